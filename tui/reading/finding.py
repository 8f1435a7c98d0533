"""Finding words in the article."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.events import DescendantFocus

from language.analysis import Fold
from store.live import LiveReading
from tui.display import display_text
from tui.plurals import counted
from tui.reading.moving import Moving
from tui.searching import Search, folds_around
from tui.widgets.search_bar import SearchBar


class Finding(Moving):
    """The search and its hits."""

    _query = ""
    """What is being searched for."""
    _top_before_search = 0
    """Where the person was when the search began: there they are again when they give it up."""
    _only_hits = False
    """Whether only the paragraphs with hits are shown."""

    def action_search(self) -> None:
        """Ask for words to find."""
        self._top_before_search = self.pane.top_offset
        here = self._here_in_view
        self._search = Search(self.article.text, here[1] if here else self._top_before_search)
        self.query_one("#search", SearchBar).ask()

    @on(SearchBar.Changed, "#search")
    def _find(self, message: SearchBar.Changed) -> None:
        self._look_for(message.query)

    def _look_for(self, query: str) -> None:
        """Mark what is found so far, and go to the first place from where the search began."""
        self._query = query
        place = self._search.look_for(query)
        self._search.go_on()
        self.pane.show_hits(self._search.places_in)
        if place is not None:
            self.pane.bring_into_view(*place)
        self._find_on(self._search, query, is_in_view=place is not None)

    def _find_on(self, search: Search, query: str, *, is_in_view: bool) -> None:
        """Search a long article slice by slice, keys between; say in the end how much was found."""
        if search is not self._search or query != self._query:
            return
        if not search.is_complete:
            search.go_on()
            self.set_timer(0.002, partial(self._find_on, search, query, is_in_view=is_in_view))
            return
        if not search.places:
            self.pane.go_to(self._top_before_search)
        elif not is_in_view and search.first is not None:
            self.pane.bring_into_view(*search.first)
        self.status.flash(counted(len(search.places), "place") if query.strip() else "")

    @on(SearchBar.Kept, "#search")
    def _keep_search(self) -> None:
        self.query_one("#search", SearchBar).leave()
        self.panes.go_to_article()
        self._look_again()
        self._step_hit(1, self._search.start)

    @on(DescendantFocus)
    def _leave_search_behind(self) -> None:
        """Close the prompt when the keys have gone to something else; what was found stays."""
        if self.query_one("#search", SearchBar).leave_if_behind():
            self._look_again()

    def _look_again(self) -> None:
        """Look for what was searched for last, where nothing else was typed."""
        if self._search.query != self._query:
            self._look_for(self._query)

    @on(SearchBar.Cancelled, "#search")
    def _cancel_search(self) -> None:
        self.query_one("#search", SearchBar).leave()
        self.pane.go_to(self._top_before_search)
        self.panes.go_to_article()
        self._forget_search()

    def _forget_search(self) -> None:
        self._search = Search()
        self._show_only_hits(False)
        self.pane.show_hits(self._search.places_in)
        self.pane.highlight(self.cursor.place if self.cursor else None, scroll=False)
        self.status.end_flash()

    def action_step_hit(self, step: int) -> None:
        """Go to the next or previous place that was found; after the last comes the first."""
        self._step_hit(step, self.pane.top_offset)

    def _step_hit(self, step: int, top: int) -> None:
        if not self._search.query.strip():
            self._ask_for_words()
            return
        found = self._search.step(step, top, self.pane.bottom_offset)
        others = " ‹search.elsewhere:M› looks in other articles." * (len(self._articles) > 1)
        if found is None:
            self.status.flash(keys=f"Nothing found. ‹search.ask:/› looks for something else.{others}")
        else:
            place, number = found
            if not self._put_cursor_at(place[0]):
                self._show_place(place)
            self.status.flash(f"{number}.", keys=others)

    def _ask_for_words(self) -> None:
        """Say how to begin to search."""
        self.status.flash(keys="Find something first: ‹search.ask:/› asks for words.")

    def action_only_hits(self) -> None:
        """Show only the paragraphs in which something was found, or all again."""
        self._search.go_on(len(self.article.text))
        if not self._search.places:
            self._ask_for_words()
            return
        self._show_only_hits(not self._only_hits)
        number = counted(len(self._search.places), "place")
        if self._only_hits:
            self.status.flash(f"Only the paragraphs with {number}.", keys="‹search.only:&› shows all.")
        else:
            self.status.flash()

    def _show_only_hits(self, only: bool) -> None:
        """Fold what has no hits, or show it again; where the person is stays in view."""
        if only == self._only_hits or self.live is None:
            return
        self._only_hits = only
        here = self._here_in_view
        if only and not self.pane.is_folded:
            self.pane.toggle_folds()
        self.pane.show_folds(self._folds_of(self.live))
        if here is not None:
            self.pane.bring_into_view(*here)

    def _folds_of(self, live: LiveReading) -> tuple[Fold, ...]:
        folds = super()._folds_of(live)
        if not self._only_hits:
            return folds
        reason = f"without “{display_text(self._query.strip())}”"
        return folds_around(self._search.places, self.article.paragraphs, folds, reason)

    def open_article(self, position: int) -> None:
        """Open another article, all of it; what is searched for is marked there too."""
        self._only_hits = False
        query = self._search.query
        super().open_article(position)
        if query:
            self._search = Search(self.article.text, self.pane.top_offset)
            self._search.look_for(query)
            self.pane.show_hits(self._search.places_in)
