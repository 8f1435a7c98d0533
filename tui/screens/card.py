"""A card: rows about one thing, some of which lead to their place in the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from tui.display import display_text
from tui.hints import hint
from tui.keys import HELP
from tui.navigation import Place
from tui.panels.row import Row
from tui.screens.dialog import Dialog
from tui.widgets.row_list import RowList

_MOST_LINES = 30


class Card(Dialog[Place | None]):
    """Shows rows; returns the place of the row that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i", "dismiss(None)", "Back", id="card.close"),
        HELP,
    ]

    DEFAULT_CSS = f"""
    Card {{
        & > Vertical {{ width: 84; height: {_MOST_LINES}; max-height: 90%; }}
        RowList {{ background: $surface; }}
    }}
    """

    def __init__(self, title: str, rows: Sequence[Row]) -> None:
        """Open the card.

        Args:
            title: what it is about.
            rows: what it says.
        """
        super().__init__()
        self._title = title
        self._rows = rows

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        with Vertical() as box:
            box.border_title = Content(display_text(self._title))
            box.border_subtitle = Content(
                hint(
                    self, "‹row.down:j› ‹row.up:k› rows · ‹row.choose:enter› go there · ‹card.close:esc› back"
                )
            )
            yield RowList(self._rows)

    def on_mount(self) -> None:
        """Be no higher than the rows."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        lines = self.query_one(RowList).virtual_size.height
        if lines < _MOST_LINES - 2:
            self.query_one(Vertical).styles.height = lines + 2

    @on(RowList.Chosen)
    def _lead(self, event: RowList.Chosen) -> None:
        event.stop()
        self.dismiss(self._rows[event.index].place)
