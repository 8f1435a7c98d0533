"""What the words of a figure license, put into words: in its own unit and on its own scale."""

from __future__ import annotations

import math
import re

from language.compare.dimensions import dimension_of
from language.compare.values import value_of
from language.figure import Bound, Figure
from language.wording import number_as_written

_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_SCALE = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_SCALES)})\b", re.IGNORECASE)
_OPEN: dict[Bound, str] = {">": "more than {}", ">=": "{} or more", "<": "less than {}", "<=": "{} or less"}
_DECIMALS = re.compile(r"\d[.·](\d+)")


def span_in_words(figure: Figure, *, with_unit: bool = False) -> str:
    """Return a number with what it may stand for: "$3 billion (2.7 to 3.3 billion)".

    A number that stands for itself, and one that is a range as written, say all by themselves.

    Args:
        figure: the figure.
        with_unit: whether its unit is named, because another figure has another one.
    """
    number = number_as_written(figure)
    unit = figure.unit.text if figure.unit else ""
    written = f"{number} {unit}" if with_unit and unit not in number else number
    value = value_of(figure)
    if value.bound in _OPEN:
        return _OPEN[value.bound].format(written)
    if value.point is None or value.low == value.high or not math.isfinite(value.high - value.low):
        return written
    size, word = _scale(figure)
    places = _places(figure, value.point / size)
    low, high = (_plain(end / size, places) for end in (value.low, value.high))
    return f"{written} ({low} to {high}{word})"


def expected_in_words(figure: Figure) -> str:
    """Return up to where a number leads one to expect it, on its own scale: "64,000", "2 million"."""
    value, (size, word) = value_of(figure), _scale(figure)
    expected = value.expected / size
    return f"{_plain(expected, 0 if expected.is_integer() else 2)}{word}"


def _scale(figure: Figure) -> tuple[float, str]:
    """Return how much one of the unit and scale is that a number is written in, and the word of the scale."""
    factor, scale = dimension_of(figure).factor, _SCALE.search(figure.number.text)
    return (factor * _SCALES[scale[0].lower()], f" {scale[0]}") if scale else (factor, "")


def _places(figure: Figure, number: float) -> int:
    """Return how many decimals the ends of an interval have: one more than the number, less for its zeros."""
    decimals = _DECIMALS.search(figure.number.text)
    if decimals is not None:
        return 1 + len(decimals[1])
    if not number.is_integer():  # "a third", "half a million"
        return 2
    digits = f"{number:.0f}"
    return 1 - (len(digits) - len(digits.rstrip("0")))


def _plain(value: float, places: int) -> str:
    if places <= 0:
        return f"{round(value, places):,.0f}"
    return f"{value:,.{places}f}".rstrip("0").rstrip(".")
