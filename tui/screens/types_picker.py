"""Choose which labels are lit."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.keys import HELP
from tui.lights import FIGURE, shade
from tui.palette import NUMBER_LABELS, NUMBERS, STYLES, LabelStyle
from tui.screens.dialog import Dialog
from tui.themes import ground_of
from tui.widgets.choices import Choices

CHOICES = {label: style for label, style in STYLES.items() if label not in NUMBER_LABELS} | {
    FIGURE: LabelStyle(NUMBERS, "f", "figure", "Numbers")
}
"""What can be lit: figures stand for all numbers."""


class TypesPicker(Dialog[frozenset[str] | None]):
    """Lists what can be lit, each to be turned on or off; returns what is not to be lit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave it as it is", id="types.leave"),
        HELP,
        Binding("enter", "keep", "Light these", id="types.keep", priority=True),
        Binding("space", "turn", "On or off", id="types.toggle"),
        Binding("asterisk", "turn_all", "All or none", id="types.all"),
        Binding("j,down", "step(1)", "Down", show=False, id="types.down"),
        Binding("k,up", "step(-1)", "Up", show=False, id="types.up"),
    ]

    DEFAULT_CSS = """
    TypesPicker {
        & > Vertical { width: 56; }
    }
    """

    def __init__(self, unlit: frozenset[str]) -> None:
        """Ask which labels are lit.

        Args:
            unlit: those that are not lit now.
        """
        super().__init__()
        self._unlit = set(unlit)

    def compose(self) -> ComposeResult:
        """List the labels."""
        with Vertical() as box:
            box.border_title = Content("What is lit")
            yield Choices(*(Option(self._row(label)) for label in CHOICES))
            yield self.keys_line(
                "letter or ‹types.toggle:space› on and off · ‹types.all:*› all · ‹types.keep:enter› done"
            )

    def _row(self, label: str) -> Content:
        style = CHOICES[label]
        colour = shade(style.colour, ground_of(self.app.current_theme))
        is_lit = label not in self._unlit
        return Content.assemble(
            ("● " if is_lit else "○ ", "" if is_lit else "dim"),
            (f"{style.letter} ", f"bold {colour}"),
            (style.name, "" if is_lit else "dim"),
            (f"  {label}", "dim"),
        )

    def on_key(self, event: events.Key) -> None:
        """Turn on or off the label of a letter."""
        labels = [label for label, style in CHOICES.items() if style.letter == event.character]
        if labels:
            event.stop()
            self._turn(labels[0])

    def action_turn(self) -> None:
        """Turn the highlighted label on or off."""
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is not None:
            self._turn(list(CHOICES)[highlighted])

    @on(OptionList.OptionSelected)
    def _turn_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._turn(list(CHOICES)[event.option_index])

    def _turn(self, label: str) -> None:
        self._unlit ^= {label}
        self._reword()
        self.query_one(OptionList).highlighted = list(CHOICES).index(label)

    def action_turn_all(self) -> None:
        """Light nothing when all is lit, else all."""
        self._unlit = set() if self._unlit else set(CHOICES)
        self._reword()

    def _reword(self) -> None:
        options = self.query_one(OptionList)
        for index, label in enumerate(CHOICES):
            options.replace_option_prompt_at_index(index, self._row(label))

    def action_keep(self) -> None:
        """Hand back what is not to be lit."""
        self.dismiss(frozenset(self._unlit))
