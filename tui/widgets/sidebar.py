"""The sidebar: the article's figures, entities and notes, each leading to its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, TabbedContent, TabPane
from textual.widgets.option_list import Option

from store.reading import Reading
from tui.lights import shade
from tui.navigation import Place
from tui.palette import NUMBERS
from tui.panels.entities import entity_rows
from tui.panels.figures import Order, arranged, figure_row
from tui.panels.notes import note_rows
from tui.panels.row import Row

_WIDTH = 36
"""Cells the sidebar takes beside the article."""

_TEXT_WIDTH = _WIDTH - 5
"""Cells for the words of a row: less border, scrollbar, sign and indent."""


class Panel(OptionList):
    """A list of rows that lead into the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False, id="panel.down"),
        Binding("k", "cursor_up", "Up", show=False, id="panel.up"),
        Binding("g", "first", "First", show=False, id="panel.first"),
        Binding("G", "last", "Last", show=False, id="panel.last"),
    ]

    DEFAULT_CSS = """
    Panel {
        border: none;
        padding: 0;
        height: 1fr;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
    }
    """

    @dataclass
    class Pointed(Message):
        """The person moved to a row, or chose it.

        Attributes:
            place: the stretch of the article it leads to.
            chosen: True when enter or the mouse chose it.
        """

        place: Place
        chosen: bool

    def __init__(self, *, empty: str, id: str) -> None:
        super().__init__(id=id)
        self._empty = empty
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row], *, empty: str = "") -> None:
        """Show these rows; where only words changed, the list keeps its place.

        Args:
            rows: what to show.
            empty: what to say where there are none.
        """
        rows = list(rows) or [Row(Content.styled(empty or self._empty, "$foreground-muted"))]
        if [row.place for row in rows] == [row.place for row in self._rows]:
            self._reword(rows)
        else:
            self._replace(rows)

    def _reword(self, rows: list[Row]) -> None:
        for index, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if not old.words.is_same(new.words):
                self.replace_option_prompt_at_index(index, new.words)
        self._rows = rows

    def _replace(self, rows: list[Row]) -> None:
        place = self.highlighted_place
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(Option(row.words, disabled=row.place is None) for row in rows)
        self._rows = rows
        self.point_at(place)

    @property
    def highlighted_place(self) -> Place | None:
        """The stretch the highlighted row leads to."""
        index = self.highlighted
        return self._rows[index].place if index is not None and index < len(self._rows) else None

    def point_at(self, place: Place | None) -> None:
        """Follow the text: highlight the row of this stretch, without a message."""
        index = next(
            (i for i, row in enumerate(self._rows) if row.place is not None and row.place == place), None
        )
        if index != self.highlighted:
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = index

    @on(OptionList.OptionHighlighted)
    def _lead(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._post(event.option_index, chosen=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._post(event.option_index, chosen=True)

    def _post(self, index: int, *, chosen: bool) -> None:
        place = self._rows[index].place
        if place is not None and (self.has_focus or chosen):
            self.post_message(self.Pointed(place, chosen))


_EMPTY = {
    "figures": "No figures found yet.",
    "entities": "No names found yet.",
    "notes": "No notes yet. Press a to write one about the highlighted words.",
}
"""The panels, with what they say while there is nothing in them."""


class Sidebar(Vertical):
    """Three panels behind tabs: Figures, Entities, Notes."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {_WIDTH};
        height: 1fr;
        border-left: vkey $panel;
        background: $background;
        TabPane {{ padding: 0; }}
        Tab {{ padding: 0 1; }}
    }}
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading: Reading | None = None
        self._queries: dict[str, str] = {}
        self._hidden: Sequence[str] = ("score",)
        self.order: Order = "place"
        """How the figures are listed."""

    def compose(self) -> ComposeResult:
        """Lay out the tabs."""
        with TabbedContent():
            for name, empty in _EMPTY.items():
                with TabPane(name.capitalize(), id=f"tab-{name}"):
                    yield Panel(empty=empty, id=name)

    def panel(self, name: str) -> Panel:
        """Return the panel called `figures`, `entities` or `notes`."""
        return self.query_one(f"#{name}", Panel)

    @property
    def open_panel(self) -> Panel:
        """The panel that is in front."""
        return self.panel(self.query_one(TabbedContent).active.removeprefix("tab-") or "figures")

    def open(self, name: str) -> None:
        """Bring a panel to the front."""
        self.query_one(TabbedContent).active = f"tab-{name}"

    def show(self, reading: Reading) -> None:
        """Fill the panels from what is shown of the article."""
        self._reading = reading
        self._fill("figures", self._figure_rows(reading))
        dark = self.app.current_theme.dark
        self._fill(
            "entities", entity_rows(reading.analysis, dark=dark, query=self._queries.get("entities", ""))
        )
        self._fill("notes", note_rows(reading.notes, query=self._queries.get("notes", "")))

    def _fill(self, name: str, rows: Sequence[Row]) -> None:
        query = self._queries.get(name, "")
        empty = f"Nothing has “{query}” in it. Press f, then escape, to see all." if query else _EMPTY[name]
        self.panel(name).show_rows(rows, empty=empty)

    def _figure_rows(self, reading: Reading) -> list[Row]:
        colour = shade(NUMBERS, dark=self.app.current_theme.dark)
        figures = [shown.figure for shown in reading.figures]
        query = self._queries.get("figures", "")
        things = arranged(reading.figures, order=self.order, query=query, hidden=self._hidden)
        return [figure_row(thing, figures, colour=colour, width=_TEXT_WIDTH) for thing in things]

    def list_figures(self, *, order: Order | None = None, hidden: Sequence[str] | None = None) -> None:
        """List the figures in another order, or without these kinds."""
        self.order = order or self.order
        self._hidden = self._hidden if hidden is None else hidden
        self._show_again()

    def narrow(self, query: str) -> None:
        """List in the panel that is in front only what has these words in it."""
        self._queries[self.open_panel.id or ""] = query
        self._show_again()

    @property
    def narrowed_to(self) -> str:
        """The words that the panel in front is narrowed to."""
        return self._queries.get(self.open_panel.id or "", "")

    def _show_again(self) -> None:
        if self._reading is not None:
            self.show(self._reading)

    def point_at(self, place: Place | None) -> None:
        """Follow the text in every panel."""
        for panel in self.query(Panel):
            panel.point_at(place)
