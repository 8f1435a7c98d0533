"""Whether the "m" behind a number without a currency is metres or millions: "3m high", "4m cars"."""

from __future__ import annotations

import re

from language.figures.lexicons import unit_phrases

_COMPARED_REACH = 90
"""How far before a number another one may stand that it is compared with."""
_NOT_COUNTED = re.compile(
    r"\s?(?:[-)\].,;:!?\"”’]|$|[A-Z(]|(?:long|wide|tall|deep|high|away|apart|thick|above|below|from|of|in|on|at|to|"
    r"by|and|or|the|for|with|as|is|was|race|races|record|records|runner|runners|sprint|final|freestyle|hurdles|relay|butterfly|backstroke|breaststroke|"
    r"pool|dash|run|medley|heats?|title|champion|gold|world|rifle|x|wave|waves|yacht|per|a|an|between|behind|north|"
    r"south|east|west|taller|longer|shorter|deeper|wider|farther)\b)"
)
_TIED = re.compile(r"[-‐‑]([a-z]+)(?!\w)")
_EXTENT = r"(?:long|wide|tall|deep|high|away|apart|thick|above|below)"
_METRES_BEFORE = re.compile(rf"\dm {_EXTENT}\b[^.;!?]{{0,40}}$")
_DIFFERENCE = re.compile(r" (?:less|more|higher|lower)\b")
_COMPARED_WITH = re.compile(
    r"\d(m) (?:[^.;!?\n]|\.\d){3,60}?\b(?:against|compared (?:to|with)|(?:down|up) (?:from|on)|versus) "
    r"(?:about |around |just |nearly |only |over |some )?$"
)
_EXTENT_NEXT = re.compile(rf"[-‐‑]| (?:{_EXTENT}|from|of|race|to)\b")


def is_metre(text: str, start: int, end: int) -> bool:
    """Whether the "m" of a number without a currency is a metre: "3m high", but not "4m cars, up from 3m"."""
    if _is_tied_to_money(text, end):
        return False
    if _NOT_COUNTED.match(text, end):
        return not _is_beside_millions(text, start, end)
    is_difference = _DIFFERENCE.match(text, end) is not None
    return is_difference and _METRES_BEFORE.search(text, max(0, start - _COMPARED_REACH), start) is not None


def _is_tied_to_money(text: str, end: int) -> bool:
    """Whether a hyphen ties a currency to the number: "a 2m-euro theft"."""
    tied = _TIED.match(text, end)
    unit = None if tied is None else unit_phrases().names.get(tied[1])
    return unit is not None and unit.kind == "money"


def _is_beside_millions(text: str, start: int, end: int) -> bool:
    """Whether a number is what one in millions is compared with: "4.2m cars, against 4.5m for Honda"."""
    other = _COMPARED_WITH.search(text, max(0, start - _COMPARED_REACH), start)
    if other is None or _EXTENT_NEXT.match(text, end):
        return False
    return _NOT_COUNTED.match(text, other.end(1)) is None
