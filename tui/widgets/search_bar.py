"""The line to type words into: those to find in the article, or to narrow a panel to; or a command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from tui.bindings import key


class SearchBar(Horizontal):
    """Asks for words; hidden until it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("search.cancel", "escape", "cancel", "Leave the line", "Leave"),
        key("search.older", "up", "recall(-1)", "What was typed before"),
        key("search.newer", "down", "recall(1)", "What was typed after that"),
    ]

    DEFAULT_CSS = """
    SearchBar {
        visibility: hidden;
        height: 1;
        background: $surface;
        Label { width: auto; padding-left: 1; color: $text-accent; }
        Input, Input:focus { height: 1; border: none; padding: 0; background: $surface; }
    }
    """

    @dataclass
    class Typed(Message):
        """What all messages of the line have.

        Attributes:
            bar: the line that sends it.
        """

        bar: SearchBar

        @property
        def control(self) -> SearchBar:
            """The line, by which handlers tell two of them apart."""
            return self.bar

    @dataclass
    class Changed(Typed):
        """The person has typed on.

        Attributes:
            query: what is to be found now.
        """

        query: str

    class Kept(Typed):
        """The person is done typing."""

    class Cancelled(Typed):
        """The person has thought better of it."""

    def __init__(self, sign: str = "/", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sign = sign
        self._kept: list[str] = []
        self._recalled = 0

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Label(self._sign, markup=False)
        yield Input(compact=True, select_on_focus=True)

    def ask(self) -> None:
        """Appear, with the last query ready to be changed or typed over."""
        self.visible = True
        self._recalled = len(self._kept)
        self.screen.set_focus(self.query_one(Input))

    def leave(self) -> None:
        """Disappear."""
        self.visible = False

    @property
    def words(self) -> str:
        """What stands in it."""
        return self.query_one(Input).value

    def leave_if_behind(self) -> bool:
        """Disappear, what was typed remembered, if the keys have gone to something else; say whether so."""
        is_behind = self.visible and not self.has_focus_within
        if is_behind:
            self.remember()
            self.leave()
        return is_behind

    def remember(self) -> None:
        """Have what was typed ready to be brought back."""
        if self.words.strip():
            self._kept = [*(one for one in self._kept if one != self.words), self.words]

    @on(Input.Changed)
    def _pass_on(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self, event.value))

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self.remember()
        self.post_message(self.Kept(self))

    def action_cancel(self) -> None:
        """Give the search up."""
        self.post_message(self.Cancelled(self))

    def action_recall(self, step: int) -> None:
        """Bring back what was typed before (-1), or after that (1)."""
        self._recalled = min(max(0, self._recalled + step), len(self._kept))
        line = self.query_one(Input)
        line.value = self._kept[self._recalled] if self._recalled < len(self._kept) else ""
        line.cursor_position = len(line.value)
