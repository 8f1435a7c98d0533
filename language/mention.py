"""The mention: a labelled stretch of an article."""

from __future__ import annotations

from sys import intern
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict


class Mention(Struct, frozen=True, gc=False):
    """A labelled stretch of the article. There may be hundreds of thousands, which no collector need see."""

    start: int
    end: int
    label: str
    text: str
    """The surface, as written: `article.text[start:end]`."""
    entity: int | None = None
    """The id of the entity it is a mention of; None for dates and numbers."""
    score: float | None = None
    """How sure the pipeline is, from 0 to 1; None when it cannot say."""
    when: str | None = None
    """The day, time or period that a date names, in ISO 8601, as far as the article tells."""
    learned: str | None = None
    """The id of the rule learned from decisions that marks it, if one does."""

    def as_record(self) -> dict[str, Any]:
        """Return the mention as the contract prints it: plain values by their names."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Mention:
        """Rebuild a mention from `as_record`; those of the same words share them.

        Raises:
            KeyError, TypeError: when the record is not one that `as_record` made.
        """
        return cls(**{**record, "label": intern(record["label"]), "text": intern(record["text"])})
