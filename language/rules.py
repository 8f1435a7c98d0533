"""Rules about names, learned from what a person decided, and the file that keeps them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import asdict

from language.errors import RulesNotReadError

SCHEMA: Final = "tallymark-rules/1"


class Rule(Struct, frozen=True, order=True):
    """What was learned about one name."""

    text: str
    """The name, as written."""
    label: str
    kind: Literal["name", "reject"]
    """Whether it is a name with this label wherever it stands, or never one."""
    times: int = 1
    """How many decisions say so."""

    @property
    def id(self) -> str:
        """Names the rule for good: the same name, label and kind have the same one."""
        return sha256(json.dumps([self.kind, self.text, self.label]).encode()).hexdigest()[:8]


class Rules(Struct, frozen=True):
    """All that was learned."""

    rules: tuple[Rule, ...] = ()
    forgotten: frozenset[str] = frozenset()
    """The ids of rules that the person took back: they are not learned again."""

    def as_json(self) -> bytes:
        """Return the contents of the file of rules."""
        rules = [{"id": rule.id, **asdict(rule)} for rule in self.rules]
        record = {"schema": SCHEMA, "rules": rules, "forgotten": sorted(self.forgotten)}
        return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def read_rules(path: Path) -> Rules:
    """Return the rules in a file; none where there is no file.

    Raises:
        RulesNotReadError: when the file cannot be read or is damaged.
    """
    try:
        record = json.loads(path.read_bytes())
        if record["schema"] != SCHEMA:
            raise ValueError(f"its schema is not {SCHEMA!r}")
        rules = tuple(_rule(**one) for one in record["rules"])
        return Rules(rules, frozenset(map(str, record["forgotten"])))
    except FileNotFoundError:
        return Rules()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RulesNotReadError(path, str(error)) from error


def _rule(text: str, label: str, kind: Literal["name", "reject"], times: int, **_: object) -> Rule:
    return Rule(str(text), str(label), kind, int(times))
