"""What missiles and storms hit."""

import pytest
from naming import named, shown

from language.strikes import with_targets


@pytest.mark.parametrize(
    "text",
    ["Drones struck Izmail.", "two missiles have hit Izmail on Sunday", "A storm also hit Izmail."],
)
def test_what_missiles_hit_is_a_place(text: str) -> None:
    _, names = named(text, ("Izmail", "ORG"))
    assert shown(with_targets(names)) == [("Izmail", "GPE")]


def test_all_that_are_listed_are_hit() -> None:
    _, names = named(
        "Missiles struck Sumy, Izmail and Odesa.", ("Sumy", "ORG"), ("Izmail", "ORG"), ("Odesa", "ORG")
    )
    assert shown(with_targets(names)) == [("Sumy", "GPE"), ("Izmail", "GPE"), ("Odesa", "GPE")]


def test_who_says_so_is_not_hit() -> None:
    doc, names = named("Missiles struck Sumy, Velm said", ("Sumy", "ORG"), ("Velm", "ORG"))
    doc[5].pos_ = "VERB"
    assert shown(with_targets(names)) == [("Sumy", "GPE"), ("Velm", "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Drones struck Rosneft.", "Rosneft", "ORG"),
        ("Drones struck Izmail.", "Izmail", "PERSON"),
        ("Drones struck Mavericks.", "Mavericks", "ORG"),
        ("Drones struck Harbour Board.", "Harbour Board", "ORG"),
        ("The team hit Izmail hard.", "Izmail", "ORG"),
        ("The Red Rockets hit Izmail hard.", "Izmail", "ORG"),
        ("Rockets hit Mavericks.", "Rockets", "ORG"),
        ("Rockets win.", "Rockets", "ORG"),
    ],
)
def test_other_bodies_stay_ones(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_targets(names)) == [(name, label)]


def test_rockets_that_hit_a_place_are_no_team() -> None:
    _, names = named("Rockets hit Izmail.", ("Rockets", "ORG"), ("Izmail", "ORG"))
    assert shown(with_targets(names)) == [("Izmail", "GPE")]
