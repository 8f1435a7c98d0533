"""The table of the comparing screen: a line for each claim, a column for each report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.coordinate import Coordinate
from textual.widgets import DataTable

from tui.bindings import key
from tui.compare.lines import Line

_NARROWEST = 18
"""The least cells of a report's column; more reports than fit are scrolled to."""
_PADDING = 2


class CompareTable(DataTable[Text], inherit_bindings=False):
    """Lines to move through; the cursor is on what one report says of one thing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("compare.down", "j,down", "cursor_down", "Down"),
        key("compare.up", "k,up", "cursor_up", "Up"),
        key("compare.right", "l,right", "step_report(1)", "Next report"),
        key("compare.left", "h,left", "step_report(-1)", "Report before"),
        key("compare.page-down", "space,pagedown", "page_down", "Page down"),
        key("compare.page-up", "b,pageup", "page_up", "Page up"),
        key("compare.first", "g,home", "scroll_top", "To the first"),
        key("compare.last", "G,end", "scroll_bottom", "To the last"),
    ]

    DEFAULT_CSS = """
    CompareTable {
        height: 1fr;
        background: $background;
        scrollbar-size: 0 1;
        & > .compare-table--hit { background: $warning 35%; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"compare-table--hit"}
    """
    | Class | Description |
    | :- | :- |
    | `compare-table--hit` | What was searched for, wherever it stands. |
    """

    def __init__(self) -> None:
        super().__init__(cursor_type="cell", zebra_stripes=False, fixed_columns=1, cell_padding=1)
        self._lines: Sequence[Line] = ()

    @property
    def report(self) -> int:
        """The report whose column the cursor is in."""
        return max(0, self.cursor_column - 1)

    @property
    def line(self) -> Line | None:
        """The line the cursor is on."""
        return self._lines[self.cursor_row] if self.cursor_row < len(self._lines) else None

    @property
    def hit_style(self) -> Style:
        """How what was searched for is drawn."""
        return Style(bgcolor=self.get_component_rich_style("compare-table--hit").bgcolor)

    def show(
        self, lines: Sequence[Line], reports: Sequence[Text], *, head: int, is_head_whole: bool = False
    ) -> None:
        """Show other lines, the cursor where it was as far as that is still there.

        Args:
            lines: what to show.
            reports: what their columns are called.
            head: the least width of the first column.
            is_head_whole: whether that column is as wide as its words, as far as there is room.
        """
        identity, row, report = self.line and self.line.identity, self.cursor_row, self.report
        self._lines = lines
        again = next((at for at, line in enumerate(lines) if line.identity == identity), row)
        with self.prevent(DataTable.CellHighlighted):  # the caller knows that the lines are others
            self._fill(reports, self._widened(head, len(reports)) if is_head_whole else head)
            self._go_to(min(again, len(lines) - 1), report)

    def _widened(self, head: int, reports: int) -> int:
        """Return how wide the first column can be, where all others are as narrow as can be."""
        longest = max((line.head.cell_len for line in self._lines), default=0)
        room = self.size.width - 2 * _PADDING - reports * (_NARROWEST + _PADDING)
        return max(head, min(longest, room))

    def _fill(self, reports: Sequence[Text], head: int) -> None:
        self.clear(columns=True)
        self.add_column("", width=head)
        width = max(_NARROWEST, (self.size.width - head - 2 * _PADDING) // max(1, len(reports)) - _PADDING)
        for name in reports:
            self.add_column(_cut(name, width), width=width)
        for line in self._lines:
            self.add_row(_cut(line.head, head), *line.cells, height=None)

    def go_to_first(self) -> None:
        """Go to the first line, as where other lines are to be shown, and forget what the cursor was on."""
        self._lines = ()
        with self.prevent(DataTable.CellHighlighted):
            self._go_to(0, self.report)

    def go_to_row(self, row: int) -> None:
        """Go to another line, in the column of the same report."""
        self._go_to(row, self.report)

    def step_report(self, step: int) -> None:
        """Go to the next report or the one before, round the end."""
        reports = len(self.ordered_columns) - 1
        if reports > 0:
            self._go_to(self.cursor_row, (self.report + step) % reports)

    def action_step_report(self, step: int) -> None:
        """Go to the next report or the one before."""
        self.step_report(step)

    def _go_to(self, row: int, report: int) -> None:
        if row >= 0:
            self.cursor_coordinate = Coordinate(row, report + 1)


def _cut(words: Text, width: int) -> Text:
    """Return words on one line of this many cells."""
    shown = words.copy()
    shown.truncate(width, overflow="ellipsis" if width > 4 else "crop")
    return shown
