"""The list of articles that are open, with what has been decided in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from language.article import Article
from tui.display import display_text

_WIDTH = 26
"""Cells the list takes beside the article."""

_TEXT_WIDTH = _WIDTH - 4
"""Cells for the words of a row: less border, scrollbar and padding."""


class ArticleList(OptionList):
    """Every open article: its title, its file, how many decisions were made in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False, id="list.down"),
        Binding("k", "cursor_up", "Up", show=False, id="list.up"),
        Binding("g", "first", "First", show=False, id="list.first"),
        Binding("G", "last", "Last", show=False, id="list.last"),
    ]

    DEFAULT_CSS = f"""
    ArticleList {{
        width: {_WIDTH};
        height: 1fr;
        border: none;
        border-right: vkey $panel;
        background: $background;
        padding: 0;
        scrollbar-size-vertical: 1;
        & > .option-list--option {{ padding: 0 1; }}
        &:focus {{ border: none; border-right: vkey $panel; }}
    }}
    """

    @dataclass
    class Chosen(Message):
        """An article was chosen.

        Attributes:
            position: its place in the list, from 0.
        """

        position: int

    def __init__(self, articles: Sequence[Article], *, id: str | None = None) -> None:
        super().__init__(*(Option(_row(article, 0, is_open=False)) for article in articles), id=id)
        self._articles = articles
        self._decided = [0] * len(articles)
        self._open = -1

    def show_open(self, position: int) -> None:
        """Mark the article that is being read."""
        before, self._open = self._open, position
        for changed in {before, position} - {-1}:
            self._update(changed)
        if self.highlighted != position:
            self.highlighted = position

    def show_decided(self, position: int, decided: int) -> None:
        """Say how many decisions are in force in an article."""
        if self._decided[position] != decided:
            self._decided[position] = decided
            self._update(position)

    def _update(self, position: int) -> None:
        row = _row(self._articles[position], self._decided[position], is_open=position == self._open)
        self.replace_option_prompt_at_index(position, row)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the article under the cursor."""
        event.stop()
        self.post_message(self.Chosen(event.option_index))


def name_of(article: Article) -> str:
    """Return a short name for an article: its file's."""
    return "standard input" if article.path == "-" else PurePath(article.path).name


def _shortened(name: str) -> str:
    """Return a name that fits on one line, its end kept: that is where names of files differ."""
    return name if len(name) <= _TEXT_WIDTH else f"…{name[1 - _TEXT_WIDTH :]}"


def _row(article: Article, decided: int, *, is_open: bool) -> Content:
    name = _shortened(display_text(name_of(article)))
    title = display_text(article.title) if article.title else name
    detail = "\n".join([name] * bool(article.title) + [f"{decided} decided"] * bool(decided))
    return Content.assemble(
        (title, "bold $text-accent" if is_open else ""), "\n", (detail, "$foreground-muted")
    )
