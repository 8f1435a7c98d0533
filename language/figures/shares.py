"""When a fraction is a share: "half of it" and "by a third" are, "the first half" and "a third man" not."""

from __future__ import annotations

import re
from functools import cache

from language.figures.atoms import Atom
from language.figures.lexicons import rates

_FRACTION_HEADS = re.compile(
    r"\s(?:of|the|an?|all|its|his|her|their|our|my|your|those|these|this|that|as|more|less|fewer)\b|"
    r"\s(?:bigger|cheaper|dearer|faster|greater|heavier|larger|lighter|longer|shorter|slower|smaller|stronger|"
    r"weaker) than\b|\s(?:above|below)\b|\s(?:higher|lower)(?: than\b|\s*(?:[.,;]|$))|"
    r"\s?(?:per ?cent|percent|%)",
    re.I,
)
_BEFORE_HALF = re.compile(
    r"(?<![^\W_])(?:by|about|almost|nearly|over|under|than|around|roughly|least|only|just|to|a|one)[ -]$",
    re.I,
)
_CHANGED_BY = re.compile(
    r"([^.;:!?]*(?<![^\W_])(?:by|(?:cut|decline|drop|fall|growth|increase|jump|reduction|rise) of)) "
    r"(?:about|almost|nearly|over|more than|less than|around|roughly|at least|only|just)?\s?$",
    re.I,
)
_NO_MORE_OF_IT = re.compile(
    r"\s*(?:[.,;:!?)”’\"—–]|$)|"
    r"\s(?:after|and|as|at|because|before|between|but|by|compared|during|for|from|in|last|next|on|over|since|"
    r"thanks|this|to|under|when|while|within)\b",
    re.I,
)
"""What may follow "by a third": of "a third man" and "a quarter point" it is only the beginning."""
_HEDGES = "(?:about|almost|nearly|over|than|around|roughly|least|just|some) "
_HEDGE = re.compile(rf"{_HEDGES}$", re.I)
_BEGINS_CLAUSE = re.compile(
    rf"(?:^|[.!?,;:“\"—–(]\s*|\b(?:and|but|that|while|said) |{_HEDGES})$", re.I | re.M
)
_VERB_NEXT = re.compile(
    r" (are|were|have|live|lack|believe|think|say|do|had|is|was|has|said|died|voted|suffered|came|will)\b"
)
_OF_MANY = frozenset({"are", "were", "have", "live", "lack", "believe", "think", "say", "do"})
_CHANGE_REACH = 70
_MOVED = re.compile(
    r"(?:([^\W\d_]+) )?(?<![^\W_])([^\W\d_]+) "
    r"(?:(?:about|almost|nearly|over|more than|less than|around|roughly|at least|only|just) )?$"
)
_SAID_THAT = re.compile(
    r"(?<!\w)(?:add(?:ed|ing)|believes?|claim(?:s|ed)|estimates?d?|found|reported|said|say(?:s|ing)?|show(?:s|ed)?|warn(?:s|ed))"
    r" that $"
)
"""Behind it "half" begins a clause: "said that half of it burned", but not "in that half of it"."""
_NOT_HALF = re.compile(
    r"(?<![^\W_])(?:first|second|third|final|latter|other|better|last|opening|1st|2nd|each|in|top|bottom|this|"
    r"that|upper|lower|early|later|either)[ -]$",
    re.I,
)


def is_share(text: str, start: int, value: float, fraction: Atom) -> bool:
    """Whether "two thirds" is a share; "three quarters" may be nine months, "one third-party" is a word.

    Args:
        text: the whole text.
        start: where the number before the fraction begins.
        value: that number.
        fraction: what follows it, behind a space or a hyphen.
    """
    if not 0 < value < fraction.value or text[fraction.end : fraction.end + 1] == "-":
        return False
    is_plural = text[fraction.start : fraction.end].lower().endswith(("s", "halves"))
    if is_plural != (value > 1):
        return False
    is_quarter_of_year = fraction.value == 4 and text[fraction.start - 1] != "-"
    return (
        not is_quarter_of_year
        or bool(_FRACTION_HEADS.match(text, fraction.end))
        or _is_change(text, start, fraction.end)
    )


def is_half(text: str, start: int, half: Atom) -> bool:
    """Whether a half that begins at `start`, with its article if any, is a share: "the first half" is not."""
    if _is_certain_half(text, half.start) or text[half.end : half.end + 1] == "-":
        return False
    return (
        bool(_FRACTION_HEADS.match(text, half.end))
        or bool(_BEFORE_HALF.search(text[max(0, half.start - 10) : half.start]))
        or _is_subject(text, start, half)
    )


def is_fraction(text: str, start: int, fraction: Atom) -> bool:
    """Whether "a third" that begins at `start` is a share, and not the third of several: "a third man"."""
    return (
        bool(_FRACTION_HEADS.match(text, fraction.end))
        or _is_change(text, start, fraction.end)
        or _is_subject(text, start, fraction)
    )


def _is_certain_half(text: str, start: int) -> bool:
    """Whether a half is one of two: "the first half", "that half"."""
    is_named = _NOT_HALF.search(text, max(0, start - 10), start) is not None
    return is_named and not _SAID_THAT.search(text, max(0, start - 24), start)


def _is_subject(text: str, start: int, fraction: Atom) -> bool:
    """Whether so large a share does something: "half died", but "a third was hurt" is of another man."""
    if not _BEGINS_CLAUSE.search(text, max(0, start - 16), start):
        return False
    is_hedged = _HEDGE.search(text, max(0, start - 16), start) is not None
    verb = _VERB_NEXT.match(text, fraction.end)
    is_sure = is_hedged or fraction.value == 2 or text.endswith("quarter", start, fraction.end)
    return verb is not None and (is_sure or verb[1] in _OF_MANY)


def _is_change(text: str, start: int, end: int) -> bool:
    """Whether something rose or fell by this much; "shot by a third" is of another man."""
    if not _NO_MORE_OF_IT.match(text, end):
        return False
    before = _CHANGED_BY.search(text, max(0, start - _CHANGE_REACH), start)
    if before is None:
        return _has_moved(text, start)
    return not _words_of_change().isdisjoint(before[1].lower().split())


def _has_moved(text: str, start: int) -> bool:
    """Whether a verb before a share says that something moved so far: "fell a fifth", "were up a third"."""
    moved = _MOVED.search(text, max(0, start - _CHANGE_REACH), start)
    if moved is None:
        return False
    change, verb = rates()["change"], moved[2].lower()
    if verb in ("up", "down"):
        return (moved[1] or "").lower() in change["copulas"]
    return verb in {*change["up"], *change["down"]}.difference(change["of_values_only"])


@cache
def _words_of_change() -> frozenset[str]:
    change = rates()["change"]
    return frozenset([*change["up"], *change["down"], *change["up_by"], *change["down_by"]])
