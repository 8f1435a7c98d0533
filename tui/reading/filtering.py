"""What the list of articles and the sidebar list, and in which order."""

from __future__ import annotations

from typing import TypeVar

from textual import on
from textual.events import DescendantFocus

from tui.choices import ARTICLES, FIGURES
from tui.panels import articles, figures
from tui.reading.base import ReadingBase
from tui.widgets.article_list import ArticleList
from tui.widgets.search_bar import SearchBar
from tui.widgets.sidebar import Sidebar

_BARS = "#filter, #filter-list"
"""The lines to type words into: for the panel in front, and for the list of articles."""

Choice = TypeVar("Choice")


class Filtering(ReadingBase):
    """Narrows the list or the panel in front to some words; lists articles and figures in another order."""

    _is_filter_from_sidebar = False
    """Whether whoever is asked for words was in the sidebar before."""

    def action_filter(self) -> None:
        """Ask for the words that a row of the panel in front shall have."""
        self._is_filter_from_sidebar = self.sidebar.has_focus_within
        self.sidebar.display = True
        self._ask_for_words_in("#filter")

    def action_filter_list(self) -> None:
        """Ask for the words that an article shall have in its title or path."""
        self._ask_for_words_in("#filter-list")

    def _ask_for_words_in(self, which: str) -> None:
        bar = self.query_one(which, SearchBar)
        bar.ask()
        self._say_how(bar)

    def _narrowed_by(self, bar: SearchBar) -> ArticleList | Sidebar:
        return self.list if bar.id == "filter-list" else self.sidebar

    @on(SearchBar.Changed, _BARS)
    def _narrow(self, message: SearchBar.Changed) -> None:
        self._narrowed_by(message.bar).narrow(message.query)
        self._say_how(message.bar)

    def _say_how(self, bar: SearchBar) -> None:
        narrowed = self._narrowed_by(bar)
        if isinstance(narrowed, ArticleList):
            what = self._how_many_are_listed
        else:
            what = (narrowed.open_panel.id or "").capitalize()
        self.status.flash(f"{what}: type words", keys="· enter keep · ‹search.cancel:esc› show all")

    @property
    def _how_many_are_listed(self) -> str:
        listed, many = self.list.count, len(self._articles)
        return f"{listed:,} of {many:,}" if listed < many else f"{many:,} articles"

    @on(SearchBar.Kept, _BARS)
    def _keep_filter(self, message: SearchBar.Kept) -> None:
        message.bar.leave()
        self.status.end_flash()
        if self._narrowed_by(message.bar) is not self.list:
            self.panes.go_to_sidebar()
            return
        self.set_focus(self.list)
        if self.list.words:
            self.status.flash(f"{self._how_many_are_listed}:", keys="‹list.leave:esc› shows all.")

    @on(DescendantFocus)
    def _leave_filter_behind(self) -> None:
        """Close a prompt when the keys have gone to something else; what it narrowed stays as narrow."""
        for bar in self.query(_BARS).results(SearchBar):
            if bar.leave_if_behind():
                self.status.end_flash()

    @on(SearchBar.Cancelled, _BARS)
    def _drop_filter(self, message: SearchBar.Cancelled) -> None:
        message.bar.leave()
        self._narrowed_by(message.bar).narrow("")
        self.status.end_flash()
        if message.bar.id == "filter-list":
            self.set_focus(self.list)
        elif self._is_filter_from_sidebar:
            self.panes.go_to_sidebar()
        else:
            self.set_focus(self.pane)  # the sidebar stays open, a drawer too: all is shown again

    def action_order(self) -> None:
        """List the figures in the next order."""
        order = _next(list(figures.ORDERS), self.sidebar.order)
        self.sidebar.list_figures(order=order)
        self._memory.remember_choice(FIGURES, (order,))
        self.panes.show_panel("figures")
        self.status.flash(f"Figures {figures.ORDERS[order]}.")

    def action_order_list(self) -> None:
        """List the articles in the next order."""
        if self.list.groups:
            keys = "‹article.gather:L› lists them in an order again."
            self.status.flash("The articles stand by event:", keys=keys)
            return
        order = _next(list(articles.ORDERS), self.list.order)
        self.list.show_in(order)
        self._memory.remember_choice(ARTICLES, (order,))
        self.status.flash(f"Articles {articles.ORDERS[order]}.")


def _next(choices: list[Choice], choice: Choice) -> Choice:
    """Return the choice that comes after one; after the last comes the first."""
    return choices[(choices.index(choice) + 1) % len(choices)]
