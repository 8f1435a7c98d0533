"""From stretches of an article to the coloured runs of one screen line. Pure: nothing here knows widgets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style


class Lit(NamedTuple):
    """A stretch of the article with the look it is given."""

    start: int
    end: int
    style: Style


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


def painted(text: str, start: int, end: int, layers: Sequence[LitIndex], base: Style) -> list[Segment]:
    """Return `text[start:end]` as segments, each layer painted over those before it."""
    stretches = [lit for layer in layers for lit in layer.overlapping(start, end)]
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
