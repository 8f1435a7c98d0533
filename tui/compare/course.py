"""The course of a figure over time: a line for each dated report, its value on a common scale. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len

from language.compare.comparison import Comparison, Row
from language.compare.values import Value, value_of

_LEAST_SCALE = 8
_POINT, _REACH, _OPEN_BELOW, _OPEN_ABOVE = "●", "─", "◂", "▸"


class Course(Struct, frozen=True):
    """What a report says, when, and how much it is."""

    day: str
    report: str
    written: str
    value: Value


def course_of(comparison: Comparison, row: Row) -> list[Course]:
    """Return what the dated reports say of one claim, the earliest first; empty when it is fewer than two."""
    points = [
        Course(report.day, report.name, " ".join(figure.text.split()), value_of(figure))
        for at in row.reports
        if (report := comparison.reports[at]).day is not None
        and (figure := comparison.figure((at, row.figures[at][0])))
    ]
    return sorted(points, key=lambda point: point.day) if len(points) > 1 else []


def course_lines(course: Sequence[Course], width: int) -> list[str]:
    """Return a line of at most `width` cells for each point: the day, its place on the scale, the words.

    A dot is the value, a line what the words allow, and an arrow an end that they leave open.
    """
    words = max((cell_len(point.written) for point in course), default=0)
    scale = max(_LEAST_SCALE, width - len("2024-01-01") - words - 3)
    most = max((end for point in course for end in _ends(point.value) if math.isfinite(end)), default=0.0)
    return [f"{point.day} {_bar(point.value, most, scale)}  {point.written}" for point in course]


def _bar(value: Value, most: float, width: int) -> str:
    """Return a value on a scale from nothing to the most there is."""
    cells = [" "] * width
    low, high = (_cell(end, most, width) for end in _ends(value))
    cells[low : high + 1] = _REACH * (high + 1 - low)
    if value.least is None and value.bound in ("<", "<="):
        cells[low] = _OPEN_BELOW
    if value.most is None and value.bound in (">", ">="):
        cells[high] = _OPEN_ABOVE
    if value.point is not None:
        cells[_cell(value.point, most, width)] = _POINT
    return "".join(cells)


def _ends(value: Value) -> tuple[float, float]:
    """Return between what the line is drawn: an open end is as far as half the value away."""
    point = value.point
    if point is None:
        return value.low, value.high
    return max(value.low, point / 2), min(value.high, point * 1.5)


def _cell(value: float, most: float, width: int) -> int:
    share = value / most if most > 0 and math.isfinite(value) else 1.0
    return min(width - 1, max(0, round(share * (width - 1))))
