"""Which mention or figure comes next. Pure: places in, an index out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, Literal, Protocol, TypeVar

Kind = Literal["mention", "figure"]
"""What the cursor can be on."""

Place = tuple[int, int]
"""The (start, end) of a stretch of the article."""


_LONGEST = 2000
"""How long a mention or figure is at most that a click finds at its end, in characters."""


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Stop = TypeVar("Stop", bound=_Stretch)


class Stops(Generic[Stop]):
    """The things the cursor stops at, in the order of the text, found by their place."""

    def __init__(self, things: Iterable[Stop] = ()) -> None:
        self.things = sorted(things, key=_place)
        self.places = [_place(thing) for thing in self.things]

    def __len__(self) -> int:
        return len(self.things)

    def index(self, place: Place) -> int | None:
        """Return which of the things stands exactly there; of several, the last."""
        index = bisect_right(self.places, place) - 1
        return index if index >= 0 and self.places[index] == place else None

    def remove(self, things: Iterable[Stop]) -> None:
        """Stop at these no longer."""
        for thing in things:
            first, last = self._range(_place(thing))
            index = next((i for i in range(first, last) if self.things[i] == thing), None)
            if index is not None:
                del self.things[index], self.places[index]

    def insert(self, things: Iterable[Stop]) -> None:
        """Stop at these too."""
        for thing in things:
            _, index = self._range(_place(thing))
            self.things.insert(index, thing)
            self.places.insert(index, _place(thing))

    def _range(self, place: Place) -> Place:
        """Return the range of indices of the things that stand exactly there."""
        return bisect_left(self.places, place), bisect_right(self.places, place)


def _place(thing: _Stretch) -> Place:
    return thing.start, thing.end


def step_from(places: Sequence[Place], here: Place, step: int) -> int | None:
    """Return the index of the next place after `here` (step 1) or the one before it (step -1).

    Args:
        places: in order.
        here: where the cursor is; it need not be one of the places.
        step: 1 or -1.
    """
    index = bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1
    return index if 0 <= index < len(places) else None


def step_into_view(places: Sequence[Place], top: int, bottom: int, step: int) -> int | None:
    """Return the first place from `top` on (step 1) or the last one before `bottom` (step -1).

    For a cursor that is out of view, or not there yet: the person goes on from what they are looking at.

    Args:
        places: in order.
        top: the offset of what is first in view.
        bottom: where that ends.
        step: 1 or -1.
    """
    return step_from(places, (top, top) if step > 0 else (bottom, bottom), step)


def next_unsure(unsure: Iterable[tuple[float, Place]], here: tuple[float, Place] | None) -> Place | None:
    """Return what to doubt next: the least sure of what comes after `here`, or else the least sure of all.

    Args:
        unsure: the score and place of what is not decided yet.
        here: the score and place of what the cursor is on.
    """
    first: tuple[float, Place] | None = None
    after: tuple[float, Place] | None = None
    for one in unsure:  # sorting would take long in a long article
        if first is None or one < first:
            first = one
        if (here is None or one > here) and (after is None or one < after):
            after = one
    found = after or first
    return None if found is None else found[1]


def place_at(places: Sequence[Place], offset: int) -> int | None:
    """Return the index of the shortest place that holds `offset`, or None; places are in order."""
    near = range(bisect_left(places, (offset - _LONGEST, 0)), bisect_left(places, (offset + 1, 0)))
    holding = [index for index in near if places[index][0] <= offset < places[index][1]]
    return min(holding, key=lambda index: places[index][1] - places[index][0], default=None)
