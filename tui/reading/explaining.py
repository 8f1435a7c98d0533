"""Cards about what is highlighted, and about the article."""

from __future__ import annotations

from store.decisions import HISTORY_ACTIONS, Decision
from store.history import in_force
from store.reading import ShownFigure, ShownMention
from tui import dialogs
from tui.navigation import Place
from tui.panels.row import Row
from tui.reading.correcting import Correcting
from tui.reading.moving import Moving


class Explaining(Moving, Correcting):
    """Shows all that is known of a thing; from there the person can go to its mentions and its source."""

    def action_card(self) -> None:
        """Show the card of the mention or figure that is highlighted."""
        shown = self.shown
        if isinstance(shown, ShownMention):
            self._show_card(f"“{shown.mention.text}”", self._mention_rows(shown))
        elif isinstance(shown, ShownFigure):
            now = self._corrected(shown)
            rows = dialogs.figure_card(self.in_full(shown), now.machine, now.passage, self._in_force)
            self._show_card(f"“{shown.figure.text}”", rows)
        else:
            self.status.flash(
                keys="Go to a mention or a figure first: ‹mention.next:l› and ‹figure.next:)› do."
            )

    def _mention_rows(self, shown: ShownMention) -> list[Row]:
        assert self.live is not None
        return dialogs.mention_card(
            shown, self.live.entity_of(shown), self.live.reading, self.article.text, self._in_force
        )

    def action_info(self) -> None:
        """Show where the article comes from, what was found in it, and where decisions are kept."""
        if self.live is not None:
            store = self._store
            rows = dialogs.article_card(
                self.article,
                self.live.reading,
                self.live.decided,
                store=str(store.path),
                author=store.author,
            )
            self._show_card(self.article.title or self.article.name, rows)

    @property
    def _in_force(self) -> list[Decision]:
        decided = in_force(self._store.decisions_about(self.article))
        return [one for one in decided if one.action not in HISTORY_ACTIONS | {"withdraw"}]

    def _show_card(self, title: str, rows: list[Row]) -> None:
        self.app.push_screen(dialogs.Card(title, rows), self._go_to_place)

    def _go_to_place(self, place: Place | None) -> None:
        """Go to a place that a card leads to: with the cursor, where something is marked there."""
        if place is not None:
            self._point_at(place)
