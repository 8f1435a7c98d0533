"""A comparison as plain values (schema `tallymark-compare/1`), and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from language.compare.comparison import Comparison, Pair, Row
from language.compare.events import Event
from language.compare.reports import Report
from language.figure import Figure
from store.exports.contract import json_line

SCHEMA: Final = "tallymark-compare/1"
EVENTS_SCHEMA: Final = "tallymark-events/1"


def export_json(comparison: Comparison) -> Iterator[bytes]:
    """Yield the comparison as one JSON object."""
    yield json_line(comparison_as_record(comparison))


def comparison_as_record(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as plain JSON values; `figures` and `counts` have an item for each report."""
    names = comparison.names
    return {
        "schema": SCHEMA,
        "differs": comparison.differs,
        "reports": [_report(report) for report in comparison.reports],
        "rows": [_row(row, comparison) for row in comparison.rows],
        "names": [
            {"name": one.name, "label": one.label, "aliases": list(one.aliases), "counts": list(one.counts)}
            for one in names.names
        ],
        "suggestions": [
            {"names": [names.names[one.first].name, names.names[one.second].name], "why": one.why}
            for one in names.suggestions
        ],
        "wordings": [
            {"place": one.place or None, "words": [list(words) for words in one.words]}
            for one in comparison.wordings
        ],
    }


def _report(report: Report) -> dict[str, Any]:
    article = report.article
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": report.day,
    }


def _row(row: Row, comparison: Comparison) -> dict[str, Any]:
    figures = [
        [_figure(comparison.figure((report, index))) for index in indices]
        for report, indices in enumerate(row.figures)
    ]
    return {"verdict": row.verdict, "figures": figures, "pairs": [_pair(pair) for pair in row.pairs]}


def _figure(figure: Figure) -> dict[str, Any]:
    record = figure.as_record()
    kept = ("start", "end", "text", "value", "low", "high", "bound")
    return {key: record[key] for key in kept} | {"source": figure.source and figure.source.text}


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "reports": [pair.one[0], pair.other[0]],
        "verdict": pair.verdict,
        "confirmed": pair.is_confirmed,
        "why": list(pair.why),
    }


def events_as_json(events: Sequence[Event], reports: Sequence[Report]) -> Iterator[bytes]:
    """Yield the events of a folder as one JSON object."""
    yield json_line(
        {
            "schema": EVENTS_SCHEMA,
            "events": [
                {"names": list(event.names), "reports": [_report(reports[place]) for place in event.reports]}
                for event in events
            ],
        }
    )
