"""The things of one kind as they are shown: a layer of them, and the notes on each.

What is shown of a thing is made when it is looked at: of hundreds of thousands, few ever are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from store.layer import Layer, Splice
from store.laying import Kind, Laid
from store.made import Made
from store.notes import Notes
from store.placing import Placed, Span, Spanned
from store.reading import ShownNote

Thing = TypeVar("Thing")
Shown = TypeVar("Shown", bound=Spanned)


class Things(Made[Laid[Thing], Shown], Generic[Thing, Shown]):
    """What is shown of one kind, in the order of the text and in step with its layer."""

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
        self._kind, self._notes, self._show = kind, notes, show
        self._shown_notes: dict[Span, tuple[ShownNote, ...]] = {}
        self.layer = Layer(kind, suggestions, self._about(placed))
        """The things themselves."""
        super().__init__(self.layer.laid, self._noted)
        self.show_notes(placed)

    def overlapping(self, start: int, end: int) -> list[Shown]:
        """Return what shares a character with [start, end), in order."""
        return [one for one in self[self.layer.near(start, end)] if one.start < end and one.end > start]

    def revise(self, added: Iterable[Placed], removed: Iterable[Placed]) -> list[Splice[Shown]]:
        """Put decisions in and out of force, and return what changes, to be done in turn."""
        return list(map(self._splice, self.layer.revise(self._about(added), self._about(removed))))

    def extend(self, suggestions: Sequence[Thing]) -> list[Splice[Shown]]:
        """Lay decisions over more suggestions, and return what changes, to be done in turn."""
        return list(map(self._splice, self.layer.extend(suggestions)))

    def show_notes(self, noted: Iterable[Placed]) -> list[Splice[Shown]]:
        """Show the notes of decisions that came in or went out of force, and return what changes."""
        target = self._kind.target
        origins = {
            one.span for one in noted if (one.decision.action, one.decision.target) == ("note", target)
        }
        return [splice for origin in origins for splice in self._show_notes_on(origin)]

    def _show_notes_on(self, origin: Span) -> Iterator[Splice[Shown]]:
        index = self.layer.index(origin)
        before = () if index is None else (self[index],)
        self._shown_notes[origin] = self._notes.on(self._kind.target, origin)
        if index is not None:
            yield Splice(index, before, (self[index],))

    def _about(self, placed: Iterable[Placed]) -> list[Placed]:
        return [one for one in placed if self._kind.is_about(one.decision)]

    def _noted(self, laid: Laid[Thing]) -> Shown:
        return self._show(laid, self._shown_notes.get(laid.origin, ()))

    def _splice(self, splice: Splice[Laid[Thing]]) -> Splice[Shown]:
        removed, inserted = (tuple(map(self._noted, one)) for one in (splice.removed, splice.inserted))
        return Splice(splice.at, removed, inserted)

    def find(self, span: Span) -> Shown | None:
        """Return what was first suggested or added there or, if it does not stand, what stands there."""
        index = self.layer.index(span)
        if index is None or self.layer.laid[index].state == "rejected":
            index = self.layer.standing_at(span)
        return None if index is None else self[index]
