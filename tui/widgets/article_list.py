"""The list of articles that are open, with what has been decided in each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from language.article import Article
from tui.display import display_text
from tui.panels.row import LazyRows, Row
from tui.widgets.row_list import RowList, row_keys

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
    }}
    """

    def __init__(self, articles: Sequence[Article], *, id: str | None = None) -> None:
        super().__init__(LazyRows(range(len(articles)), self._row, lambda _: _BEGINNING), id=id)
        self._articles = articles
        self._decided: dict[int, int] = {}
        self._open = -1

    def show_open(self, position: int) -> None:
        """Mark the article that is being read."""
        self._open = position
        self.redraw()
        self.highlighted = position

    def show_decided(self, position: int, decided: int) -> None:
        """Say how many decisions are in force in an article."""
        if self._decided.get(position, 0) != decided:
            self._decided[position] = decided
            self.redraw()

    def _row(self, position: int) -> Row:
        words = _words(
            self._articles[position], self._decided.get(position, 0), is_open=position == self._open
        )
        return Row(words, _BEGINNING)


def name_of(article: Article) -> str:
    """Return a short name for an article: its file's."""
    return "standard input" if article.path == "-" else PurePath(article.path).name


def _shortened(name: str) -> str:
    """Return a name that fits on one line, its end kept: that is where names of files differ."""
    return name if len(name) <= _TEXT_WIDTH else f"…{name[1 - _TEXT_WIDTH :]}"


def _words(article: Article, decided: int, *, is_open: bool) -> Content:
    name = _shortened(display_text(name_of(article)))
    title = display_text(article.title) if article.title else name
    detail = "\n".join([name] * bool(article.title) + [f"{decided} decided"] * bool(decided))
    return Content.assemble(
        (title, "bold $text-accent" if is_open else ""), "\n", (detail, "$foreground-muted")
    )
