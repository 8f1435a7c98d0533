"""Decisions of an article that was rewritten: those that moved with its text, and those without a place."""

from __future__ import annotations

from collections.abc import Iterator

from store.deciding import Shown
from store.decisions import Decision
from store.live import LiveReading
from tui import dialogs
from tui.hints import hint
from tui.navigation import Kind, Stops
from tui.plurals import counted
from tui.reading.deciding import Deciding


class Detaching(Deciding):
    """Says once for each article what became of its decisions, and lists those without a place."""

    _told: frozenset[str] = frozenset()

    def _show_stops(self, stops: dict[Kind, Stops[Shown]]) -> None:
        """Hand what is shown down, and say what has moved or is gone."""
        super()._show_stops(stops)
        assert self.live is not None
        changes = "" if self.article.id in self._told else " ".join(self._changes(self.live))
        if changes:
            self._told |= {self.article.id}
            self._tell("This article has changed", changes, "warning")

    def _changes(self, live: LiveReading) -> Iterator[str]:
        """Yield what became of the decisions about an earlier version of the article, in sentences."""
        moved, detached = len(live.moved), len(live.detached)
        if moved:
            yield f"{counted(moved, 'decision')} moved with the text."
        if detached:
            listed = hint(self, "‹decide.detached:D› lists them.")
            yield f"{counted(detached, 'decision')} without a place in it: {listed}"
        if live.was_done:
            again = hint(self, "‹article.done:Z› says that it is.")
            yield f"It is no longer done, because its text changed: {again}"

    def action_detached(self) -> None:
        """List the decisions without a place, to attach them again or to drop them."""
        if self.live is None or not self.live.detached:
            self.status.flash("Every decision has its place in this text.")
            return
        screen = dialogs.DetachedScreen(self.article.text, self.live, self._desk)
        self.app.push_screen(screen, self._place_detached)

    def _place_detached(self, draft: Decision | None) -> None:
        """Record what was decided, and go on with the others."""
        if draft is not None:
            self._record(draft)
            if self.live is not None and self.live.detached:
                self.action_detached()
