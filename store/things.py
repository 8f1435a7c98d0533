"""The things of one kind as they are shown: a layer of them, and the notes on each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from store.layer import Layer, Splice
from store.laying import Kind, Laid
from store.notes import Notes
from store.placing import Placed, Span
from store.reading import ShownNote

Thing = TypeVar("Thing")
Shown = TypeVar("Shown")


class Things(Generic[Thing, Shown]):
    """What is shown of one kind, in step with its layer."""

    def __init__(
        self,
        kind: Kind[Thing],
        suggestions: Sequence[Thing],
        placed: Sequence[Placed],
        notes: Notes,
        show: Callable[[Laid[Thing], tuple[ShownNote, ...]], Shown],
    ) -> None:
        """Lay decisions over suggestions.

        Args:
            kind: what they are.
            suggestions: in order.
            placed: all decisions that have a place, in their order.
            notes: the notes of the article.
            show: makes what is shown of a thing and the notes on it.
        """
        self._kind, self._notes, self._make = kind, notes, show
        self.layer = Layer(kind, suggestions, self._about(placed))
        """The things themselves."""
        self.shown = [show(one, ()) for one in self.layer.laid]
        """What is shown of each, in the same order."""
        self.show_notes(placed)

    def revise(self, added: Iterable[Placed], removed: Iterable[Placed]) -> list[Splice[Shown]]:
        """Put decisions in and out of force, and return what changes, to be done in turn."""
        splices = self.layer.revise(self._about(added), self._about(removed))
        return [self._splice(one.at, len(one.removed), one.inserted) for one in splices]

    def extend(self, suggestions: Sequence[Thing]) -> list[Splice[Shown]]:
        """Lay decisions over more suggestions, and return what changes, to be done in turn."""
        splices = self.layer.extend(suggestions)
        return [self._splice(one.at, len(one.removed), one.inserted) for one in splices]

    def show_notes(self, noted: Iterable[Placed]) -> list[Splice[Shown]]:
        """Show the notes of decisions that came in or went out of force, and return what changes."""
        target = self._kind.target
        origins = {
            one.span for one in noted if (one.decision.action, one.decision.target) == ("note", target)
        }
        indices = (self.layer.index(origin) for origin in origins)
        return [self._splice(at, 1, self.layer.laid[at : at + 1]) for at in indices if at is not None]

    def _about(self, placed: Iterable[Placed]) -> list[Placed]:
        return [one for one in placed if self._kind.is_about(one.decision)]

    def _show(self, laid: Laid[Thing]) -> Shown:
        return self._make(laid, self._notes.on(self._kind.target, laid.origin))

    def _splice(self, at: int, count: int, inserted: Iterable[Laid[Thing]]) -> Splice[Shown]:
        splice = Splice(at, tuple(self.shown[at : at + count]), tuple(map(self._show, inserted)))
        self.shown[at : at + count] = splice.inserted
        return splice

    def find(self, span: Span) -> Shown | None:
        """Return what was first suggested or added there or, if it does not stand, what stands there."""
        index = self.layer.index(span)
        if index is None or self.layer.laid[index].state == "rejected":
            index = self.layer.standing_at(span)
        return None if index is None else self.shown[index]
