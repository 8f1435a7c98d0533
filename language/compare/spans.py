"""What the words of a figure license, put into words: in its own unit and on its own scale."""

from __future__ import annotations

import math
import re

from language.compare.dimensions import dimension_of
from language.compare.values import value_of
from language.figure import Figure
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
    if value.bound in (">", ">="):
        return f"{written} or more"
    if value.bound in ("<", "<="):
        return f"{written} or less"
    if value.point is None or value.low == value.high or not math.isfinite(value.high - value.low):
        return written
    factor, scale = dimension_of(figure).factor, _SCALE.search(figure.number.text)
    size, word = (_SCALES[scale[0].lower()], f" {scale[0]}") if scale else (1.0, "")
    places = _places(figure, value.point / factor / size)
    low, high = (_plain(end / factor / size, places) for end in (value.low, value.high))
    return f"{written} ({low} to {high}{word})"


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
