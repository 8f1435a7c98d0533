"""Marks: what somebody marked in an article, paired with what somebody else marked there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct

from store.reading import Reading

FIGURE: Final = "FIGURE"
"""The label that figures are counted under."""

Kind = Literal["label", "edges", "only one"]
"""How two people differ about a place: in the label, in the edges only, or one marked nothing there."""


class Mark(Struct, frozen=True, order=True):
    """A stretch of an article that somebody marked."""

    start: int
    end: int
    label: str
    text: str


class Disagreement(Struct, frozen=True):
    """A place that two people left differently."""

    article: str
    kind: Kind
    ours: Mark | None
    theirs: Mark | None

    @property
    def start(self) -> int:
        """Where the first mark of the two begins."""
        return min(mark.start for mark in (self.ours, self.theirs) if mark is not None)


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Return the mentions and figures that stand in a reading."""
    analysis = reading.analysis
    mentions = (Mark(one.start, one.end, one.label, one.text) for one in analysis.mentions)
    figures = (Mark(one.start, one.end, FIGURE, one.text) for one in analysis.figures)
    return tuple(sorted((*mentions, *figures)))


def matched(ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair the marks of two people one to one: equal ones, then overlapping ones of one label, then others.

    A figure is paired with figures only. Of several that overlap, those that share most are paired.
    """
    candidates = sorted(
        (_rank(mine, other), mine, other)
        for mine, other in _overlapping(ours, theirs)
        if (mine.label == FIGURE) == (other.label == FIGURE)
    )
    pair_of: dict[Mark, Mark] = {}
    taken: set[Mark] = set()
    for _, mine, other in candidates:
        if mine not in pair_of and other not in taken:
            pair_of[mine] = other
            taken.add(other)
    return sorted(pair_of.items())


def disagreements(article: str, ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[Disagreement]:
    """Return the places in an article that two people left differently, in order."""
    pairs = matched(ours, theirs)
    found = [
        Disagreement(article, "label" if mine.label != other.label else "edges", mine, other)
        for mine, other in pairs
        if mine != other
    ]
    mine_paired, other_paired = {mine for mine, _ in pairs}, {other for _, other in pairs}
    found += [Disagreement(article, "only one", mark, None) for mark in ours if mark not in mine_paired]
    found += [Disagreement(article, "only one", None, mark) for mark in theirs if mark not in other_paired]
    return sorted(found, key=lambda one: one.start)


def _rank(mine: Mark, other: Mark) -> tuple[bool, bool, int]:
    shared = min(mine.end, other.end) - max(mine.start, other.start)
    return mine != other, mine.label != other.label, -shared


def _overlapping(ours: Sequence[Mark], theirs: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Yield each pair that overlaps; both are in order, so that those long past are not looked at again."""
    begin = 0
    for mine in ours:
        while begin < len(theirs) and theirs[begin].end <= mine.start:
            begin += 1
        for other in theirs[begin:]:
            if other.start >= mine.end:
                break
            if other.end > mine.start:
                yield mine, other
