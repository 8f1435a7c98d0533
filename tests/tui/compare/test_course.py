"""The course of a figure over time, as it is drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from language.compare.values import Value
from language.figure import Bound
from tui.compare.course import Course, course_lines


def point(day: str, value: float, bound: Bound = "=", *, written: str = "") -> Course:
    least = None if bound in ("~", "<", "<=") else value
    most = None if bound in ("~", ">", ">=") else value
    low, high = (value if least is not None else value * 0.9), (value if most is not None else value * 1.1)
    return Course(
        day, "wire", written or f"{value:g}", Value(value, least, most, bound, low, high, high, 2, 0)
    )


def test_a_value_stands_where_it_is_on_the_scale() -> None:
    first, second = course_lines([point("2024-03-04", 50), point("2024-03-06", 100)], 40)
    assert first.startswith("2024-03-04 ")
    assert first.endswith("50")
    assert (first.index("●") - 11) * 2 == pytest.approx(second.index("●") - 11, abs=1)


@pytest.mark.parametrize(("bound", "arrow"), [(">=", "▸"), (">", "▸"), ("<=", "◂"), ("<", "◂")])
def test_an_open_end_has_an_arrow(bound: Bound, arrow: str) -> None:
    assert arrow in course_lines([point("2024-03-04", 50, bound), point("2024-03-06", 100)], 60)[0]


def test_about_reaches_to_both_sides() -> None:
    (line, _) = course_lines([point("2024-03-04", 80, "~"), point("2024-03-06", 100)], 80)
    assert "─●─" in line


@given(
    st.lists(
        st.tuples(st.floats(0, 1e12), st.sampled_from(["=", "~", "<", ">", "<=", ">="])),
        min_size=2,
        max_size=8,
    ),
    st.integers(0, 120),
)
def test_no_line_is_wider_than_there_is_room_unless_its_words_are(
    values: list[tuple[float, Bound]], width: int
) -> None:
    course = [point("2024-03-04", value, bound, written="some") for value, bound in values]
    least = len("2024-03-04") + 1 + 8 + 2 + len("some")
    assert all(cell_len(line) <= max(width, least) for line in course_lines(course, width))
    assert all(line.count("●") == 1 for line in course_lines(course, width))


def test_nothing_has_no_course() -> None:
    assert course_lines([], 40) == []
