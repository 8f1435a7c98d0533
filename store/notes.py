"""Notes in their places: all of an article in order, and those on each thing."""

from __future__ import annotations

from bisect import bisect_left, insort

from store.placing import Placed, Span
from store.reading import ShownNote


class Notes:
    """The notes in force."""

    def __init__(self) -> None:
        self.all: list[ShownNote] = []
        """Those about the whole article first, then in the order of the text."""
        self._on: dict[tuple[str, Span], tuple[ShownNote, ...]] = {}

    def put(self, one: Placed) -> None:
        """Add the note of a decision."""
        note = _shown(one)
        insort(self.all, note, key=_key)
        if note.span is not None:
            target = (one.decision.target, note.span)
            self._on[target] = tuple(sorted((*self._on.get(target, ()), note), key=_key))

    def drop(self, one: Placed) -> None:
        """Take the note of a decision away."""
        note = _shown(one)
        del self.all[bisect_left(self.all, _key(note), key=_key)]
        if note.span is not None:
            target = (one.decision.target, note.span)
            self._on[target] = tuple(other for other in self._on[target] if other != note)

    def on(self, target: str, origin: Span) -> tuple[ShownNote, ...]:
        """Return the notes on what was first suggested or added there, the newest last."""
        return self._on.get((target, origin), ())


def _shown(one: Placed) -> ShownNote:
    return ShownNote(one.decision, one.span if one.decision.anchor else None)


def _key(note: ShownNote) -> tuple[Span, tuple[int, str]]:
    return note.span or (-1, -1), note.decision.order
