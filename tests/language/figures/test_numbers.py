from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.figures.numbers import numbers


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("50 cars", "50", 50),
        ("19,667 people", "19,667", 19_667),
        ("5,12,345 voters", "5,12,345", 512_345),
        ("12\u00a0400 euros", "12\u00a0400", 12_400),
        ("3.75 litres", "3.75", 3.75),
        ("a rate of .25", ".25", 0.25),
        ("2.4 million", "2.4 million", 2.4e6),
        ("half a million", "half a million", 5e5),
        ("half a dozen eggs", "half a dozen", 6),
        ("three dozen boats", "three dozen", 36),
        ("four score", "four score", 80),
        ("a hundred men", "a hundred", 100),
        ("an hundred men", "an hundred", 100),
        ("a million and a half", "a million and a half", 1.5e6),
        ("one and a half thousand", "one and a half thousand", 1500),
        ("two and a half million", "two and a half million", 2.5e6),
        ("a quarter of a million", "a quarter of a million", 2.5e5),
        ("three-quarters of a million pounds", "three-quarters of a million", 7.5e5),
        ("three quarters of a billion euros", "three quarters of a billion", 7.5e8),
        ("3/4 of a million people", "3/4 of a million", 7.5e5),
        ("two-thirds of the million", "two-thirds", 2 / 3),
        ("six hundred and five", "six hundred and five", 605),
        ("Twenty-one ships", "Twenty-one", 21),
        ("forty thousand two hundred twelve", "forty thousand two hundred twelve", 40_212),
        ("hundred-odd words, then two lakh", "two lakh", 200_000),
        ("three crore rupees", "three crore", 3e7),
        ("2½ hours", "2½", 2.5),
        ("3 1/2 inches", "3 1/2", 3.5),
        ("two-thirds of it", "two-thirds", 2 / 3),
        ("three quarters of it", "three quarters", 0.75),
        ("a third of them", "a third", 1 / 3),
        ("cut it by a third.", "a third", 1 / 3),
        ("cut it by a third", "a third", 1 / 3),
        ("fell by almost a quarter in May", "a quarter", 0.25),
        ("is to grow by a fifth by May", "a fifth", 0.2),
        ("aid was slashed by more than a third.", "a third", 1 / 3),
        ("nearly half", "half", 0.5),
        ("A third are women.", "A third", 1 / 3),
        ("Half died.", "Half", 0.5),
        ("A quarter suffered burns.", "A quarter", 0.25),
        ("It was a quarter below last year's.", "a quarter", 0.25),
        ("Half my class left.", "Half", 0.5),
        ("Emissions fell a fifth.", "a fifth", 0.2),
        ("Imports are a third higher than in May.", "a third", 1 / 3),
        ("Many came, a third fewer than in May.", "a third", 1 / 3),
        ("Lee said that half of them had no roof.", "half", 1 / 2),
        ("Profits were up a third.", "a third", 1 / 3),
        ('It is to be cut "by at least a third".', "a third", 1 / 3),
        ("a rise of a third.", "a third", 1 / 3),
        ("he said nearly a quarter died", "a quarter", 0.25),
        ("Output fell by three quarters.", "three quarters", 0.75),
        ("a margin of plus or minus 3 points", "3", 3),
        ("a margin of +/-3 points", "3", 3),
        ("1,5 million zlotys", "1,5 million", 1.5e6),
        ("3,5 mln zlotys", "3,5 mln", 3.5e6),
        ("up 12,5 % in May", "12,5", 12.5),
        ("rose 3,4 percent", "3,4", 3.4),
        ("minus-8 degrees", "minus-8", -8),
        ("a drop to -12 overnight", "-12", -12),
        ("3 × 10^8", "3 × 10^8", 3e8),
        ("1.5e6 cells", "1.5e6", 1.5e6),
    ],
)
def test_a_number_is_read_whole(text, surface, value):
    (number,) = numbers(text)
    assert text[number.start : number.end] == surface
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£250m for it", 2.5e8),
        ("$1.2tn", 1.2e12),
        ("$10-15m", 1.5e7),
        ("12.3m tonnes", 1.23e7),
        ("8 bn people", 8e9),
        ("a 100m race", 100),
        ("a wall 3m high", 3),
        ("a wall 3m longer than before", 3),
        ("34.6m tonnes, against 37.1m a year ago", 3.71e7),
        ("It sold 4.2m cars, compared with 3.9m in May", 3.9e6),
        ("It sold 3m cars, up from about 2m.", 2e6),
        ("Some 3m people saw him run the 100m.", 100),
        ("Some 3m people watched, up on 300m of wall.", 300),
        ("It sold 3m cars. The wall rose 5m, up from 2m.", 2),
        ("The wall is 5m high, up from 2m.", 2),
        ("It stands 4,805.59m high, 2.22m less than in May.", 2.22),
        ("It sold 2m less than it made.", 2e6),
        ("5k runners", 5000),
        ("a Rs 12,000-cr plan", 1.2e11),
        ("a $5-bn deal", 5e9),
        ("a 12-m wall", 12),
        ("8 B people", 8e9),
    ],
)
def test_a_scale_letter_is_told_from_a_unit(text, value):
    assert numbers(text)[-1].value == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, None),
        ("scores of people", 40, None),
        ("hundreds", 200, None),
        ("tens of thousands", 20_000, 100_000),
        ("hundreds of thousands", 200_000, 1_000_000),
        ("several hundred", 200, 1000),
        ("a couple of dozen", 24, 24),
        ("a handful", 2, 10),
    ],
)
def test_a_vague_number_has_no_value_but_a_least(text, low, high):
    (number,) = numbers(text)
    assert (number.value, number.low, number.high) == (None, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("27 737 Max jets", [27, 737]),
        ("30 737-800s", [30, 737, 800]),
        ("27 737 cases", [27_737]),
        ("12 747 million", [12_747e6]),
    ],
)
def test_jets_are_no_part_of_how_many_they_are(text, values):
    assert [one.value for one in numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "the first half",
        "a third man",
        "by a third man",
        "accused of a third.",
        "Half time came.",
        "by a quarter-final",
        "Ana was jailed; a fourth was cleared.",
        "Ana fled and a third was hurt.",
        "by a third-party",
        "It fell a second time and gained a third.",
        "He came down a fifth.",
        "a third higher court",
        "a third man fell",
        "In that half of the year",
        "half-time",
        "million-dollar",
        "tens",
        "no one-third-party, million",
    ],
)
def test_words_like_numbers_are_no_numbers(text):
    assert [number for number in numbers(text) if text[number.start : number.end] != "one"] == []


def test_a_share_of_a_crowd_of_a_million_keeps_apart():
    values = [number.value for number in numbers("two-thirds of a million-strong crowd")]
    assert values == [pytest.approx(2 / 3), 1e6]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ten were 17 and a third was 21.", [10, 17, 21]),
        ("It took 17 and a third overs.", [pytest.approx(17 + 1 / 3)]),
        ("He is two and a half.", [2.5]),
    ],
)
def test_a_third_man_is_no_part_of_the_number_before_him(text, values):
    assert [number.value for number in numbers(text)] == values


def test_numbers_in_a_list_stay_apart():
    assert [number.value for number in numbers("1, 2 and 3; nine eight")] == [1, 2, 3, 9, 8]


def test_a_run_of_digits_too_long_for_a_number_is_an_identifier():
    assert numbers("id 778257943577919488123456789") == []


PIECES = st.sampled_from(
    [
        "1",
        "12",
        "1,234",
        ".5",
        "-3",
        "½",
        "1/2",
        "one",
        "twenty",
        "-",
        "and",
        "a",
        "half",
        "third",
        "thirds",
        "of",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "dozens",
        "several",
        "$",
        "£",
        "m",
        "k",
        "bn",
        "%",
        ",",
        ".",
        "/",
        "several",
        "tens",
    ]
)


@given(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "-"]))).map(
        lambda parts: "".join(a + b for a, b in parts)
    )
)
def test_numbers_never_overlap_and_lie_in_the_text(text):
    found = numbers(text)
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
