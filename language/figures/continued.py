"""What a number goes on with that has no unit: "zinc gained 1.1 percent, tin 0.7", "to 4 percent from 6"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from language.figure import Change, Figure
from language.figures.change import KINDS_OF_VALUE
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence

_KINDS = frozenset({"money", "percent", "points", "measure", "duration", "count"})
_FROM = re.compile(r"(?: \([^()]*\))?,? (?:up |down )?from ")
_APART = re.compile(r"[^.;:!?()\d]{0,40}, (?:about |some )?")
_DIFFERENCE = re.compile(r" (?:fewer|less|more)(?: than|\s*(?:[.,;:)]|$))")
_COMPARED = re.compile(
    r"(?: \([^()]*\))?[^.;:!?()\d]{0,40}?,? "
    r"(?:compared (?:with|to)|against|instead of|rather than|up from|down from"
    r"|(?:short of|(?:fewer|less|more) than) the)(?: the(?: usual| planned)?| an? (?:[a-z]+ ){1,2}of)? "
    r"|[^.;:!?()]{0,40}, (?:up|down) from |[^.;:!?()\d]{0,40} to [\w’'. -]{2,32}[’']s "
)
"""What stands between two values that are compared: "3 percent here, compared with an average of 5", "12
percent in May, up from 9", "12 percent to Lee’s 9"."""
_PRICED = re.compile(
    r"(?<!\w)(?:fetch(?:e[sd])?|costs?|charged?|earn(?:s|ed)?|owe[sd]?|pa(?:id|ys?)|spen(?:ds?|t)|worth"
    r"|(?:go|goes|sells?|sold|went) for) $",
    re.I,
)
_SEPARATORS = frozenset({",", ";", "and", "but", "while"})
_SUBJECT_POS = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})
_LONGEST_SUBJECT = 4
_CLOSERS = frozenset(
    {
        *(".", ",", ";", ")", "”", '"', "’", "–", "—"),
        *("and", "or", "but", "while", "fewer", "more", "less", "a", "last"),
    }
)
_SETTINGS = frozenset({"after", "during", "for", "in", "over", "within"})
"""Prepositions of a length of time that only says how long something took."""
_PLACES = frozenset({"across", "from", "in", "on", "over", "throughout"})
"""Prepositions of a figure that only says where: "90 tons from his 60 hectares"."""
_ALIKE = 30.0
"""How many times as large as the other one of two such values may be."""


def continued(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure of the same sentence whose unit a number without one goes on with, or None.

    Args:
        sentence: the sentence that the number stands in.
        quantity: the number.
        earlier: the figures before it.
    """
    here = [one for one in earlier if one.sentence == sentence.index and one.unit is not None]
    if quantity.kind != "count" or quantity.value is None or not here:
        return None
    last, told = here[-1], _told(sentence, here)
    is_told = _is_compared(sentence, quantity, last) or _is_difference(sentence, quantity, last)
    if is_told or (last.kind == "money" and _is_priced(sentence, quantity)):
        return replace(told, change=None) if _is_alike(told, quantity) else None
    return last if _is_alike(last, quantity) and _is_gapped(sentence, quantity, last) else None


def continued_change(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Change | None:
    """Return which way a value went whose verb stands with another: "rose 6% in Oslo and 2% in Rome".

    Args:
        sentence: the sentence that the value stands in.
        quantity: the value.
        earlier: the figures before it.
    """
    unit = quantity.unit
    if unit is None or quantity.kind not in KINDS_OF_VALUE:
        return None
    alike = [one for one in earlier if one.sentence == sentence.index and one.unit and one.unit.id == unit.id]
    before = sentence.token_at(quantity.start) - 1
    is_behind_subject = sentence.is_noun(before) or sentence.words[before] in _SEPARATORS
    is_gapped = alike and is_behind_subject and _is_gapped(sentence, quantity, alike[-1])
    return alike[-1].change if is_gapped else None


def _told(sentence: Sentence, earlier: Sequence[Figure]) -> Figure:
    """Return the last figure that does not only say where."""
    for figure in reversed(earlier):
        first = sentence.token_at(figure.start)
        if _PLACES.isdisjoint(sentence.words[max(0, first - 2) : first]):
            return figure
    return earlier[-1]


def _is_alike(figure: Figure, quantity: Quantity) -> bool:
    value, other = figure.value or figure.high or figure.low, quantity.value
    if figure.kind not in _KINDS or not value or not other or other == 1.0:
        return False
    is_share = figure.kind == "percent" and other > 100
    return not is_share and 1 / _ALIKE < other / value < _ALIKE


def _is_compared(sentence: Sentence, quantity: Quantity, last: Figure) -> bool:
    """Whether it is what a value is compared with; one that fell 5 percent came from something else."""
    if last.change is not None and last.kind in ("percent", "points"):
        return False
    if _FROM.fullmatch(sentence.text, last.end, quantity.start):
        return True
    is_apart = last.kind == "duration"  # "40 crimes that carry seven years in prison, down from 46"
    return not is_apart and _COMPARED.fullmatch(sentence.text, last.end, quantity.start) is not None


def _is_difference(sentence: Sentence, quantity: Quantity, last: Figure) -> bool:
    """Whether it is how much more or less it is than elsewhere: "it won 98 seats, 41 fewer than in May"."""
    is_apart = _APART.fullmatch(sentence.text, last.end, quantity.start) is not None
    is_difference = _DIFFERENCE.match(sentence.text, quantity.end) is not None
    return last.kind not in ("percent", "points", "duration") and is_apart and is_difference


def _is_priced(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb stands before the number that only sums have: "now fetch 300"."""
    return _PRICED.search(sentence.text, max(0, quantity.start - 16), quantity.start) is not None


def _is_gapped(sentence: Sentence, quantity: Quantity, last: Figure) -> bool:
    """Whether the verb is left out before the number: "Oman pumps 300,000 barrels, Kuwait about 200,000"."""
    number = first = sentence.token_at(quantity.start)
    while first > 0 and sentence.words[first - 1] not in _SEPARATORS:
        first -= 1
    is_near = first > 0 and number - first <= _LONGEST_SUBJECT and sentence.starts[first - 1] >= last.end
    if not is_near or not _is_closed(sentence, quantity) or _is_setting(sentence, last, number):
        return False
    subject = range(first, number)
    if not subject:
        return (
            last.kind == "count" or sentence.words[first - 1] != "," or _is_parallel(sentence, quantity, last)
        )
    is_noun = any(sentence.pos[token] in _SUBJECT_POS for token in subject)
    is_verbless = not any(sentence.is_verb(token) for token in subject)
    return is_noun and is_verbless and sentence.words[number - 1] != "of"


def _is_parallel(sentence: Sentence, quantity: Quantity, last: Figure) -> bool:
    """Whether both are told of a place or a time alike: "2% in Oslo, 3% in Rome"."""
    here, there = (sentence.token_at(one.end - 1) + 1 for one in (quantity, last))
    is_setting = sentence.pos[here : here + 1] == ["ADP"]
    return is_setting and sentence.words[here] == sentence.words[there]


def _is_closed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the phrase of the number ends with it, or goes on with where and how."""
    after = sentence.token_at(quantity.end - 1) + 1
    if after >= len(sentence) or sentence.words[after] in _CLOSERS:
        return True
    return sentence.words[after] != "of" and sentence.pos[after] in ("ADP", "ADV")


def _is_setting(sentence: Sentence, last: Figure, number: int) -> bool:
    """Whether the last figure only says how long it took, and the number says something else."""
    before = sentence.words[sentence.token_at(last.start) - 1]
    is_length = last.kind == "duration" and before in _SETTINGS
    return is_length and sentence.words[number - 1] != before
