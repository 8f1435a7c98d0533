"""A text wrapped to the width of the screen, and the view that moves over it.

Scrolling, clicks and what is brought into view are in offsets of the text; cells stay in here.
"""

from __future__ import annotations

from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from language.analysis import Fold
from tui.widgets.dragging import Draggable
from tui.wrapping import WrapIndex, cell_width, graphemes

MEASURE = 80
"""The widest line of text, in cells: longer lines are hard to follow back."""

MARGIN = 2
"""Cells kept free on both sides of the text; notes are marked there."""

_BAR = 1
"""Lines at the bottom that a bar may stand on: what is asked about can always be scrolled above them."""

_LINES_AT_ONCE = 3000
"""Lines wrapped between two looks at the keyboard: a few milliseconds."""

_NOTHING_KEPT = (0, -1)
"""No text stands at line -1."""


class WrappedText(Draggable, ScrollView, inherit_bindings=False):
    """Shows the lines of a text from where the person is; how a line looks is for who inherits to say.

    Drawn line by line (Textual's Line API), so that a key press costs the two lines it touches whatever the
    length of the text.
    """

    class Wrapped(Message):
        """The text has been wrapped anew, as far as it is in view."""

    class WentToEnd(Message):
        """The person went to the beginning or the end of the text, to go on from there."""

    def __init__(self, *, measure: int = MEASURE, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._folds: tuple[Fold, ...] = ()
        self._folded = True
        self._index = WrapIndex("", 1)
        self._measure = measure
        self._opening = 0
        self._kept = _NOTHING_KEPT
        """The offset that was the first in view before the size changed, and where the text stands since."""
        self._wrapping = False
        self._strips: LRUCache[int, Strip] = LRUCache(512)

    # What is shown

    def show_text(self, text: str, *, folds: tuple[Fold, ...] = (), offset: int = 0) -> None:
        """Show another text, from the line of `offset` on."""
        self._text = text
        self._folds = folds
        self._folded = True
        self._wrap(offset)

    def show_folds(self, folds: tuple[Fold, ...]) -> None:
        """Hide these stretches behind one line each."""
        if folds != self._folds:
            self._folds = folds
            self._wrap(self.top_offset)

    def set_measure(self, measure: int) -> None:
        """Let lines be this many cells long at most."""
        if measure != self._measure:
            self._measure = measure
            self._wrap(self.top_offset)

    @property
    def has_folds(self) -> bool:
        """Whether there are stretches to fold."""
        return bool(self._folds)

    @property
    def is_folded(self) -> bool:
        """Whether folded stretches are hidden."""
        return self._folded

    def toggle_folds(self) -> None:
        """Show the folded stretches, or fold them again."""
        self._folded = not self._folded
        self._wrap(self.top_offset)

    # Where the person is

    def bring_into_view(self, start: int, end: int) -> None:
        """Scroll so that a stretch is seen, with a few lines around it; stay when it is seen already."""
        self._index.extend(offset=end)
        self._update_size()
        lines = self._index.lines_of(start, end)
        height = max(1, self.scrollable_content_region.height - _BAR)
        top = self.scroll_offset.y
        comfort = min(3, height // 4)
        if not (top + comfort <= lines.start and lines.stop <= top + height - comfort):
            self.scroll_to(y=max(0, lines.start - height // 3), animate=False, force=True, immediate=True)

    def go_to(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first in view."""
        self._index.extend(offset=offset)
        self._update_size()
        self.scroll_to(y=self._index.line_of(offset), animate=False, force=True, immediate=True)

    @property
    def top_offset(self) -> int:
        """The offset of the first character in view: the person's place in the article."""
        line = min(self.scroll_offset.y, len(self._index) - 1)
        return self._index[line][0] if line >= 0 else self._opening

    @property
    def bottom_offset(self) -> int:
        """The offset after the last character in view."""
        last = min(self.scroll_offset.y + self.scrollable_content_region.height, len(self._index)) - 1
        return self._index[last][1] if last >= 0 else 0

    def offset_beside(self, offset: int, step: int) -> int:
        """Return the offset that stands above (-1) or below (1) another one on the screen."""
        line = self._index.line_of(offset)
        cell = cell_width(self._text[self._index[line][0] : offset])
        target = min(max(0, line + step), len(self._index) - 1)
        while self._index[target][0] == self._index[target][1] and 0 < target < len(self._index) - 1:
            target += 1 if step > 0 else -1  # an empty line between two paragraphs
        return self._offset_in(target, cell)

    def _offset_in(self, line: int, cell: int) -> int:
        start, end = self._index[line]
        for left, _, cells in graphemes(self._text, start, end):
            if cell < cells:
                return left
            cell -= cells
        return end

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of the character at a cell of the widget, or None where there is none."""
        line = y + self.scroll_offset.y
        if line >= len(self._index) or line in self._index.fold_lines:
            return None
        offset = self._offset_in(line, x - self._margin) if x >= self._margin else None
        return None if offset == self._index[line][1] else offset

    # Wrapping

    def _wrap(self, offset: int) -> None:
        """Find the line breaks anew, as far as the screenful at `offset` at once and the rest in slices."""
        self._kept = _NOTHING_KEPT
        if not self.size:  # there is no width yet to wrap for
            self._opening, self._index = offset, WrapIndex("", 1)
            return
        width = self.text_width
        spaced = "\n\n" not in self._text
        folds = self._folds if self._folded else ()
        self._index = WrapIndex(self._text, width, folds=folds, spaced=spaced)
        self._strips.clear()
        self._index.extend(offset=offset)
        self._index.extend(lines=self._index.line_of(offset) + 2 * max(1, self.size.height))
        self._update_size()
        self.scroll_to(
            y=self._index.line_of(offset) if offset else 0, animate=False, force=True, immediate=True
        )
        self.refresh()
        self.post_message(self.Wrapped())
        self._wrap_on()

    def _wrap_on(self) -> None:
        """Wrap the rest of a long article slice by slice, keys between."""
        if self._wrapping or self._index.is_complete:
            return
        self._wrapping = True
        self.set_timer(0.005, self._wrap_slice)

    def _wrap_slice(self) -> None:
        self._wrapping = False
        self._index.extend(lines=len(self._index) + _LINES_AT_ONCE)
        self._update_size()
        self._wrap_on()

    def _update_size(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._index) + _BAR)

    @property
    def text_width(self) -> int:
        """How many cells a line of text may take: the measure, or less where there is no room."""
        return max(1, min(self._measure, self.scrollable_content_region.width - 2 * MARGIN))

    @property
    def _margin(self) -> int:
        return max(MARGIN, (self.scrollable_content_region.width - self.text_width) // 2)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Wrap anew before anything is drawn at another width; Textual tells of it when that has happened."""
        top = self._scrolled_to  # Textual scrolls back where there is room for more
        is_another = super()._size_updated(size, virtual_size, container_size, layout)
        if is_another:
            self._fit(top)
            self._kept = (top, self.scroll_offset.y)
        return is_another

    @property
    def _scrolled_to(self) -> int:
        """The offset that the person scrolled to: where there was room for more, the text began before it."""
        offset, scroll_y = self._kept
        return offset if scroll_y == self.scroll_offset.y else self.top_offset

    def _fit(self, top: int) -> None:
        """Keep the place in the text when the size changes; where lines break as before, keep the lines."""
        if self.text_width != self._index.width or not len(self._index):
            self._wrap(top)
            return
        self._index.extend(offset=top)
        self._index.extend(lines=self._index.line_of(top) + 2 * self.size.height)
        self._update_size()
        self.scroll_to(y=self._index.line_of(top), animate=False, force=True, immediate=True)
        self._repaint()  # the margin may be another one

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of the widget."""
        line = y + self.scroll_offset.y
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._drawn(line)
        return strip

    def _drawn(self, line: int) -> Strip:
        """Return how a line of the text looks; past the last one, how nothing looks."""
        raise NotImplementedError

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def _repaint_lines(self, start: int, end: int) -> None:
        lines = self._index.lines_of(start, end)
        for line in lines:
            self._strips.discard(line)
        top = self.scroll_offset.y
        if lines.stop > top and lines.start < top + self.size.height:
            self.refresh_lines(lines.start, len(lines))

    def notify_style_update(self) -> None:
        """Draw everything anew when the theme changes."""
        self._strips.clear()
        super().notify_style_update()

    # Moving

    def action_scroll_lines(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=lines, animate=False, immediate=True)

    def action_scroll_pages(self, pages: float) -> None:
        """Scroll by screenfuls; two lines stay in view to hold on to."""
        height = self.scrollable_content_region.height
        self.scroll_relative(
            y=int(pages * height) - (2 if pages >= 1 else -2 if pages <= -1 else 0),
            animate=False,
            immediate=True,
        )

    def action_scroll_home(self) -> None:
        """Go to the beginning."""
        self.post_message(self.WentToEnd())
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_scroll_end(self) -> None:
        """Go to the end."""
        self.post_message(self.WentToEnd())
        self._index.extend(offset=len(self._text))
        self._update_size()
        self.scroll_to(y=len(self._index), animate=False, immediate=True)
