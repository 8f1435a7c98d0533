"""The mention: a labelled stretch of an article; and very many of them, in columns."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from math import isnan, nan
from operator import eq
from sys import intern
from typing import Any, NamedTuple, overload

from msgspec import Struct
from msgspec.structs import asdict, replace


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

    def sharing_words(self) -> Mention:
        """Return the same mention, its words those of all others that have the same."""
        return replace(self, label=intern(self.label), text=intern(self.text))


class _Wording(NamedTuple):
    """What mentions have in common that say the same."""

    label: str
    text: str
    when: str | None
    learned: str | None


class _Columns:
    """The columns, to which mentions are added at the end."""

    def __init__(self) -> None:
        self.starts, self.ends, self.codes = array("I"), array("I"), array("I")
        self.entities, self.scores = array("i"), array("d")  # -1 and NaN where there is none
        self.wordings: list[_Wording] = []
        self.code_of: dict[_Wording, int] = {}

    def append(self, one: Mention) -> None:
        wording = _Wording(one.label, one.text, one.when, one.learned)
        code = self.code_of.setdefault(wording, len(self.wordings))
        if code == len(self.wordings):
            self.wordings.append(wording)
        self.starts.append(one.start)
        self.ends.append(one.end)
        self.codes.append(code)
        self.entities.append(-1 if one.entity is None else one.entity)
        self.scores.append(nan if one.score is None else one.score)

    def at(self, index: int) -> Mention:
        label, text, when, learned = self.wordings[self.codes[index]]
        entity, score = self.entities[index], self.scores[index]
        return Mention(
            self.starts[index],
            self.ends[index],
            label,
            text,
            None if entity < 0 else entity,
            None if isnan(score) else score,
            when,
            learned,
        )


class Mentions(Sequence[Mention]):
    """Mentions in columns, for long articles: 24 bytes each, and their words once, where a record takes 150.

    Args:
        mentions: in the order of the text, their offsets below 2³².
    """

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._columns = _Columns()
        for one in mentions:
            self._columns.append(one)
        self._length = len(self._columns.starts)

    def followed_by(self, more: Iterable[Mention]) -> Mentions:
        """Return these with more behind them.

        It costs what the others hold: both lists share their columns. Only where these were added to before,
        they are copied.
        """
        is_all = self._length == len(self._columns.starts)
        both = copy(self) if is_all else Mentions(self)
        for one in more:
            both._columns.append(one)
        both._length = len(both._columns.starts)
        return both

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Mention, ...]: ...
    def __getitem__(self, index: int | slice) -> Mention | tuple[Mention, ...]:
        indices = range(self._length)[index]
        return (
            self._columns.at(indices) if isinstance(indices, int) else tuple(map(self._columns.at, indices))
        )

    def __iter__(self) -> Iterator[Mention]:
        return map(self._columns.at, range(self._length))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Mentions({[*self]})"


def in_columns(mentions: Sequence[Mention]) -> Mentions:
    """Return the same mentions in columns."""
    return mentions if isinstance(mentions, Mentions) else Mentions(mentions)
