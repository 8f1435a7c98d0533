from __future__ import annotations

import pytest

from language.figures.claims import qualified_quantities


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("20 people", "=", 20, 20),
        ("only 20 people", "=", 20, 20),
        ("about 20 people", "~", None, None),
        ("some 20 people", "~", None, None),
        ("an estimated 20 people", "~", None, None),
        ("nearly 20 people", "~", None, 20),
        ("just under $20", "~", None, 20),
        ("just over 20 people", "~", 20, None),
        ("more than three dozen people", ">", 36, None),
        ("over $20m", ">", 2e7, None),
        ("upwards of 20 people", ">", 20, None),
        ("at least 20 people", ">=", 20, None),
        ("no fewer than 20", ">=", 20, None),
        ("at least a dozen", ">=", 12, None),
        ("up to 20 people", "<=", None, 20),
        ("as many as 20 people", "<=", None, 20),
        ("no more than 20 people", "<=", None, 20),
        ("Never more than 20 people came", "<=", None, 20),
        ("no longer than 20 miles", "<=", None, 20),
        ("it does not exceed $20", "<=", None, 20),
        ("it can’t go above 20 km/h", "<=", None, 20),
        ("it must not be less than $20", ">=", 20, None),
        ("fewer than 20 people", "<", None, 20),
        ("under 20 people", "<", None, 20),
        ("sub-20 km runs", "<", None, 20),
        ("under the age of 5", "<", None, 5),
        ("20 or more people", ">=", 20, None),
        ("20-plus people", ">=", 20, None),
        ("20+ people", ">=", 20, None),
        ("some 20-plus people", ">=", 20, None),
        ("more than 20-odd people", ">", 20, None),
        ("about 20-odd people", "~", None, None),
        ("20-odd people", "~", None, None),
        ("20 or so people", "~", None, None),
        ("20 or fewer people", "<=", None, 20),
        ("more than a total of 20", ">", 20, None),
        ("The toll passes 1,900", ">", 1900, None),
        ("The toll in Oslo has passed 1,900", ">", 1900, None),
        ("The boat passed 20 others", "=", 20, 20),
        ("not even four kilometres", "<", None, 4),
        ("it lasted over ten years", ">", 10, None),
        ("built over ten years", "=", 10, 10),
        ("boats were over ten hours late", ">", 10, None),
        ("he left more than ten years ago", ">", 10, None),
        ("fined over $20 million", ">", 2e7, None),
        ("almost a week", "~", None, 1),
    ],
)
def test_a_qualifier_sets_the_bound(text, bound, low, high):
    (quantity,) = qualified_quantities(text)
    assert (quantity.bound, quantity.low, quantity.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("that nearly 20,000 people", "nearly 20,000"),
        ("that more than a total of 20 men", "more than a total of 20"),
        ("of 5 or more people", "5 or more"),
        ("when some 30-plus people", "some 30-plus"),
    ],
)
def test_the_span_holds_the_qualifier(text, surface):
    (quantity,) = qualified_quantities(text)
    assert text[quantity.start : quantity.end] == surface


@pytest.mark.parametrize(
    "text",
    [
        "charged over 3 deaths",
        "a strike over 900 job cuts",
        "shot down drones over 17 regions",
        "he spoke about 30 villages",
        "a mayor quits over a $30m villa",
        "they clashed with guards over 40 sackings",
        "a woman held over 40 burglaries",
    ],
)
def test_over_may_say_why_or_where(text):
    (quantity,) = qualified_quantities(text)
    assert quantity.bound == "="


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Sales edged up to $4bn.", ["="]),
        ("The death toll has gone up to 52", ["="]),
        ("Rates inched up to 4.5 percent from 4.25 percent", ["=", "="]),
        ("Profit was up to £4m, from £3m", ["=", "="]),
        ("The toll is up to 40 from 30", ["=", "="]),
        ("The hall can hold up to 40", ["<="]),
        ("Fees go up to £9,535", ["<="]),
        ("The reward is up to $5m.", ["<="]),
        ("There were up to 40 athletes from 30 countries", ["<=", "="]),
        ("They have gone up to three days without water", ["<="]),
    ],
)
def test_up_to_may_say_what_something_came_to(text, bounds):
    assert [quantity.bound for quantity in qualified_quantities(text)] == bounds


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("He served under four presidents.", "="),
        ("He served under four years.", "<"),
        ("He died over 3,000 years ago.", ">"),
        ("They handed the city over 22 years ago.", "="),
        ("He was convicted under 30 laws.", "="),
        ("It is used by under 30 people.", "<"),
        ("They toured around 12 countries.", "="),
        ("They travelled around 12 miles.", "~"),
        ("The book about 12 boys won.", "="),
        ("In the book about 12 boys die.", "~"),
        ("He wrote a book about 12 years ago.", "~"),
        ("It is a book about 300 pages long.", "~"),
        ("They had hoped for 200 investors at most.", "<="),
        ("They hoped for 200 foreign investors at the least.", ">="),
        ("Deaths neared 3,000.", "~"),
        ("Bitcoin traded near $58,000.", "~"),
        ("He lives near 40 villages.", "="),
        ("He lives near a $40m dam.", "="),
        ("The number was closer to 50,000.", "~"),
        ("The camp moved closer to 50 villages.", "="),
        ("The cost was nearer $800 million.", "~"),
    ],
)
def test_a_word_before_or_a_noun_behind_decides_about_a_bound(text, bound):
    (quantity,) = qualified_quantities(text)
    assert quantity.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "A banker was jailed for six years over $30 million fraud",
        "Court jails ex-banker for six years over $30 million fraud",
        "Firm fined $30m over 12 deaths",
    ],
)
def test_over_says_what_somebody_is_jailed_or_fined_for(text):
    years, sum_ = qualified_quantities(text)
    assert (years.bound, sum_.bound) == ("=", "=")


@pytest.mark.parametrize(
    "text", ["Fares were lower than two years ago.", "Fares are 5 percent more than two years ago."]
)
def test_a_time_that_something_is_compared_with_has_no_bound(text):
    *_, years = qualified_quantities(text)
    assert (years.bound, text[years.start : years.end]) == ("=", "two years")


def test_a_range_keeps_its_ends_under_a_qualifier():
    (quantity,) = qualified_quantities("about 10 to 15 people")
    assert (quantity.bound, quantity.low, quantity.high) == ("~", 10, 15)


def test_a_conversion_in_parentheses_takes_the_bound_of_what_it_converts():
    kronor, dollars = qualified_quantities("more than 75 million kronor ($7 million)")
    assert kronor.bound == dollars.bound == ">"
    assert (dollars.low, dollars.high) == (7e6, None)


def test_a_sum_shares_the_rate_behind_its_conversion():
    pesos, dollars = qualified_quantities("23 million pesos ($25,000) per head")
    assert pesos.per == dollars.per
    assert pesos.per is not None
    assert pesos.per.text == "per head"


def test_words_tied_to_what_stands_before_them_set_no_bound():
    bounds = [quantity.bound for quantity in qualified_quantities("She shot a four-under 68.")]
    assert bounds == ["=", "="]
