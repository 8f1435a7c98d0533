"""Comparisons for print: a table each of figures, names and wordings, and of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from language.compare.comparison import Comparison
from language.compare.events import Event
from language.compare.names import Name
from language.compare.reports import Report
from language.compare.verdicts import Verdict
from language.compare.wording import (
    cells_of,
    name_cells,
    name_in_words,
    suggestion_cells,
    suggestion_in_words,
    verdict_in_words,
    what_in_words,
    words_used,
)
from tui.tables import drawn, plain_table

VERDICT_STYLES: dict[Verdict, str] = {
    "only here": "dim",
    "agree": "green",
    "compatible": "cyan",
    "updated": "yellow",
    "differs": "bold red",
}
"""How a verdict is drawn; its sign and its first letter say it as well."""


def comparison_tables(comparison: Comparison) -> Iterator[Table]:
    """Yield the tables of a comparison, those that would be empty left out."""
    for table in (_figures(comparison), _names(comparison), _wordings(comparison)):
        if table.row_count:
            yield table


def events_table(events: Sequence[Event], reports: Sequence[Report]) -> Table:
    """Return a row for each event: what it is called, and the files of its reports, the earliest first."""
    table = plain_table("Event", "Reports", "Days")
    for event in events:
        members = [reports[place] for place in event.reports]
        days = [report.day for report in members if report.day]
        span = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
        paths = Text("\n").join(drawn(report.article.path) for report in members)
        table.add_row(drawn(", ".join(event.names)), paths, drawn(span))
    return table


def _figures(comparison: Comparison) -> Table:
    table = plain_table("Verdict", "What", *_reports(comparison))
    for row, what in zip(comparison.rows, what_in_words(comparison), strict=True):
        verdict = drawn(verdict_in_words(row.verdict), VERDICT_STYLES[row.verdict])
        table.add_row(verdict, drawn(what), *map(drawn, cells_of(comparison, row)))
    return table


def _names(comparison: Comparison) -> Table:
    table, names = plain_table("Name", *_reports(comparison)), comparison.names
    for one in names.suggestions:
        table.add_row(
            drawn(suggestion_in_words(names, one), "yellow"), *map(drawn, suggestion_cells(names, one))
        )
    for name in shared_first(names.settled):
        style = "" if len(name.reports) > 1 else VERDICT_STYLES["only here"]
        table.add_row(drawn(name_in_words(name), style), *map(drawn, name_cells(name)))
    return table


def shared_first(names: Iterable[Name]) -> list[Name]:
    """Return the names that several reports have, then those of one alone, by its place among the reports."""
    return sorted(names, key=lambda name: name.reports if len(name.reports) == 1 else ())


def _wordings(comparison: Comparison) -> Table:
    table = plain_table("Wording", *_reports(comparison))
    for one in comparison.wordings:
        table.add_row(drawn(one.place), *(drawn(words_used(words)) for words in one.words))
    return table


def _reports(comparison: Comparison) -> list[Text]:
    return [drawn(report.name) for report in comparison.reports]
