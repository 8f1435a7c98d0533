"""The article on the screen: wrapped text with its mentions and figures lit.

Drawn line by line (Textual's Line API), so that a key press costs the two lines it touches whatever the
length of the article. Highlights, scrolling and mouse clicks are in offsets of the article's text; cells stay
in here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from language.analysis import Fold
from language.article import Article
from language.unwrapping import unwrapped
from tui.bindings import key
from tui.display import display_article
from tui.fold_words import fold_words
from tui.painting import Found, Layer, Lit, LitIndex, painted
from tui.widgets.dragging import Draggable
from tui.wrapping import WrapIndex, cell_width, graphemes, snapped

MEASURE = 80
"""The widest line of text, in cells: longer lines are hard to follow back."""

MARGIN = 2
"""Cells kept free on both sides of the text; notes are marked there."""

_BAR = 1
"""Lines at the bottom that a bar may stand on: what is asked about can always be scrolled above them."""

_LINES_AT_ONCE = 3000
"""Lines wrapped between two looks at the keyboard: a few milliseconds."""

_SOON_UNWRAPPED = 1_000_000
"""Characters up to which lines that were broken at a fixed width are made whole: nobody waits for it."""

_NOTE_SIGN = "✎"


class ArticlePane(Draggable, ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one article, and where the person is in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("pane.down", "j,down", "scroll_lines(1)", "Down"),
        key("pane.up", "k,up", "scroll_lines(-1)", "Up"),
        key("pane.half-page-down", "d,ctrl+d", "scroll_pages(0.5)", "Half a page down"),
        key("pane.half-page-up", "u,ctrl+u", "scroll_pages(-0.5)", "Half a page up"),
        key("pane.page-down", "space,pagedown,ctrl+f", "scroll_pages(1)", "Page down"),
        key("pane.page-up", "b,pageup,ctrl+b", "scroll_pages(-1)", "Page up"),
        key("pane.first", "g,home", "scroll_home", "To the beginning"),
        key("pane.last", "G,end", "scroll_end", "To the end"),
        key("pane.next-paragraph", "right_curly_bracket", "paragraph(1)", "Next paragraph"),
        key("pane.previous-paragraph", "left_curly_bracket", "paragraph(-1)", "Previous paragraph"),
        key("pane.card", "enter", "screen.card", "All that is known of the mention or figure"),
        key("pane.folds", "backslash", "toggle_folds", "Show what is folded, or fold it again"),
    ]

    DEFAULT_CSS = """
    ArticlePane {
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;
        & > .article-pane--title { text-style: bold; }
        & > .article-pane--fold { color: $text-muted; text-style: italic; }
        & > .article-pane--note { color: $warning; }
        & > .article-pane--hit { background: $warning 35%; }
        & > .article-pane--highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-pane--title",
        "article-pane--fold",
        "article-pane--note",
        "article-pane--hit",
        "article-pane--highlighted",
    }
    """
    | Class | Description |
    | :- | :- |
    | `article-pane--title` | The headline. |
    | `article-pane--fold` | The line that stands for a folded stretch. |
    | `article-pane--note` | The sign in the margin of a line with a note. |
    | `article-pane--hit` | What was searched for, wherever it stands. |
    | `article-pane--highlighted` | The mention or figure under the cursor. |
    """

    @dataclass
    class Clicked(Message):
        """A place in the text was clicked.

        Attributes:
            offset: the place, in code points.
        """

        offset: int

    class Wrapped(Message):
        """The text has been wrapped anew, as far as it is in view."""

    class WentToEnd(Message):
        """The person went to the beginning or the end of the text, to go on from there."""

    def __init__(self, *, measure: int = MEASURE, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article = Article("")
        self._text = ""
        self._folds: tuple[Fold, ...] = ()
        self._folded = True
        self._index = WrapIndex("", 1)
        self._measure = measure
        self._opening = 0
        self._wrapping = False
        self._layers: tuple[Layer, ...] = ()
        self._noted = LitIndex()
        self._hits: Layer = LitIndex()
        self._highlighted: tuple[int, int] | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(512)

    # What is shown

    def show_article(self, article: Article, *, folds: tuple[Fold, ...] = (), offset: int = 0) -> None:
        """Show another article, from the line of `offset` on."""
        self._article = article
        text = article.text
        self._text = display_article(article, unwrapped(text) if len(text) <= _SOON_UNWRAPPED else text)
        self._folds = folds
        self._folded = True
        self._layers = ()
        self._noted = LitIndex()
        self._hits = LitIndex()
        self._highlighted = None
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
    def is_folded(self) -> bool:
        """Whether folded stretches are hidden."""
        return self._folded

    def light(self, layers: tuple[Layer, ...], notes: LitIndex) -> None:
        """Paint these stretches, later layers over earlier ones, and mark the lines with notes."""
        self._layers = layers
        self._noted = notes
        self._repaint()

    def repaint(self, start: int, end: int) -> None:
        """Paint a stretch anew: how it is lit has changed."""
        if start < self._index.reached:
            self._repaint_lines(start, end)

    def show_hits(self, places_in: Callable[[int, int], Iterable[tuple[int, int]]]) -> None:
        """Mark what was searched for, wherever `places_in` finds it between two offsets."""
        style = self.get_component_rich_style("article-pane--hit")
        self._hits = Found(places_in, Style(bgcolor=style.bgcolor))
        self._repaint()

    def highlight(self, stretch: tuple[int, int] | None, *, scroll: bool = True) -> None:
        """Put the cursor on a stretch of the text and bring it into view; None takes the cursor away."""
        touched = [self._highlighted, stretch]
        self._highlighted = None if stretch is None else snapped(self._text, *stretch)
        for place in touched:
            if place is not None:
                self._repaint_lines(*place)
        if stretch is not None and scroll:
            self.bring_into_view(*stretch)

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

    # Wrapping

    def _wrap(self, offset: int) -> None:
        """Find the line breaks anew, as far as the screenful at `offset` at once and the rest in slices."""
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

    def on_resize(self) -> None:
        """Keep the place in the text when the width changes; where lines break as before, keep the lines."""
        if self.text_width != self._index.width or not len(self._index):
            self._wrap(self.top_offset)
            return
        self._index.extend(lines=self.scroll_offset.y + 2 * self.size.height)
        self._update_size()
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
        base = self.rich_style
        width = self.scrollable_content_region.width
        if line >= len(self._index):
            return Strip.blank(width, base)
        start, end = self._index[line]
        fold = self._index.fold_lines.get(line)
        segments = self._fold_line(fold, base) if fold else self._text_line(start, end, base)
        return Strip([self._margin_of(start, end, base), *segments]).adjust_cell_length(width, base)

    def _text_line(self, start: int, end: int, base: Style) -> list[Segment]:
        if (
            self._article.title
            and end <= len(self._article.title)
            and self._article.text.startswith(self._article.title)
        ):
            base += self.get_component_rich_style("article-pane--title", partial=True)
        return painted(self._text, start, end, (*self._layers, self._hits, self._cursor), base)

    def _fold_line(self, fold: Fold, base: Style) -> list[Segment]:
        words = fold_words(self._article.text, fold)
        return [Segment(words, base + self.get_component_rich_style("article-pane--fold", partial=True))]

    def _margin_of(self, start: int, end: int, base: Style) -> Segment:
        if end > start and self._noted.overlapping(start, end):
            style = base + self.get_component_rich_style("article-pane--note", partial=True)
            return Segment(f"{_NOTE_SIGN} ".rjust(self._margin), style)
        return Segment(" " * self._margin, base)

    @property
    def _cursor(self) -> LitIndex:
        if self._highlighted is None:
            return LitIndex()
        style = self.get_component_rich_style("article-pane--highlighted", partial=True)
        return LitIndex([Lit(*self._highlighted, style)])

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

    def action_paragraph(self, step: int) -> None:
        """Go to the next or previous paragraph."""
        starts = [start for start, _ in self._article.paragraphs]
        here = self.top_offset
        candidates = (
            [start for start in starts if start > here] if step > 0 else [s for s in starts if s < here]
        )
        if candidates:
            self.go_to(candidates[0] if step > 0 else candidates[-1])

    def action_toggle_folds(self) -> None:
        """Show the folded stretches, or fold them again."""
        self._folded = not self._folded
        self._wrap(self.top_offset)

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

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Say which place in the text was clicked."""
        offset = self.offset_at(event.x, event.y)
        if offset is not None and not self.was_dragged:
            self.post_message(self.Clicked(offset))

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of the character at a cell of the widget, or None where there is none."""
        line = y + self.scroll_offset.y
        if line >= len(self._index) or line in self._index.fold_lines:
            return None
        offset = self._offset_in(line, x - self._margin) if x >= self._margin else None
        return None if offset == self._index[line][1] else offset
