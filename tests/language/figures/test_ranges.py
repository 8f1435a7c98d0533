from __future__ import annotations

import pytest

from language.figures.claims import qualified_quantities
from language.figures.composition import compose


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("10-15 people", "10-15", 10, 15),
        ("10 to 15 people", "10 to 15", 10, 15),
        ("10 or 15 people", "10 or 15", 10, 15),
        ("between 10 and 15 people", "between 10 and 15", 10, 15),
        ("$10 to $15 billion", "$10 to $15 billion", 1e10, 1.5e10),
        ("passed 10-15 vans", "10-15", 10, 15),
        ("$10-15 billion", "$10-15 billion", 1e10, 1.5e10),
        ("four to five thousand people", "four to five thousand", 4000, 5000),
        ("500 to 1 million people", "500 to 1 million", 500, 1e6),
        ("5 to 7 per cent", "5 to 7 per cent", 5, 7),
        ("$200 to $4 million", "$200 to $4 million", 200, 4e6),
        ("from 450 sq ft up to 900 sq ft", "from 450 sq ft up to 900 sq ft", 450, 900),
        ("ages 18 to 24", "ages 18 to 24", 18, 24),
        ("a bid of $7/$9", "$7/$9", 7, 9),
        ("costs of £5m-£7m", "£5m-£7m", 5e6, 7e6),
        ("0-to-60-mph runs", "0-to-60-mph", 0, 60),
        ("from 208 pounds to 193", "from 208 pounds to 193", 193, 208),
        ("it grows by 300 to 500 a year", "300 to 500", 300, 500),
        ("prices rose by 1 to 10 percent", "1 to 10 percent", 1, 10),
        ("it grew 5 to 60 a year", "5 to 60", 5, 60),
        ("2-3,000 workers", "2-3,000", 2000, 3000),
        ("a surge of 10 to 15 feet", "10 to 15 feet", 10, 15),
        ("a width of 12 mm to 3 mm", "12 mm to 3 mm", 3, 12),
        ("1-5,000 workers", "1-5,000", 1, 5000),
        ("200-3,000 workers", "200-3,000", 200, 3000),
        ("they outnumber us by 30 to 50", "30 to 50", 30, 50),
        ("50, maybe 60 men", "50, maybe 60", 50, 60),
        ("50 or even 60 men", "50 or even 60", 50, 60),
        ("16- to 34-year-olds", "16- to 34-year-olds", 16, 34),
        ("two- or three-day stays", "two- or three-day", 2, 3),
        ("children aged five months to 36 months", "aged five months to 36 months", 5, 36),
    ],
)
def test_two_ends_make_one_range(text, surface, low, high):
    (quantity,) = compose(text)
    assert text[quantity.start : quantity.end] == surface
    assert (quantity.value, quantity.low, quantity.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 and 15 people", [10, 15]),
        ("5% to 10 people", [5, 10]),
        ("8 or $9", [8, 9]),
        ("it rose 5 cents to 60 cents", [5, 60]),
        ("5 or 50 people", [5, 50]),
        ("it fell by 30,000 to 1.2 million", [30_000, 1.2e6]),
        ("the toll rose by 12 to 340", [12, 340]),
        ("sales fell by 1.2 million to 3.4 million", [1.2e6, 3.4e6]),
        ("the population fell 2,000 to 41,000", [2000, 41_000]),
        ("a man aged 20 to 30 days in jail", [20, 30]),
        ("aged six months to five years", [6, 5]),
        ("sales rose a third to 40", [1 / 3, 40]),
        ("a drop of 12 mm to 3 mm", [12, 3]),
    ],
)
def test_two_quantities_side_by_side_stay_two(text, values):
    assert [quantity.value for quantity in compose(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1 away",
        "a 52-48 vote",
        "they led 21 to 7",
        "lost 1-3",
        "a 2-2 draw",
        "voted 10-15 for it",
        "It failed by 148-166.",
        "a vote of 54 to 12",
        "Jadeja took 5-41.",
        "He finished with 5-41 and won.",
    ],
)
def test_a_score_or_a_vote_is_kept_apart_from_ranges(text):
    (quantity,) = compose(text)
    assert (quantity.kind, quantity.value, quantity.low) == ("score", None, None)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("She won 6-4, 3-6, 7-6 (7-5) in May.", ["score"] * 4),
        ("She lost 3-6 6-4 6-7.", ["score"] * 3),
        ("It ended 4-1, 3-6 days late.", ["score", "duration"]),
        ("It won 4-1, 10-12 men fled.", ["score", "count"]),
        ("ages 10-12, 13-15", ["age", "count"]),
    ],
)
def test_all_sets_of_a_match_are_scores(text, kinds):
    assert [one.kind for one in compose(text)] == kinds


@pytest.mark.parametrize("text", ["It took 5-15 men.", "It took 5-8.", "He took 12-15."])
def test_what_is_taken_is_a_range_where_it_is_not_wickets_and_runs(text):
    (quantity,) = compose(text)
    assert quantity.kind == "count"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Women outnumber men by two to one.", "two to one", 2),
        ("The ratio was 2:1.", "2:1", 2),
        ("The ratio of men to women is 3 to 2.", "3 to 2", 1.5),
        ("a 3:1 ratio", "3:1", 3),
    ],
)
def test_a_ratio_is_so_many_times(text, surface, value):
    (quantity,) = compose(text)
    assert (text[quantity.start : quantity.end], quantity.value) == (surface, value)
    assert quantity.kind == "multiple"


@pytest.mark.parametrize(
    ("text", "course"),
    [
        ("It fell from $2,415 to $2,315", "down"),
        ("It rose from 5% to 7%", "up"),
        ("Growth slowed from 7% to 5%", "down"),
        ("He cut the fee from $9 to $6", "down"),
        ("The limit was raised from 50 to 60 mph", "up"),
        ("The price went from 20 to 55 rupees", "up"),
        ("It dwindled from 900 to fewer than 300", "down"),
        ("It grew from less than 100 to more than 7,000", "up"),
        ("It costs from $5 to $7", None),
        ("It fell. Tickets cost from $5 to $7", None),
        ("It ranges from 5% to 7%", None),
        ("a storm surge of 10 to 15 feet", None),
        ("a drop of 10 to 15 percent", None),
    ],
)
def test_a_change_from_one_value_to_another_keeps_its_direction(text, course):
    (quantity,) = qualified_quantities(text)
    assert (quantity.course, quantity.change) == (course, None)
