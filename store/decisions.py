"""Decisions: what a person did to an article, as immutable records that are only ever added to."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final, Literal

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from language.analysis import PipelineId
from store.anchors import Anchor

Action = Literal[
    "accept",
    "reject",
    "relabel",
    "move",
    "add",
    "set",
    "note",
    "same_as",
    "split",
    "unsure",
    "fold",
    "unfold",
    "finish",
    "reopen",
    "import",
    "withdraw",
    "undo",
    "redo",
]
"""What was done. `finish` says that an article is done, in the text it has now. `reopen`, `withdraw`, `undo`
and `redo` only take other decisions out of force (`revokes`), `reopen` those that finish; `import` only says
who brought in the other decisions of its group; `same_as`, `split` and `unsure` also judge two things of
different articles (see `store.judging`)."""

Target = Literal["mention", "figure", "selection", "article", "name"]
"""What it was done to. A name is one of any article."""

HISTORY_ACTIONS: Final = frozenset({"undo", "redo"})
"""The actions that step through history; all others can be undone themselves."""


class Decision(Struct, frozen=True):
    """One thing a person decided.

    A decision is made without `id`, `group`, `clock`, `author` and `at`; the store stamps them when it
    records it. It holds enough to be understood without the suggestion it was about.
    """

    action: str
    """One of `Action`; a file written by a newer Tallymark may hold others, which are kept but not shown."""
    article: str
    """The id of the article it was made in."""
    target: str = "mention"
    """One of `Target`."""
    anchor: Anchor | None = None
    """What it is about: the span as first suggested or added (of a figure: of its number), or None for the
    whole article."""
    before: Mapping[str, Any] = field(default_factory=dict)
    """The values it replaced, such as `{"label": "PERSON"}`."""
    after: Mapping[str, Any] = field(default_factory=dict)
    """The values that hold from now on. What names a place in it is a dict with start, end and text."""
    note: str = ""
    """The words of a note."""
    revokes: str | None = None
    """The id of the decision, or the group of decisions, that is out of force while this one is in force."""
    pipeline: PipelineId | None = None
    """The pipeline whose suggestion was on the screen."""
    author: str = ""
    at: str = ""
    """When it was made: ISO 8601 in UTC. For people to read; order comes from `clock`."""
    clock: int = 0
    """A logical clock: greater than that of every decision its author could have seen."""
    id: str = ""
    """Unique over all stores."""
    group: str = ""
    """Shared by the decisions that are undone as one; of a decision on its own, its id."""

    def __hash__(self) -> int:
        return hash((self.id, self.action, self.article, self.anchor))

    @property
    def order(self) -> tuple[int, str]:
        """Sorts decisions the same way everywhere, whatever the wall clocks said."""
        return self.clock, self.id

    @property
    def is_unknown_change(self) -> bool:
        """Whether it says that values were changed but not to what, as a file of another tool may."""
        return self.action == "set" and not self.after

    def as_record(self) -> dict[str, Any]:
        """Return the decision as a plain dict, the article first; empty fields are left out."""
        record: dict[str, Any] = {"article": self.article, "id": self.id, "clock": self.clock}
        record |= {"action": self.action, "target": self.target}
        record |= {
            "anchor": self.anchor and self.anchor.as_record(),
            "before": dict(self.before),
            "after": dict(self.after),
            "note": self.note,
            "revokes": self.revokes,
            "group": self.group if self.group != self.id else "",
            "author": self.author,
            "at": self.at,
            "pipeline": self.pipeline and asdict(self.pipeline),
        }
        return {key: value for key, value in record.items() if value or key == "clock"}

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Decision:
        """Rebuild a decision from `as_record`; unknown keys are ignored.

        Raises:
            KeyError, TypeError, ValueError: when the record is not a decision.
        """
        clock = record.get("clock", 0)
        if isinstance(clock, float) and not math.isfinite(clock):
            raise ValueError("a decision was made at some time")
        fields = {name: record[name] for name in cls.__struct_fields__ if name in record}
        fields["anchor"] = Anchor.from_record(record["anchor"]) if record.get("anchor") else None
        fields["pipeline"] = PipelineId(**record["pipeline"]) if record.get("pipeline") else None
        decision = cls(**fields)
        if not all(isinstance(getattr(decision, name), str) for name in _WORDS):
            raise TypeError("a decision names its article, its action and its author in words")
        if not (decision.revokes is None or isinstance(decision.revokes, str)):
            raise TypeError("a decision revokes another by its id")
        if not (isinstance(decision.before, Mapping) and isinstance(decision.after, Mapping)):
            raise TypeError("a decision holds its values by name")
        return replace(decision, clock=int(decision.clock), group=decision.group or decision.id)


def shifted(decision: Decision, start: int) -> tuple[int, int] | None:
    """Return the edges that a decision gave something, where what it is about begins at `start` instead.

    None where it gave it none, or none that are places of a text.
    """
    first, last = decision.after.get("start"), decision.after.get("end")
    if decision.anchor is None or type(first) is not int or type(last) is not int:
        return None
    by = start - decision.anchor.start
    return (first + by, last + by) if 0 <= first + by <= last + by else None


_WORDS: Final = ("article", "action", "target", "note", "author", "at", "id", "group")
"""The fields that are words: a file edited by hand may hold anything there."""


def stamped(decisions: Sequence[Decision], *, author: str, clock: int) -> tuple[Decision, ...]:
    """Return the decisions as one group, at this logical time, in the order given.

    They are this author's and made now, but for those that say otherwise: imported ones.
    """
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    ids = sorted(_new_id() for _ in decisions)
    group = ids[0] if len(ids) == 1 else _new_id()
    return tuple(
        replace(
            decision, id=own, group=group, author=decision.author or author, at=decision.at or at, clock=clock
        )
        for decision, own in zip(decisions, ids, strict=True)
    )


def _new_id() -> str:
    """Return what nobody else will ever make: as random as a UUID, at half the cost."""
    return os.urandom(16).hex()
