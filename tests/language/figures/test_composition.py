from __future__ import annotations

import pytest

from language.figures.composition import compose


def test_a_part_is_tied_to_its_whole():
    part, whole = compose("1.9 million of the city’s 2.4 million residents")
    assert (part.kind, whole.kind) == ("part", "whole")
    assert part.whole == whole.number_start


def test_a_part_takes_the_currency_of_its_whole():
    part, whole = compose("280 million of the 1.5 billion shekels")
    assert part.unit is whole.unit


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("one in five adults", "one in five", 0.2),
        ("3 in every 4 homes", "3 in every 4", 0.75),
        ("It will hit 9 in 10 trains", "9 in 10", 0.9),
        ("four out of five men", "four out of five", 0.8),
        ("Two of every three judges", "Two of every three", 2 / 3),
        ("ONE IN FIVE HUNGRY", "ONE IN FIVE", 0.2),
        ("a 1-in-43 chance", "1-in-43", 1 / 43),
    ],
)
def test_one_in_five_is_one_share(text, surface, value):
    (share,) = compose(text)
    assert (text[share.number_start : share.number_end], share.value, share.kind) == (surface, value, "part")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One train in five was late", 0.2),
        ("two shops out of three.", 2 / 3),
        ("one child in every ten", 0.1),
    ],
)
def test_a_share_may_have_its_noun_inside(text, value):
    (share,) = compose(text)
    assert (share.value, share.kind, share.noun_start) == (value, "part", 4)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one man in five boats", [1, 5]),
        ("They shot two in 12 raids.", [2, 12]),
        ("They killed three in four raids.", [3, 4]),
        ("It fell by half in 12 states.", [0.5, 12]),
        ("It struck three in 40 towns.", [3, 40]),
        ("It struck three in 10 towns.", [0.3]),
    ],
)
def test_what_is_done_in_so_many_places_is_no_share(text, values):
    assert [one.value for one in compose(text)] == values


def test_a_range_may_be_a_part_and_its_whole_somebody_s():
    for text in (
        "4 of the last 6 runs",
        "20 to 25 of the 30 aircraft",
        "14 of Orla State’s 17 towns",
        "5,000 out of 6,000 homes",
    ):
        part, whole = compose(text)
        assert (part.kind, part.whole) == ("part", whole.number_start)


@pytest.mark.parametrize(("text", "value"), [("a half-point rise", 0.5), ("a quarter of a point", 0.25)])
def test_a_part_of_a_point_is_points(text, value):
    *_, points = compose(text)
    assert (points.value, points.kind) in [(value, "points"), (value, "part")]


@pytest.mark.parametrize("text", ["fell by a percentage point", "rose a full percentage point"])
def test_a_percentage_point_is_one(text):
    (point,) = compose(text)
    assert (point.value, point.kind) == (1, "points")


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [("a day or two passed", "a day or two", 1, 2), ("for over a decade", "a decade", 1, 1)],
)
def test_a_length_of_time_needs_no_number(text, surface, low, high):
    (length,) = compose(text)
    assert (text[length.start : length.end], length.low, length.high) == (surface, low, high)


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("He faces up to a year in prison.", "a year", "duration"),
        ("They seized more than a tonne of it.", "a tonne", "measure"),
        ("It was nearly a mile long.", "a mile", "measure"),
    ],
)
def test_a_hedged_unit_is_one(text, surface, kind):
    (one,) = compose(text)
    assert (text[one.start : one.end], one.value, one.kind) == (surface, 1, kind)


@pytest.mark.parametrize(
    "text",
    [
        "up to a week ago",
        "a mile away",
        "more than a year ago",
        "more than a second home",
        "over a week's pay",
        "built over a year",
    ],
)
def test_what_is_no_length_of_time_is_none(text):
    assert compose(text) == []


def test_a_price_with_a_fraction_is_no_part():
    assert [(one.value, one.kind) for one in compose("rose 1 3/16 to 54 7/8")] == [
        (1.1875, "count"),
        (54.875, "count"),
    ]


def test_what_all_but_two_are_of_is_a_whole():
    (whole,) = compose("It freed all but two of its 19 hostages.")
    assert (whole.value, whole.kind) == (19, "whole")


def test_millions_with_a_decimal_are_whole_numbers():
    assert [one.value for one in compose("2.099 billion")] == [2_099_000_000]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("an hour and a half", 1.5, "hour"), ("a mile and a quarter away", 1.25, "mile")],
)
def test_a_half_more_than_one_is_one_length(text, value, unit):
    (length,) = compose(text)
    assert (length.value, length.unit and length.unit.id) == (value, unit)


def test_a_fraction_of_a_year_s_output_is_no_length_of_time():
    (share,) = compose("a third of a year's output")
    assert (share.kind, share.unit) == ("part", None)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("He called twice.", 2, "frequency"),
        ("twice as many", 2, "multiple"),
        ("scored twice as Leeds won", 2, "frequency"),
        ("called three times as the man slept", 3, "frequency"),
        ("3,200 times", 3200, "frequency"),
        ("three times as many", 3, "multiple"),
        ("grew sixfold", 6, "multiple"),
        ("rose 30-fold", 30, "multiple"),
        ("rose by a factor of four", 4, "multiple"),
        ("It is double the average", 2, "multiple"),
        ("ten times worse", 10, "multiple"),
        ("three times later", 3, "frequency"),
        ("half as much", 0.5, "multiple"),
        ("half as much again", 1.5, "multiple"),
        ("a tenfold rise", 10, "multiple"),
        ("3x faster", 3, "multiple"),
        ("2.6 times that level", 2.6, "multiple"),
    ],
)
def test_times_are_frequencies_or_multiples(text, value, kind):
    (quantity,) = compose(text)
    assert (quantity.value, quantity.kind) == (value, kind)
