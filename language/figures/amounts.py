"""Shares and sums that stand where a speaker would: "75 percent said no", "a third of them think so"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from language.figures.quantity import Quantity

_AMOUNTS = frozenset({"percent", "points", "money", "part"})
"""The kinds of figures that nobody is: there may be two who say so, but not two percent."""
_LEAD = re.compile(r"(?:\w+ )?")
_REST = re.compile(r"(?: (?:of|in|on|at|from|among|with)(?!\w).*)?", re.DOTALL)
"""What may stand behind such a figure; behind "the 20-million-dollar" stands who it is: "… fund"."""


def is_amount(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> bool:
    """Whether the source `text[start:end]` is a share or a sum, one of the text's quantities, not people."""
    first = bisect_left(quantities, start, key=lambda quantity: quantity.number_start)
    if first == len(quantities) or quantities[first].number_start >= end:
        return False
    quantity = quantities[first]
    is_lead = _LEAD.fullmatch(text, start, max(start, quantity.start)) is not None
    return quantity.kind in _AMOUNTS and is_lead and _REST.fullmatch(text, quantity.end, end) is not None
