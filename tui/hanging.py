"""Hanging indents: where the words of a row go on when they do not fit on one line."""

from __future__ import annotations

import re

from textual.content import Content

_INDENT = re.compile(r"(?:[^\w\s] )? *")
"""A sign of its own and what is left free behind it."""

_NARROWEST = 8
"""Cells of a line that are always left for its words."""


def hanging(words: Content, width: int, name_width: int = 0) -> Content:
    """Return words wrapped to a width, each line going on below where its own words begin.

    "✓ Ministry of Trade" becomes "✓ Ministry of" and "  Trade".

    Args:
        words: the words of a row.
        width: how many cells a line may take.
        name_width: how many of them the name takes that the words stand beside.
    """
    lines = (piece for line in words.split(allow_blank=True) for piece in _wrapped(line, width, name_width))
    return Content("\n").join(lines)


def _wrapped(line: Content, width: int, name_width: int) -> list[Content]:
    match = _INDENT.match(line.plain)
    indent = max(name_width, match.end() if match else 0)
    if line.cell_length <= width or not indent or width - indent < _NARROWEST:
        return [line]
    first, *others = line[indent:].wrap(width - indent)
    return [line[:indent] + first, *(Content(" " * indent) + other for other in others)]
