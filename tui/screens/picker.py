"""Choose one of many: what is typed narrows the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.display import display_text
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices

_MOVING = frozenset({"j", "k"})
"""The letters that move in a list."""


class _Words(Input):
    """The line to type into; in a list to look through, letters that move do so until something is typed."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Say whether the key is typed."""
        moves = isinstance(self.screen, Picker) and self.screen.IS_LOOKED_THROUGH and not self.value
        return not (moves and key in _MOVING) and super().check_consume_key(key, character)


class Picker(Dialog[int | None]):
    """Asks for one of many things; returns its index, or None when the person thinks better of it."""

    IS_LOOKED_THROUGH: ClassVar[bool] = False
    """Whether people look at one choice after the other rather than know what they want."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave it as it is", id="picker.leave"),
        Binding("j,down", "step(1)", "Down", show=False, id="picker.down", priority=True),
        Binding("k,up", "step(-1)", "Up", show=False, id="picker.up", priority=True),
    ]

    DEFAULT_CSS = """
    Picker {
        & > Vertical { width: 60; max-height: 80%; }
    }
    """

    def __init__(self, title: str, choices: Sequence[Content], *, highlighted: int = 0) -> None:
        """Ask.

        Args:
            title: the question.
            choices: what there is to choose from.
            highlighted: where to begin.
        """
        super().__init__()
        self._title = title
        self._choices = choices
        self._begin = highlighted
        self._listed: list[int] = []

    def compose(self) -> ComposeResult:
        """Lay out the line to type into, and the list."""
        with Vertical() as box:
            box.border_title = Content(display_text(self._title))
            yield _Words(compact=True, placeholder="type to narrow the list")
            yield Choices(markup=False)
            yield self.keys_line(
                "‹picker.up:↑› ‹picker.down:↓› choose · enter take it · ‹picker.leave:esc› leave"
            )

    def on_mount(self) -> None:
        """List everything."""
        self._list("")
        self.query_one(OptionList).highlighted = self._begin

    def on_resize(self) -> None:
        """Take the same room however few choices are left of those there are: nothing moves."""
        self.query_one(OptionList).styles.min_height = None
        if self.query_one(Input).value:
            self._list("")
        self.call_after_refresh(self._keep_size)

    def _keep_size(self) -> None:
        options, typed = self.query_one(OptionList), self.query_one(Input).value
        options.styles.min_height = options.size.height
        if typed:
            self._list(typed)

    def _list(self, typed: str) -> None:
        words = typed.lower().split()
        self._listed = [
            index
            for index, choice in enumerate(self._choices)
            if all(word in choice.plain.lower() for word in words)
        ]
        options = self.query_one(OptionList)
        options.set_options(Option(self._choices[index]) for index in self._listed)
        if self._listed:
            options.highlighted = 0
        else:
            options.add_option(Option(_nothing_fits(typed), disabled=True))

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        if event.value or len(self._listed) < len(self._choices):
            self._list(event.value)

    @on(Input.Submitted)
    def _take_highlighted(self, event: Input.Submitted) -> None:
        event.stop()
        index = self.highlighted
        if index is not None:
            self.dismiss(index)

    @on(OptionList.OptionSelected)
    def _take_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._listed[event.option_index])

    @property
    def highlighted(self) -> int | None:
        """Which of all choices is highlighted."""
        at = self.query_one(OptionList).highlighted
        return None if at is None or at >= len(self._listed) else self._listed[at]

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _nothing_fits(typed: str) -> Content:
    words = f"Nothing has “{display_text(typed.strip())}” in it: take some of it away."
    return Content.styled(words, "$foreground-muted")
