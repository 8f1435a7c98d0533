"""Whether the "m" behind a number without a currency is metres or millions: "3m high", "4m cars"."""

from __future__ import annotations

import re

from language.figures.lexicons import implying, rates, unit_phrases
from language.knowledge import peoples

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
    r"\d(m) (?:[^.;!?\n]|\.\d){3,60}?\b"
    r"(?:(?:against|compared (?:to|with)|(?:down|up) (?:from|on)|versus) (?:(?:an?|the) (?:[a-z]+ ){1,2}of )?"
    r"|and (?:in )?(?:the )?(?:[A-Z][\w’'-]* ){0,2})"
    r"(?:about |around |just |nearly |only |over |some )?$"
)
_EXTENT_NEXT = re.compile(rf"[-‐‑]| (?:{_EXTENT}|from|of|race|to)\b")
_DISTANCE_BEFORE = re.compile(
    r"(?<!\w)(?:altitude|depth|distance|effort|elevation|height|jump|leap|length|throw|vault|width) of $",
    re.I,
)
_EXTENT_BEHIND = re.compile(rf"[-‐‑]| {_EXTENT}\b")
_COMMA = re.compile(r"\d,\d")
_MEMBERS_NEXT = re.compile(r" of (?:them|these|those|us|which|whom)(?!\w)")
_CAPITAL_NEXT = re.compile(r" ([A-Z][\w-]+s?)(?!\w)")
_CLAUSE = re.compile(r"(?:[^.;:!?\n]|\.\d)*$")
_WORD = re.compile(r"[^\W\d_]+")
_HEDGES = frozenset({
    "about", "almost", "around", "at", "currently", "just", "least", "less", "more", "nearly", "now", "over",
    "roughly", "some", "still", "than", "under",
})  # fmt: skip
_REACHED = frozenset({
    "averaged", "exceeded", "hit", "hits", "is", "passed", "peaked", "reached", "stood", "topped", "was",
    "were", "with",
})  # fmt: skip
_SELLING = frozenset({"sell", "selling", "sells", "ship", "shipped", "shipping", "ships", "sold"})
_WATCHING = frozenset({"heard", "read", "seen", "used", "watched"})
"""What is done "by" millions of people."""
_WATCHED = frozenset({
    "bulletin", "drama", "episode", "final", "finale", "podcast", "program", "programme", "series", "show",
    "soap",
})  # fmt: skip
_TO = frozenset({"by", "from", "to"})
_MEASURED = frozenset({
    "depths", "drifts", "dunes", "flames", "floods", "floodwaters", "heights", "levels", "rivers", "seas",
    "swells", "tides", "trees", "waters", "waves",
})  # fmt: skip
"""Plurals that rise and fall by metres."""
_GROWING = frozenset({"grew", "grow", "growing", "grown", "grows"})
"""What plants do too, up to so many metres."""
_LONGEST_SUBJECT = 8


def is_metre(text: str, start: int, end: int) -> bool:
    """Whether the "m" of a number without a currency is a metre: "3m high", but not "4m cars, up from 3m"."""
    if _is_tied_to_money(text, end):
        return False
    if _DISTANCE_BEFORE.search(text, max(0, start - _COMPARED_REACH), start):
        return True
    if _NOT_COUNTED.match(text, end):
        return not (_is_beside_millions(text, start, end) or _is_of_many(text, start, end))
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


def _is_of_many(text: str, start: int, end: int) -> bool:
    """Whether a number tells how many there are: "2m of them", "1.5m Sudanese", "sales fell to 3.2m"."""
    if _COMMA.search(text, start, end):
        return False  # who counts in millions writes billions for more than a thousand of them
    capital = _CAPITAL_NEXT.match(text, end)
    if _MEMBERS_NEXT.match(text, end) or (capital is not None and capital[1] in peoples()):
        return True
    return _EXTENT_BEHIND.match(text, end) is None and _is_said_of_many(text, start)


def _is_said_of_many(text: str, start: int) -> bool:
    """Whether the words before a number are of what comes in great numbers: "a town of", "births fell to"."""
    clause = _CLAUSE.search(text, max(0, start - _COMPARED_REACH), start)
    words = _WORD.findall(clause.group().lower()) if clause else []
    while words and words[-1] in _HEDGES:
        words.pop()
    if not words:
        return False
    if words[-1] == "of":
        return not (implying("populations") | implying("groups")).isdisjoint(words[-2:-1])
    if _is_drawn(words):
        return True
    subject = words[-_LONGEST_SUBJECT:-1]
    many = {"lists", "population", "sales"} | implying("tolls") | implying("happenings")
    if words[-1] in _REACHED:
        return not (many | _WATCHED).isdisjoint(subject)
    return words[-1] in _TO and _has_changed(subject, many)


def _is_drawn(words: list[str]) -> bool:
    """Whether the last words are of what people or goods do, not heights: "drew", "sold", "watched by"."""
    is_done_by = words[-1] == "by" and not _WATCHING.isdisjoint(words[-2:-1])
    return is_done_by or words[-1] in implying("drawing") | _SELLING


def _has_changed(words: list[str], many: set[str]) -> bool:
    """Whether it is told there that things grew more or fewer: "users rose", but not "the waves rose"."""
    change = rates()["change"]
    verb = next((at for at, word in enumerate(words) if word in {*change["up"], *change["down"]}), 0)
    subject = words[:verb]
    if not many.isdisjoint(subject):
        return True
    is_plural = any(len(word) > 3 and word.endswith("s") and word not in _MEASURED for word in subject)
    return is_plural and words[verb] not in _GROWING and _MEASURED.isdisjoint(subject)
