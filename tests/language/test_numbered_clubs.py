"""Clubs with a number in their name."""

import pytest
from naming import named, shown

from language.numbered_clubs import with_numbers


@pytest.mark.parametrize(
    ("text", "name", "label", "club"),
    [
        ("Schalke 04 won", "Schalke", "GPE", "Schalke 04"),
        ("FC Schalke 04 won", "FC Schalke", "ORG", "FC Schalke 04"),
        ("beat Hannover 96 and", "Hannover", "ORG", "Hannover 96"),
        ("TSV 1860 won", "TSV", "ORG", "TSV 1860"),
        ("1. FC Köln won", "FC Köln", "ORG", "1. FC Köln"),
    ],
)
def test_the_number_of_a_club_belongs_to_its_name(text: str, name: str, label: str, club: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_numbers(names)) == [(club, "ORG")]


def test_the_town_behind_the_number_belongs_to_it_too() -> None:
    _, names = named("TSV 1860 Munich won", ("TSV", "ORG"), ("Munich", "GPE"))
    assert shown(with_numbers(names)) == [("TSV 1860 Munich", "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("In Hannover 96 fell", "Hannover", "GPE"),
        ("At Hannover 96 people fell", "Hannover", "ORG"),
        ("Mainz 5 Velm 0", "Mainz", "ORG"),
        ("Velm 04 won", "Velm", "ORG"),
        ("2. FC Köln won", "FC Köln", "ORG"),
        ("1. FC Velm won", "FC Velm", "ORG"),
        ("in 1. Ada Lee won", "Ada Lee", "PERSON"),
    ],
)
def test_other_numbers_are_no_part_of_a_name(text: str, name: str, label: str) -> None:
    doc, names = named(text, (name, label))
    for word in doc:
        word.pos_ = "NOUN" if word.text == "people" else "PROPN"
    assert shown(with_numbers(names)) == [(name, label)]
