"""Marks: what somebody marked in an article, paired with what somebody else marked there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from store.deciding import Shown
from store.labels import FIGURE
from store.reading import Reading
from store.saying import NOTHING, Says, differing, said_by

Kind = Literal["label", "edges", "says", "only one"]
"""How two people differ about a place: in the label, in the edges (and maybe in what a figure says), only in
what a figure says, or one marked nothing there."""


class Mark(Struct, frozen=True, order=True, omit_defaults=True):
    """A stretch of an article that somebody marked."""

    start: int
    end: int
    label: str
    text: str
    says: Says = NOTHING
    """What it says, if it is a figure."""

    def is_at(self, other: Mark) -> bool:
        """Say whether another has the same place and label."""
        return (self.start, self.end, self.label) == (other.start, other.end, other.label)


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

    @property
    def fields(self) -> tuple[str, ...]:
        """What the figures of the two say otherwise, by the names in `Says`."""
        if self.ours is None or self.theirs is None:
            return ()
        return differing(self.ours.says, self.theirs.says)


def marks_of(reading: Reading, text: str) -> tuple[Mark, ...]:
    """Return the mentions and figures that stand in a reading.

    Args:
        reading: of an article.
        text: that of the article, or nothing when it is not at hand.
    """
    return tuple(mark for mark, _ in marked(reading, text))


def marked(reading: Reading, text: str) -> list[tuple[Mark, Shown]]:
    """Return each mark with what it is, in order; as in `marks_of`."""
    marks: list[tuple[Mark, Shown]] = [
        (Mark(one.start, one.end, one.mention.label, one.mention.text), one)
        for one in reading.mentions
        if one.state != "rejected"
    ]
    marks += [
        (Mark(one.start, one.end, FIGURE, one.figure.text, said_by(one.figure, one.links, text)), one)
        for one in reading.figures
        if one.state != "rejected"
    ]
    return sorted(marks, key=lambda pair: pair[0])


def matched(ours: Sequence[Mark], theirs: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """Pair the marks of two people one to one: equal ones, then overlapping ones of one label, then others.

    A figure is paired with figures only, whatever they say. Of several that overlap, those that share most
    are paired.
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
    found = [Disagreement(article, _kind(mine, other), mine, other) for mine, other in pairs if mine != other]
    mine_paired, other_paired = {mine for mine, _ in pairs}, {other for _, other in pairs}
    found += [Disagreement(article, "only one", mark, None) for mark in ours if mark not in mine_paired]
    found += [Disagreement(article, "only one", None, mark) for mark in theirs if mark not in other_paired]
    return sorted(found, key=lambda one: one.start)


def _kind(mine: Mark, other: Mark) -> Kind:
    if mine.label != other.label:
        return "label"
    return "says" if mine.is_at(other) else "edges"


def _rank(mine: Mark, other: Mark) -> tuple[bool, bool, bool, int]:
    """Return what pairs are taken by: the lower, the sooner."""
    shared = min(mine.end, other.end) - max(mine.start, other.start)
    return not mine.is_at(other), mine != other, mine.label != other.label, -shared


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
