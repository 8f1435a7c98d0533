"""The reader: a Textual application around one reading screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from msgspec.structs import replace
from textual.command import Provider
from textual.events import Event, InputEvent
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme

from language.article import Article
from language.fingerprint import taught
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.live import LiveReading
from store.memory import Memory
from store.places import default_cache_folder, rules_path
from tui import dialogs
from tui.analyst import Analyst
from tui.application import TallymarkApp
from tui.arrivals import Arrivals
from tui.choices import unlit_labels
from tui.command_finder import CommandFinder
from tui.config import Settings
from tui.garbage import PAUSE, Garbage
from tui.hints import hint
from tui.keys import SHORT_WELCOME, WELCOME
from tui.screens.first_page import FirstPage
from tui.themes import THEMES

_ROOM_FOR_NOTICE = 24
"""The fewest lines of a screen of which a notice leaves most to the text."""


class ReaderApp(TallymarkApp):
    """Reads articles. What it depends on arrives as arguments, so that all of it can be tested.

    Args:
        articles: what to read first, at least one.
        store: where decisions are kept; the caller opens and closes it.
        pipeline: name or path of a spaCy pipeline; None for the shipped one.
        cache: where analyses are kept, if anywhere.
        complaints: sentences to show at the start: what the store had to repair, or that it takes nothing.
        settings: what the person set; their keys have been checked.
        memory: where articles were left and which theme was chosen.
        arrivals: what is read in while the first articles are on the screen.

    Raises:
        PipelineNotLoadedError: when there is no such pipeline.
    """

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {CommandFinder}

    def __init__(  # noqa: PLR0913  (one for each thing it depends on)
        self,
        articles: Sequence[Article],
        *,
        store: DecisionStore,
        pipeline: str | None = None,
        cache: AnalysisCache | None = None,
        complaints: Sequence[str] = (),
        settings: Settings | None = None,
        memory: Memory | None = None,
        arrivals: Arrivals | None = None,
    ) -> None:
        super().__init__(settings, memory)
        self._first_theme = self.theme
        self._arrivals = arrivals or Arrivals()
        self._articles = articles
        self._store = store
        self._complaints = complaints
        self.analyst = Analyst(pipeline, self._pass_on, cache)
        self._garbage = Garbage()
        self.hold_keys()

    def _pass_on(self, message: Message) -> None:
        """Give what the analyst found to the reading screen, whatever dialog is in front of it."""
        self._reading_screen.post_message(message)

    def get_default_screen(self) -> Screen[None]:
        """Return what is seen first: the first page, until the reading screen is loaded."""
        article = self._articles[0]
        known = self.analyst.beginning(article)
        decisions = self._store.decisions_about(article)
        live = None if known is None else LiveReading(known, decisions, article.text)
        offset = self.memory.place_of(article.id)
        unlit = unlit_labels(self.memory, self.settings.screen)
        return FirstPage(
            article,
            live,
            settings=replace(self.settings.screen, unlit=tuple(unlit)),
            offset=offset,
            is_one_of_several=self._has_several,
        )

    @property
    def _has_several(self) -> bool:
        """Whether there are several articles, or will be soon."""
        return len(self._articles) > 1 or self._arrivals.has_articles

    def on_mount(self) -> None:
        """Begin to read."""
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        self.call_after_refresh(self._begin_reading)

    async def _begin_reading(self) -> None:
        """Put the reading screen over the first page, which is drawn while this is not even loaded."""
        from tui.screens.reading import ReadingScreen  # noqa: PLC0415

        self._reading_screen = ReadingScreen(
            self._articles,
            store=self._store,
            analyst=self.analyst,
            settings=self.settings.screen,
            memory=self.memory,
            is_one_of_several=self._has_several,
        )
        first_page = self.screen
        await self.push_screen(self._reading_screen)
        self.release_keys()
        await first_page.remove_children()
        if not self.memory.has_met_reader:
            self._welcome()
        self.show_complaints(self._complaints)
        self.call_after_refresh(self.analyst.start)
        self.call_after_refresh(self._arrivals.start, self._pass_on)
        self.call_after_refresh(self._garbage.begin)
        self.set_interval(PAUSE, self._garbage.look)

    def _welcome(self) -> None:
        """Say hello, on a small screen in one line: a notice would stand before the text."""
        if self.size.height < _ROOM_FOR_NOTICE:
            self._reading_screen.status.flash(keys=SHORT_WELCOME)
        else:
            self.notify(hint(self, WELCOME), title="Welcome to Tallymark", markup=False, timeout=15)

    def on_unmount(self) -> None:
        """End what runs beside the screen, and keep what is to be remembered."""
        self._arrivals.stop()
        self.analyst.stop()
        self.memory.save()
        self._garbage.end()

    def leave_at_once(self, status: int) -> None:
        """Keep what is to be remembered before anything is waited for, and leave."""
        self.memory.save()
        super().leave_at_once(status)

    async def on_event(self, event: Event) -> None:
        """Take events; whatever the person does puts the collection of garbage off."""
        if isinstance(event, InputEvent):
            self._garbage.interrupt()
        await super().on_event(event)

    def _remember_theme(self, theme: Theme) -> None:
        if theme.name != (self.memory.theme or self._first_theme):
            self.memory.remember_theme(theme.name)

    def action_change_theme(self) -> None:
        """Choose the colours, seeing each while it is highlighted."""
        if self.no_color:
            self._reading_screen.status.flash("NO_COLOR is set: the terminal keeps its own colours.")
            return
        own = [theme.name for theme in THEMES]
        others = sorted(name for name in self.available_themes if name not in own)
        self.push_screen(dialogs.ThemePicker([*own, *others], self.theme))


def run_reader(
    articles: Sequence[Article], arrivals: Arrivals | None = None, *, settings: Settings, store: Path
) -> int:
    """Open the reader and return its exit status when the person leaves.

    Args:
        articles: what to read first, at least one.
        arrivals: what is read in while these are on the screen.
        settings: what the person set; their keys have been checked.
        store: the file that keeps the decisions.

    Raises:
        PipelineNotLoadedError: when there is no such pipeline.
        SettingsError: when there is no such theme.
        StoreError: when the store can be neither opened nor read.
    """
    with DecisionStore.open(store, author=settings.author) as decisions:
        app = ReaderApp(
            articles,
            store=decisions,
            pipeline=taught(settings.pipeline, rules_path(store)),
            cache=AnalysisCache(default_cache_folder()),
            complaints=decisions.complaints,
            settings=settings,
            memory=Memory.beside(store),
            arrivals=arrivals,
        )
        app.check_theme()
        return app.run_on_terminal()
