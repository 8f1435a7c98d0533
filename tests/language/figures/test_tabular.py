"""What the headings of columns say of the numbers below them."""

from __future__ import annotations

import pytest

from language.figure import Predicate, Unit
from language.figures.composition import compose
from language.figures.tabular import column_of


@pytest.mark.parametrize(
    ("heading", "noun", "claimed"),
    [
        ("Dead", "person", "die"),
        ("Injured", "person", "injure"),
        ("Deaths", "person", "die"),
        ("Seats", "seat", None),
        ("Seats won", "seat", "win"),
        ("Votes cast", "vote", "cast"),
        ("Number of cases", "case", None),
        ("Total votes", "vote", None),
        ("New cases", "case", None),
        ("People", "person", None),
        ("Total", None, None),
        ("2021", None, None),
        ("—", None, None),
    ],
)
def test_a_heading_names_what_is_counted_and_what_is_claimed(
    heading: str, noun: str | None, claimed: str | None
) -> None:
    column = column_of(heading)
    assert (column.unit and column.unit.noun) == noun
    assert (column.predicate and column.predicate.lemma) == claimed
    assert column.unit is None or column.unit.inferred


@pytest.mark.parametrize(
    ("heading", "unit", "value"),
    [
        ("Share (%)", "percent", 4.1),
        ("Turnout, %", "percent", 4.1),
        ("Percent", "percent", 4.1),
        ("Cost ($ million)", "usd", 4_100_000),
        ("Cost ($m)", "usd", 4_100_000),
        ("Budget, in billion euros", "eur", 4_100_000_000),
        ("Distance (km)", "kilometre", 4.1),
        ("Height (m)", "metre", 4.1),
        ("Refugees (thousands)", None, 4_100),
        ("Cost (note 3)", None, 4.1),
    ],
)
def test_a_heading_names_the_measure(heading: str, unit: str | None, value: float) -> None:
    (quantity,) = compose("4.1")
    column = column_of(heading)
    assert column.quantity(quantity).value == value
    assert (column.entry and column.entry.id) == unit


def test_ranks_are_no_figures() -> None:
    assert column_of("Rank").is_rank
    assert column_of("No.").is_rank
    assert not column_of("Number of ships").is_rank


def test_the_words_that_tell_things_apart_are_kept() -> None:
    assert column_of("New measles cases").unit == Unit(
        None, "new measles cases", "case", ("new", "measles"), inferred=True
    )
    assert column_of("Missing").predicate == Predicate("missing", "miss")
