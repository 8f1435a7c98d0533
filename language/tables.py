"""Tables in plain text: rows of cells that white space parts, below a row of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from language.dates import YEAR

_GAP = re.compile(r"[ \xa0]*\t[ \xa0\t]*|[ \xa0]{2,}")
_LINE = re.compile(r"[^\n]+")
_VALUE = re.compile(r"[$€£¥+−-]?\d")

Range = tuple[int, int]
Row = list[Range]
"""Where the cells of a row are."""


class Cell(Struct, frozen=True):
    """A cell below the headings of a table; offsets are into the text."""

    start: int
    end: int
    heading: str
    """What stands above its column."""
    name: Range
    """Where the cell is that names its row: the first that is no value."""


def table_cells(text: str) -> Iterator[Cell]:
    """Yield the cells of all tables in a text, in order, without the headings.

    A table has two lines or more, each with a gap of two spaces or a tab in it, and no value in the first
    but years. Where a row has fewer cells than there are headings, a cell belongs to the heading above it.
    """
    if _GAP.search(text) is None:
        return
    rows: list[Row] = []
    for line in _LINE.finditer(text):
        row = list(_row(text, *line.span()))
        if len(row) > 1 and (not rows or text[rows[-1][-1][1] : line.start()].count("\n") == 1):
            rows.append(row)
            continue
        yield from _below_headings(text, rows)
        rows = [row] if len(row) > 1 else []
    yield from _below_headings(text, rows)


def _row(text: str, start: int, end: int) -> Iterator[Range]:
    at = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > at:
            yield at, gap.start()
        at = gap.end()
    if at < end:
        yield at, end


def _below_headings(text: str, rows: Sequence[Row]) -> Iterator[Cell]:
    if len(rows) < 2 or not all(map(_is_heading, (text[start:end] for start, end in rows[0]))):
        return
    for row in rows[1:]:
        name = next((one for one in row if _VALUE.match(text, *one) is None), row[0])
        for index, (start, end) in enumerate(row):
            above = _above(text, rows[0], row, index)
            if above is not None:
                yield Cell(start, end, text[above[0] : above[1]], name)


def _is_heading(words: str) -> bool:
    return YEAR.fullmatch(words) is not None or _VALUE.match(words) is None


def _above(text: str, headings: Row, row: Row, index: int) -> Range | None:
    """Return the heading of a cell: the one that is as many cells from the left, else the one above it."""
    if len(headings) == len(row):
        return headings[index]
    top, line = (text.rfind("\n", 0, one[0][0]) + 1 for one in (headings, row))
    start, end = (place - line + top for place in row[index])
    return next((one for one in headings if one[0] < end and start < one[1]), None)
