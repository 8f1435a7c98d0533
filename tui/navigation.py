"""Which mention or figure comes next. Pure: places in, an index out."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Generic, Literal, Protocol, TypeVar, overload

from store.placing import Spanned

Kind = Literal["mention", "figure"]
"""What the cursor can be on."""

Place = tuple[int, int]
"""The (start, end) of a stretch of the article."""


Stop = TypeVar("Stop", bound=Spanned)
Found_co = TypeVar("Found_co", bound=Spanned, covariant=True)


class Places(Sequence[Place]):
    """Places in order, at eight bytes each."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._starts, self._ends = array("I"), array("I")
        for start, end in places:
            self._starts.append(start)
            self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Place: ...
    @overload
    def __getitem__(self, index: slice) -> list[Place]: ...
    def __getitem__(self, index: int | slice) -> Place | list[Place]:
        if isinstance(index, slice):
            return list(zip(self._starts[index], self._ends[index], strict=True))
        return self._starts[index], self._ends[index]

    def in_order(self) -> Places:
        """Return them sorted: the same where they are, as those of long articles mostly are."""
        return self if all(one <= other for one, other in pairwise(self)) else Places(sorted(self))

    def insert(self, index: int, place: Place) -> None:
        """Put a place before the one with this index."""
        self._starts.insert(index, place[0])
        self._ends.insert(index, place[1])

    def __delitem__(self, index: int) -> None:
        del self._starts[index], self._ends[index]


class Things(Protocol[Found_co]):
    """Where the things are found that stand somewhere; they change in their place."""

    def __iter__(self) -> Iterator[Found_co]: ...
    def overlapping(self, start: int, end: int) -> Sequence[Found_co]:
        """Return those that share a character with [start, end), in order."""
        ...


class Stops(Generic[Stop]):
    """The things the cursor stops at, in the order of the text, found by their place.

    Args:
        things: all there are.
        is_stop: whether the cursor stops at one of them.
    """

    def __init__(self, things: Things[Stop], is_stop: Callable[[Stop], bool]) -> None:
        self._things, self._is_stop = things, is_stop
        self.places = Places(map(_place, filter(is_stop, things))).in_order()

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Stop]:
        return filter(self._is_stop, self._things)

    def __getitem__(self, index: int) -> Stop:
        place = self.places[index]
        nth = index - bisect_left(self.places, place)
        there = (one for one in self.overlapping(*place) if _place(one) == place)
        return next(islice(there, nth, None))

    def overlapping(self, start: int, end: int) -> Iterator[Stop]:
        """Return those that share a character with [start, end), in order."""
        return filter(self._is_stop, self._things.overlapping(start, end))

    def index(self, place: Place) -> int | None:
        """Return which of the things stands exactly there; of several, the last."""
        index = bisect_right(self.places, place) - 1
        return index if index >= 0 and self.places[index] == place else None

    def at(self, place: Place) -> Stop | None:
        """Return what stands exactly there; of several, the last."""
        index = self.index(place)
        return None if index is None else self[index]

    def remove(self, things: Iterable[Stop]) -> None:
        """Stop at these no longer."""
        for thing in filter(self._is_stop, things):
            del self.places[bisect_left(self.places, _place(thing))]

    def insert(self, things: Iterable[Stop]) -> None:
        """Stop at these too."""
        for thing in filter(self._is_stop, things):
            self.places.insert(bisect_right(self.places, _place(thing)), _place(thing))


def _place(thing: Spanned) -> Place:
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
        here: the score and place of what was doubted last; None to begin with the least sure of all.
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
