"""Comparing the open article with the other open articles that report its event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from language.article import Article
from language.compare.reports import earliest_first
from store.judging import judged_in
from store.overlay import overlay
from store.reports import report_of
from tui import dialogs
from tui.compare import MOST_REPORTS
from tui.plurals import counted
from tui.reading.base import ReadingBase
from tui.typeahead import OPENING

if TYPE_CHECKING:
    from language.compare.reports import Report
    from store.reading import Reading

_NEAREST = 50
"""How many of the open articles are looked through: those nearest in the list."""

_NEXT_STEP = "‹article.gather:L› lists all by event; tallymark compare A B compares any two."

Placed = tuple[int, Article]
"""An article with its position in the list."""


class Comparing(ReadingBase):
    """Finds the reports of the open article's event, marks them in the list, and sets them side by side."""

    def action_compare(self) -> None:
        """Compare the open article with those that report its event, as far as they have been read."""
        if self.reading is None:
            self.status.flash("The article is still being read.")
        elif len(self._articles) < 2:
            self.status.flash("There is no other article to compare with.")
        else:
            self.status.flash("Looking for reports of the same event.")
            self._find_reports(self._open_report(self.reading), self._neighbours())

    def mark_event(self) -> None:
        """Mark in the list the articles that report the event of the open one."""
        if self.reading is not None and len(self._articles) > 1:
            self._find_event(self._open_report(self.reading), self._neighbours())

    def _open_report(self, reading: Reading) -> Callable[[], Report]:
        """Return what makes a report of the open article: it is laid over in the thread, while keys go on."""
        decisions = tuple(self._store.decisions_about(self.article))
        return partial(report_of, self.article, reading.worded, self.analysis, decisions)

    def _neighbours(self) -> list[Placed]:
        """Return the articles around the open one, in their order."""
        return [one for one in self._nearest(_NEAREST) if one[0] != self.position]

    def _nearest(self, most: int) -> list[Placed]:
        """Return the open article and those nearest to it in the list, so many at most."""
        first = max(0, min(self.position - most // 2, len(self._articles) - most))
        places = range(first, min(first + most, len(self._articles)))
        return [(place, self._articles[place]) for place in places]

    @work(thread=True, exclusive=True, group=OPENING)
    def _find_reports(self, make_report: Callable[[], Report], others: Sequence[Placed]) -> None:
        """Look in a thread: the analyses come from the disk."""
        open_report = make_report()
        known = self._known(others)
        event = self._event_of(open_report, known)
        if not event and len(self._articles) == 2:
            event = known
        reports = earliest_first([open_report, *(report for _, report in event)][:MOST_REPORTS])
        self.app.call_from_thread(self._show_comparison, reports, unread(others, known))

    @work(thread=True, exclusive=True, group="event")
    def _find_event(self, make_report: Callable[[], Report], others: Sequence[Placed]) -> None:
        event = self._event_of(make_report(), self._known(others))
        self.app.call_from_thread(self.list.show_event, frozenset(place for place, _ in event))

    def _known(self, others: Sequence[Placed]) -> list[tuple[int, Report]]:
        """Return the articles that have been read before, as they stand."""
        known = []
        for place, article in others:
            analysis = self._analyst.known(article)
            if analysis is not None:
                decisions = self._store.decisions_about(article)
                standing = overlay(analysis, decisions, article.text).worded
                known.append((place, report_of(article, standing, analysis, decisions)))
        return known

    def _event_of(self, report: Report, others: Sequence[tuple[int, Report]]) -> list[tuple[int, Report]]:
        """Return those of the others that report the same event."""
        reports = [report, *(other for _, other in others)]
        judged = judged_in(self._store, [one.article for one in reports])
        event = next((one for one in dialogs.find_events(reports, judged) if 0 in one.reports), None)
        return [others[place - 1] for place in sorted(event.reports) if place] if event else []

    def _show_comparison(self, reports: Sequence[Report], unread: Sequence[Article]) -> None:
        """Show what was found; what could not be looked at is analysed now, for the next time."""
        for article in unread:
            self._analyst.read_ahead(article)
        if len(reports) > 1:
            self.status.end_flash()
            self.app.push_screen(
                dialogs.CompareScreen(reports, store=self._store, left_out=len(unread)),
                lambda _: self._lay_over(),
            )
        else:
            more = f" {counted(len(unread), 'article')} still to be analysed." if unread else ""
            self.status.flash(f"No other open article reports this event.{more}", keys=_NEXT_STEP)


def unread(placed: Sequence[Placed], known: Sequence[tuple[int, Report]]) -> list[Article]:
    """Return those of the articles that have not been analysed yet."""
    places = {place for place, _ in known}
    return [article for place, article in placed if place not in places]
