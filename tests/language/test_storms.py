"""Storms are events."""

import pytest
from naming import named, shown

from language.storms import with_storms


@pytest.mark.parametrize(
    ("text", "name", "label", "storm"),
    [
        ("when Hurricane Orla came", "Orla", "PERSON", "Hurricane Orla"),
        ("when Hurricane Orla came", "Hurricane Orla", "PERSON", "Hurricane Orla"),
        ("when Super Typhoon Orla came", "Typhoon Orla", "GPE", "Super Typhoon Orla"),
        ("when Tropical Storm Orla came", "Orla", "GPE", "Tropical Storm Orla"),
        ("when Tropical Storm Orla came", "Tropical Storm Orla", "ORG", "Tropical Storm Orla"),
        ("when Storm Orla came", "Storm Orla", "PERSON", "Storm Orla"),
    ],
)
def test_a_storm_is_an_event(text: str, name: str, label: str, storm: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_storms(names)) == [(storm, "EVENT")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the Hurricane Center said", "Hurricane Center", "ORG"),
        ("in Storm Lake it rained", "Storm Lake", "GPE"),
        ("the Storm Lake Times said", "Storm Lake Times", "ORG"),
        ("on Hurricane Ridge it rained", "Hurricane Ridge", "LOC"),
        ("the film Storm Boy", "Storm Boy", "WORK_OF_ART"),
        ("after the hurricane Orla came", "Orla", "PERSON"),
        ("after Desert Storm Iraq was poor", "Iraq", "GPE"),
        ("in Desert Storm Brennan fought", "Brennan", "PERSON"),
        ("Super Orla came", "Orla", "PERSON"),
        ("HURRICANE ORLA CAME", "ORLA", "PERSON"),
    ],
)
def test_other_names_are_no_storm(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_storms(names)) == [(name, label)]


def test_the_words_for_a_storm_may_be_a_name_apart() -> None:
    _, names = named("when Tropical Storm Orla came", ("Tropical Storm", "EVENT"), ("Orla", "PERSON"))
    assert shown(with_storms(names)) == [("Tropical Storm Orla", "EVENT")]


def test_two_names_side_by_side_stay_two() -> None:
    sides = [("Desert Storm", "EVENT"), ("U.S.", "GPE")]
    _, names = named("In Desert Storm U.S. forces fought", *sides)
    assert shown(with_storms(names)) == sides
    sides = [("Melbourne Storm", "ORG"), ("Brennan", "PERSON")]
    _, names = named("The Melbourne Storm Brennan left", *sides)
    assert shown(with_storms(names)) == sides
