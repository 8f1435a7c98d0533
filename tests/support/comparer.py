"""Two made-up reports of a ferry that sank, and somebody who compares reports by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from driven import Driven
from textual.widgets import Static

from language.compare.comparison import Row
from language.compare.reports import Report
from store.decision_store import DecisionStore
from tui.compare.app import CompareApp
from tui.screens.compare import CompareScreen

TEXTS = {
    "2024-03-04-wire.txt": "A ferry sank off Samar on Monday, killing 43 people and injuring 112, the coast"
    " guard said. The captain, Ramon Kruz, was rescued. The ferry left at night with 300 passengers.",
    "2024-03-06-post.txt": "Divers searched the ferry off Samar, which sank on Monday, killing 57 people and"
    " injuring 112. The captain, Ramon Cruz, was arrested. The ferry had cost $12 million.",
}


class Person(Driven):
    """Somebody comparing."""

    @property
    def screen(self) -> CompareScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, CompareScreen))

    @property
    def lines(self) -> list[list[str]]:
        """What the lines of the table say, the first column first."""
        table = self.screen.table
        return [[cell.plain for cell in table.get_row_at(at)] for at in range(table.row_count)]

    def line(self, words: str) -> list[str]:
        """The only line with these words in it."""
        (line,) = (line for line in self.lines if any(words in cell for cell in line))
        return line

    async def go_to(self, words: str) -> Person:
        """Go to the line with these words in it."""
        wanted = self.lines.index(self.line(words))
        return await self.press("g", *["j"] * wanted)

    def words(self, selector: str) -> str:
        return str(self.screen.query_one(selector, Static).visual)

    @property
    def verdict(self) -> str:
        line = self.screen.table.line
        assert line is not None
        assert isinstance(line.subject, Row)
        return line.subject.verdict


@asynccontextmanager
async def comparing(
    reports: list[Report], folder: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Person]:
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        app = CompareApp(reports, store=store)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Person(app, pilot, store)
