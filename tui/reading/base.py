"""What every part of the reading screen stands on: articles are opened, and news of them comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events, on

from language.analysis import Analysis
from language.article import Article
from store.deciding import Shown
from store.decision_store import DecisionStore
from store.live import LiveReading
from store.memory import Memory
from tui.analyst import Analyst
from tui.config import ScreenSettings
from tui.hints import hint
from tui.messages import AnalystStopped, ArticleRead, PartRead, ReadingFailed
from tui.navigation import Kind, Stops
from tui.notices import end_not_saved
from tui.reading.showing import Cursor, Showing
from tui.searching import Search
from tui.widgets.article_pane import ArticlePane
from tui.widgets.panes import Panes
from tui.widgets.status_line import StatusLine
from tui.widgets.title_line import TitleLine

_REFRESH = 0.2
"""Seconds between two updates of the screen while an analysis comes in."""

_LONG = 30_000
"""Characters from which on an article is long: what is to be done for all of it is done beside the keys."""

_LOOK_AROUND = 0.5
"""Seconds between two looks at what other processes decided."""


class ReadingBase(Showing, inherit_bindings=False):
    """Shows one of several articles, the decisions laid over its analysis; keys belong to its parts."""

    def __init__(  # noqa: PLR0913  (one for each thing it depends on)
        self,
        articles: Sequence[Article],
        *,
        store: DecisionStore,
        analyst: Analyst,
        settings: ScreenSettings,
        memory: Memory,
        is_one_of_several: bool = False,
    ) -> None:
        """Read these articles.

        Args:
            articles: at least one.
            store: where decisions are kept.
            analyst: who reads them.
            settings: how the person wants the screen.
            memory: where the articles were left.
            is_one_of_several: whether there are several of them, or will be soon.
        """
        super().__init__(articles, store=store, settings=settings, is_one_of_several=is_one_of_several)
        self._analyst = analyst
        self._memory = memory
        self._parts: list[Analysis] = []
        self._characters_read = 0
        self._reported = len(store.report)
        self._unsaved = 0
        """How many decisions the title says are not saved."""

    def on_mount(self) -> None:
        """Open the first article."""
        self.panes, self.status = self.query_one(Panes), self.query_one(StatusLine)
        self.pane, self.sidebar, self.list = self.panes.article, self.panes.sidebar, self.panes.list
        self._count_decisions_at(range(len(self._articles)))
        self.open_article(0)
        self.set_interval(_REFRESH, self._take_parts)
        self.set_interval(_LOOK_AROUND, self._look_around)
        self.app.theme_changed_signal.subscribe(self, lambda _: self._show_reading())

    # Opening an article

    def open_article(self, position: int) -> None:
        """Open another article where the person left it."""
        self._remember_place()
        self.position = position
        article = self.article
        self._store.meet(article)
        self.cursor = None
        self._left_at = self._memory.cursor_of(article.id)
        self._parts.clear()
        self._search = Search()
        offset = self._memory.place_of(article.id)
        self.pane.show_article(article, offset=offset)
        self.sidebar.begin_at(offset)
        self.list.show_open(position)
        self._show_title()
        is_long = len(article.text) > _LONG
        known = self._analyst.beginning(article) if is_long else self._analyst.known(article)
        if known is None:
            self._request()
            return
        self._is_read = not is_long
        self._show_analysis(known)
        self._show_end()
        if is_long:
            self.call_after_refresh(self._lay_aside, article, lambda: self._analyst.known(article))
        self.call_after_refresh(self._read_ahead)

    @on(ArticlePane.Wrapped)
    def _go_on_from_left(self) -> None:
        """Highlight again what was highlighted when the article was left, where it is in view."""
        place = self._left_at
        kinds = [kind for kind, stops in self._stops.items() if place and stops.index(place) is not None]
        if place and kinds and self.pane.top_offset <= place[0] < self.pane.bottom_offset:
            self._holds_view = True
            self.cursor = Cursor(kinds[-1], place)
            self._holds_view = False

    async def on_key(self, _event: events.Key) -> None:
        """Go on from nowhere else, now that the person does something."""
        self._left_at = None

    def _remember_place(self) -> None:
        """Keep where the open article is left."""
        if self.live is not None:
            cursor = self.cursor.place if self.cursor is not None else None
            self._memory.remember_place(self.article.id, self.pane.top_offset, cursor)
            self._memory.save()

    def on_unmount(self) -> None:
        """Keep where the person was."""
        self._remember_place()
        self._articles.close()

    def _request(self) -> None:
        """Have the open article analysed, from nothing."""
        self._characters_read, self._is_read = 0, False
        self._show_analysis(Analysis(self.article.id, self._analyst.pipeline))
        self._show_progress()
        self.call_after_refresh(self._read, self.article)

    def _show_progress(self) -> None:
        words = hint(self, "reading · ‹article.stop:X› stops")
        self.status.show_progress(words, done=self._characters_read, of=len(self.article.text) or 1)

    def _read(self, article: Article) -> None:
        """Have an article analysed, unless the person has gone on to another one."""
        if article.id == self.article.id:
            for part in self._analyst.read(article):
                self._keep_part(part)

    def _show_title(self) -> None:
        article, many = self.article, len(self._articles)
        begun = f" · decided in {self.list.begun}" if self.list.begun else ""
        done = f" · {self.list.done} done" if self.list.done else ""
        count = f"{self.position + 1}/{many}{done or begun}  " if many > 1 else ""
        sign = "✗ gone  " if self.position in self.list.gone else ""
        sign += "✓ " if self.list.is_done(self.position) else ""
        warning = f"✗ {self._unsaved:,} not saved  " if self._unsaved else ""
        self.query_one(TitleLine).show(article, f"{count}{sign}", warning=warning)

    # The analysis comes in

    @on(PartRead)
    def _keep_part(self, message: PartRead) -> None:
        """Keep what goes on where the last part ended: one that was read ahead may be told twice."""
        if message.article == self.article.id and message.begin == self._characters_read:
            self._parts.append(message.part)
            self._characters_read = message.read

    def _take_parts(self) -> None:
        """Show what has been found since the last look: the screen is not redrawn for every paragraph."""
        if not self._parts or self.live is None:
            return
        for part in self._parts:
            self._show_splices(self.live.extend(part))
        self._parts.clear()
        self.sidebar.grow()
        self._show_subject()
        self._show_keys()
        self._show_found()
        self._show_progress()

    @on(ArticleRead)
    def _take_analysis(self, message: ArticleRead) -> None:
        if message.article == self.article.id:
            self._parts.clear()
            self._is_read = True
            if len(self.article.text) > _LONG:
                self._lay_aside(self.article, lambda: message.analysis)
            else:
                self._show_analysis(message.analysis)
            self._show_end()
            self._read_ahead()

    def _show_end(self) -> None:
        """Show no progress any more; say so where all has been read and nothing was found."""
        is_empty = self._is_read and not any(map(len, self._stops.values()))
        self.status.show_progress("nothing found" if is_empty else "")

    def _read_ahead(self) -> None:
        """Have the next article analysed while the person reads this one."""
        following = self._articles[self.position + 1 : self.position + 2]
        for article in following:
            if not self._analyst.knows(article):
                self._analyst.read_ahead(article)

    @on(ReadingFailed)
    def _explain_failure(self, message: ReadingFailed) -> None:
        if message.article == self.article.id:
            self.status.show_progress("not analysed")
            self._tell(
                "This article could not be analysed", f"{message.reason}. It can still be read.", "error"
            )

    @on(AnalystStopped)
    def _explain_stop(self, message: AnalystStopped) -> None:
        self.status.show_progress("not analysed")
        self._tell("No analysis", f"{message.sentence}.\n{hint(self, message.hint)}.", "error")

    def _lay_aside(self, article: Article, known: Callable[[], Analysis | None]) -> None:
        """Lay the decisions over suggestions for a long article in a thread, while the person reads on."""

        def lay() -> None:
            analysis = known()
            if analysis is None:
                self.app.call_from_thread(self._request_if_open, article)
                return
            live = LiveReading(analysis, self._store.decisions_about(article), article.text)
            stops = self._stops_of(live)
            self.app.call_from_thread(self._take_over, live, stops)

        self.run_worker(lay, thread=True, exclusive=True, group="laying")

    def _request_if_open(self, article: Article) -> None:
        """Have an article analysed whose analysis has gone from the cache."""
        if article.id == self.article.id:
            self._request()

    def _take_over(self, live: LiveReading, stops: dict[Kind, Stops[Shown]]) -> None:
        """Show what was laid in the meantime, with what was decided in the meantime."""
        if live.suggested.article == self.article.id:
            self.live, self._is_read = live, True
            self._show_stops(stops)
            self._lay_over()
            self._go_on_from_left()

    # The world around

    def _look_around(self) -> None:
        """Take over what other processes decided in the meantime, and say what befell the store."""
        changed = self._store.refresh()
        for line in self._store.report[self._reported :]:
            self._tell("The store", line, "warning")
        self._reported = len(self._store.report)
        self._follow_saving()
        if self.article.id in changed:
            self._lay_over()
        if changed:
            self._count_decisions(*changed)

    def _follow_saving(self) -> None:
        """Say in the title, for as long as it is so, how many decisions are only in memory."""
        before, self._unsaved = self._unsaved, len(self._store.unsaved)
        if self._unsaved != before:
            self._show_title()
        if before and not self._unsaved:
            end_not_saved(self.app)

    def _count_decisions(self, *articles: str) -> None:
        """Say in the list how much was decided in these articles and, of all its versions, the open one."""
        positions = [position for one in articles for position in self._articles.positions_of(one)]
        self._count_decisions_at({self.position, *positions})

    def _count_decisions_at(self, positions: Iterable[int]) -> None:
        """Say in the list how much was decided in the articles at these positions."""
        before = self._progress
        for position in positions:
            is_done = self._store.is_done(self._articles.id_at(position))
            self.list.show_decided(position, self._decided_at(position), is_done=is_done)
        if self._progress != before:
            self._show_title()

    def _decided_at(self, position: int) -> int:
        """Return how much was decided in an article, before its text changed too, as far as it holds."""
        identity = self._articles.id_at(position)
        if self.live is not None and self.live.suggested.article == identity:
            return self.live.decided
        if not self._store.has_earlier_version(identity, self._articles.facts(position).path):
            return self._store.decided_in(identity)
        article, nothing = self._articles[position], Analysis(identity, self._analyst.pipeline)
        return LiveReading(nothing, self._store.decisions_about(article), article.text).decided

    @property
    def _progress(self) -> tuple[int, int, bool]:
        """What the title says of how far the work has come."""
        return self.list.begun, self.list.done, self.list.is_done(self.position)
