"""What the words of a figure license as its value, and how two of them meet."""

from __future__ import annotations

import math
import re
from typing import Literal, NamedTuple

from language.compare.dimensions import dimension_of
from language.figure import Bound, Figure

Meeting = Literal["equal", "overlap", "disjoint", "far"]

ABOUT = 0.1
"""How far "about" and "nearly" reach, as a part of the value; a round number reaches no further."""
FAR = 10.0
"""How many times the value "more than" reaches up, and "up to" down: nobody calls 13 people up to 10,000.
Values further apart than that are never taken for one claim."""
_TELLING = 3
"""How many digits a number has that two reports hardly share by chance."""
_ZERO = 0.5
"""What a zero at the end of equal values tells, in digits: 600 more than 6. More than two tell no more."""
_NEAR = 0.9
"""What it tells when a value is only about the other one."""
_ALMOST_HALF = 0.499
_AS_SAID = 4
"""How many fields of a value are what the words say."""
_SCALES = (25, 5, 1)
"""The steps of the scales that round numbers lie on, before their zeros, the coarsest first."""
_ROUNDED = frozenset({"percent", "points", "measure", "money", "duration"})
"""Kinds that are measured, not counted: a whole number of them is a rounded one."""

_ROUND = 20
"""The least count that can be a round number: ten people are not nine."""

_DECIMALS = re.compile(r"(\d[\d,]*)[.·](\d+)")


class Value(NamedTuple):
    """The value of a figure, in the first unit of its quantity: kilometres in metres."""

    point: float | None
    least: float | None
    most: float | None
    """As the words say it; None is open."""
    bound: Bound
    low: float
    high: float
    """The closed interval of what they license; an end that they exclude is the next number there is."""
    expected: float
    """Up to where they lead one to expect it: "more than 63,000" is hardly said of more than 64,000."""
    digits: int
    """How many digits of it tell something: those between the zeros at its ends."""
    zeros: int
    """How many zeros stand at its end, as it is written in its own unit."""


def value_of(figure: Figure) -> Value:
    """Return the value of a figure.

    "About" reaches 10 % to both sides, "nearly" and "just over" 10 % to one. A round number stands for all
    that round to it (half of its last significant unit to both sides, but 10 % at most: 100 are not 50), an
    unround count for itself.

    An open end excludes its number: 300,000 are not "more than 300,000". What lies above differs from no
    "more than", but that leads one to expect less than the next number on the scale that its own lies on, for
    who knows of so many says so (Cummins, Sauerland and Solt, "Granularity and scalar implicature in
    numerical expressions", 2012). "At least" leads one to expect no end (Geurts and Nouwen, "At least et
    al.", 2007).
    """
    factor = dimension_of(figure).factor
    said = [None if one is None else one * factor for one in (figure.value, figure.low, figure.high)]
    point, least, most = said
    interval = _interval(figure, point, least, most, factor)
    expected = _next_number(figure) * factor if figure.bound == ">" and point else interval[1]
    digits, zeros = significant_digits(figure), max(0, _zeros(figure))
    return Value(point, least, most, figure.bound, *interval, expected, digits, zeros)


def _interval(
    figure: Figure, point: float | None, least: float | None, most: float | None, factor: float
) -> tuple[float, float]:
    if figure.bound == "~" and point is not None:
        reach = ABOUT * abs(point)
        return (
            point - reach if least is None else math.nextafter(point, math.inf),
            point + reach if most is None else math.nextafter(point, -math.inf),
        )
    if point is not None and least == most == point:
        reach = _rounding(figure) * factor
        return point - reach, point + reach
    low = (-math.inf if most is None else most / FAR) if least is None else least
    high = (math.inf if least is None else least * FAR) if most is None else most
    if figure.bound == ">":
        low = math.nextafter(low, math.inf)
    elif figure.bound == "<":
        high = math.nextafter(high, -math.inf)
    return min(low, high), max(low, high)


def _rounding(figure: Figure) -> float:
    """Return how far an exact figure reaches: almost half of its last significant unit, or not at all.

    A count without zeros is not rounded, nor is one so small that anybody can see how many there are; and a
    round number never reaches further than "about" it would.
    """
    value = abs(float(figure.value or 0))
    decimals = _DECIMALS.search(figure.number.text)
    if decimals is not None:
        written = float(f"{decimals[1].replace(',', '')}.{decimals[2]}")
        return _ALMOST_HALF * 10.0 ** -len(decimals[2]) * (value / written if written else 1.0)
    if not value.is_integer() or value == 0 or value >= 1e15:
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros and (value >= _ROUND or figure.kind in _ROUNDED):
        return min(_ALMOST_HALF * 10.0**zeros, ABOUT * value)
    return _ALMOST_HALF if figure.kind in _ROUNDED else 0.0


def significant_digits(figure: Figure) -> int:
    """Return how many digits of a value tell something: those between the zeros at its ends."""
    return len(f"{abs(float(figure.value or 0)):.6g}".partition("e")[0].replace(".", "").strip("0")) or 1


def _zeros(figure: Figure) -> int:
    """Return how many zeros stand at the end of a value, less than none where it has decimals."""
    size = abs(float(figure.value or 0))
    return math.floor(math.log10(size)) + 1 - significant_digits(figure) if size else 0


def _next_number(figure: Figure) -> float:
    """Return the next number on the coarsest scale that a value lies on: ones, fives or twenty-fives."""
    value, unit = float(figure.value or 0), 10.0 ** _zeros(figure)
    steps = next(steps for steps in _SCALES if round(value / unit) % steps == 0)
    return value + steps * unit


def meeting(one: Value, other: Value) -> Meeting:
    """Return how two values meet."""
    if one.low <= other.high and other.low <= one.high:
        return "equal" if one[:_AS_SAID] == other[:_AS_SAID] else "overlap"
    below, above = (one.high, other.low) if one.low < other.low else (other.high, one.low)
    return "far" if above > FAR * max(below, 0) else "disjoint"


def closeness(one: Value, other: Value) -> float:
    """Return how much it tells that two values are about equal, from 0 to 1.

    The more digits they have, the less they are alike by chance: 2 tells little, 313 all; of equal ones the
    size tells as well.
    """
    if one.point is None or other.point is None:
        return float(one[:_AS_SAID] == other[:_AS_SAID])
    if one.point == other.point:
        return _told_by(min(one.digits, other.digits) + min(1.0, _ZERO * min(one.zeros, other.zeros)))
    if abs(one.point - other.point) > ABOUT * max(abs(one.point), abs(other.point)):
        return 0.0
    return _NEAR * _told_by(min(one.digits, other.digits))


def _told_by(digits: float) -> float:
    return min(1.0, digits / _TELLING) ** 2


def is_higher(one: Value, other: Value) -> bool:
    """Whether all of a value lies above all that another leads one to expect."""
    return one.low > other.expected
