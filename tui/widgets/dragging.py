"""Dragging the mouse over a text."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widget import Widget


class Draggable(Widget):
    """A widget with a text, over which the mouse is dragged to select from it."""

    ALLOW_SELECT = False  # the terminal's own selection by mouse, which knows nothing of words

    @dataclass
    class Dragged(Message):
        """The mouse is dragged from one place of the text to another.

        Attributes:
            start: where the button went down.
            here: where the mouse is now.
        """

        start: int
        here: int

    _drag_start: int | None = None
    _drag_here: int | None = None
    was_dragged = False
    """Whether the button that came up last had been dragged: then it was no click."""

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of the character at a cell of the widget, or None where there is none."""
        raise NotImplementedError

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where the button went down."""
        self.was_dragged = False
        self._drag_start = self._drag_here = self.offset_at(event.x, event.y) if event.button == 1 else None
        if self._drag_start is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say how far the mouse has been dragged."""
        here = self.offset_at(event.x, event.y)
        if self._drag_start is None or here is None or here == self._drag_here:
            return
        self._drag_here, self.was_dragged = here, True
        self.post_message(self.Dragged(self._drag_start, here))

    def on_mouse_up(self) -> None:
        """The drag has ended."""
        if self._drag_start is not None:
            self._drag_start = None
            self.release_mouse()
