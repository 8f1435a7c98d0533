"""A reader at the keyboard: tests say what is pressed and what is seen, not how Textual does it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from driven import Driven
from textual.widgets import Static

from language.article import Article
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.memory import Memory
from tui.app import ReaderApp
from tui.arrivals import Arrivals
from tui.config import Settings
from tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from language.pipeline import Pipeline


class Reader(Driven):
    """Somebody reading."""

    app: ReaderApp

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, whatever stands in front of it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen))

    async def until_read(self) -> Reader:
        """Wait until the open article has been analysed."""
        return await self.until(lambda: "reading" not in self.remark)

    @property
    def highlighted(self) -> str | None:
        """The words under the cursor."""
        cursor = self.screen.cursor
        return None if cursor is None else self.screen.article.text[slice(*cursor.place)]

    def text_of(self, selector: str) -> str:
        """Return the words that a widget shows."""
        return str(self.screen.query_one(selector, Static).visual)

    @property
    def status(self) -> str:
        """What the status line says of the cursor."""
        return self.text_of("#status-subject")

    @property
    def remark(self) -> str:
        """What the status line says in passing, or of the progress."""
        return self.text_of("#status-progress")

    def rows(self, panel: str) -> list[str]:
        """Return what the rows of a panel of the sidebar say."""
        found = self.screen.sidebar.panel(panel)
        found.redraw()
        return [str(row.words) for row in found.rows]

    @property
    def lines(self) -> list[str]:
        """The lines of the article pane, as they are on the screen."""
        pane = self.screen.pane
        return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


@asynccontextmanager
async def reading(
    articles: Sequence[Article],
    folder: Path,
    *,
    cache: AnalysisCache | None = None,
    size: tuple[int, int] = (120, 40),
    author: str = "ana",
    settings: Settings | None = None,
    memory: Memory | None = None,
    arrivals: Arrivals | None = None,
) -> AsyncIterator[Reader]:
    """Open the real application on these articles, with its store in `folder`."""
    with DecisionStore.open(folder / "decisions.json", author=author) as store:
        app = ReaderApp(
            articles, store=store, cache=cache, settings=settings, memory=memory, arrivals=arrivals
        )
        async with app.run_test(size=size) as pilot:
            person = Reader(app, pilot, store)
            await person.until_acted()  # keys are held until the reading screen is there
            yield person


@asynccontextmanager
async def reading_words(words: str, folder: Path, pipeline: Pipeline) -> AsyncIterator[Reader]:
    """Open an article of these words, which a pipeline has read before."""
    article = Article.from_raw(words)
    cache = AnalysisCache(folder / "analyses")
    cache.put(pipeline.analyse(article))
    async with reading([article], folder, cache=cache) as person:
        yield person
