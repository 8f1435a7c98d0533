from __future__ import annotations

import pytest

from language.figures.composition import compose

STATED = {
    "children aged 5": ("aged 5", "year_of_age"),
    "people aged between 15 and 66": ("between 15 and 66", "year_of_age"),
    "a man of 35": ("man of 35", "year_of_age"),
    "a boy of 14 months": ("boy of 14 months", "month_of_age"),
    "Ann Lee, 44, said": ("44", "year_of_age"),
    "Ann Lee, three, was home": ("three", "year_of_age"),
    "voters between 18 and 24": ("between 18 and 24", "year_of_age"),
    "The retirement age rose from 66 to 68.": ("from 66 to 68", "year_of_age"),
}


@pytest.mark.parametrize(("text", "surface", "unit"), [(text, *age) for text, age in STATED.items()])
def test_an_age_is_read_with_its_words(text, surface, unit):
    (age,) = compose(text)
    assert age.unit is not None
    assert (text[age.start : age.end], age.unit.id, age.kind) == (surface, unit, "age")


AGES = {
    "A man, 31, and his brother, 28.": [31, 28],
    "children aged 4, 7 and 11": [4, 7, 11],
    "twins aged nine and six, who fled": [9, 6],
    "He died at 71.": [71],
    "She turned 60 in May": [60],
    "as young as 12": [12],
    "Children as young as six put bricks together.": [6],
    "Britons over 50 are out of work.": [50],
    "The age of criminal responsibility is to be raised to 14.": [14],
    "He was 71.": [71],
    "Children under five are at risk": [5],
    "those aged over 70 and under 12": [70, 12],
    "“It was huge,” said Ana Lee, 29.": [29],
    "Most of them are under 30.": [30],
    "It hired women, many of them under 18, and men, all of whom over 60.": [18, 60],
    "It is for people aged under 25.": [25],
    "workers over 50 lose it": [50],
    "Pensioners over 75 may stay.": [75],
    "People over 60 account for most of it.": [60],
    "The oldest victim was 86, the youngest 17.": [86, 17],
    "The mean age was 54.": [54],
    "Life expectancy for men is 79.": [79],
    "for those 65 or older": [65],
    "no older than 35": [35],
    "The voting age will be lowered to 16.": [16],
    "the oldest of whom was 97": [97],
    "The youngest is 4, the oldest 11.": [4, 11],
    "Both boys, 12 and 13, ran.": [12, 13],
    "The patients were under 40.": [40],
    "The president, 81, has ruled since 1982.": [81],
    "His wife Ana, 41, their sons Bo, eight, and Ed, five, and a daughter, Mia, six, fled.": [41, 8, 5, 6],
    "The rest of its population is under 25.": [25],
    "There are more people over 65 than under 15.": [65, 15],
}


@pytest.mark.parametrize(("text", "ages"), AGES.items(), ids=AGES)
def test_an_age_needs_no_years(text, ages):
    assert [(one.value, one.kind) for one in compose(text)] == [(age, "age") for age in ages]


@pytest.mark.parametrize(
    "text",
    [
        "Goals: Kane, 12; Salah, 10.",
        "They won in Rome, five, and Oslo, six.",
        "Medals: China, 40; Japan, 38.",
        "Who is 1 in 10?",
    ],
)
def test_a_list_of_names_with_numbers_tells_no_ages(text):
    assert "age" not in [one.kind for one in compose(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He was 71 points ahead.",
        "It killed people under 40 roofs.",
        "It put all of them under 40 roofs.",
        "The patients were under 40 roofs.",
        "Prices are under 40.",
        "Britons over 40 counties voted.",
        "The leader, 12 points ahead, won.",
        "He died at 3 sites.",
        "The lowest was 4.",
    ],
)
def test_what_has_a_noun_is_no_age(text):
    assert [one.kind for one in compose(text)] == ["count"]


def test_a_man_of_twenty_stone_is_not_that_old():
    (weight,) = compose("a man of 20 stone")
    assert weight.kind == "measure"
