"""Comparisons for print: a table each of figures, names and wordings, and of events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from language.compare.comparison import Comparison
from language.compare.events import Event
from language.compare.names import Name, Names, Suggestion
from language.compare.reports import Report
from language.compare.verdicts import Verdict
from language.compare.wording import (
    cells_of,
    have_namesakes,
    name_cells,
    name_in_words,
    suggestion_cells,
    suggestion_in_words,
    verdict_in_words,
    what_in_words,
    words_used,
)
from tui.palette import label_style
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
    for head, suggestion in suggestion_heads(names):
        table.add_row(head, *map(drawn, suggestion_cells(names, suggestion)))
    for head, name in name_heads(names):
        table.add_row(head, *map(drawn, name_cells(name)))
    return table


def suggestion_heads(names: Names) -> Iterator[tuple[Text, Suggestion]]:
    """Yield each question, as it is drawn; two names of the same words are told apart by their kinds."""
    namesakes = have_namesakes(names.names)
    for one in names.suggestions:
        first, second = (_kind(names.names[place], namesakes) for place in (one.first, one.second))
        yield drawn(suggestion_in_words(names, one, (first, second)), "yellow"), one


def name_heads(names: Names) -> Iterator[tuple[Text, Name]]:
    """Yield each name, as it is drawn, those of several reports first; with its kind where others have it."""
    namesakes = have_namesakes(names.names)
    for name in shared_first(names.settled):
        style = "" if len(name.reports) > 1 else VERDICT_STYLES["only here"]
        yield drawn(name_in_words(name, _kind(name, namesakes)), style), name


def _kind(name: Name, namesakes: Collection[str]) -> str:
    return label_style(name.label).name.lower() if name.name in namesakes else ""


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
