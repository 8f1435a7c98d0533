"""Stage 4: qualifiers: the words that say on which side of the number the truth may lie, and how near."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from language.figure import Bound
from language.figures.lexicons import qualifiers
from language.figures.phrases import Phrasebook
from language.figures.quantity import Quantity

_SIDES: dict[str, tuple[Bound, bool, bool]] = {
    "~": ("~", False, False),
    "~<": ("~", False, True),
    "~>": ("~", True, False),
    ">": (">", True, False),
    ">=": (">=", True, False),
    "<": ("<", False, True),
    "<=": ("<=", False, True),
}
"""Per sign of the lexicon: the bound, and whether the value is the least and whether it is the most."""
_INVERTED = {">": "<=", "<": ">="}
"""What "not" makes of a sign: what is no more than so much is at most that."""
_MAX_STEPS = 4
_REACH = 48
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_OUTRUN = re.compile(
    r"(?<!\w)(?:toll|tally|deaths|cases)(?: [\w’'-]+){0,4} (pass(?:es|ed)?|tops|surpasses) $", re.I
)
"""A number grown past another one: "the toll in Oslo has passed 900"."""
_AGO = re.compile(r"[ \xa0](?:ago|earlier|before)(?!\w)")
_HANDED = re.compile(r"(?<!\w)(?:hand|sign|turn)(?:s|ed|ing)?[ \xa0](?:[\w’'-]+[ \xa0]){1,4}$", re.I)
"""What "over" goes with as a word of its own: "handed the city over 22 years ago"."""
_SO_MUCH = re.compile(r"(?:%|percent|per cent|points?|times)[ \xa0]$", re.I)
_WHAT_FOR = re.compile(
    r"(?<!\w)(?:(?:clash\w*|fight|fought|row|dispute|battles?) with (?:\w+ ){1,2}"
    r"|(?:jail(?:s|ed)|imprison(?:s|ed)|sentence[sd]|bans|banned|suspend(?:s|ed)) (?:[\w’'-]+ ){0,3}"
    r"(?:for|to) (?:[\w-]+ ){0,2}(?:days|months|years|life) "
    r"|fine[sd] (?:[^\s.;]+ ){0,3}(?:[$€£][\d.,]+(?:m|bn)?|[\d.,]+ (?:million|billion) [a-z]+) )$",
    re.I,
)
"""Words before "over" that say what for it goes on: "jailed for two years over $5 million fraud"."""
_CRIMES = re.compile(
    r" (?:\w+ )?(?:thefts|robberies|burglaries|murders|killings|deaths|rapes|attacks|offences|offenses)(?!\w)"
)
_UP_TO = re.compile(r"up to ", re.I)
_COPULA_BEFORE = re.compile(r"(?<!\w)(?:is|are|was|were|been|now) $", re.I)
_FROM_NEXT = re.compile(r",? from (?:about |around |just )?[$€£¥]?\d")
_TIED = {"under ": "under", "around ": "around", "about ": "works"}
"""The table of the words that a preposition may go with instead of the number behind it."""
_INSIDE = re.compile(r"(?<!\w)(?:after|at|during|from|in|on|with) (?:[\w’'-]+ ){0,2}$", re.I)
_LENGTH_NEXT = re.compile(r" (?:copies|pages|times|words)(?!\w)")
_NEAR = re.compile(r"(?:near|nearer to|nearer|closer to) ", re.I)
_MANY = 20
_NOUN_AND_LIMIT = re.compile(r" (?:[a-z-]+ )?[a-z-]+ (at (?:the )?(?:least|most))(?=\s*(?:[.,;:!?)]|$))")
_HYPHENS = ("-", "‐", "‑")


class Qualifier(Struct, frozen=True):
    """A qualifier in the text."""

    start: int
    end: int
    sign: str
    """A key of the lexicon's signs, as "~<" for "nearly"."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(qualifiers()[table]["words"])


@cache
def _before() -> Phrasebook[str]:
    return Phrasebook(qualifiers()["before"])


@cache
def _after() -> Phrasebook[str]:
    return Phrasebook(qualifiers()["after"])


@cache
def _negation() -> str:
    return rf"(?<!\w)(?:{'|'.join(qualifiers()['negations']['words'])}|\w+n[’']t)[ \xa0]"


@cache
def _negated_verb() -> re.Pattern[str]:
    verbs = "|".join(qualifiers()["negations"]["verbs"])
    return re.compile(rf"{_negation()}(?:(?:{verbs})[ \xa0])?$", re.I)


@cache
def _transparent() -> Phrasebook[str]:
    return Phrasebook(dict.fromkeys(qualifiers()["transparent"]["words"], "="))


def with_qualifier(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity with the bound that the words beside it set, and its span grown by them."""
    found = qualifier_before(text, quantity.start) or qualifier_after(text, quantity.end)
    if found is None or _says_something_else(text, found, quantity):
        return _with_limit(text, quantity)
    tied = qualifier_after(text, quantity.end) if text[quantity.end : quantity.end + 1] in _HYPHENS else None
    sign = found.sign if tied is None or found.sign != "~" else tied.sign  # "some 30-plus" are 30 at least
    start, end = min(found.start, quantity.start), max(found.end, quantity.end, tied.end if tied else 0)
    return replace(bounded(quantity, sign), start=start, end=end)


def _with_limit(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity with the bound behind its noun: "200 investors at most"."""
    limit = _NOUN_AND_LIMIT.match(text, quantity.end) if quantity.is_bare else None
    return (
        quantity if limit is None else bounded(quantity, qualifiers()["after"][limit[1].replace("the ", "")])
    )


def _says_something_else(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether the words of a qualifier set no bound here."""
    rules = (_is_during, _is_compared, _is_level, _is_way, _is_place, _is_tied)
    return any(rule(text, found, quantity) for rule in rules)


def _is_tied(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether a hyphen ties the words to what stands before the number: "a four-under 68"."""
    return found.start < quantity.start and text[max(0, found.start - 1) : found.start] in _HYPHENS


def _is_way(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether "under", "around" or "about" goes with the word before it: "served under four presidents"."""
    table = _TIED.get(text[found.start : quantity.number_start].lower())
    if table is None or quantity.kind != "count":
        return False
    before = _LAST_WORD.search(text, max(0, found.start - 24), found.start)
    if before is None or before.group(1).lower() not in _words(table):
        return False
    is_apart = _INSIDE.search(text, max(0, before.start() - 24), before.start()) is not None
    return table != "works" or not (is_apart or _LENGTH_NEXT.match(text, quantity.end))


def _is_place(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether "near" or "closer to" may say where: "near 40 villages", "near a $40m dam"."""
    near = _NEAR.match(text, found.start)
    if near is None:
        return False
    is_value = quantity.kind in ("money", "percent", "points")
    if near.group().lower() == "near ":
        return not is_value or near.end() != quantity.start
    is_told = _COPULA_BEFORE.search(text, max(0, found.start - 8), found.start) is not None
    return not is_value and not (is_told and (quantity.value or 0) >= _MANY)


def _is_level(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether "up to" says what something came to: "edged up to 4%", "is up to 40 from 30"."""
    if not _UP_TO.match(text, found.start) or quantity.kind == "duration":
        return False  # "they have gone up to three days without water"
    before = _LAST_WORD.search(text, max(0, found.start - 24), found.start)
    if before is not None and before.group(1).lower() in _words("mounting"):
        return True
    is_told = _COPULA_BEFORE.search(text, max(0, found.start - 8), found.start) is not None
    return is_told and _FROM_NEXT.match(text, quantity.end) is not None


def _is_during(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether "over" says when, where or why ("built over ten years"), or "about" what is spoken of."""
    qualifier = text[found.start : found.start + 6].lower()
    if not qualifier.startswith(("over ", "about ")):
        return False
    before = _LAST_WORD.search(text, max(0, found.start - 24), found.start)
    word = "" if before is None else before.group(1).lower()
    if qualifier == "about ":
        return word in _words("topics")
    if quantity.kind == "duration":
        is_handed = _HANDED.search(text, max(0, found.start - _REACH), found.start) is not None
        is_past = _AGO.match(text, quantity.end) is not None and not is_handed
        return word != "" and word not in _words("lengths") and not is_past
    return _is_cause(text, found, quantity, word)


def _is_cause(text: str, found: Qualifier, quantity: Quantity, word: str) -> bool:
    """Whether "over" behind this word says what something is about: "two held over 300 thefts"."""
    if word == "fined":
        return quantity.kind != "money"
    if word == "held":
        return _CRIMES.match(text, quantity.end) is not None
    return word in _words("causes") or bool(_WHAT_FOR.search(text, max(0, found.start - _REACH), found.start))


def _is_compared(text: str, found: Qualifier, quantity: Quantity) -> bool:
    """Whether a time is what something is compared with: "5 percent more than two years ago"."""
    words = text[found.start : found.end].lower().split()
    if quantity.kind != "duration" or words[-1] != "than" or not _AGO.match(text, quantity.end):
        return False
    if words[0] in ("more", "less"):
        return _SO_MUCH.search(text, max(0, found.start - 12), found.start) is not None
    return words[0].endswith("er")


def bounded(quantity: Quantity, sign: str) -> Quantity:
    """Return the quantity with the interval that a qualifier of this sign leaves open."""
    bound, is_least, is_most = _SIDES[sign]
    if quantity.value is None:
        return replace(quantity, bound=bound)
    low = quantity.value if is_least else None
    high = quantity.value if is_most else None
    return replace(quantity, bound=bound, low=low, high=high)


def qualifier_before(text: str, end: int) -> Qualifier | None:
    """Return the qualifier that ends before `end`, across words like "a total of"."""
    start = end - 1 if text[end - 1 : end] in _HYPHENS else end
    for _ in range(_MAX_STEPS):
        found = _before().ending_at(text, start)
        if found is not None:
            return _negated(text, Qualifier(found[0], end, found[1]))
        step = _transparent().ending_at(text, start)
        if step is None:
            break
        start = step[0]
    outrun = _OUTRUN.search(text, max(0, end - _REACH), end)
    return None if outrun is None else Qualifier(outrun.start(1), end, ">")


def _negated(text: str, found: Qualifier) -> Qualifier:
    """Return a qualifier with the negation before it: "no longer than", "must not be less than"."""
    sign = _INVERTED.get(found.sign)
    before = _negated_verb().search(text, max(0, found.start - _REACH), found.start)
    return found if sign is None or before is None else Qualifier(before.start(), found.end, sign)


def is_negated(text: str, quantity: Quantity) -> bool:
    """Whether the qualifier has a negation in it, which then denies nothing else: "not more than 20"."""
    return re.match(_negation(), text[quantity.start : quantity.number_start], re.I) is not None


def qualifier_after(text: str, start: int) -> Qualifier | None:
    """Return the qualifier that begins after `start`: "or more", "-odd", "+"."""
    gap = text[start : start + 1]
    if gap not in (" ", "\u00a0", *_HYPHENS):
        gap = ""
    found = _after().starting_at(text, start + len(gap))
    if found is None or (_needs_hyphen(text, start + len(gap), found[0]) and gap not in _HYPHENS):
        return None
    return Qualifier(start, *found)


def _needs_hyphen(text: str, start: int, end: int) -> bool:
    """Whether the word is a qualifier only when tied to the number: "50-plus", not "50 plus 5"."""
    return text[start:end].lower() in ("plus", "odd", "ish")
