"""Words of change before a quantity: "rose 5%" is up, "fell by 200" is down, "rose to 5%" is neither."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from language.figure import Change
from language.figures.lexicons import rates
from language.figures.phrases import Phrasebook
from language.figures.points import points_of_index
from language.figures.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+|\d+")
_REACH = 48
_KINDS_THAT_CHANGE = frozenset({"percent", "points", "money", "measure", "count", "part", "duration"})
KINDS_OF_VALUE = frozenset({"percent", "points", "money"})
"""What goes up and down without anything being counted or measured."""
_PARTICLES = frozenset({"up", "down"})
_LEVELS: dict[Change, frozenset[str]] = {"up": frozenset({"above"}), "down": frozenset({"below", "under"})}
"""Qualifiers of what a value comes to as it goes up or down: "fell below 5 percent"."""
_CHANGED_BY = re.compile(r"([^.;:!?,]*)(?<!\w)by (?:another |a further )?$", re.I)
_CLAUSE = re.compile(r"[^.;:!?]*$")
_OBJECT = 6
"""How many words may stand between a verb and "by" so much, or "from" so much."""
_SIDE = re.compile(r"[ \xa0](?:higher|lower)(?!\w)")
_AN_AVERAGE = re.compile(r"(?:an average|a combined|a total)(?: of)? $")
"""What may stand between a verb and an amount: "rose by an average of 5%"."""
_WHERE_UNITS = frozenset({"foot", "kilometre", "metre", "mile", "nautical_mile", "yard"})
"""Measures that say where something is when it is "higher" or "lower" by them."""
_CLOSES = re.compile(
    r"\s*(?:[.,;:)]|$)| (?:after|against|and|as|at|by|compared|for|from|in|last|on|this|to|while)(?!\w)"
)
_WHERE_NEXT = re.compile(
    r" (?:away|inside|off|outside|offshore|(?:north|south)?-?(?:east|north|south|west)(?:ern)?)(?!\w)"
    r"| from (?:a|the|[A-Z])"
)
"""What makes a measure a place: "it crashed 30 km east of Velm"."""
_OTHER_SENTENCE = re.compile(r"[^\w\s$€£¥%~(-]\s?$")


@cache
def _directions() -> dict[str, Change]:
    words = rates()["change"]
    return dict.fromkeys(words["up"], "up") | dict.fromkeys(words["down"], "down")


@cache
def _directions_by() -> dict[str, Change]:
    words = rates()["change"]
    return _directions() | dict.fromkeys(words["up_by"], "up") | dict.fromkeys(words["down_by"], "down")


def direction_of(word: str) -> Change | None:
    """Return which way a word of change points, of those too that only do before "by": "cut by half"."""
    return _directions_by().get(word)


@cache
def _behind() -> Phrasebook[Change]:
    words = rates()["change"]
    return Phrasebook(dict.fromkeys(words["higher"], "up") | dict.fromkeys(words["lower"], "down"))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rates()["change"][table])


@cache
def _let_fall() -> re.Pattern[str]:
    """Return what is dropped and does not thereby grow less: "dropped two easy catches"."""
    return re.compile(rf" (?:[a-z-]+ )?(?:{'|'.join(rates()['change']['let_fall'])})(?!\w)")


def direction_before(text: str, end: int) -> Change | None:
    """Return which way the word of change that governs what begins at `end` points, if there is one."""
    found = _change_word_before(text, end)
    return _directions()[found[0]] if found else _changed_by(text, end)


def _changed_by(text: str, end: int) -> Change | None:
    """Return which way something was changed by so much: "cut its rates by half a point" is down."""
    clause = _CHANGED_BY.search(text, max(0, end - _REACH), end)
    words = _WORD.findall(clause[1].lower())[-_OBJECT:] if clause else ()
    return next(filter(None, map(direction_of, reversed(words))), None)


def _lengthened_by(text: str, end: int) -> Change | None:
    """Return which way a time changed by so much: "cut the wait by two days", but not "lost by two days"."""
    clause = _CHANGED_BY.search(text, max(0, end - _REACH), end)
    words = _WORD.findall(clause[1].lower())[-_OBJECT:] if clause else []
    told = [word for word in words if word not in _words("of_values_only") | _PARTICLES]
    return next(filter(None, map(direction_of, reversed(told))), None)


def is_moved_before(text: str, end: int) -> bool:
    """Whether the clause that ends there tells of a change: "cut the fee", "has gone", "was extended"."""
    clause = _CLAUSE.search(text, max(0, end - _REACH), end)
    words = _WORD.findall(clause.group().lower())[-_OBJECT:] if clause else []
    return any(direction_of(word) is not None or word in _words("moving") for word in words)


def _change_word_before(text: str, end: int) -> tuple[str, str] | None:
    """Return the word of change that ends before `end`, and the word before it."""
    words = ["", *(word.lower() for word in _WORD.findall(text, max(0, end - _REACH), end))]
    for index in range(len(words) - 1, 0, -1):
        if words[index] in _directions():
            return words[index], words[index - 1]
        if words[index] not in _words("between"):
            return None
    return None


def _start_of_amount(text: str, start: int) -> int:
    """Return where an amount begins, with the "an average of" before it."""
    before = _AN_AVERAGE.search(text, max(0, start - _REACH), start)
    return start if before is None else before.start()


def with_change(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity marked up or down when it says by how much something changed."""
    if quantity.course is not None or quantity.kind not in _KINDS_THAT_CHANGE:
        return quantity
    says_where = quantity.kind == "measure" and _WHERE_NEXT.match(text, quantity.end) is not None
    return quantity if says_where else replace(quantity, change=_change(text, quantity))


def _change(text: str, quantity: Quantity) -> Change | None:
    points = points_of_index(text, quantity) if quantity.kind == "count" else None
    is_value = quantity.kind in KINDS_OF_VALUE or points is not None
    end = quantity.end if points is None else points[1]
    behind = _change_behind(text, end + 1) if is_value or _is_compared(text, quantity) else None
    if behind is not None:
        return behind
    place = _start_of_amount(text, quantity.start)
    if quantity.kind == "duration":
        return _lengthened_by(text, place)
    is_apart = _OTHER_SENTENCE.search(text, max(0, place - 2), place)
    found = None if is_apart else _change_word_before(text, place)
    if found is None:
        return None if quantity.kind == "count" else _changed_by(text, place)
    change = _directions()[found[0]]
    is_change = _is_of_value(*found) if is_value else _says_change(*found, quantity)
    return change if is_change and not _is_no_amount(text, quantity, change) else None


def _is_compared(text: str, quantity: Quantity) -> bool:
    """Whether a quantity that is no value may say how it has changed: "40,000 barrels a day lower"."""
    is_where = quantity.unit is not None and quantity.unit.id in _WHERE_UNITS
    is_lower = quantity.kind == "measure" and _SIDE.match(text, quantity.end) is not None
    return quantity.kind == "part" or (is_lower and not is_where)


def _change_behind(text: str, start: int) -> Change | None:
    """Return which way a value went by what stands behind it: "5 percent lower", "ended 2 percent up"."""
    found = _behind().starting_at(text, start)
    if found is None or (text[start : found[0]] in _PARTICLES and not _CLOSES.match(text, found[0])):
        return None  # "a 20 percent down payment"
    return found[1]


def _is_no_amount(text: str, quantity: Quantity, change: Change) -> bool:
    """Whether it is what a value came to ("climbed above $90"), or what was grown or let fall."""
    if quantity.kind == "part" and text.startswith(" of ", quantity.end):
        return True
    if quantity.kind == "count" and _let_fall().match(text, quantity.end):
        return True
    is_past = not _LEVELS[change].isdisjoint(text[quantity.start : quantity.number_start].lower().split())
    return is_past and not text.endswith("by ", 0, quantity.start)


def _is_of_value(verb: str, before: str) -> bool:
    """Whether a verb before a value says that it changed: "put up 5%" does not."""
    return not (verb in _PARTICLES and before in _words("phrasal"))


def _says_change(verb: str, before: str, quantity: Quantity) -> bool:
    """Whether the verb says that so much was added or taken: "gave up 20 yards" and "lost 20 men" do not."""
    if not _is_of_value(verb, before):
        return False
    if verb in _PARTICLES:
        return before in _words("copulas") or before.isdigit()
    return quantity.kind not in ("count", "part") or verb not in _words("of_values_only")
