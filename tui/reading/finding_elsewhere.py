"""Finding words in the other open articles."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.worker import get_current_worker

from tui.display import display_text
from tui.reading.finding import Finding
from tui.searching import Search, stands_in
from tui.typeahead import OPENING

_LOOKED_THROUGH = 200
"""After how many articles to say how far the search has come."""


class FindingElsewhere(Finding):
    """Takes a search from one article to the next."""

    def action_find_elsewhere(self) -> None:
        """Open the next article down the list, then from its top, in which the words stand."""
        query = self._search.query
        if not query.strip():
            self._ask_for_words()
        else:
            self._look_elsewhere(query, self.position, self.list.after(self.position))

    @work(thread=True, exclusive=True, group=OPENING)
    def _look_elsewhere(self, query: str, here: int, others: Sequence[int]) -> None:
        """Look in a thread: there may be thousands, on the disk."""
        for number, position in enumerate(others):
            if get_current_worker().is_cancelled:
                return
            if number % _LOOKED_THROUGH == 0:
                so_far = f"Looking for “{display_text(query.strip())}”: {number:,}/{len(others):,} articles."
                self.app.call_from_thread(self.status.flash, so_far)
            if stands_in(self._articles[position].text, query):
                self.app.call_from_thread(self._find_in, position, query, here)
                return
        nowhere = f"“{display_text(query.strip())}” stands in no other article."
        self.app.call_from_thread(self.status.flash, nowhere)

    def _find_in(self, position: int, query: str, came_from: int) -> None:
        """Go to the first place in another article, unless the person has gone somewhere else."""
        if self.position != came_from:
            return
        self.open_article(position)
        self._search = Search(self.article.text)
        self._look_for(query)
        self._step_hit(1, 0)
