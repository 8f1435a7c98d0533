"""The adjudicator: a Textual application around the adjudication screen."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.adjudication import Adjudication
from tui.screens.adjudication import AdjudicationScreen
from tui.themes import DARK, THEMES
from tui.typeahead import TypeaheadApp


class AdjudicatorApp(TypeaheadApp):
    """Settles what two people left differently.

    Args:
        adjudication: with at least one case; the caller opens and closes its store.
        names: what the two people are called.
        theme: the colours, by name; None, or an unknown name, for the usual ones.
        complaints: sentences to show at the start.
    """

    TITLE = "Tallymark"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, system=True, id="app.quit-at-once"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(
        self,
        adjudication: Adjudication,
        names: tuple[str, str],
        *,
        theme: str | None = None,
        complaints: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme if theme in self.available_themes else DARK.name
        self._adjudication = adjudication
        self._names = names
        self._complaints = complaints

    def on_mount(self) -> None:
        """Begin to settle."""
        self.push_screen(AdjudicationScreen(self._adjudication, self._names))
        for complaint in self._complaints:
            self.notify(complaint, title="Please note", severity="warning", markup=False, timeout=12)


def run_adjudicator(
    adjudication: Adjudication, names: tuple[str, str], *, theme: str | None, complaints: tuple[str, ...]
) -> int:
    """Open the adjudication and return its exit status when the person leaves."""
    return AdjudicatorApp(adjudication, names, theme=theme, complaints=complaints).run_on_terminal()
