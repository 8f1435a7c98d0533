"""The comparing screen as an application of its own, for `tallymark compare`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from language.compare.reports import Report
from store.decision_store import DecisionStore
from tui.config import Settings
from tui.screens.compare import CompareScreen
from tui.themes import DARK, THEMES
from tui.typeahead import TypeaheadApp


class CompareApp(TypeaheadApp):
    """Compares reports, and ends with the comparison."""

    TITLE = "Tallymark"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, system=True, id="app.quit-at-once"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(
        self, reports: Sequence[Report], *, store: DecisionStore, settings: Settings | None = None
    ) -> None:
        """Compare these reports.

        Args:
            reports: from 2 to 12.
            store: where answers are kept; the caller opens and closes it.
            settings: what the person set; their keys have been checked.
        """
        super().__init__()
        settings = settings or Settings()
        for theme in THEMES:
            self.register_theme(theme)
        wanted = settings.screen.theme
        self.theme = wanted if wanted in self.available_themes else DARK.name
        self.set_keymap(dict(settings.keys))
        self._reports = reports
        self._store = store

    def on_mount(self) -> None:
        """Show the comparison; leaving it is leaving the program."""
        self.push_screen(CompareScreen(self._reports, store=self._store), lambda _: self.exit(0))


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
        return CompareApp(reports, store=decisions, settings=settings).run_on_terminal()
