"""The line to type a search into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class SearchBar(Horizontal):
    """Asks for words to find; hidden until it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave the search", show=False, id="search.cancel"),
    ]

    DEFAULT_CSS = """
    SearchBar {
        display: none;
        height: 1;
        background: $surface;
        Label { width: 2; padding-left: 1; color: $text-accent; }
        Input, Input:focus { height: 1; border: none; padding: 0; background: $surface; }
    }
    """

    @dataclass
    class Changed(Message):
        """The person has typed on.

        Attributes:
            query: what is to be found now.
        """

        query: str

    class Kept(Message):
        """The person is done typing."""

    class Cancelled(Message):
        """The person has thought better of it."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Label("/", markup=False)
        yield Input(compact=True, select_on_focus=True)

    def ask(self) -> None:
        """Appear, with the last query ready to be changed or typed over."""
        self.display = True
        self.screen.set_focus(self.query_one(Input))

    def leave(self) -> None:
        """Disappear."""
        self.display = False

    @on(Input.Changed)
    def _pass_on(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Kept())

    def action_cancel(self) -> None:
        """Give the search up."""
        self.post_message(self.Cancelled())
