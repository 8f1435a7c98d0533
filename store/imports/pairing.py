"""Pairing: which of the regions in a file is which of the mentions or figures that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from store.imports.sheet import Region
from store.placing import Span
from store.reading import ShownFigure, ShownMention

Shown = TypeVar("Shown", ShownMention, ShownFigure)


class Pairing(Struct, Generic[Shown], frozen=True):
    """Regions of one kind with what they are about."""

    standing: tuple[tuple[Region, Shown | None], ...]
    """Each region that stands with the thing shown that it is, or None where nothing shown is."""
    rejected: tuple[tuple[Region, Shown | None], ...]
    left: tuple[Shown, ...]
    """What stands on the screen and has no region in the file."""


def paired(regions: Sequence[Region], rejected: Sequence[Region], shown: Sequence[Shown]) -> Pairing[Shown]:
    """Pair regions with what is shown: in the same place first, then where an edge was moved.

    Args:
        regions: those that stand.
        rejected: those that were rejected.
        shown: everything of that kind that is shown, the rejected too.
    """
    free = dict(enumerate(shown))
    pairs: dict[int, Shown] = {}
    numbered = list(enumerate((*regions, *rejected)))
    places: dict[Span, list[int]] = {}
    for index, one in free.items():
        places.setdefault((one.start, one.end), []).append(index)
    for number, region in numbered:
        there = [(index, free[index]) for index in places.get(region.span, ()) if index in free]
        _take(pairs, number, free, _likest(region, there))
    for number, region in numbered:
        if number not in pairs and region.state in (None, "changed", "rejected"):
            _take(pairs, number, free, _overlapping(region, free.items()))
    found = [(region, pairs.get(number)) for number, region in numbered]
    left = tuple(one for one in free.values() if one.state != "rejected")
    return Pairing(tuple(found[: len(regions)]), tuple(found[len(regions) :]), left)


def label_of(shown: ShownMention | ShownFigure) -> str | None:
    """Return the label of a mention; figures have none."""
    return shown.mention.label if isinstance(shown, ShownMention) else None


def overlap(left: Span, right: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def _take(pairs: dict[int, Shown], number: int, free: dict[int, Shown], index: int | None) -> None:
    if index is not None:
        pairs[number] = free.pop(index)


def _likest(region: Region, there: Iterable[tuple[int, Shown]]) -> int | None:
    """Return the index of what fits a region best: rather what stands, then rather what has its label."""
    best = min(there, key=lambda one: (one[1].state == "rejected", _differs(region, one[1])), default=None)
    return None if best is None else best[0]


def _overlapping(region: Region, free: Iterable[tuple[int, Shown]]) -> int | None:
    """Return the index of what the region was before somebody moved its edges."""
    near = [
        (index, one)
        for index, one in free
        if one.state != "rejected" and overlap((one.start, one.end), region.span)
    ]

    def likeness(one: tuple[int, Shown]) -> tuple[bool, bool, int, int]:
        shared = overlap((one[1].start, one[1].end), region.span)
        return one[1].score != region.score, _differs(region, one[1]), -shared, one[1].start

    best = min(near, key=likeness, default=None)
    return None if best is None else best[0]


def _differs(region: Region, shown: ShownMention | ShownFigure) -> bool:
    return label_of(shown) not in (None, region.label)
