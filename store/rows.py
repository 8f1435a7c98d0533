"""The rows of a layer: which things stand in it, in the order of the text, and where.

Ten megabytes of news have hundreds of thousands of things, and nobody decides about most of them. Of these a
row has eight bytes: the index of the suggestion, and where it begins.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from store.laying import Kind, Laid
from store.placing import Span

Thing = TypeVar("Thing")


class Rows(Sequence[Laid[Thing]], Generic[Thing]):
    """The things of a layer; to begin with, all that is suggested.

    Args:
        kind: what they are.
        suggestions: in order.
    """

    def __init__(self, kind: Kind[Thing], suggestions: Sequence[Thing]) -> None:
        self._kind = kind
        self._suggestions = suggestions
        self._decided: list[Laid[Thing]] = []
        """Everything decided about that ever stood in a row; never shortened, so that the rows stay valid."""
        self._rows = array("i", range(len(suggestions)))
        """For each row the index of its suggestion, or `~index` (below zero) of what stands in `_decided`."""
        self._starts = array("I")
        self._longest = 1
        """An upper bound of their lengths in characters: it grows and never shrinks."""
        for thing in suggestions:
            self._starts.append(kind.span(thing)[0])
            self._widen(thing)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Laid[Thing]: ...
    @overload
    def __getitem__(self, index: slice) -> list[Laid[Thing]]: ...
    def __getitem__(self, index: int | slice) -> Laid[Thing] | list[Laid[Thing]]:
        if isinstance(index, slice):
            return list(map(self._laid, self._rows[index]))
        return self._laid(self._rows[index])

    def __iter__(self) -> Iterator[Laid[Thing]]:
        return map(self._laid, self._rows)

    def _laid(self, row: int) -> Laid[Thing]:
        if row < 0:
            return self._decided[~row]
        thing = self._suggestions[row]
        return Laid(thing, "suggested", self._kind.span(thing), thing)

    # Suggestions

    def suggest(self, more: Sequence[Thing]) -> None:
        """Know more suggestions, behind all others; they stand in no row yet."""
        self._suggestions = self._kind.joined(self._suggestions, more)

    def suggested(self, origin: Span) -> Laid[Thing] | None:
        """Return what was suggested there, whether it stands in a row or not."""
        at = self._suggestion_from(origin)
        found = self._suggestions[at : at + 1]
        is_it = bool(found) and self._kind.span(found[0]) == origin
        return self._laid(at) if is_it else None

    def suggested_over(self, span: Span) -> range:
        """Return the indices of the suggestions that share a place in the text with a span."""
        start, end = span[0], end_of(span)
        first = self._suggestion_from((start, start))
        if first and self._kind.span(self._suggestions[first - 1])[1] > start:
            first -= 1
        return range(first, self._suggestion_from((end, end)))

    def _suggestion_from(self, span: Span) -> int:
        return bisect_left(self._suggestions, span, key=self._kind.span)

    # Rows

    def first_from(self, start: int) -> int:
        """Return the index of the first that begins there or later."""
        return bisect_left(self._starts, start)

    def near(self, start: int, end: int) -> slice:
        """Return all rows whose extents share a character with [start, end), and perhaps some more."""
        return slice(self.first_from(start - self._longest), self.first_from(end + self._longest))

    def row_of(self, one: Laid[Thing]) -> int:
        """Return the index of a thing or, where it does not stand, the one that it would get."""
        key, at = self.key(one), self.first_from(self.span(one)[0])
        while at < len(self) and self.key(self[at]) < key:
            at += 1
        return at

    def standing_at(self, span: Span) -> int | None:
        """Return the index of what stands exactly there, if it is not rejected."""
        at = self.first_from(span[0])
        while at < len(self) and self._starts[at] == span[0]:
            if self.span(self[at]) == span and self[at].state != "rejected":
                return at
            at += 1
        return None

    def window(self, span: Span) -> tuple[int, int]:
        """Return the range of indices of what overlaps a span, and what overlaps that, and so on."""
        start, end = span[0], end_of(span)
        while True:
            first = self.first_from(start - self._longest)
            spans = map(self.span, self[first : self.first_from(end)])
            inside = [one for one in spans if end_of(one) > start]
            wider = min([start, *(one[0] for one in inside)]), max([end, *map(end_of, inside)])
            if wider == (start, end):
                return self.first_from(start), self.first_from(end)
            start, end = wider

    def replace(self, at: int, count: int, inserted: Iterable[Laid[Thing]]) -> None:
        """Put things in the place of `count` others; they have to be in order with those around them."""
        rows, starts = array("i"), array("I")
        for one in inserted:
            rows.append(self._row(one))
            starts.append(self.span(one)[0])
            self._widen(one.value)
        self._rows[at : at + count], self._starts[at : at + count] = rows, starts

    def settle(self, indices: Collection[int], laid: Iterable[Laid[Thing]]) -> None:
        """Put things in the place of these suggestions, while every row is still that of its own index."""
        self._rows = array("i", (row for row in self._rows if row not in indices))
        self._starts = array("I", (start for row, start in enumerate(self._starts) if row not in indices))
        for one in laid:
            self.replace(self.row_of(one), 0, [one])

    def _widen(self, thing: Thing) -> None:
        (start, end), (first, last) = self._kind.span(thing), self._kind.extent(thing)
        self._longest = max(self._longest, end - start + 1, last - first + 1)

    def _row(self, one: Laid[Thing]) -> int:
        if one.state == "suggested":
            return self._suggestion_from(one.origin)
        self._decided.append(one)
        return ~(len(self._decided) - 1)

    def span(self, one: Laid[Thing]) -> Span:
        """Return where a thing stands."""
        return self._kind.span(one.value)

    def key(self, one: Laid[Thing]) -> tuple[int, int, Span]:
        """Return what things are ordered by."""
        return (*self.span(one), one.origin)


def end_of(span: Span) -> int:
    """Return where a span ends; an empty one takes up a place all the same."""
    return max(span[1], span[0] + 1)
