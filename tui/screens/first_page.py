"""The first page: the text as the reading screen will show it, on the screen while that is being loaded.

What the reader can do takes longer to load than to read a line; what stands here already are the title and
the text with its highlights, each in its place.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from language.article import Article
from store.live import LiveReading
from tui.config import ScreenSettings
from tui.lights import Lights, noted
from tui.themes import ground_of
from tui.widgets.article_pane import ArticlePane
from tui.widgets.title_line import TitleLine
from tui.widths import LIST_WIDTH, ROOMY, WIDE


class FirstPage(Screen[None], inherit_bindings=False):
    """Shows an article as it opens. It takes no keys; those typed meanwhile wait for the reading screen."""

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    FirstPage {
        #before { border-right: vkey $foreground 30%; }
        #beside { border-left: vkey $foreground 30%; }
        #below { height: 2; background: $surface; }
    }
    """

    def __init__(
        self,
        article: Article,
        live: LiveReading | None,
        *,
        settings: ScreenSettings,
        offset: int,
        is_one_of_several: bool = False,
    ) -> None:
        """Show this article.

        Args:
            article: the one that is opened first.
            live: its suggestions with the decisions laid over them, as far as they are known.
            settings: how the person wants the screen.
            offset: where in the article it was left.
            is_one_of_several: whether the list of articles will stand beside it.
        """
        super().__init__()
        self._article = article
        self._live = live
        self._settings = settings
        self._offset = offset
        self._is_one_of_several = is_one_of_several
        self._pane = ArticlePane(measure=settings.text_width)

    def compose(self) -> ComposeResult:
        """Lay out the text, with room for what will stand around it."""
        yield TitleLine(id="title")
        with Horizontal():
            if self._is_one_of_several and self.app.size.width >= ROOMY:
                before = Static(id="before")
                before.styles.width = LIST_WIDTH
                yield before
            yield self._pane
            if self._settings.sidebar and self.app.size.width >= WIDE:
                beside = Static(id="beside")
                beside.styles.width = self._settings.sidebar_width
                yield beside
        yield Static(id="below")

    def on_mount(self) -> None:
        """Show the text, lit."""
        self.query_one(TitleLine).show(self._article)
        folds = () if self._live is None else self._live.folds
        self._pane.show_article(self._article, folds=folds, offset=self._offset)
        if self._live is not None:
            ground = ground_of(self.app.current_theme)
            settings = self._settings
            lights = Lights(self._live, ground=ground, unlit=settings.unlit, hidden=settings.hidden_figures)
            self._pane.light((lights,), noted(self._live.notes))
