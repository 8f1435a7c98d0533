"""Comparing the open article with the other open articles that report its event."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work

from language.analysis import Analysis
from language.article import Article
from language.compare.events import find_events
from language.compare.reports import Report
from store.judging import judged_in
from store.overlay import overlay
from tui import dialogs
from tui.reading.base import ReadingBase

_NEAREST = 50
"""How many of the open articles are looked through: those nearest in the list."""
_MOST_REPORTS = 12


class Comparing(ReadingBase):
    """Sets the open article beside others."""

    def action_compare(self) -> None:
        """Compare the open article with those that report its event, as far as they have been read."""
        if self.reading is None:
            self.status.flash("The article is still being read.")
        elif len(self._articles) < 2:
            self.status.flash("There is no other article to compare with.")
        else:
            self.status.flash("Looking for reports of the same event.")
            self._find_reports(Report(self.article, self.reading.analysis), self._neighbours())

    def _neighbours(self) -> list[Article]:
        """Return the articles around the open one, in their order."""
        first = max(0, min(self.position - _NEAREST // 2, len(self._articles) - _NEAREST))
        places = range(first, min(first + _NEAREST, len(self._articles)))
        return [self._articles[place] for place in places if place != self.position]

    @work(thread=True, exclusive=True)
    def _find_reports(self, open_report: Report, others: Sequence[Article]) -> None:
        """Look in a thread: the analyses come from the disk."""
        known = [
            self._as_it_stands(article, analysis)
            for article in others
            if (analysis := self._analyst.known(article)) is not None
        ]
        reports = [open_report, *known]
        event = reports if len(self._articles) == len(reports) == 2 else self._event_of_first(reports)
        self.app.call_from_thread(self._show_comparison, event[:_MOST_REPORTS], len(others) - len(known))

    def _as_it_stands(self, article: Article, analysis: Analysis) -> Report:
        return Report(article, overlay(analysis, self._store.decisions_about(article), article.text).analysis)

    def _event_of_first(self, reports: Sequence[Report]) -> list[Report]:
        """Return the reports of the event that the first one reports, that one first."""
        judged = judged_in(self._store, [report.article for report in reports])
        event = next((one for one in find_events(reports, judged) if 0 in one.reports), None)
        return [reports[place] for place in sorted(event.reports)] if event else []

    def _show_comparison(self, reports: Sequence[Report], unread: int) -> None:
        if len(reports) > 1:
            self.status.end_flash()
            self.app.push_screen(
                dialogs.CompareScreen(reports, store=self._store), lambda _: self._lay_over()
            )
        else:
            more = f" {unread} have not been read yet." if unread else ""
            self.status.flash(f"No other open article reports this event.{more}")
