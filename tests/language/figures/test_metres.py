from __future__ import annotations

import pytest

from language.figures.numbers import numbers

MILLIONS = [
    "Up to 1.5m Sudanese fled.",
    "Some 2.1m of them live abroad.",
    "The number of users rose to 2.3m.",
    "The population is now 5.2m.",
    "Waiting lists grew to 7.4m in April.",
    "Membership fell from 1.2m.",
    "Exports fell to around 1.2m last year.",
    "It is a town of 1.2m.",
    "Stocks fell by 4.1m barrels versus an expected fall of 1.5m.",
    "It has 250m users in India and 80m in Brazil.",
    "Labour lost 2.6m votes and the Tories 1.1m.",
    "The show drew 3.2m.",
    "It sold 1.2m in a year.",
    "The drama opened with 4.1m on Sunday.",
    "The finale was watched by 5.6m.",
]


@pytest.mark.parametrize("text", MILLIONS)
def test_what_comes_in_great_numbers_is_told_in_millions(text):
    assert numbers(text)[-1].scale == 1e6


METRES = [
    "A throw of 85.2m won gold.",
    "The waves rose to 3.2m.",
    "The trees grew to 30m.",
    "Water levels in these rivers fell to 1.2m.",
    "She leapt 7.14m.",
    "He climbed the 6,190m Denali.",
    "He swam the 400m Freestyle.",
    "The waves averaged 3.1m.",
    "She won with 5.6m.",
    "The population of seals rose to the 3m high wall.",
    "Some 3m people and 30m of wall.",
    "Sales of lamps rose, from 2m high ones.",
    "It fell to 3m",
]


@pytest.mark.parametrize("text", METRES)
def test_what_has_an_extent_is_told_in_metres(text):
    assert numbers(text)[-1].scale == 1.0
