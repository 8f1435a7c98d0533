"""From stretches of an article to the coloured runs of one screen line. Pure: nothing here knows widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from rich.segment import Segment
from rich.style import Style


class Lit(NamedTuple):
    """A stretch of the article with the look it is given."""

    start: int
    end: int
    style: Style


class Layer(Protocol):
    """What is painted over a text."""

    def overlapping(self, start: int, end: int) -> Sequence[Lit]:
        """Return the stretches that share a character with [start, end), those below before those above."""
        ...


PlacesIn = Callable[[int, int], Iterable[tuple[int, int]]]
"""Finds the places between two offsets."""


class Found:
    """Places that are found when they are painted, all in one look.

    Args:
        places_in: returns the places between two offsets.
        style: their look.
    """

    def __init__(self, places_in: PlacesIn, style: Style) -> None:
        self._places_in = places_in
        self._style = style

    def overlapping(self, start: int, end: int) -> list[Lit]:
        """Return the places that share a character with [start, end)."""
        return [Lit(*place, self._style) for place in self._places_in(start, end)]


class LitIndex:
    """Lit stretches, found by the range they overlap; they may overlap each other."""

    def __init__(self, stretches: Iterable[Lit] = ()) -> None:
        self._stretches = sorted(stretches, key=lambda lit: (lit.start, -lit.end))
        self._starts = [lit.start for lit in self._stretches]
        self._furthest_ends = list(accumulate((lit.end for lit in self._stretches), max))

    def overlapping(self, start: int, end: int) -> list[Lit]:
        """Return the stretches that share a character with [start, end), in order of their start."""
        first = bisect_right(self._furthest_ends, start)
        last = bisect_left(self._starts, end)
        return [lit for lit in self._stretches[first:last] if lit.end > start]


def painted(text: str, start: int, end: int, layers: Sequence[Layer], base: Style) -> list[Segment]:
    """Return `text[start:end]` as segments, each layer painted over those before it."""
    found = (lit for layer in layers for lit in layer.overlapping(start, end))
    stretches = [lit for lit in found if lit.start < end and start < lit.end]
    if not stretches:
        return [Segment(text[start:end], base)]
    edges = {start, end}
    for lit in stretches:
        edges.add(max(start, lit.start))
        edges.add(min(end, lit.end))
    return [
        Segment(text[left:right], _combined(base, stretches, left, right))
        for left, right in pairwise(sorted(edges))
    ]


def _combined(base: Style, stretches: Sequence[Lit], left: int, right: int) -> Style:
    style = base
    for lit in stretches:
        if lit.start <= left and right <= lit.end:
            style += lit.style
    return style
