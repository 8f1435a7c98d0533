"""A list of the sidebar: rows that lead into the text, made when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from tui.navigation import Place
from tui.panels.row import Row, index_from, index_of
from tui.widgets.row_list import RowList, row_keys


class Panel(RowList, inherit_bindings=False):
    """A list of rows that lead into the text. They are made when the panel is seen."""

    BINDINGS: ClassVar[list[BindingType]] = row_keys("panel")

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
        self._make: Callable[[], Sequence[Row]] | None = None
        self._place: Place | None = None
        self._begin_at: int | None = None
        """The offset in the text of what is to be seen first, until it has been brought there."""

    def begin_at(self, offset: int) -> None:
        """Begin with what is at an offset in the text or behind it, once there are rows.

        Args:
            offset: 0 for the top of the list.
        """
        self._begin_at = offset

    def fill(self, make: Callable[[], Sequence[Row]], *, empty: str) -> None:
        """Show other rows.

        Args:
            make: returns them; it is asked when they are first seen.
            empty: what to say where there are none.
        """
        self._make, self._empty = make, empty
        if self.is_seen:
            self.redraw()

    def grow(self, rows: Sequence[Row]) -> None:
        """Show these rows, which begin with those there are."""
        self.rows = rows
        self.measure()
        self.point_at(self._place)

    @property
    def is_seen(self) -> bool:
        """Whether the panel is in front and its sidebar open."""
        return self.is_mounted and all(node.display for node in self.ancestors_with_self)

    def on_show(self) -> None:
        """Catch up with what came while the panel was hidden."""
        self.redraw()

    def redraw(self) -> None:
        """Make the rows that are out of date, and draw all anew; the cursor keeps its place in the text."""
        if self._make is not None:
            self.rows = self._make() or [Row(Content.styled(self._empty, "$foreground-muted"))]
            self._make = None
        super().redraw()
        self._go_to_beginning()
        self.point_at(self._place)

    def _go_to_beginning(self) -> None:
        if self._begin_at is not None and self.is_seen and self.size:
            index = index_from(self.rows, self._begin_at) if self._begin_at else 0
            begin_at = self._begin_at
            self.begin_with(len(self.rows) - 1 if index is None else index)
            self._begin_at = begin_at if index is None else None  # else it comes in later

    def watch_scroll_y(self, before: float, after: float) -> None:
        """Begin nowhere else, now that the list is somewhere."""
        self._begin_at = None
        super().watch_scroll_y(before, after)

    @property
    def highlighted_place(self) -> Place | None:
        """The stretch the highlighted row leads to."""
        return None if self.highlighted is None else self.rows[self.highlighted].place

    def point_at(self, place: Place | None) -> None:
        """Follow the text: highlight the row of this stretch, without a message."""
        self._place = place
        if place is not None:
            self._begin_at = None  # from now on the list follows the cursor
        if self.is_seen and self._make is None:
            self.highlighted = None if place is None else index_of(self.rows, place)

    @on(RowList.Highlighted)
    def _lead(self, event: RowList.Highlighted) -> None:
        event.stop()
        self._post(event.index, chosen=False)

    @on(RowList.Chosen)
    def _choose(self, event: RowList.Chosen) -> None:
        event.stop()
        self._post(event.index, chosen=True)

    def _post(self, index: int, *, chosen: bool) -> None:
        place = self.rows[index].place
        if place is not None:
            self._place = place
            self.post_message(self.Pointed(place, chosen))
