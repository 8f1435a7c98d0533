"""The comparing screen: reports of one event side by side, and what the reader says of their likeness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from rich.cells import cell_len
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.reactive import var
from textual.style import Style
from textual.widgets import DataTable, Static

from language.compare.comparison import Comparison, compare
from language.compare.events import find_strangers
from language.compare.judged import Answer, Judged
from language.compare.names import Suggestion
from language.compare.reports import Report
from language.compare.wording import strangers_in_words
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import StoreError
from store.judging import judge_events, judged_in
from tui.compare.answering import Spot, joined, judgements, why_not_joined, why_not_judged, why_not_marked
from tui.compare.details import details_of
from tui.compare.keys import COMPARE_KEYS
from tui.compare.lines import (
    Sheet,
    legend,
    lines_of,
    report_names,
    summary_in_signs,
    summary_of,
    widest_with_place,
)
from tui.compare.searching import Searching
from tui.display import display_text
from tui.hints import hint, nothing_bound
from tui.notices import say_not_saved
from tui.plurals import counted
from tui.screens.help import help_for
from tui.subject import history_words
from tui.widgets.compare_table import CompareTable
from tui.widgets.key_line import KeyLine
from tui.widgets.search_bar import SearchBar

_SHEETS: tuple[Sheet, ...] = ("figures", "names", "wordings")
_TITLES: dict[Sheet, str] = {"figures": "Figures", "names": "Names", "wordings": "Wordings"}
_HEADS: dict[Sheet, tuple[int, int]] = {"figures": (4, 18), "names": (22, 34), "wordings": (14, 20)}
"""How wide the first column of each sheet is: on a narrow screen, and on a wide one."""
_WITH_PLACES = 28
"""How wide the first column of figures is at most where it tells places, on a wide screen."""
_WIDE = 90
_ONLY_DIFFERING = "Only what differs · "
_ANSWERED: dict[Answer, str] = {"same": "Held to be one.", "apart": "Held apart.", "unsure": "Left open."}


class CompareScreen(Searching, inherit_bindings=False):
    """Compares reports. Every answer is a decision in the store, and everything is compared anew after it."""

    BINDINGS: ClassVar[list[BindingType]] = list(COMPARE_KEYS)
    AUTO_FOCUS = "CompareTable"

    DEFAULT_CSS = """
    CompareScreen {
        #compare-title, #compare-status {
            height: 1;
            padding: 0 1;
            background: $surface;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        #compare-details {
            height: auto;
            max-height: 50%;
            border-top: solid $border;
            padding: 0 1;
            display: none;
            &.-open { display: block; }
        }
    }
    """

    comparison: var[Comparison | None] = var(None, init=False)
    """What is shown."""
    sheet: var[Sheet] = var[Sheet]("figures", init=False)
    """Which of the sheets is shown."""
    only_differing: var[bool] = var(False, init=False)
    """Whether only figures are shown whose values exclude each other."""
    marked: var[Spot | None] = var(None)
    """What is to be joined with another."""

    def __init__(
        self, reports: Sequence[Report], *, store: DecisionStore, is_all: bool = False, left_out: int = 0
    ) -> None:
        """Compare these reports.

        Args:
            reports: from 2 to 12.
            store: where the answers are kept.
            is_all: whether this is all that the program shows, so that to leave it is to end the program.
            left_out: how many open articles were not looked at, because they are still to be analysed.
        """
        super().__init__()
        self._is_all = is_all
        self._left_out = left_out
        self._reports = list(reports)
        self._parted: set[str] = set()
        """The ids of the articles that were taken out here, whether or not that was undone."""
        self._store = store

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(id="compare-title")
        yield CompareTable()
        with VerticalScroll(id="compare-details", can_focus=False):
            yield Static(id="compare-sentences")
        yield SearchBar()
        yield Static(id="compare-status")
        yield KeyLine()

    def on_mount(self) -> None:
        """Compare."""
        self.table = self.query_one(CompareTable)
        self.query_one("#compare-title").auto_links = not self.app.no_color  # they have one under the mouse
        for report in self._reports:
            self._store.meet(report.article)
        self._compare()
        self._warn_of_strangers()
        if self._left_out:
            number = counted(self._left_out, "open article")
            self.notify(
                f"{number} left out: still to be analysed. Compare again later.",
                title="Not all is compared",
                markup=False,
            )

    def _compare(self) -> None:
        judged = self._judged()
        shown = [report for report in self._reports if not self._is_out(report, judged)]
        if self.comparison is not None and len(shown) != len(self.comparison.reports):
            self.marked = None  # its report is another one, or gone
        self.comparison = compare(shown, judged)

    def _judged(self) -> Judged:
        return judged_in(self._store, [report.article for report in self._reports])

    def _is_out(self, report: Report, judged: Judged) -> bool:
        """Say whether a report was taken out here, and still is held apart from those that were not."""
        mine = report.article.id
        others = {other.article.id for other in self._reports} - self._parted
        apart = (judged.events.get(frozenset((mine, other))) == "apart" for other in others)
        return mine in self._parted and all(apart)

    def _warn_of_strangers(self) -> None:
        """Say which reports seem to be of another event, and what can be done about it."""
        words = strangers_in_words(self._reports, find_strangers(self._reports, self._judged()))
        if words:
            is_more = len(self._reports) > 2
            next_step = hint(
                self, "‹compare.part:|› takes a report out" if is_more else "‹compare.back:q› leaves"
            )
            self.notify(display_text(f"{words}; {next_step}."), title="Not one event", markup=False)

    # What is shown

    def watch_comparison(self) -> None:
        """Show what was compared."""
        self._show()

    def watch_sheet(self) -> None:
        """Show another sheet, from its first line."""
        self.table.go_to_first()
        self._show()

    def watch_only_differing(self) -> None:
        """Show fewer or all figures."""
        self._show()

    @on(Resize)
    def _fit(self) -> None:
        self.call_after_refresh(self._draw)

    def _show(self) -> None:
        self._draw()
        self._say_line()

    def _draw(self) -> None:
        """Draw what depends on the width; the status line goes on saying what it said."""
        if self.comparison is None:
            return
        is_wide = self.size.width >= _WIDE
        head = _HEADS[self.sheet][is_wide]
        if is_wide and self.sheet == "figures":
            head = max(head, min(_WITH_PLACES, widest_with_place(self.comparison)))
        self.table.show(
            self._with_hits(lines_of(self.comparison, self.sheet, only_differing=self.only_differing)),
            report_names(self.comparison),
            head=head,
            is_head_whole=self.sheet == "names" or (self.sheet == "figures" and not is_wide),
        )
        self._show_title()
        self._show_details()

    def _show_title(self) -> None:
        assert self.comparison is not None
        parts: list[str | Content] = []
        for number, sheet in enumerate(_SHEETS, start=1):
            style = "bold reverse" if sheet == self.sheet else "$foreground-muted"
            click = Style.from_meta({"@click": f"screen.show_sheet('{sheet}')"})
            parts += [Content.styled(f" {number} {_TITLES[sheet]} ", style).stylize(click), " "]
        title, tabs = self.query_one("#compare-title", Static), Content.assemble(*parts)
        free = title.size.width - tabs.cell_length
        narrowed = _ONLY_DIFFERING * self._is_narrowed
        summary = narrowed + summary_of(self.comparison)
        if cell_len(summary) >= free:
            summary = narrowed + summary_in_signs(self.comparison)
        room = free - cell_len(summary)
        title.update(Content.assemble(tabs, " " * max(1, room), summary))

    @property
    def _is_narrowed(self) -> bool:
        """Whether fewer lines are shown than the sheet has."""
        return self.only_differing and self.sheet == "figures"

    def _show_details(self) -> None:
        """Show the sentences that the cursor's line comes from."""
        line, comparison = self.table.line, self.comparison
        width = max(20, self.size.width - 6)
        self.query_one("#compare-sentences", Static).update(
            details_of(comparison, line.subject, self.table.report, width) if line and comparison else ""
        )

    def _say_line(self) -> None:
        """Say what the cursor is on."""
        line, comparison = self.table.line, self.comparison
        if line is None or comparison is None:
            every = hint(self, "Nothing differs. ‹compare.differing:!› shows all figures.")
            self._say(every if self._is_narrowed else "There is nothing here.")
            return
        article = comparison.reports[self.table.report].article
        name = article.title or article.name
        self._say(" · ".join(filter(None, (self._search_in_words, *line.said, name))))

    def _say(self, words: str) -> None:
        mark = "= marked · " if self.marked else ""
        self.query_one("#compare-status", Static).update(Text(mark + display_text(words), no_wrap=True))

    def on_key(self, event: Key) -> None:
        """Say of a key that does nothing that it does nothing."""
        if self.table.has_focus and event.key not in self.active_bindings:
            self._say(nothing_bound(self, event.key, lists="‹compare.help:?›"))

    @on(DataTable.CellHighlighted)
    def _follow_cursor(self) -> None:
        self._show_details()
        self._say_line()

    @on(DataTable.CellSelected)
    def _open_details(self) -> None:
        self.action_details()

    # Moving and looking

    def action_step_report(self, step: int) -> None:
        """Go to another report."""
        self.table.step_report(step)

    def action_show_sheet(self, sheet: Sheet) -> None:
        """Show figures, names or wordings."""
        self.marked = None
        self.sheet = sheet

    def action_toggle_differing(self) -> None:
        """Show only figures whose values exclude each other, or all."""
        self.sheet = "figures"
        self.only_differing = not self.only_differing

    def action_details(self) -> None:
        """Show or hide the sentences."""
        self.query_one("#compare-details").toggle_class("-open")

    def action_scroll_details(self, step: int) -> None:
        """Scroll the sentences by a line."""
        self.query_one("#compare-details").scroll_relative(y=step, animate=False)

    def action_leave(self, is_meant: bool = True) -> None:
        """Drop the mark or the search, close the sentences, or go back; one Esc too many ends no program."""
        details = self.query_one("#compare-details")
        if self.marked is not None:
            self.marked = None
            self._say_line()
        elif details.has_class("-open"):
            details.remove_class("-open")
        elif self.sought and not is_meant:
            self._forget_search()
        elif is_meant or not self._is_all:
            self.dismiss(None)
        else:
            self._say(hint(self, "‹compare.back:q› leaves."))

    def action_help(self) -> None:
        """Show the keys that work here."""
        self.app.push_screen(help_for(self, legend=legend()))

    # What the reader says

    @property
    def _here(self) -> Spot | None:
        """What the cursor is on."""
        line = self.table.line
        return None if line is None else (line.subject, self.table.report)

    def action_judge(self, answer: Answer) -> None:
        """Say that what is on this line is one, or is not."""
        here = self._here
        if here is not None and self.comparison is not None:
            self._record(
                answer, judgements(self.comparison, answer, here), otherwise=why_not_judged(here, answer)
            )

    def action_unsure_or_undo(self) -> None:
        """Leave a name open; of anything else, undo the last decision."""
        here = self._here
        if here is not None and isinstance(here[0], Suggestion):
            self.action_judge("unsure")
        else:
            self.action_undo()

    def action_join(self) -> None:
        """Mark what the cursor is on, or join it with what was marked."""
        here, comparison = self._here, self.comparison
        if here is None or comparison is None:
            return
        if self.marked is None and (why_not := why_not_marked(here)):
            self._say(hint(self, why_not))
        elif self.marked is None:
            self.marked = here
            self._say(
                hint(self, "go to another one and press ‹compare.join:=› again; ‹compare.close:esc› drops it")
            )
        else:
            marked, decisions = self.marked, joined(comparison, self.marked, here)
            if decisions:
                self.marked = None
            self._record("same", decisions, otherwise=why_not_joined(marked, here))

    def action_part_report(self) -> None:
        """Say that the highlighted report is of another event than the others, and leave it out."""
        comparison = self.comparison
        if comparison is None or len(comparison.reports) < 3:
            self._say("Two reports are the fewest to compare.")
            return
        articles = [report.article for report in comparison.reports]
        parted = articles.pop(self.table.report)
        self._parted.add(parted.id)
        self._record("apart", [judge_events("apart", parted, other) for other in articles])

    def action_undo(self) -> None:
        """Take back the last decision."""
        self._step_history("undo")

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self._step_history("redo")

    def _record(self, answer: Answer, decisions: Sequence[Decision], *, otherwise: str = "") -> None:
        """Keep an answer; where there is none, say why and what to do."""
        if not decisions:
            self._say(hint(self, otherwise))
            return
        try:
            self._store.record(*decisions)
        except StoreError as error:
            say_not_saved(self, error)
            self._compare()  # it may be kept in memory
            return
        self._compare()
        self._say(f"{_ANSWERED[answer]} {hint(self, '‹compare.undo:U› takes it back.')}")

    def _step_history(self, action: Literal["undo", "redo"]) -> None:
        try:
            changed = self._store.undo() if action == "undo" else self._store.redo()
        except StoreError as error:
            say_not_saved(self, error)
            return
        self._compare()
        names = {report.article.id: report.article.name for report in self._reports}
        self._say(history_words(action, changed, lambda article: names.get(article, "")))
