"""Choose a label by its letter."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.display import short_text
from tui.keys import HELP
from tui.lights import shade
from tui.palette import STYLES, Ground, label_of_letter, label_style
from tui.screens.dialog import Dialog
from tui.themes import ground_of
from tui.widgets.choices import Choices


class LabelPicker(Dialog[str | None]):
    """Asks which label a stretch shall have; returns it, or None when the person thinks better of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave it as it is", id="label.cancel"),
        HELP,
        Binding("j,down", "step(1)", "Down", show=False, id="label.down"),
        Binding("k,up", "step(-1)", "Up", show=False, id="label.up"),
    ]

    DEFAULT_CSS = """
    LabelPicker {
        & > Vertical { width: 46; }
    }
    """

    def __init__(self, surface: str, label: str) -> None:
        """Ask for another label.

        Args:
            surface: the words that are labelled.
            label: their present label.
        """
        super().__init__()
        self._surface = surface
        self._label = label

    def compose(self) -> ComposeResult:
        """List the labels with their letters, the present one highlighted."""
        ground = ground_of(self.app.current_theme)
        options = [Option(_row(label, ground), id=label) for label in STYLES]
        with Vertical() as box:
            box.border_title = Content(f"What is “{short_text(self._surface, 32)}”?")
            yield Choices(*options)
            yield self.keys_line("type a letter · enter choose · ‹label.cancel:esc› leave")

    def on_mount(self) -> None:
        """Start from the present label."""
        if self._label in STYLES:
            self.query_one(OptionList).highlighted = list(STYLES).index(self._label)

    def on_key(self, event: events.Key) -> None:
        """Take the letter of a label as the choice."""
        label = label_of_letter(event.character or "")
        if label is not None:
            event.stop()
            self.dismiss(label)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


def _row(label: str, ground: Ground) -> Content:
    style = label_style(label)
    return Content.assemble(
        (f" {style.letter} ", f"bold {shade(style.colour, ground)}"), f" {style.name} ", (label, "dim")
    )
