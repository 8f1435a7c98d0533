"""Factions in brackets."""

import pytest
from naming import named, shown

from language.parties import with_factions, without_stray_brackets


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("the Janata Dal (United) won", "Janata Dal", "Janata Dal (United)"),
        ("the Lok Party (Ram Vilas) won", "Lok Party", "Lok Party (Ram Vilas)"),
        ("the CPI (ML) won", "CPI", "CPI (ML)"),
        ("the CPI(M) won", "CPI(M", "CPI(M)"),
        ("the Party of India (Marxist) won", "Party of India (Marxist", "Party of India (Marxist)"),
    ],
)
def test_a_faction_in_brackets_belongs_to_the_party(text: str, name: str, whole: str) -> None:
    _, names = named(text, (name, "ORG"))
    assert shown(with_factions(names)) == [(whole, "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the Socialist Party (SP) won", "Socialist Party", "ORG"),
        ("the Labour Party (United States) won", "Labour Party", "ORG"),
        ("the Bank (United) won", "Bank", "ORG"),
        ("as Party (M) said", "Party", "PERSON"),
        ("the Labour Party (in 2020) won", "Labour Party", "ORG"),
    ],
)
def test_other_brackets_belong_to_no_name(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_factions(names)) == [(name, label)]


def test_a_name_in_the_bracket_goes_into_the_party() -> None:
    _, names = named("the Janata Dal (United) won", ("Janata Dal", "ORG"), ("United", "ORG"))
    assert shown(with_factions(names)) == [("Janata Dal (United)", "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("the Boat Party (BP) Central Office met", "BP) Central Office", ["BP", "Central Office"]),
        ("the Boat Party (BP) met", "BP)", ["BP"]),
        ("the CPI(M) won", "CPI(M)", ["CPI(M)"]),
    ],
)
def test_a_bracket_that_nothing_opens_parts_two_names(text: str, name: str, parts: list[str]) -> None:
    _, names = named(text, (name, "ORG"))
    assert [part.text for part in without_stray_brackets(names)] == parts
