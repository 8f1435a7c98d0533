"""The list of articles that are open, with what has been decided in each."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from language.article import Article
from store.open_articles import OpenArticles
from store.readers import UnreadableFile
from tui.display import display_text
from tui.navigation import Place
from tui.panels.row import LazyRows, Row
from tui.widgets.row_list import RowList, row_keys
from tui.widgets.title_line import name_of

_WIDTH = 26
"""Cells the list takes beside the article."""

_TEXT_WIDTH = _WIDTH - 4
"""Cells for the words of a row: less border, scrollbar and padding."""

_BEGINNING = (0, 0)
"""Where every row leads: to the beginning of its article."""


class ArticleList(RowList, inherit_bindings=False):
    """Every open article: its title, its file, how many decisions were made in it."""

    BINDINGS: ClassVar[list[BindingType]] = row_keys("list")

    DEFAULT_CSS = f"""
    ArticleList {{
        width: {_WIDTH};
        border-right: vkey $panel;
        &.-arriving {{ border-bottom: hkey $panel; border-subtitle-color: $text-muted; }}
    }}
    """

    def __init__(self, articles: OpenArticles, *, id: str | None = None) -> None:
        self._listed: list[int | UnreadableFile] = list(range(len(articles)))
        self._rows_of = list(range(len(articles)))
        super().__init__(LazyRows(self._listed, self._row, _place), id=id)
        self._articles = articles
        self._decided: dict[int, int] = {}
        self._found: dict[int, int] = {}
        self._event: frozenset[int] = frozenset()
        self._open = -1

    def add(self, position: int) -> None:
        """List another article; `redraw` shows it."""
        self._rows_of.append(len(self._listed))
        self._listed.append(position)

    def add_unreadable(self, file: UnreadableFile) -> None:
        """List a file that gave no article, with the reason; `redraw` shows it."""
        self._listed.append(file)

    def position_at(self, row: int) -> int | None:
        """Return the position of the article in a row; None where there is a file that gave none."""
        listed = self._listed[row]
        return listed if isinstance(listed, int) else None

    def show_open(self, position: int) -> None:
        """Mark the article that is being read."""
        self._open = position
        self._event = frozenset()
        self.redraw()
        self.highlighted = self._rows_of[position]

    def show_arriving(self, is_arriving: bool) -> None:
        """Say below the list how many articles there are, while more are read in."""
        self.set_class(is_arriving, "-arriving")
        self.border_subtitle = f"reading, {len(self._rows_of):,} so far" if is_arriving else ""

    def show_decided(self, position: int, decided: int) -> None:
        """Say how many decisions are in force in an article."""
        if self._decided.get(position, 0) != decided:
            self._decided[position] = decided
            self.redraw()

    def show_found(self, position: int, found: int) -> None:
        """Say how much there is to decide in an article."""
        if self._found.get(position) != found:
            self._found[position] = found
            self.redraw()

    def show_event(self, positions: frozenset[int]) -> None:
        """Mark the articles that report the event of the open one."""
        if self._event != positions:
            self._event = positions
            self.redraw()

    @property
    def begun(self) -> int:
        """In how many of the articles something was decided."""
        return sum(map(bool, self._decided.values()))

    def _row(self, listed: int | UnreadableFile) -> Row:
        if isinstance(listed, UnreadableFile):
            return Row(_words_of_unreadable(listed))
        decided, found = self._decided.get(listed, 0), self._found.get(listed, 0)
        progress = [f"{decided} decided"] * bool(decided) + [f"{found} found"] * bool(found)
        progress += ["≡ same event"] * (listed in self._event)
        words = _words(self._articles.facts(listed), " · ".join(progress), is_open=listed == self._open)
        return Row(words, _BEGINNING)


def _place(listed: int | UnreadableFile) -> Place | None:
    return _BEGINNING if isinstance(listed, int) else None


def _shortened(name: str) -> str:
    """Return a name that fits on one line, its end kept: that is where names of files differ."""
    return name if len(name) <= _TEXT_WIDTH else f"…{name[1 - _TEXT_WIDTH :]}"


def _words(article: Article, progress: str, *, is_open: bool) -> Content:
    name = _shortened(display_text(name_of(article)))
    title = display_text(article.title) if article.title else name
    detail = "\n".join([name] * bool(article.title) + [progress] * bool(progress))
    return Content.assemble(
        (title, "bold $text-accent" if is_open else ""), "\n", (detail, "$foreground-muted")
    )


def _words_of_unreadable(file: UnreadableFile) -> Content:
    return Content.assemble(
        "✗ ", _shortened(display_text(PurePath(file.path).name)), "\n", display_text(file.reason)
    )
