"""Tables of pages and Markdown as they read in plain text: a row a line, columns below one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

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
    rows: list[list[str]] = []
    for line in lines:
        row = _cells(line)
        if row is not None:
            rows.append(row)
            continue
        if rows:
            yield aligned([each for each in rows if not _is_rule(each)])
            rows = []
        yield line
    if rows:
        yield aligned([each for each in rows if not _is_rule(each)])


def _cells(line: str) -> list[str] | None:
    """Return the cells of a row, or None where the line is none."""
    line = line.strip()
    if len(line) < 2 or not (line.startswith("|") and line.endswith("|")):
        return None
    return [cell.strip() for cell in line[1:-1].split("|")]


def _is_rule(row: Sequence[str]) -> bool:
    """Whether a row is the line below a heading."""
    return all(cell and set(cell) <= set("-: ") for cell in row)


def _padded(column: Sequence[str], width: int) -> list[str]:
    is_numeric = len(column) > 1 and all(_NUMERIC.fullmatch(cell) for cell in column[1:])
    return [_beside(cell, " " * (width - cell_len(cell)), is_numeric) for cell in column]


def _beside(cell: str, space: str, is_right: bool) -> str:
    return space + cell if is_right else cell + space
