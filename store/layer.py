"""The layer: the things of one kind with the decisions about them, kept up decision by decision.

What a decision changes lies where its thing was suggested, where it stood and where it stands now, and in
whatever overlaps these places. Only such windows are laid anew, so that one more decision costs the same in
an article of any length.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from store.decisions import Decision
from store.laying import Kind, Laid, decided, together
from store.placing import Placed, Span
from store.rows import Rows

Thing = TypeVar("Thing")
Item = TypeVar("Item")


class Splice(Struct, Generic[Item], frozen=True):
    """What changed in a list: `items[at : at + len(removed)] = inserted`."""

    at: int
    removed: tuple[Item, ...]
    inserted: tuple[Item, ...]


class Layer(Generic[Thing]):
    """The things of one kind in an article, suggested or added, the rejected in their places."""

    def __init__(self, kind: Kind[Thing], suggestions: Sequence[Thing], placed: Iterable[Placed]) -> None:
        """Lay decisions over suggestions.

        Args:
            kind: what they are.
            suggestions: in order.
            placed: the decisions about them, in their order.
        """
        self._kind = kind
        self._about: dict[Span, list[Placed]] = {}
        for one in placed:
            self._about.setdefault(one.span, []).append(one)
        self._laid = Rows(kind, suggestions)
        self._decided = {origin: laid for origin in self._about if (laid := self._decide(origin)) is not None}
        if self._decided:
            self._lay_decided()

    def _lay_decided(self) -> None:
        places = {*self._decided, *map(self._laid.span, self._decided.values())}
        touched = {index for place in places for index in self._laid.suggested_over(place)}
        undecided = [
            one for one in map(self._laid.__getitem__, sorted(touched)) if one.origin not in self._decided
        ]
        self._laid.settle(touched, together(self._kind, undecided, self._decided.values()))

    @property
    def laid(self) -> Sequence[Laid[Thing]]:
        """All of them, in the order of the text."""
        return self._laid

    @property
    def unusable(self) -> Iterator[Decision]:
        """The decisions whose values are damaged."""
        for origin, about in self._about.items():
            if origin not in self._decided:
                yield from (one.decision for one in about)

    @property
    def decided(self) -> int:
        """How many of them were decided about, however often."""
        return len(self._about)

    def index(self, origin: Span) -> int | None:
        """Return the index of what was first suggested or added there."""
        one = self._raw(origin)
        return None if one is None else self._laid.row_of(one)

    def standing_at(self, span: Span) -> int | None:
        """Return the index of what stands exactly there."""
        return self._laid.standing_at(span)

    def near(self, start: int, end: int) -> slice:
        """Return where all are that may share a character with [start, end)."""
        return self._laid.near(start, end)

    def revise(self, added: Iterable[Placed], removed: Iterable[Placed]) -> list[Splice[Laid[Thing]]]:
        """Put decisions in and out of force, and return what changes by that, to be done in turn."""
        added, removed = list(added), list(removed)
        origins = {one.span for one in (*added, *removed)}
        before = {origin: self._raw(origin) for origin in origins}
        self._take(added, removed)
        splices: list[Splice[Laid[Thing]]] = []
        touched: list[Span] = []
        for origin, old in before.items():
            new = self._raw(origin)
            splices += self._swapped(old, new)
            touched += [self._laid.span(one) for one in (old, new) if one is not None]
        return splices + [splice for span in touched for splice in self._laid_anew(span)]

    def extend(self, suggestions: Sequence[Thing]) -> list[Splice[Laid[Thing]]]:
        """Lay decisions over more suggestions, behind all others, and return what changes by that."""
        spans = [self._kind.span(thing) for thing in suggestions]
        before = {span: self._raw(span) for span in spans if span in self._about}
        self._laid.suggest(suggestions)
        self._decide_anew(before)
        fresh = [raw for span in spans if span not in before and (raw := self._raw(span)) is not None]
        if not before and spans and self._laid.window((spans[0][0], spans[-1][1]))[0] == len(self._laid):
            return list(self._replaced(len(self._laid), 0, fresh))
        swaps = [*((old, self._raw(span)) for span, old in before.items()), *((None, one) for one in fresh)]
        splices = [splice for old, new in swaps for splice in self._swapped(old, new)]
        touched = [self._laid.span(one) for swap in swaps for one in swap if one is not None]
        return splices + [splice for span in touched for splice in self._laid_anew(span)]

    def _take(self, added: Sequence[Placed], removed: Sequence[Placed]) -> None:
        for one in removed:
            about = self._about[one.span]
            about[:] = [other for other in about if other.decision.id != one.decision.id]
        for one in added:
            insort(self._about.setdefault(one.span, []), one, key=_order)
        origins = {one.span for one in (*added, *removed)}
        for origin in origins:
            if not self._about[origin]:
                del self._about[origin]
        self._decide_anew(origins)

    def _decide_anew(self, origins: Iterable[Span]) -> None:
        for origin in origins:
            laid = self._decide(origin)
            if laid is None:
                self._decided.pop(origin, None)
            else:
                self._decided[origin] = laid

    def _decide(self, origin: Span) -> Laid[Thing] | None:
        about = self._about.get(origin)
        return decided(self._kind, origin, self._suggestion(origin), about) if about else None

    def _suggestion(self, origin: Span) -> Thing | None:
        one = self._laid.suggested(origin)
        return None if one is None else one.value

    def _raw(self, origin: Span) -> Laid[Thing] | None:
        """Return what was suggested or added there, whatever it overlaps."""
        return self._decided.get(origin) or self._laid.suggested(origin)

    def _swapped(self, old: Laid[Thing] | None, new: Laid[Thing] | None) -> Iterator[Splice[Laid[Thing]]]:
        """Put one in the place of another, which may be somewhere else."""
        if old is not None and new is not None and self._laid.key(old) == self._laid.key(new):
            yield from self._replaced(self._laid.row_of(old), 1, [new])
            return
        if old is not None:
            yield from self._replaced(self._laid.row_of(old), 1, [])
        if new is not None:
            yield from self._replaced(self._laid.row_of(new), 0, [new])

    def _laid_anew(self, span: Span) -> Iterator[Splice[Laid[Thing]]]:
        """Decide anew which of the things in a window stand."""
        first, last = self._laid.window(span)
        origins = [one.origin for one in self._laid[first:last]]
        undecided = [
            one
            for origin in origins
            if origin not in self._decided and (one := self._laid.suggested(origin)) is not None
        ]
        standing = [self._decided[origin] for origin in origins if origin in self._decided]
        yield from self._replaced(first, last - first, together(self._kind, undecided, standing))

    def _replaced(
        self, at: int, count: int, inserted: Sequence[Laid[Thing]]
    ) -> Iterator[Splice[Laid[Thing]]]:
        """Splice the list, and yield what really changes."""
        removed = self._laid[at : at + count]
        while removed and inserted and removed[0] == inserted[0]:
            at, removed, inserted = at + 1, removed[1:], inserted[1:]
        while removed and inserted and removed[-1] == inserted[-1]:
            removed, inserted = removed[:-1], inserted[:-1]
        if removed or inserted:
            self._laid.replace(at, len(removed), inserted)
            yield Splice(at, tuple(removed), tuple(inserted))


def _order(one: Placed) -> tuple[int, str]:
    return one.decision.order
