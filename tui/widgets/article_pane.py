"""The article on the screen: its text with mentions and figures lit, what is folded, and signs of notes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from language.analysis import Fold
from language.article import Article
from language.unwrapping import unwrapped
from tui.bindings import key
from tui.display import display_article
from tui.fold_words import fold_words
from tui.painting import Found, Layer, Lit, LitIndex, PlacesIn, painted
from tui.widgets.wrapped_text import MEASURE, WrappedText
from tui.wrapping import snapped

_SOON_UNWRAPPED = 1_000_000
"""Characters up to which lines that were broken at a fixed width are made whole: nobody waits for it."""

_NOTE_SIGN = "✎"

_NOT_DIM = Style(dim=False)
"""What was rejected is dim, but not under the cursor: there it is about to be judged again."""


class ArticlePane(WrappedText, can_focus=True, inherit_bindings=False):
    """Shows one article, and what the cursor is on."""

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
        key("pane.folds", "backslash", "screen.toggle_folds", "Show what is folded, or fold it again"),
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
        & > .article-pane--hit { background: $warning 35%; color: $foreground; }
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

    def __init__(self, *, measure: int = MEASURE, id: str | None = None) -> None:
        super().__init__(measure=measure, id=id)
        self._article = Article("")
        self._layers: tuple[Layer, ...] = ()
        self._noted = LitIndex()
        self._hits_in: PlacesIn = _nowhere
        self._highlighted: tuple[int, int] | None = None

    # What is shown

    def show_article(self, article: Article, *, folds: tuple[Fold, ...] = (), offset: int = 0) -> None:
        """Show another article, from the line of `offset` on."""
        self._article = article
        self._layers = ()
        self._noted = LitIndex()
        self._hits_in = _nowhere
        self._highlighted = None
        text = article.text
        shown = display_article(article, unwrapped(text) if len(text) <= _SOON_UNWRAPPED else text)
        self.show_text(shown, folds=folds, offset=offset)

    def light(self, layers: tuple[Layer, ...], notes: LitIndex) -> None:
        """Paint these stretches, later layers over earlier ones, and mark the lines with notes."""
        self._layers = layers
        self._noted = notes
        self._repaint()

    def repaint(self, start: int, end: int) -> None:
        """Paint a stretch anew: how it is lit has changed."""
        if start < self._index.reached:
            self._repaint_lines(start, end)

    def show_hits(self, places_in: PlacesIn) -> None:
        """Mark what was searched for, wherever `places_in` finds it between two offsets."""
        self._hits_in = places_in
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

    # Drawing

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
        if self._is_in_title(end):
            base += self.get_component_rich_style("article-pane--title", partial=True)
        return painted(self._text, start, end, (*self._layers, self._hits, self._cursor), base)

    def _is_in_title(self, end: int) -> bool:
        """Say whether a line that ends there is one of the title, with which most articles begin."""
        title = self._article.title or ""
        return bool(title) and end <= len(title) and self._article.text.startswith(title)

    def _fold_line(self, fold: Fold, base: Style) -> list[Segment]:
        words = fold_words(self._article.text, fold)
        return [Segment(words, base + self.get_component_rich_style("article-pane--fold", partial=True))]

    def _margin_of(self, start: int, end: int, base: Style) -> Segment:
        if end > start and self._noted.overlapping(start, end):
            style = base + self.get_component_rich_style("article-pane--note", partial=True)
            return Segment(f"{_NOTE_SIGN} ".rjust(self._margin), style)
        return Segment(" " * self._margin, base)

    @property
    def _hits(self) -> Found:
        """What was searched for, in ink that can be read on its ground: the colours of labels cannot."""
        style = self.get_component_rich_style("article-pane--hit")
        return Found(self._hits_in, Style(color=style.color, bgcolor=style.bgcolor))

    @property
    def _cursor(self) -> LitIndex:
        if self._highlighted is None:
            return LitIndex()
        style = self.get_component_rich_style("article-pane--highlighted", partial=True)
        return LitIndex([Lit(*self._highlighted, style + _NOT_DIM)])

    # Moving

    def action_paragraph(self, step: int) -> None:
        """Go to the next or previous paragraph."""
        starts = [start for start, _ in self._article.paragraphs]
        here = self.top_offset
        index = bisect_right(starts, here) if step > 0 else bisect_left(starts, here) - 1
        if 0 <= index < len(starts):
            self.go_to(starts[index])

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Say which place in the text was clicked."""
        offset = self.offset_at(event.x, event.y)
        if offset is not None and not self.was_dragged:
            self.post_message(self.Clicked(offset))


def _nowhere(_start: int, _end: int) -> tuple[()]:
    """Find nothing."""
    return ()
