"""The list, the article and the sidebar side by side, or as drawers where there is no room for all."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize

from store.open_articles import OpenArticles
from tui.widgets.article_list import ArticleList
from tui.widgets.article_pane import ArticlePane
from tui.widgets.sidebar import Sidebar
from tui.widths import ROOMY, WIDE


class Panes(Horizontal):
    """Arranges the three panes for the width there is, and moves the focus between them."""

    DEFAULT_CSS = """
    Panes {
        height: 1fr;
        layers: base drawer;
        &.-narrow Sidebar { dock: right; width: 40; max-width: 100%; layer: drawer; background: $surface; }
        &.-narrow ArticleList { dock: left; width: 40; max-width: 100%; layer: drawer; background: $surface; }
    }
    """

    def __init__(self, articles: OpenArticles, *, is_one_of_several: bool = False) -> None:
        """Arrange panes.

        Args:
            articles: those that are open.
            is_one_of_several: whether more of them will come, so that there is room for the list at once.
        """
        super().__init__()
        self.list = ArticleList(articles, id="articles")
        self.article = ArticlePane(id="article")
        self.sidebar = Sidebar(id="sidebar")
        self._are_more_expected = is_one_of_several
        self._had_several = self._has_several
        self._width = 0

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        self._arrange(self.app.size.width)
        yield self.list
        yield self.article
        yield self.sidebar

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes when the width is another one."""
        self._arrange(event.size.width)

    def _arrange(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        is_narrow = width < WIDE
        if is_narrow != self.has_class("-narrow"):
            self.set_class(is_narrow, "-narrow")
            self.sidebar.display = not is_narrow
        self.list.display = self._has_several and width >= ROOMY

    @property
    def _has_several(self) -> bool:
        return self._are_more_expected or len(self.list.rows) > 1

    def show_several(self, *, are_all: bool = False) -> None:
        """Show the list, now that there are several articles, where there is room for it.

        Args:
            are_all: whether no more are expected: the list of a single one is hidden then.
        """
        self._are_more_expected = self._are_more_expected and not are_all
        if self._has_several != self._had_several:
            self.list.display = self._has_several and self.size.width >= ROOMY
        self._had_several = self._has_several

    def go_to_article(self) -> None:
        """Go back to the text; drawers close behind it."""
        if self.has_class("-narrow"):
            self.sidebar.display = self.list.display = False
        self.screen.set_focus(self.article)

    def go_to_sidebar(self) -> None:
        """Go to the panel of the sidebar that is in front."""
        self.sidebar.display = True
        self.screen.set_focus(self.sidebar.open_panel)

    def show_panel(self, name: str) -> None:
        """Bring a panel of the sidebar to the front; whoever is in the sidebar goes on there."""
        has_keys = self.sidebar.has_focus_within
        self.sidebar.display = True
        self.sidebar.open(name)
        if has_keys:
            self.go_to_sidebar()

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.sidebar.display = not self.sidebar.display
        if not self.sidebar.display:
            self.screen.set_focus(self.article)

    def toggle_list(self) -> None:
        """Go to the list of articles; from there, hide it and go back to the text."""
        if self.list.has_focus:
            self.list.display = False
            self.screen.set_focus(self.article)
        else:
            self.list.display = True
            self.screen.set_focus(self.list)
