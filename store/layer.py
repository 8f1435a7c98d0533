"""The layer: the things of one kind with the decisions about them, kept up decision by decision.

What a decision changes lies where its thing was suggested, where it stood and where it stands now, and in
whatever overlaps these places. Only such windows are laid anew, so that one more decision costs the same in
an article of any length. Of what nobody decided about, the suggestion alone is kept: ten megabytes of news
have hundreds of thousands of them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

from msgspec import Struct

from store.decisions import Decision
from store.laying import Kind, Laid, decided, together
from store.made import Made
from store.placing import Placed, Span

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
        self._suggestions = list(suggestions)
        self._about: dict[Span, list[Placed]] = {}
        for one in placed:
            self._about.setdefault(one.span, []).append(one)
        self._decided = {origin: laid for origin in self._about if (laid := self._decide(origin)) is not None}
        self._kept: list[Thing | Laid[Thing]] = list(suggestions)
        if self._about:
            undecided = [self._laid(one) for one in suggestions if kind.span(one) not in self._decided]
            self._kept = list(map(_kept, together(kind, undecided, self._decided.values())))
        self.laid: Sequence[Laid[Thing]] = Made(self._kept, self._laid)
        """All of them, in the order of the text."""
        spans = map(kind.span, chain(suggestions, (one.value for one in self._decided.values())))
        self._longest = max((end - start for start, end in spans), default=0) + 1

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
        return None if one is None else self._index(one)

    def standing_at(self, span: Span) -> int | None:
        """Return the index of what stands exactly there."""
        at = bisect_left(self._kept, (*span, (-1, -1)), key=self._key)
        while at < len(self._kept) and self._span(self._kept[at]) == span:
            if self.laid[at].state != "rejected":
                return at
            at += 1
        return None

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
            touched += [self._span(one) for one in (old, new) if one is not None]
        return splices + [splice for span in touched for splice in self._laid_anew(span)]

    def extend(self, suggestions: Sequence[Thing]) -> list[Splice[Laid[Thing]]]:
        """Lay decisions over more suggestions, behind all others, and return what changes by that."""
        spans = [self._kind.span(thing) for thing in suggestions]
        before = {span: self._raw(span) for span in spans if span in self._about}
        self._suggestions += suggestions
        self._decide_anew(before)
        fresh = [raw for span in spans if span not in before and (raw := self._raw(span)) is not None]
        if not before and spans and self._window((spans[0][0], spans[-1][1]))[0] == len(self._kept):
            self._longest = max([self._longest, *(end - start + 1 for start, end in spans)])
            return list(self._replaced(len(self._kept), 0, fresh))
        swaps = [*((old, self._raw(span)) for span, old in before.items()), *((None, one) for one in fresh)]
        splices = [splice for old, new in swaps for splice in self._swapped(old, new)]
        touched = [self._span(one) for swap in swaps for one in swap if one is not None]
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
        """Return what was suggested there."""
        at = bisect_left(self._suggestions, origin, key=self._kind.span)
        found = self._suggestions[at : at + 1]
        return found[0] if found and self._kind.span(found[0]) == origin else None

    def _raw(self, origin: Span) -> Laid[Thing] | None:
        """Return what was suggested or added there, whatever it overlaps."""
        thing = self._suggestion(origin)
        return self._decided.get(origin, None if thing is None else self._laid(thing))

    def _swapped(self, old: Laid[Thing] | None, new: Laid[Thing] | None) -> Iterator[Splice[Laid[Thing]]]:
        """Put one in the place of another, which may be somewhere else."""
        if old is not None and new is not None and self._key(old) == self._key(new):
            yield from self._replaced(self._index(old), 1, [new])
            return
        if old is not None:
            yield from self._replaced(self._index(old), 1, [])
        if new is not None:
            yield from self._replaced(self._index(new), 0, [new])
            start, end = self._span(new)
            self._longest = max(self._longest, end - start + 1)

    def _laid_anew(self, span: Span) -> Iterator[Splice[Laid[Thing]]]:
        """Decide anew which of the things in a window stand."""
        first, last = self._window(span)
        origins = [one.origin for one in self.laid[first:last]]
        undecided = [
            self._laid(thing)
            for origin in origins
            if origin not in self._decided and (thing := self._suggestion(origin)) is not None
        ]
        standing = [self._decided[origin] for origin in origins if origin in self._decided]
        yield from self._replaced(first, last - first, together(self._kind, undecided, standing))

    def _window(self, span: Span) -> tuple[int, int]:
        """Return the range of indices of what overlaps a span, and what overlaps that, and so on."""
        start, end = span[0], _end(span)
        while True:
            first = self.first_from(start - self._longest)
            spans = [self._span(one) for one in self._kept[first : self.first_from(end)]]
            inside = [one for one in spans if _end(one) > start]
            wider = min([start, *(one[0] for one in inside)]), max([end, *map(_end, inside)])
            if wider == (start, end):
                return self.first_from(start), self.first_from(end)
            start, end = wider

    def _replaced(
        self, at: int, count: int, inserted: Sequence[Laid[Thing]]
    ) -> Iterator[Splice[Laid[Thing]]]:
        """Splice the list, and yield what really changes."""
        removed = self.laid[at : at + count]
        while removed and inserted and removed[0] == inserted[0]:
            at, removed, inserted = at + 1, removed[1:], inserted[1:]
        while removed and inserted and removed[-1] == inserted[-1]:
            removed, inserted = removed[:-1], inserted[:-1]
        if removed or inserted:
            self._kept[at : at + len(removed)] = map(_kept, inserted)
            yield Splice(at, tuple(removed), tuple(inserted))

    def _index(self, one: Laid[Thing]) -> int:
        return bisect_left(self._kept, self._key(one), key=self._key)

    def first_from(self, start: int) -> int:
        """Return the index of the first that begins there or later."""
        return bisect_left(self._kept, start, key=self._start)

    def _laid(self, one: Thing | Laid[Thing]) -> Laid[Thing]:
        return one if isinstance(one, Laid) else Laid(one, "suggested", self._kind.span(one), one)

    def _span(self, one: Thing | Laid[Thing]) -> Span:
        return self._kind.span(one.value if isinstance(one, Laid) else one)

    def _start(self, one: Thing | Laid[Thing]) -> int:
        return self._span(one)[0]

    def _key(self, one: Thing | Laid[Thing]) -> tuple[int, int, Span]:
        span = self._span(one)
        return (*span, one.origin if isinstance(one, Laid) else span)


def _kept(one: Laid[Thing]) -> Thing | Laid[Thing]:
    """Return what is kept of a thing: where nobody decided, what was suggested."""
    return one.value if one.state == "suggested" else one


def _end(span: Span) -> int:
    """Return where a span ends; an empty one takes up a place all the same."""
    return max(span[1], span[0] + 1)


def _order(one: Placed) -> tuple[int, str]:
    return one.decision.order
