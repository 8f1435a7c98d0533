"""The comparing screen as an application of its own, for `tallymark compare`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from language.compare.reports import Report
from store.decision_store import DecisionStore
from store.memory import Memory
from tui.application import TallymarkApp
from tui.config import Settings
from tui.screens.compare import CompareScreen


class CompareApp(TallymarkApp):
    """Compares reports, and ends with the comparison."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        reports: Sequence[Report],
        *,
        store: DecisionStore,
        settings: Settings | None = None,
        memory: Memory | None = None,
    ) -> None:
        """Compare these reports.

        Args:
            reports: from 2 to 12.
            store: where answers are kept; the caller opens and closes it.
            settings: what the person set; their keys have been checked.
            memory: which theme was chosen last.
        """
        super().__init__(settings, memory)
        self._reports = reports
        self._store = store

    def on_mount(self) -> None:
        """Show the comparison; leaving it is leaving the program."""
        self.push_screen(CompareScreen(self._reports, store=self._store, is_all=True), lambda _: self.exit(0))
        self.show_complaints(self._store.complaints)


def run_comparison(reports: Sequence[Report], *, store: Path, settings: Settings) -> int:
    """Open the comparing screen and return its exit status when the person leaves.

    Args:
        reports: from 2 to 12.
        store: the file that keeps the answers.
        settings: what the person set; their keys have been checked.

    Raises:
        StoreError: when the store can be neither opened nor read.
    """
    with DecisionStore.open(store, author=settings.author) as decisions:
        app = CompareApp(reports, store=decisions, settings=settings, memory=Memory.beside(store))
        return app.run_on_terminal()
