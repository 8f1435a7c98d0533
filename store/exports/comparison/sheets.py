"""A comparison as comma-separated values, in Markdown and as a web page: figures, names, wordings in tables.

Everything from the articles is escaped, defused for spreadsheets, and on one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from language.compare.comparison import Comparison
from language.compare.wording import (
    cells_of,
    name_cells,
    name_in_words,
    verdict_in_words,
    why_in_words,
    words_used,
)
from store.exports.contract import encoded
from store.exports.markdown import escaped
from store.exports.tables import csv_line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { margin: 2rem auto; padding: 0 1rem; max-width: 72rem; font: 1rem/1.5 Georgia, serif; color: #222;
       background: #fff; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; margin-bottom: 2rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ddd; }
th { color: #666; font-weight: normal; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } }
"""


Export = Callable[[Comparison], Iterator[bytes]]


class Sheet(NamedTuple):
    """One table of a comparison."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def sheets_of(comparison: Comparison) -> list[Sheet]:
    """Return the tables of a comparison, those without rows left out: figures, names, wordings."""
    reports = [report.name for report in comparison.reports]
    figures = [
        [verdict_in_words(row.verdict), row.about, *cells_of(comparison, row), why_in_words(comparison, row)]
        for row in comparison.rows
    ]
    names = [
        [name_in_words(name), name.label, *name_cells(name)]
        for name in comparison.names.names
        if len(name.reports) > 1
    ]
    wordings = [[one.place, *map(words_used, one.words)] for one in comparison.wordings]
    sheets = [
        Sheet("Figures", ["Verdict", "What", *reports, "Why"], figures),
        Sheet("Names", ["Name", "Type", *reports], names),
        Sheet("Wordings", ["Where", *reports], wordings),
    ]
    return [sheet for sheet in sheets if sheet.rows]


def export_csv(comparison: Comparison) -> Iterator[bytes]:
    """Yield the figures as comma-separated values."""
    reports = [report.name for report in comparison.reports]
    yield csv_line(["verdict", *reports, "why"])
    for row in comparison.rows:
        yield csv_line([row.verdict, *cells_of(comparison, row), why_in_words(comparison, row)])


def export_markdown(comparison: Comparison) -> Iterator[bytes]:
    """Yield the tables in Markdown."""
    yield encoded(f"# Reports compared\n\n{_markdown_reports(comparison)}")
    for sheet in sheets_of(comparison):
        lines = [sheet.head, ["---"] * len(sheet.head), *sheet.rows]
        body = "\n".join(f"| {' | '.join(map(_in_markdown, line))} |" for line in lines)
        yield encoded(f"\n## {sheet.title}\n\n{body}\n")


def export_html(comparison: Comparison) -> Iterator[bytes]:
    """Yield a web page of its own: it fetches nothing, and nothing in it runs."""
    yield encoded(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>Reports compared</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        "<h1>Reports compared</h1>\n"
    )
    for sheet in sheets_of(comparison):
        rows = "\n".join(_html_row("td", row) for row in sheet.rows)
        yield encoded(f"<h2>{sheet.title}</h2>\n<table>\n{_html_row('th', sheet.head)}\n{rows}\n</table>\n")
    yield b"</body>\n</html>\n"


def _markdown_reports(comparison: Comparison) -> str:
    return "".join(
        f"- {escaped(report.name)}: {escaped(report.article.title or report.article.path)}"
        f"{f', {report.day}' if report.day else ''}\n"
        for report in comparison.reports
    )


def _in_markdown(cell: str) -> str:
    return cell if cell == "---" else escaped(cell)


def _html_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"


FORMS: dict[str, Export] = {
    "csv": export_csv,
    "markdown": export_markdown,
    "html": export_html,
}
"""The formats of tables, by name."""
