"""Points of percentages and of an index, not of a match: "approval fell six points to 41 percent"."""

from __future__ import annotations

import re
from functools import cache

from language.figures.lexicons import exclusions
from language.figures.quantity import Quantity

_POINTS = re.compile(r"[ \xa0](points?)(?!\w)")
_MOST = 100
_OF_SHARE = re.compile(
    r" to [\d.]+ ?(?:%|percent|per cent)"
    r"| (?:ahead |behind |from [a-z\d]+ )?in (?:[a-z]+ ){0,3}(?:polls?|surveys?)(?!\w)"
)
_MORE = re.compile(r" (?:more|fewer|less|higher|lower)(?!\w)")
_PERCENT_BEFORE = re.compile(
    r"(?:%|percent|per cent), (?:about |almost |just |just over |just under |more than |nearly |some )?$"
)
_MOVED_BEFORE = re.compile(
    r"(?<!\w)(?:at|got|had|has|is|of|on|polled|stood at|to|took|was|with|won) [\d.]+ ?(?:%|percent|per cent)"
    r"(?: of (?:[a-z]+ ){0,2}votes?)?, (?:down|up) $"
)
_SHARE_MOVED = re.compile(r"(?:%|percent|per cent) [a-z][^.;!?\d]*, (?:down|up) $")
_SHARE_BEFORE = re.compile(
    r"(?<!\w)(?:margin of error(?: [a-z+/-]+){0,5}"
    r"|(?:approval|inflation|popularity|support|turnout|unemployment)(?: [a-z]+){0,3}"
    r" (?:by|down|dropped|fell|is|jumped|rose|slipped|up|was)) $",
    re.I,
)
_REACH = 64
_OR_PERCENT = re.compile(r",? (?:or |\()(?:about |around |just |nearly )?[\d.]+ ?(?:%|percent|per cent)")


def points_of_share(text: str, quantity: Quantity) -> tuple[int, int] | None:
    """Return where the points behind a number are written, if they are those of percentages."""
    points = _POINTS.match(text, quantity.end)
    if points is None or (quantity.high or 0) > _MOST:
        return None
    reach = max(0, quantity.start - _REACH)
    is_more = _MORE.match(text, points.end()) and _PERCENT_BEFORE.search(text, reach, quantity.start)
    is_moved = _MOVED_BEFORE.search(text, reach, quantity.start) or (
        _SHARE_MOVED.search(text, reach, quantity.start) and not _index().search(text, reach, quantity.start)
    )
    is_of_share = _OF_SHARE.match(text, points.end()) or _SHARE_BEFORE.search(text, reach, quantity.start)
    return points.span(1) if is_more or is_moved or is_of_share else None


def points_of_index(text: str, quantity: Quantity) -> tuple[int, int] | None:
    """Return where the points of a stock index are written behind a number: "the index lost 45 points"."""
    points = _POINTS.match(text, quantity.end)
    if points is None:
        return None
    is_decimal = "." in text[quantity.number_start : quantity.number_end]
    named = _index().search(text, max(0, quantity.start - _REACH), quantity.start)
    is_of_index = is_decimal or named is not None or _OR_PERCENT.match(text, points.end()) is not None
    return points.span(1) if is_of_index else None


@cache
def _index() -> re.Pattern[str]:
    """Return the name of a stock index, and what stands between it and its points."""
    names = "|".join(exclusions()["indices"]["words"])
    return re.compile(rf"(?<!\w)(?:{names}|average|composite|index|indices|sensex)(?!\w)[^.;!?]*$", re.I)
