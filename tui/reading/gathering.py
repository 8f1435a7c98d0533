"""The list of articles by the events they report; wrong groups are joined and split by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from textual import work
from textual.content import Content
from textual.worker import get_current_worker

from store.decisions import Decision
from store.judging import judge_events, judged_in
from tui import dialogs
from tui.compare import MOST_REPORTS
from tui.display import display_text
from tui.panels.articles import Group
from tui.plurals import counted
from tui.reading.comparing import Comparing, Placed, unread
from tui.reading.grouping import Grouping
from tui.reading.reading_ahead import ReadingAhead
from tui.typeahead import OPENING

if TYPE_CHECKING:
    from language.compare.reports import Report

_MOST_ARTICLES = 2000
"""How many of the open articles are gone through: those nearest in the list."""
_AT_ONCE = 10
"""After how many newly read articles the list is looked through again."""

Choice = tuple[Content, tuple[int, ...]]
"""An event or an article to join with, in words, and where its articles are."""


class Gathering(Grouping, Comparing, ReadingAhead):
    """Lists the reports of one event under its name, and reads those articles that were never read."""

    _is_gathered = False
    _reports: Mapping[int, Report] = MappingProxyType({})
    """The articles that have been looked through, by their positions."""
    _told_of: tuple[Sequence[Group], bool] | None = None
    """The events that the person was told of, and whether there were articles still to be read."""

    def action_gather(self) -> None:
        """List the articles by the events they report, or in their order again."""
        self._is_gathered = not self._is_gathered
        if not self._is_gathered:
            self._ahead = ()
            self.list.show_groups(())
            self.status.flash("The articles stand in their order again.")
            return
        if not self.list.has_focus:
            self.panes.toggle_list()
        self.status.flash(f"Looking for reports of the same event{self._among}.")
        self._reports, self._told_of = MappingProxyType({}), None
        placed = self._nearest(_MOST_ARTICLES)
        self._gather(placed)
        self._read_these(place for place, article in placed if not self._analyst.knows(article))

    def _follow_reading(self) -> None:
        """Look for events among what has been read, now and then."""
        super()._follow_reading()
        if self._is_gathered and len(self._ahead) % _AT_ONCE == 0:
            self._gather(self._nearest(_MOST_ARTICLES))

    # Finding the events

    def _gather_again(self) -> None:
        """Follow what was said of the events; the person has just said it and need not be told."""
        if self._is_gathered and self._reports:
            placed = [(place, report.article) for place, report in self._reports.items()]
            self._gather(placed, is_asked=False)

    def on_screen_resume(self) -> None:
        """Follow what was said of the events while the reports were compared."""
        self._gather_again()

    @work(thread=True, exclusive=True, group="gather")
    def _gather(self, placed: Sequence[Placed], *, is_asked: bool = True) -> None:
        """Look in a thread: the analyses come from the disk."""
        known = {place: self._reports[place] for place, _ in placed if place in self._reports}
        known |= self._known([one for one in placed if one[0] not in known])
        places, reports = list(known), list(known.values())
        judged = judged_in(self._store, [report.article for report in reports])
        groups = [
            Group(
                ", ".join(event.names) or reports[event.reports[0]].article.name,
                tuple(places[report] for report in event.reports),
            )
            for event in dialogs.find_events(reports, judged)
        ]
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_groups, groups, known, is_asked=is_asked)

    def _show_groups(self, groups: Sequence[Group], known: Mapping[int, Report], *, is_asked: bool) -> None:
        if not self._is_gathered:
            return
        self._reports = known
        self.list.show_groups(groups)
        before, self._told_of = self._told_of, (groups, bool(self._ahead))
        if is_asked and self._told_of != before:
            self._say_how_many_events(groups)

    def _say_how_many_events(self, groups: Sequence[Group]) -> None:
        more = f" {counted(len(self._ahead), 'article')} still to be read." if self._ahead else ""
        if not groups:
            self.status.flash(f"No two articles report one event{self._among}.{more}")
        else:
            keys = "‹article.compare:C› compares, ‹decide.join:=› joins, ‹decide.split:|› splits off."
            self.status.flash(f"{counted(len(groups), 'event')}{self._among}.{more}", keys=keys)

    @property
    def _among(self) -> str:
        """Say among how many articles was looked, if that is not all."""
        is_all = len(self._articles) <= _MOST_ARTICLES
        return "" if is_all else f" among the {_MOST_ARTICLES:,} nearest articles"

    # Comparing, joining and splitting in the list

    @property
    def _chosen(self) -> Group | int | None:
        """What the cursor is on in the list of events; None while the person is elsewhere."""
        return self.list.chosen if self._is_gathered and self.list.has_focus else None

    def action_compare(self) -> None:
        """Compare the reports of the event that the cursor is on in the list, else those of the open one."""
        group = self.list.group_of(self._chosen)
        if group is None:
            super().action_compare()
        else:
            self._compare_group([(place, self._articles[place]) for place in group.positions[:MOST_REPORTS]])

    @work(thread=True, exclusive=True, group=OPENING)
    def _compare_group(self, placed: Sequence[Placed]) -> None:
        known = self._known(placed)
        reports = [report for _, report in known]
        self.app.call_from_thread(self._show_comparison, reports, unread(placed, known))

    def action_join(self) -> None:
        """In the list of events, say which others report the same one; in the text, join entities."""
        chosen = self._chosen
        if chosen is None:
            super().action_join()
            return
        mine = chosen.positions if isinstance(chosen, Group) else (chosen,)
        choices = self._others(self.list.group_of(chosen), mine)

        def join(index: int | None) -> None:
            if index is not None:
                self._say_of_events("same", mine, choices[index][1])

        question = f"{counted(len(mine), 'article')} on the same event as …"
        self.app.push_screen(dialogs.Picker(question, [words for words, _ in choices]), join)

    def _others(self, own: Group | None, mine: Sequence[int]) -> list[Choice]:
        """Return the other events, then the articles that are listed under none."""
        groups = [group for group in self.list.groups if group != own]
        alone = [place for place in self._reports if place not in mine and self.list.group_of(place) is None]
        events = [(Content.assemble("≡ ", display_text(one.name)), one.positions) for one in groups]
        return [*events, *((Content(self._called(place)), (place,)) for place in alone)]

    def action_split(self) -> None:
        """In the list of events, take a report out of its group; in the text, split a mention off."""
        chosen = self._chosen
        if chosen is None:
            super().action_split()
            return
        group = self.list.group_of(chosen)
        if isinstance(chosen, int) and group is not None:
            self._say_of_events("apart", (chosen,), [one for one in group.positions if one != chosen])
        else:
            self.status.flash("Go to a report under an event to split it off.")

    def _say_of_events(
        self, answer: Literal["same", "apart"], mine: Sequence[int], others: Sequence[int]
    ) -> None:
        """Say of each two articles whether they report one event; all of it is undone at once."""
        pairs = product(mine, others)
        self._record(
            *(judge_events(answer, *(self._articles[place] for place in pair)) for pair in pairs),
            is_repeatable=False,
        )
        self._gather_again()
        self.status.flash(f"{self._called(mine[0])}: {_SAID[answer]}.", keys="‹decide.undo:U› undoes it.")

    def _called(self, place: int) -> str:
        article = self._articles.facts(place)
        return display_text(article.title or article.name)

    def _show_history_step(self, decision: Decision, words: str) -> None:
        super()._show_history_step(decision, words)
        if decision.target == "article":
            self._gather_again()


_SAID = {"same": "one event", "apart": "another event"}
