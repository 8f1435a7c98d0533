"""The adjudicator: a Textual application around the adjudication screen."""

from __future__ import annotations

from store.memory import Memory
from tui.adjudication.cases import Adjudication
from tui.application import TallymarkApp
from tui.config import Settings
from tui.screens.adjudication import AdjudicationScreen


class AdjudicatorApp(TallymarkApp):
    """Settles what two people left differently.

    Args:
        adjudication: with at least one case; the caller opens and closes its store.
        names: what the two people are called.
        complaints: sentences to show at the start.
        settings: what the person set; their keys have been checked.
        memory: which theme was chosen last.
    """

    def __init__(
        self,
        adjudication: Adjudication,
        names: tuple[str, str],
        *,
        complaints: tuple[str, ...] = (),
        settings: Settings | None = None,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(settings, memory)
        self._adjudication = adjudication
        self._names = names
        self._complaints = complaints

    def on_mount(self) -> None:
        """Begin to settle."""
        self.push_screen(AdjudicationScreen(self._adjudication, self._names))
        self.show_complaints(self._complaints)
