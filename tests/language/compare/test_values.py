"""The values that words license, and how two of them meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from language.compare.values import Meeting, closeness, meeting, value_of
from language.figure import Bound, Figure, Kind, Stretch, Unit

_OPEN: dict[Bound, tuple[bool, bool]] = {
    "=": (False, False),
    "~": (True, True),
    "<": (True, False),
    "<=": (True, False),
    ">": (False, True),
    ">=": (False, True),
}


def figure(
    number: str, value: float, bound: Bound = "=", kind: Kind = "count", unit: str | None = None
) -> Figure:
    low, high = _OPEN[bound]
    return Figure(
        0, len(number), number, Stretch(0, len(number), number), value, None if low else value,
        None if high else value, bound, None, kind, Unit(unit, "") if unit else None, None, None, None, None,
        "asserted", None, 0, 1.0,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "low", "high"),
    [
        (figure("19,667", 19667), 19667, 19667),
        (figure("20,000", 20000), 18000, 22000),
        (figure("100", 100), 90, 110),
        (figure("20", 20), 18, 22),
        (figure("Ten", 10), 10, 10),
        (figure("about ten", 10, "~"), 9, 11),
        (figure("10", 10, kind="percent", unit="percent"), 9, 11),
        (figure("ten million", 1e7), 9e6, 1.1e7),
        (figure("4,700", 4700), 4650.1, 4749.9),
        (figure("about 20,000", 20000, "~"), 18000, 22000),
        (figure("over 63,000", 63000, ">"), 63000, 630000),
        (figure("up to 500", 500, "<="), 50, 500),
        (figure("2.4 million", 2.4e6), 2350100, 2449900),
        (figure("96", 96, kind="percent", unit="percent"), 95.501, 96.499),
        (figure("9", 9, kind="measure", unit="kilometre"), 8501, 9499),
        (figure("two", 2, kind="duration", unit="week"), 10.507, 17.493),
    ],
)
def test_words_license_an_interval(one: Figure, low: float, high: float) -> None:
    value = value_of(one)
    assert (value.low, value.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (figure("63,000", 63000, ">"), 64000),
        (figure("100,000", 100000, ">"), 200000),
        (figure("150", 150, ">"), 200),
        (figure("175", 175, ">"), 200),
        (figure("1.5", 1.5, ">", "measure", "kilometre"), 2000),
        (figure("78", 78, ">="), 780),
        (figure("137", 137), 137),
    ],
)
def test_more_than_a_number_leads_one_to_expect_less_than_the_next_on_its_scale(
    one: Figure, expected: float
) -> None:
    assert value_of(one).expected == pytest.approx(expected)


def test_nearly_reaches_to_one_side_only() -> None:
    nearly = Figure(**{**asdict(figure("20,000", 20000, "~")), "high": 20000})
    value = value_of(nearly)
    assert (value.low, value.high) == pytest.approx((18000, 20000))
    assert value.high < 20000


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("129", 129), figure("129", 129), "equal"),
        (figure("13 million", 13e6), figure("13.1 million", 13.1e6), "overlap"),
        (figure("78", 78, ">="), figure("137", 137), "overlap"),
        (figure("200", 200, ">"), figure("200", 200, ">="), "overlap"),
        (figure("137", 137), figure("218", 218, ">="), "disjoint"),
        (figure("300,000", 3e5, "<="), figure("300,000", 3e5, ">"), "disjoint"),
        (figure("313", 313), figure("313", 313, "<"), "disjoint"),
        (figure("300,000", 3e5), figure("300,000", 3e5, ">"), "overlap"),
        (figure("37", 37), figure("38", 38), "disjoint"),
        (figure("Nine", 9), figure("Ten", 10), "disjoint"),
        (figure("Nine", 9), figure("about ten", 10, "~"), "overlap"),
        (figure("50", 50), figure("100", 100), "disjoint"),
        (figure("20,000", 20000), figure("19,667", 19667), "overlap"),
        (figure("10,000", 10000, "<="), figure("13", 13), "far"),
        (figure("129", 129), figure("20,000", 20000), "far"),
        (
            figure("7", 7, kind="duration", unit="day"),
            figure("1", 1, kind="duration", unit="week"),
            "equal",
        ),
    ],
)
def test_how_two_values_meet(one: Figure, other: Figure, expected: Meeting) -> None:
    assert meeting(value_of(one), value_of(other)) == expected
    assert meeting(value_of(other), value_of(one)) == expected


def test_equal_values_tell_more_the_more_digits_they_have() -> None:
    close = [
        closeness(value_of(figure("", value)), value_of(figure("", value))) for value in (2, 12, 313, 2000)
    ]
    assert close[0] < close[1] == close[3] < close[2] == 1.0


def test_zeros_tell_only_of_equal_values() -> None:
    assert closeness(value_of(figure("", 30)), value_of(figure("", 31))) < closeness(
        value_of(figure("", 30)), value_of(figure("", 30))
    )


def test_a_year_is_no_longer_number_for_being_compared_in_days() -> None:
    years = value_of(figure("6", 6, kind="duration", unit="year"))
    assert (years.digits, years.zeros) == (1, 0)


def test_of_two_equal_values_the_one_with_fewer_digits_says_how_much_they_tell() -> None:
    hours = value_of(figure("24", 24, kind="duration", unit="hour"))
    day = value_of(figure("one", 1, kind="duration", unit="day"))
    assert closeness(hours, day) == closeness(day, hours) == closeness(day, day)


numbers = st.floats(0.1, 1e9) | st.integers(0, 10**9).map(float)
bounds = st.sampled_from(list(_OPEN))


@given(numbers, bounds, numbers, bounds)
def test_meeting_is_the_same_from_both_sides(one: float, bound: Bound, other: float, its: Bound) -> None:
    values = value_of(figure(f"{one:g}", one, bound)), value_of(figure(f"{other:g}", other, its))
    assert meeting(*values) == meeting(*values[::-1])
    assert closeness(*values) == closeness(*values[::-1])
    assert 0 <= closeness(*values) <= 1
    assert all(value.low <= value.high for value in values)
