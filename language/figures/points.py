"""Points of percentages, not of an index or a match: "approval fell six points to 41 percent"."""

from __future__ import annotations

import re

from language.figures.quantity import Quantity

_POINTS = re.compile(r"[ \xa0](points?)(?!\w)")
_MOST = 100
_OF_SHARE = re.compile(
    r" to [\d.]+ ?(?:%|percent|per cent)| (?:ahead |behind )?in (?:[a-z]+ ){0,3}(?:polls?|surveys?)(?!\w)"
)
_MORE = re.compile(r" (?:more|fewer|less|higher|lower)(?!\w)")
_PERCENT_BEFORE = re.compile(r"(?:%|percent|per cent), $")
_MOVED_BEFORE = re.compile(
    r"(?<!\w)(?:at|had|has|is|of|on|stood at|to|was|with) [\d.]+ ?(?:%|percent|per cent), (?:down|up) $"
)
_SHARE_BEFORE = re.compile(
    r"(?<!\w)(?:margin of error(?: [a-z+/-]+){0,5}"
    r"|(?:approval|inflation|popularity|support|turnout|unemployment)(?: [a-z]+){0,3}"
    r" (?:by|down|dropped|fell|is|jumped|rose|slipped|up|was)) $",
    re.I,
)
_REACH = 64


def points_of_share(text: str, quantity: Quantity) -> tuple[int, int] | None:
    """Return where the points behind a number are written, if they are those of percentages."""
    points = _POINTS.match(text, quantity.end)
    if points is None or (quantity.high or 0) > _MOST:
        return None
    reach = max(0, quantity.start - _REACH)
    is_more = _MORE.match(text, points.end()) and _PERCENT_BEFORE.search(text, reach, quantity.start)
    is_moved = _MOVED_BEFORE.search(text, reach, quantity.start)
    is_of_share = _OF_SHARE.match(text, points.end()) or _SHARE_BEFORE.search(text, reach, quantity.start)
    return points.span(1) if is_more or is_moved or is_of_share else None
