"""Tables of pages and Markdown as they read in plain text: a row a line, columns below one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

_GAP = "  "
_WIDEST = 100
"""In terminal columns: a wider table would be wrapped, and its columns torn apart all the same."""
_NUMERIC = re.compile(r"[^\W_]{0,3}[$€£¥+−-]? ?\d[\d.,  ]*[^\W\d_]{0,3}[%‰]?|[-–—]?")


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text: two spaces or more between columns, numbers to the right.

    Args:
        rows: the cells of each row, the heading first; rows may be of different lengths.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    count = max(map(len, cells), default=0)
    columns = [[row[number] if number < len(row) else "" for row in cells] for number in range(count)]
    widths = [max(map(cell_len, column)) for column in columns]
    if sum(widths) + len(_GAP) * (count - 1) > _WIDEST:
        return "\n".join(_GAP.join(filter(None, row)) for row in cells)
    padded = [_padded(column, width) for column, width in zip(columns, widths, strict=True)]
    return "\n".join(_GAP.join(row).rstrip() for row in zip(*padded, strict=True))


def with_aligned_tables(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines of text; rows that have `|` around each cell become one block, a table."""
    for are_rows, group in groupby(lines, _is_row):
        if are_rows:
            yield aligned([row for row in map(_cells, group) if not _is_rule(row)])
        else:
            yield from group


def _is_row(line: str) -> bool:
    written = line.strip()
    return len(written) > 1 and written.startswith("|") and written.endswith("|")


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip()[1:-1].split("|")]


def _is_rule(row: Sequence[str]) -> bool:
    """Whether a row is the line below a heading."""
    return all(cell and set(cell) <= set("-: ") for cell in row)


def _padded(column: Sequence[str], width: int) -> list[str]:
    is_numeric = len(column) > 1 and all(_NUMERIC.fullmatch(cell) for cell in column[1:])
    return [_beside(cell, " " * (width - cell_len(cell)), is_numeric) for cell in column]


def _beside(cell: str, space: str, is_right: bool) -> str:
    return space + cell if is_right else cell + space
