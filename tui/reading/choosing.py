"""How the person chose to see things: so it is the next time, unless they go back to what is usual."""

from __future__ import annotations

from tui.choices import ARTICLES, FIGURES, UNLIT, last_chosen, unlit_labels
from tui.panels import articles, figures
from tui.reading.base import ReadingBase
from tui.widgets.article_list import ArticleList
from tui.widgets.sidebar import Sidebar


class Choosing(ReadingBase):
    """Lights and lists as the person chose last."""

    def on_mount(self) -> None:
        """Begin as the person left it."""
        self._show_as_chosen()

    def _show_as_chosen(self) -> None:
        memory = self._memory
        self.unlit = unlit_labels(memory, self._settings)
        self.query_one(Sidebar).list_figures(order=last_chosen(memory, FIGURES, figures.ORDERS))
        self.query_one(ArticleList).show_in(last_chosen(memory, ARTICLES, articles.ORDERS))

    def action_usual_view(self) -> None:
        """Forget which labels the person chose to be lit, and in which order things are listed."""
        for what in (UNLIT, FIGURES, ARTICLES):
            self._memory.remember_choice(what, None)
        self._show_as_chosen()
        self.status.flash("Lit and listed as usual again.")
