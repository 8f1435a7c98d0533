"""The sidebar: the article's figures, entities and notes, each leading to its place in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Label, TabbedContent, TabPane

from store.live import Change, LiveReading
from tui.bindings import key
from tui.config import HIDDEN_FIGURES
from tui.display import display_text
from tui.hints import hint
from tui.lights import shade
from tui.navigation import Place
from tui.palette import NUMBERS
from tui.panels.entities import entity_rows
from tui.panels.figures import Order, arranged, figure_place, figure_row, telling_places
from tui.panels.notes import note_rows
from tui.panels.row import LazyRows, Row
from tui.themes import ground_of
from tui.widgets.panel import Panel

_WIDTH = 36
"""Cells the sidebar takes beside the article."""

_BESIDE_WORDS = 5
"""Cells of a row that are not for its words: the scrollbar's, those at its edges, and the indent."""

_BREATH = 1.0
"""Seconds between two looks at what has come in: rows are drawn slowly."""

_PAUSE = 0.4
"""Seconds without a decision after which the entities are listed anew."""

_EMPTY = {
    "figures": "No figures found yet.",
    "entities": "No names found yet.",
    "notes": "No notes yet. Press ‹note.write:a› to write one about the highlighted words.",
}
"""The panels, with what they say while there is nothing in them."""

_NOTHING = {"figures": "No figures found in this article.", "entities": "No names found in this article."}
"""What those say instead that wait for nothing more: all of the article has been read."""


class Sidebar(Vertical):
    """Three panels behind tabs: Figures, Entities, Notes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("panel.leave", "escape", "screen.leave", "Back to the text", "Back to text")
    ]

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {_WIDTH};
        height: 1fr;
        border-left: vkey $foreground 30%;
        background: $background;
        &:focus-within {{ border-left: vkey $accent; }}
        TabPane {{ padding: 0; }}
        Tab {{ padding: 0 1; color: $foreground-muted; }}
        #only {{ display: none; dock: bottom; width: 1fr; padding: 0 1; color: $warning; }}
    }}
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._live: LiveReading | None = None
        self._queries: dict[str, str] = {}
        self._pause: Timer | None = None
        self._is_growing = self._is_read = False
        self._broken_at = self._text_width
        self._hidden: Sequence[str] = HIDDEN_FIGURES
        self.order: Order = "place"
        """How the figures are listed."""

    def compose(self) -> ComposeResult:
        """Lay out the tabs."""
        yield Label(id="only", markup=False)
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

    def begin_at(self, offset: int) -> None:
        """Another article is opened at an offset: what follows the order of its text begins there."""
        for name in _EMPTY:
            follows_text = name == "notes" or (name == "figures" and self.order == "place")
            self.panel(name).begin_at(offset if follows_text else 0)

    def show(self, live: LiveReading, *, is_read: bool) -> None:
        """Fill the panels from what is shown of the article.

        Args:
            live: what is shown of it.
            is_read: whether that is about all of it.
        """
        self._live, self._is_read = live, is_read
        self._fill("figures", self._figure_rows)
        self._fill("entities", self._entity_rows)
        self._fill("notes", self._note_rows)

    def grow(self) -> None:
        """Show what has come in with a part of the analysis, now and then."""
        if not self._is_growing:
            self._is_growing = True
            self.set_timer(_BREATH if len(self.panel("figures").rows) > 1 else 0.01, self._show_grown)

    def _show_grown(self) -> None:
        self._is_growing = False
        panel = self.panel("figures")
        if self._live is not None and self.order == "place" and panel.is_seen and len(panel.rows) > 1:
            panel.grow(self._figure_rows(self._live, self._queries.get("figures", "")))
        else:
            self._show_again()

    def follow(self, change: Change) -> None:
        """Show what new decisions changed."""
        if change.figures:
            self._fill("figures", self._figure_rows)
        if change.entities:
            self._list_names_soon()
        if change.notes or change.figures:  # those may have other edges
            self._fill("notes", self._note_rows)

    def _list_names_soon(self) -> None:
        """List names anew once the person pauses: entities are grouped over the whole article."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._list_names)

    def _list_names(self) -> None:
        """List the entities, and the figures with the names of their places, if they have any."""
        self._fill("entities", self._entity_rows)
        if self._live is not None and any(one.links.place for one in self._live.figures):
            self._fill("figures", self._figure_rows)

    def _fill(self, name: str, make: Callable[[LiveReading, str], Sequence[Row]]) -> None:
        live, query = self._live, self._queries.get(name, "")
        every = hint(self, "Press ‹view.filter:f›, then ‹search.cancel:escape›, to see all.")
        nothing = (_EMPTY | _NOTHING if self._is_read else _EMPTY)[name]
        empty = f"Nothing has “{query}” in it. {every}" if query else hint(self, nothing)
        if live is not None:
            self.panel(name).fill(lambda: make(live, query), empty=empty)

    def on_resize(self) -> None:
        """Break the lines of the rows anew when they have more room, or less."""
        if self._text_width != self._broken_at:
            self._broken_at = self._text_width
            self._fill("figures", self._figure_rows)

    @property
    def _text_width(self) -> int:
        return (self.size.width or _WIDTH - 1) - _BESIDE_WORDS

    def _figure_rows(self, live: LiveReading, query: str) -> Sequence[Row]:
        colour = shade(NUMBERS, ground_of(self.app.current_theme))
        place_of = telling_places(live.figures, live.place_of)
        return LazyRows(
            arranged(live.figures, place_of, order=self.order, query=query, hidden=self._hidden),
            lambda thing: figure_row(thing, live.whole_of, place_of, colour=colour, width=self._text_width),
            figure_place,
        )

    def _entity_rows(self, live: LiveReading, query: str) -> Sequence[Row]:
        return entity_rows(live.analysis, ground=ground_of(self.app.current_theme), query=query)

    def _note_rows(self, live: LiveReading, query: str) -> Sequence[Row]:
        return note_rows(live, query=query)

    def list_figures(self, *, order: Order | None = None, hidden: Sequence[str] | None = None) -> None:
        """List the figures in another order, or without these kinds."""
        self.order = order or self.order
        self._hidden = self._hidden if hidden is None else hidden
        self._show_again()

    def narrow(self, query: str) -> None:
        """List in the panel that is in front only what has these words in it."""
        self._queries[self.open_panel.id or ""] = query
        self._show_again()
        self._say_what_is_listed()

    @on(TabbedContent.TabActivated)
    def _say_what_is_listed(self) -> None:
        """Say below the panel in front that it lists only what has some words."""
        query, label = self._queries.get(self.open_panel.id or "", ""), self.query_one("#only", Label)
        keys = hint(self, "‹view.filter:f› ‹search.cancel:esc› shows all")
        label.update(Content(f"only “{display_text(query)}” · {keys}"))
        label.display = bool(query)

    def _show_again(self) -> None:
        if self._live is not None:
            self.show(self._live, is_read=self._is_read)

    def point_at(self, place: Place | None) -> None:
        """Follow the text in every panel."""
        for name in _EMPTY:
            self.panel(name).point_at(place)
