"""Fields of a figure set by hand."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from language.errors import FieldNotUnderstoodError
from language.figure import Figure, Source, Stretch, Unit
from language.figures.correcting import (
    with_bound,
    with_end,
    with_per,
    with_predicate,
    with_source_in_words,
    with_unit,
    with_value,
)

TEXT = "Ana Lee said 20 men left. Later 20 came back, the harbour office said; Ana Lee did not."


@pytest.fixture
def figure() -> Figure:
    return Figure(
        start=13,
        end=19,
        text="20 men",
        number=Stretch(13, 15, "20"),
        value=20,
        low=20,
        high=20,
        kind="count",
        score=0.9,
    )


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("300", (300, 300, 300, "=")),
        ("1.9 million", (1_900_000, 1_900_000, 1_900_000, "=")),
        ("nearly 300", (300, None, 300, "~")),
        ("at least 5", (5, 5, None, ">=")),
        ("10 to 15", (None, 10, 15, "=")),
        ("dozens", (None, 24, None, "~")),
        ("two thirds", (2 / 3, 2 / 3, 2 / 3, "=")),
    ],
)
def test_a_value_is_typed_as_one_would_say_it(figure, typed, says):
    valued = with_value(figure, typed)
    assert (valued.value, valued.low, valued.high, valued.bound) == says


def test_a_bare_number_keeps_the_bound(figure):
    valued = with_value(with_bound(figure, ">="), "25")
    assert (valued.value, valued.low, valued.high, valued.bound) == (25, 25, None, ">=")


def test_a_sum_of_money_brings_its_currency(figure):
    valued = with_value(figure, "$5 million")
    assert (valued.kind, valued.unit.id, valued.value) == ("money", "usd", 5_000_000)


def test_a_vague_figure_that_gets_a_number_is_vague_no_more(figure):
    vague = with_value(figure, "dozens")
    assert vague.kind == "vague"
    assert with_value(vague, "40").kind == "count"


@pytest.mark.parametrize("typed", ["", "many", "the men", "1,5", "1e400", "20 or maybe 300 men", "12;15"])
def test_a_value_that_is_not_understood_whole_is_refused(figure, typed):
    with pytest.raises(FieldNotUnderstoodError):
        with_value(figure, typed)


@pytest.mark.parametrize(
    ("end", "typed", "says"),
    [
        ("low", "10", (None, 10, 20, "=")),
        ("high", "25", (None, 20, 25, "=")),
        ("low", "20", (20, 20, 20, "=")),
        ("low", "", (20, None, 20, "<=")),
        ("high", "", (20, 20, None, ">=")),
    ],
)
def test_value_and_bound_follow_from_the_ends(figure, end, typed, says):
    ended = with_end(figure, end, typed)
    assert (ended.value, ended.low, ended.high, ended.bound) == says


def test_what_is_about_a_value_stays_so_between_its_ends(figure):
    ended = with_end(with_bound(figure, "~"), "low", "15")
    assert (ended.value, ended.low, ended.bound) == (20, 15, "~")


@pytest.mark.parametrize(
    ("bound", "low", "high"),
    [("=", 20, 20), ("~", None, None), ("<", None, 20), ("<=", None, 20), (">", 20, None), (">=", 20, None)],
)
def test_a_bound_sets_the_interval(figure, bound, low, high):
    bounded = with_bound(figure, bound)
    assert (bounded.bound, bounded.low, bounded.high) == (bound, low, high)


def test_the_bound_of_a_vague_quantity_leaves_its_interval(figure):
    vague = replace(figure, value=None, low=24, high=None)
    assert with_bound(vague, ">=") == replace(vague, bound=">=")


def test_the_ends_are_set_one_by_one_and_nothing_leaves_one_open(figure):
    assert with_end(figure, "high", "25").high == 25
    assert with_end(figure, "low", " ").low is None


def test_the_least_cannot_be_more_than_the_most(figure):
    with pytest.raises(FieldNotUnderstoodError, match="least"):
        with_end(figure, "low", "21")


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("Israeli hostages", Unit(None, "Israeli hostages", "hostage", ("Israeli",))),
        ("men", Unit(None, "men", "man")),
        ("kilometres", Unit("kilometre", "kilometres")),
        ("$", Unit("usd", "$", "dollar")),
        ("euros", Unit("eur", "euros", "euro")),
    ],
)
def test_a_unit_is_known_or_a_counted_noun(figure, typed, unit):
    assert with_unit(figure, typed).unit == unit


def test_a_known_unit_says_what_kind_of_figure_it_is(figure):
    assert with_unit(figure, "kilometres").kind == "measure"


@pytest.mark.parametrize(
    ("typed", "identity"),
    [("a day", "day"), ("per barrel", "barrel"), ("/month", "month"), ("voters", "voter")],
)
def test_a_denominator_is_named_by_its_noun(figure, typed, identity):
    assert with_per(figure, typed).per.id == identity


@pytest.mark.parametrize("set_field", [with_unit, with_per, with_predicate])
def test_nothing_typed_empties_a_field(figure, set_field):
    filled = set_field(figure, "people")
    assert set_field(filled, "  ") == figure


def test_a_source_is_found_where_its_words_stand_nearest(figure):
    late = replace(figure, start=32)
    assert with_source_in_words(figure, "Ana Lee", TEXT).source.start == 0
    assert with_source_in_words(late, "the harbour  office", TEXT).source == Source(
        46, 64, "the harbour office", None, None, "indirect"
    )


def test_a_source_that_the_article_does_not_have_is_refused(figure):
    with pytest.raises(FieldNotUnderstoodError, match="article"):
        with_source_in_words(figure, "the mayor", TEXT)
