"""From stretches of an article to the coloured runs of one screen line. Pure: nothing here knows widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Generic, NamedTuple, Protocol, TypeVar

from rich.segment import Segment
from rich.style import Style


class Stretch(Protocol):
    """Anything with a start and an end in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


Thing = TypeVar("Thing", bound=Stretch)


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


class Found:
    """Places that are found when they are painted, all in one look.

    Args:
        places_in: returns the places between two offsets.
        style: their look.
    """

    def __init__(self, places_in: Callable[[int, int], Iterable[tuple[int, int]]], style: Style) -> None:
        self._places_in = places_in
        self._style = style

    def overlapping(self, start: int, end: int) -> list[Lit]:
        """Return the places that share a character with [start, end)."""
        return [Lit(*place, self._style) for place in self._places_in(start, end)]


class Nearby(Generic[Thing]):
    """The things of a list, found by the range they overlap, also when the list changes in its place.

    Args:
        things: stretches that may overlap each other.
        order: what they are ordered by: some place in the stretch.
    """

    def __init__(self, things: Sequence[Thing], order: Callable[[Thing], int]) -> None:
        self._things = things
        self._order = order
        self._longest = 0
        self.widen(things)

    def widen(self, things: Iterable[Thing]) -> None:
        """Take in how long the things are that have come into the list."""
        self._longest = max(self._longest, max((thing.end - thing.start for thing in things), default=0))

    def overlapping(self, start: int, end: int) -> list[Thing]:
        """Return the things that share a character with [start, end), in their order."""
        first = bisect_left(self._things, start - self._longest, key=self._order)
        last = bisect_left(self._things, end + self._longest, key=self._order)
        return [thing for thing in self._things[first:last] if thing.start < end and thing.end > start]


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
