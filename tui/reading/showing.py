"""What is shown of the open article follows from its analysis and the decisions about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.reactive import var
from textual.screen import Screen

from language.analysis import Analysis, Fold
from language.article import Article
from store.deciding import Shown
from store.decision_store import DecisionStore
from store.live import Change, LiveReading
from store.open_articles import OpenArticles
from store.reading import Reading, ShownFigure, ShownMention
from tui.config import ScreenSettings
from tui.display import display_lines
from tui.hints import hint
from tui.lights import Lights, is_stop, noted
from tui.navigation import Kind, Place, Stops
from tui.searching import Search
from tui.subject import subject_words
from tui.themes import ground_of
from tui.widgets.article_list import ArticleList
from tui.widgets.article_pane import ArticlePane
from tui.widgets.asking_bars import LetterBar, WalkBar
from tui.widgets.key_line import KeyLine
from tui.widgets.panes import Panes
from tui.widgets.search_bar import SearchBar
from tui.widgets.sidebar import Sidebar
from tui.widgets.span_bars import EdgeBar, SelectionBar
from tui.widgets.status_line import StatusLine
from tui.widgets.title_line import TitleLine

ShownThing = TypeVar("ShownThing", ShownMention, ShownFigure)


class Cursor(Struct, frozen=True):
    """What is highlighted."""

    kind: Kind
    place: Place


class Showing(Screen[None], inherit_bindings=False):
    """Hands the open article, with the decisions laid over its analysis, down to the widgets.

    Whoever opens an article sets `position`, then `live`; the widgets are there once the screen is mounted.
    """

    AUTO_FOCUS = "#article"

    DEFAULT_CSS = """
    Showing {
        layers: base said bars;
        SearchBar, ModeBar { layer: bars; dock: bottom; margin-bottom: 2; }
        &.-zen SearchBar, &.-zen ModeBar { margin-bottom: 0; }
        &.-zen StatusLine { display: none; layer: said; dock: bottom; }
        &.-zen StatusLine.-saying { display: block; }
    }
    """
    """The bars stand on the last line of the text, so that nothing moves when they come and go."""

    position: var[int] = var(0)
    """Which of the articles is open."""
    cursor: var[Cursor | None] = var(None)
    """What is highlighted, if anything."""
    lit: var[bool] = var(True)
    """Whether mentions and figures are lit."""
    unlit: var[frozenset[str]] = var(frozenset())
    """The labels that are not lit even then; `FIGURE` stands for figures."""

    panes: Panes
    pane: ArticlePane
    sidebar: Sidebar
    list: ArticleList
    status: StatusLine

    def __init__(
        self,
        articles: Sequence[Article],
        *,
        store: DecisionStore,
        settings: ScreenSettings,
        is_one_of_several: bool,
    ) -> None:
        super().__init__()
        self._articles = OpenArticles(articles)
        self._is_one_of_several = is_one_of_several
        self._store = store
        self._settings = settings
        self._pointed_at: Place | None = None
        """A place that is shown where nothing is marked: what was found, what a panel points at."""
        self._search = Search()
        self._stops: dict[Kind, Stops[Shown]] = {}
        self._lights: Lights | None = None
        self._keys_for: type[Shown] | None = None
        self._is_read = False
        """Whether all of the article has been analysed, and that is shown."""
        self._left_at: Place | None = None
        """What was highlighted when the article was left, until it is again, or something else is."""
        self._holds_view = False
        """Whether the text stays where it is when something is highlighted, and so does what is said."""
        self._to_tell: list[tuple[str, str]] = []
        """The titles and words of notices that wait for a dialog to close."""
        self.live: LiveReading | None = None
        """The suggestions as far as they have come, with the decisions laid over them: what is shown."""

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield TitleLine(id="title")
        yield Panes(self._articles, is_one_of_several=self._is_one_of_several)
        yield SearchBar(id="search")
        yield SearchBar("only ", id="filter")
        yield SearchBar("only ", id="filter-list")
        yield SearchBar("! ", id="pipe")
        yield SelectionBar()
        yield EdgeBar()
        yield WalkBar()
        yield LetterBar()
        yield StatusLine()
        yield KeyLine()

    @property
    def article(self) -> Article:
        """The article that is open."""
        return self._articles[self.position]

    @property
    def analysis(self) -> Analysis | None:
        """What the pipeline suggests about it, as far as it has come."""
        return None if self.live is None else self.live.suggested

    @property
    def reading(self) -> Reading | None:
        """All that is shown, with entities and indices: after a decision this is slow in a long article."""
        return None if self.live is None else self.live.reading

    def _show_analysis(self, analysis: Analysis) -> None:
        """Lay the decisions over new suggestions."""
        self.live = LiveReading(analysis, self._store.decisions_about(self.article), self.article.text)
        self._show_reading()

    def _lay_over(self) -> None:
        """Take in what was decided since the last time."""
        if self.live is not None:
            change = self.live.follow(self._store.decisions_about(self.article))
            if change.is_whole:
                self._show_reading()
            elif change:
                self._show_change(change)

    def _show_reading(self) -> None:
        """Hand what is shown down to the widgets."""
        if self.live is not None:
            self._show_stops(self._stops_of(self.live))

    def _stops_of(self, live: LiveReading) -> dict[Kind, Stops[Shown]]:
        return {
            "mention": Stops(live.mentions, self._is_stop),
            "figure": Stops(live.figures, self._is_stop),
        }

    def _show_stops(self, stops: dict[Kind, Stops[Shown]]) -> None:
        assert self.live is not None
        self._stops = stops
        self._show_found()
        self.pane.show_folds(self._folds_of(self.live))
        self.sidebar.show(self.live, is_read=self._is_read)
        self._light()
        self._show_subject()
        self._show_keys()

    def _show_found(self) -> None:
        """Say in the list how much there is to decide in the open article."""
        self.list.show_found(self.position, sum(map(len, self._stops.values())))

    def _show_change(self, change: Change) -> None:
        """Hand down what new decisions changed, and no more: what is not touched is not looked at."""
        self._show_splices(change)
        self._show_found()
        if change.notes:
            self._light()
        self.sidebar.follow(change)
        self._show_subject()
        self._show_keys()

    def _show_splices(self, change: Change) -> None:
        for mentions in change.mentions:
            self._replace_stops("mention", mentions.removed, mentions.inserted)
        for figures in change.figures:
            self._replace_stops("figure", figures.removed, figures.inserted)

    def _replace_stops(self, kind: Kind, removed: Sequence[Shown], inserted: Sequence[Shown]) -> None:
        self._stops[kind].remove(removed)
        self._stops[kind].insert(inserted)
        touched = (*removed, *inserted)
        if touched:
            self.pane.repaint(min(one.start for one in touched), max(one.end for one in touched))

    def _is_stop(self, shown: Shown) -> bool:
        if isinstance(shown, ShownMention):
            return is_stop(shown, self.unlit)
        return shown.figure.kind not in self._settings.hidden_figures

    def _folds_of(self, live: LiveReading) -> tuple[Fold, ...]:
        """Return what is hidden behind one line each."""
        return live.folds

    def _light(self) -> None:
        if self.live is not None:
            self._lights = Lights(
                self.live,
                ground=ground_of(self.app.current_theme),
                unlit=self.unlit,
                hidden=self._settings.hidden_figures,
            )
            self.pane.light((self._lights,) if self.lit else (), noted(self.live.notes))

    def watch_lit(self) -> None:
        """Repaint the text."""
        self._light()

    def watch_unlit(self) -> None:
        """Repaint the text; the cursor passes over what is not lit."""
        self._show_reading()

    def watch_cursor(self, cursor: Cursor | None) -> None:
        """Highlight in the text and in the sidebar what the cursor is on."""
        self._left_at = None
        if not self._holds_view:
            self.status.end_flash()
        self.pane.highlight(cursor.place if cursor else None, scroll=not self._holds_view)
        self.sidebar.point_at(cursor.place if cursor else None)
        self._show_subject()
        self._show_keys()

    def _show_subject(self) -> None:
        if self.live is not None:
            beginning = hint(self, "‹mention.next:l› next mention  ·  ‹figure.next:)› next figure")
            subject = subject_words(self.live, self.shown, self._stops, beginning=beginning)
            self.status.show_subject(subject)

    def _show_keys(self) -> None:
        """Say in the footer what can be done, when that is another thing than before: it is drawn slowly."""
        kind = type(self.shown) if self.shown is not None else None
        if kind is not self._keys_for:
            self._keys_for = kind
            self.refresh_bindings()

    @property
    def shown(self) -> Shown | None:
        """The mention or figure that is highlighted; `in_full` tells its entity and its links."""
        if self.live is None or self.cursor is None:  # the footer asks before there is any article
            return None
        return self._stops[self.cursor.kind].at(self.cursor.place)

    @property
    def _here_in_view(self) -> Place | None:
        """What is pointed at or highlighted, if it is in view: there the person goes on."""
        here = self._pointed_at or (self.cursor.place if self.cursor else None)
        is_in_view = here is not None and self.pane.top_offset <= here[0] < self.pane.bottom_offset
        return here if is_in_view else None

    def in_full(self, shown: ShownThing) -> ShownThing:
        """Return what is shown with the indices of its entity and its links in `reading`."""
        assert self.reading is not None
        full = self.reading.mentions if isinstance(shown, ShownMention) else self.reading.figures
        return next((one for one in full if one.origin == shown.origin), shown)

    def on_screen_resume(self) -> None:
        """Tell what has waited for a dialog to close."""
        waiting, self._to_tell = self._to_tell, []
        for title, words in waiting:
            self._tell(title, words, "information")

    def _tell(self, title: str, words: str, severity: Literal["information", "warning", "error"]) -> None:
        """Show a notice; one that is no warning is not put before a dialog, but shown after it."""
        if severity == "information" and self.app.screen is not self:
            self._to_tell.append((title, words))
            return
        self.notify(
            display_lines(words[:1].upper() + words[1:]), title=title, severity=severity, markup=False
        )
