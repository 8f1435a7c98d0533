"""A list of rows that costs what is seen of it, however many rows there are.

Rows take one line or several. They are made, measured and drawn only when they come on the screen; the list
scrolls by whole rows, so that nothing has to be known about those that were never seen. Only a row that is
taller than the list scrolls by its lines.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Padding, Visual

from tui.bindings import key
from tui.hanging import hanging
from tui.ink import in_ink_of
from tui.panels.row import Row


def row_keys(group: str) -> list[BindingType]:
    """Return the keys of a list; `group` is the first part of their ids."""
    return [
        key(f"{group}.down", "j,down", "step(1)", "Down"),
        key(f"{group}.up", "k,up", "step(-1)", "Up"),
        key(f"{group}.page-down", "space,pagedown", "page(1)", "Page down"),
        key(f"{group}.page-up", "b,pageup", "page(-1)", "Page up"),
        key(f"{group}.first", "g,home", "first", "To the first"),
        key(f"{group}.last", "G,end", "last", "To the last"),
        key(f"{group}.choose", "enter", "choose", "Go there"),
    ]


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows to move through and to choose from.

    `scroll_y` is the first row on the screen, not its line: rows above it are never measured.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = row_keys("row")

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .row-list--row { padding: 0 1; }
        & > .row-list--heading { color: $text-disabled; }
        & > .row-list--hovered { background: $block-hover-background; }
        & > .row-list--highlighted {
            color: $foreground;
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus {
            background-tint: $foreground 5%;
            & > .row-list--highlighted {
                color: $block-cursor-foreground;
                background: $block-cursor-background;
                text-style: $block-cursor-text-style;
            }
        }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--row",
        "row-list--heading",
        "row-list--hovered",
        "row-list--highlighted",
    }
    """
    | Class | Description |
    | :- | :- |
    | `row-list--row` | Any row. |
    | `row-list--heading` | A row that leads nowhere. |
    | `row-list--hovered` | The row under the mouse. |
    | `row-list--highlighted` | The row under the cursor. |
    """

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """The row under the cursor, if any."""
    hovered: reactive[int | None] = reactive(None)
    """The row under the mouse, if any."""

    @dataclass
    class Highlighted(Message):
        """The person moved to a row.

        Attributes:
            index: which one.
        """

        index: int

    @dataclass
    class Chosen(Message):
        """The person chose a row, by key or by mouse.

        Attributes:
            index: which one.
        """

        index: int

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = rows
        """What is listed."""
        self._drawn: LRUCache[tuple[int, str, int], list[Strip]] = LRUCache(256)
        self._lines_above = 0
        """How many lines of the first row on the screen are above it."""

    # What is listed

    def redraw(self) -> None:
        """Draw the rows anew: what they say has changed."""
        self._drawn.clear()
        self.measure()

    def measure(self) -> None:
        """Take in that there are more rows behind those there were."""
        self._update_size()
        self.refresh()

    def validate_highlighted(self, index: int | None) -> int | None:
        """Keep the cursor on a row."""
        return None if index is None or not self.rows else max(0, min(index, len(self.rows) - 1))

    def watch_highlighted(self, index: int | None) -> None:
        """Bring the row under the cursor into view."""
        if index is not None and self.size:
            self._bring_into_view(index)
        self.refresh()

    # Measuring

    def _update_size(self) -> None:
        """Let scrolling end where the last row is the last line of the screen."""
        region = self.scrollable_content_region
        if region:
            last_top = self._top_for(len(self.rows) - 1)
            height = last_top + region.height if last_top else self.lines_up_to(region.height)
            self.virtual_size = Size(region.width, height)

    def lines_up_to(self, height: int) -> int:
        """Return how many lines all rows take, `height` at most."""
        heights = map(self._height, range(min(height, len(self.rows))))
        return min(height, sum(heights))

    def _top_for(self, last: int) -> int:
        """Return the first row on the screen when all of row `last` is the last one."""
        room = self.scrollable_content_region.height - (self._height(last) if last >= 0 else 0)
        top = max(0, last)
        while top and self._height(top - 1) <= room:
            top -= 1
            room -= self._height(top)
        return top

    def _height(self, index: int) -> int:
        return len(self._strips(index, "row-list--row"))

    def _bring_into_view(self, index: int) -> None:
        top = min(index, max(self.scroll_offset.y, self._top_for(index)))
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def begin_with(self, index: int) -> None:
        """Scroll so that this row is the first on the screen, as far as there are rows below it."""
        self._lines_above = 0
        top = min(index, self._top_for(len(self.rows) - 1))
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def watch_scroll_y(self, before: float, after: float) -> None:
        """Begin with the first line of another row."""
        self._lines_above = 0
        super().watch_scroll_y(before, after)

    def on_resize(self) -> None:
        """Measure anew: rows take other heights at other widths."""
        self._lines_above = 0
        self.redraw()
        if self.highlighted is not None:
            self._bring_into_view(self.highlighted)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of the widget."""
        found = self._row_at(y)
        if found is None:
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        index, line = found
        return self._strips(index, self._look(index))[line]

    def _row_at(self, y: int) -> tuple[int, int] | None:
        """Return which row is on line `y` of the widget, and which of its lines that is."""
        y += self._lines_above
        for index in range(self.scroll_offset.y, len(self.rows)):
            height = self._height(index)
            if y < height:
                return index, y
            y -= height
        return None

    def _look(self, index: int) -> str:
        if index == self.highlighted:
            return "row-list--highlighted"
        return "row-list--hovered" if index == self.hovered else "row-list--row"

    def _strips(self, index: int, look: str) -> list[Strip]:
        """Return how a row is drawn, at the width there is now: it grows when the scrollbar goes."""
        key = index, look, self.scrollable_content_region.width
        strips = self._drawn.get(key)
        if strips is None:
            strips = self._drawn[key] = self._draw(self.rows[index], look)
        return strips

    def _draw(self, row: Row, look: str) -> list[Strip]:
        style = self.get_visual_style("row-list--row", "row-list--heading" if row.place is None else look)
        width = self.scrollable_content_region.width
        padding = self.get_component_styles("row-list--row").padding
        words = Padding(hanging(row.words, width - padding.width, row.name_width), padding)
        strips = Visual.to_strips(self, words, max(1, width), None, style)
        drawn = [strip.adjust_cell_length(width, style.rich_style) for strip in strips]
        if self.has_focus and look == "row-list--highlighted":
            drawn = [in_ink_of(style.rich_style, strip) for strip in drawn]
        return drawn or [Strip.blank(width)]

    def notify_style_update(self) -> None:
        """Draw everything anew when the theme changes, or when the list gets or loses the focus."""
        self._drawn.clear()
        super().notify_style_update()

    # Moving and choosing

    def action_step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) row that leads somewhere."""
        if self._scroll_in_row(step):
            return
        top = self.scroll_offset.y
        start = top if self._is_tall(top) else self.highlighted
        if start is None:
            start = -1 if step > 0 else len(self.rows)
        self._go_to(start + step, step, step)

    def action_page(self, pages: int) -> None:
        """Go a screenful down (1) or up (-1)."""
        if self._scroll_in_row(pages * self.scrollable_content_region.height):
            return
        rows = max(1, self.scrollable_content_region.height // max(1, self._height(self.highlighted or 0)))
        index = max(0, min((self.highlighted or 0) + pages * rows, len(self.rows) - 1))
        self._go_to(index, pages, pages * rows)

    def action_first(self) -> None:
        """Go to the first row that leads somewhere, and show what is above it."""
        self._go_to(0, 1, 0)
        self._scroll_rows(-len(self.rows))
        self._scroll_in_row(-self._lines_above)

    def action_last(self) -> None:
        """Go to the last row that leads somewhere, and show what is below it."""
        self._go_to(len(self.rows) - 1, -1, 0)
        self._scroll_rows(len(self.rows))
        self._scroll_in_row(sys.maxsize)

    def _go_to(self, index: int, step: int, rows: int) -> None:
        """Go to a row, or to the next one in this direction when it leads nowhere.

        Where there is none, the list scrolls by so many rows: what leads nowhere is there to be read.
        """
        while 0 <= index < len(self.rows) and self.rows[index].place is None and not self._is_tall(index):
            index += step
        if not 0 <= index < len(self.rows):
            self._scroll_rows(rows)
        elif self.rows[index].place is None:
            self._scroll_rows(index - self.scroll_offset.y)
        elif index != self.highlighted:
            self.highlighted = index
            self.post_message(self.Highlighted(index))
        if step < 0 and index == self.scroll_offset.y:
            self._scroll_in_row(sys.maxsize)  # a tall row is entered at the end that is nearer

    def _scroll_rows(self, rows: int) -> None:
        top = max(0, min(self.scroll_offset.y + rows, self._top_for(len(self.rows) - 1)))
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def _is_tall(self, index: int) -> bool:
        """Whether there is such a row, and it is taller than the list; before that has a size, none is."""
        height = self.scrollable_content_region.height
        return index < len(self.rows) and 0 < height < self._height(index)

    def _scroll_in_row(self, lines: int) -> bool:
        """Scroll the first row on the screen if it is taller than that; say whether there was more of it."""
        top, before = self.scroll_offset.y, self._lines_above
        if self._is_tall(top):
            most = self._height(top) - self.scrollable_content_region.height
            self._lines_above = max(0, min(before + lines, most))
            self.refresh()
        return self._lines_above != before

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        found = self._row_at(event.y)
        if found is not None and self.rows[found[0]].place is not None:
            self.highlighted = found[0]
            self.action_choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll to the end of a tall row before the next one comes."""
        self._scroll_by_wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll to the beginning of a tall row before the one above it comes."""
        self._scroll_by_wheel(event, -1)

    def _scroll_by_wheel(self, event: events.MouseEvent, lines: int) -> None:
        if self._scroll_in_row(lines):
            event.prevent_default().stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the row under the mouse."""
        found = self._row_at(event.y)
        self.hovered = found[0] if found else None

    def on_leave(self) -> None:
        """The mouse has gone."""
        self.hovered = None
