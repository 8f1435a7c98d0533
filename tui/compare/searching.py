"""Finding words in the sheet of the comparing screen that is in front."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from msgspec.structs import replace
from rich.style import Style
from rich.text import Text
from textual import on
from textual.events import DescendantFocus
from textual.reactive import var
from textual.screen import Screen

from tui.compare.lines import Line
from tui.hints import hint
from tui.plurals import counted
from tui.searching import places_of
from tui.widgets.compare_table import CompareTable
from tui.widgets.search_bar import SearchBar


class Searching(Screen[None], inherit_bindings=False):
    """The search of the comparing screen: what is found is lit, and walked line by line."""

    DEFAULT_CSS = """
    Searching SearchBar { display: none; }
    """

    table: CompareTable
    sought: var[str] = var("", init=False)
    """The words that are searched for."""
    _found: Sequence[int] = ()
    """The lines of the sheet in which they stand."""
    _row_before_search = 0

    @abstractmethod
    def _draw(self) -> None: ...

    @abstractmethod
    def _say(self, words: str) -> None: ...

    @abstractmethod
    def _say_line(self) -> None: ...

    def _with_hits(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines with what is found in them lit, and remember in which it stands."""
        lit = [with_hits(line, self.sought, self.table.hit_style) for line in lines]
        self._found = [row for row, line in enumerate(lit) if line is not lines[row]]
        return lit

    @property
    def _search_in_words(self) -> str:
        """What was searched for, and which of the lines it stands in is highlighted: "“ferry” 2/5"."""
        if not self.sought.strip():
            return ""
        row, found = self.table.cursor_row, self._found
        number = (
            f"{found.index(row) + 1}/{len(found)}" if row in found else f"in {counted(len(found), 'line')}"
        )
        return f"“{self.sought.strip()}” {number if found else 'not found here'}"

    def watch_sought(self) -> None:
        """Light what is found."""
        self._draw()

    def action_search(self) -> None:
        """Ask for words to find."""
        self._row_before_search = self.table.cursor_row
        bar = self.query_one(SearchBar)
        bar.display = True
        bar.ask()

    @on(SearchBar.Changed)
    def _find(self, message: SearchBar.Changed) -> None:
        self.sought = message.query
        self.table.go_to_row(next_of(self._found, self._row_before_search - 1, 1, self._row_before_search))
        self._say_line()

    @on(SearchBar.Kept)
    def _keep_search(self, message: SearchBar.Kept) -> None:
        self._close(message.bar)
        self.table.focus()

    @on(SearchBar.Cancelled)
    def _cancel_search(self, message: SearchBar.Cancelled) -> None:
        self._close(message.bar)
        self.table.focus()
        self.table.go_to_row(self._row_before_search)
        self._forget_search()

    @on(DescendantFocus)
    def _leave_search_behind(self) -> None:
        """Close the line when the keys have gone to something else; what was found stays."""
        bar = self.query_one(SearchBar)
        if bar.leave_if_behind():
            self._close(bar)

    def _close(self, bar: SearchBar) -> None:
        bar.leave()
        bar.display = False

    def _forget_search(self) -> None:
        self.sought = ""
        self._say_line()

    def action_step_hit(self, step: int) -> None:
        """Go to the next or previous line in which the words stand; after the last comes the first."""
        if not self.sought.strip():
            self._say(hint(self, "Find something first: ‹compare.search:/› asks for words."))
        elif not self._found:
            self._say(hint(self, "Nothing found here. ‹compare.search:/› looks for something else."))
        else:
            row = self.table.cursor_row
            self.table.go_to_row(next_of(self._found, row, step, row))
            self._say_line()


def next_of(rows: Sequence[int], here: int, step: int, otherwise: int) -> int:
    """Return the next of these rows behind `here` (1) or the one before (-1), round the end."""
    beyond = [row for row in rows if (row - here) * step > 0] or rows
    return beyond[0 if step > 0 else -1] if beyond else otherwise


def with_hits(line: Line, words: str, style: Style) -> Line:
    """Return a line with these words lit; the same one where they do not stand in it."""
    cells = [_lit(cell, words, style) for cell in (line.head, *line.cells)]
    is_hit = any(lit is not cell for lit, cell in zip(cells, (line.head, *line.cells), strict=True))
    return replace(line, head=cells[0], cells=tuple(cells[1:])) if is_hit else line


def _lit(cell: Text, words: str, style: Style) -> Text:
    places = places_of(cell.plain, words)
    if not places:
        return cell
    lit = cell.copy()
    for start, end in places:
        lit.stylize(style, start, end)
    return lit
