"""Choose the colours, seeing each while it is highlighted."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.content import Content
from textual.widgets import OptionList

from tui.display import display_text
from tui.screens.picker import Picker
from tui.themes import DESCRIPTIONS


class ThemePicker(Picker):
    """Shows the reader in the highlighted theme; leaving it brings the former one back."""

    IS_LOOKED_THROUGH = True

    DEFAULT_CSS = """
    ThemePicker {
        align: right bottom;
        background: transparent;
        & > Vertical { width: 56; max-height: 60%; }
    }
    """

    def __init__(self, names: Sequence[str], theme: str) -> None:
        """Ask which theme.

        Args:
            names: the themes.
            theme: the one that is on.
        """
        here = names.index(theme) if theme in names else 0
        super().__init__("Colours", [*map(_words, names)], highlighted=here)
        self._names = names
        self._before = theme

    @on(OptionList.OptionHighlighted)
    def _preview(self) -> None:
        index = self.highlighted
        if index is not None and self._names[index] != self.app.theme:
            self.app.theme = self._names[index]

    def action_leave(self) -> None:
        """Bring the former theme back."""
        self.app.theme = self._before
        self.dismiss(None)


def _words(name: str) -> Content:
    about = DESCRIPTIONS.get(name, "")
    return Content.assemble(display_text(name), "  ", (about, "$foreground-muted"))
