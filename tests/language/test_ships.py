"""Ships are products."""

import pytest
from naming import named, shown

from language.ships import with_ships


@pytest.mark.parametrize(
    ("text", "name", "label", "ship"),
    [
        ("when the ferry Orla sank", "Orla", "GPE", "Orla"),
        ("when the cruise ship Orla Star sank", "Orla Star", "PERSON", "Orla Star"),
        ("The Orla, a leaking freighter, lay in port", "Orla", "GPE", "Orla"),
        ("The Orla, a rusting 40-metre cargo vessel that", "Orla", "ORG", "Orla"),
        ("The Orla, a Danish ferry, lay in port", "Orla", "GPE", "Orla"),
        ("The Orla, the ferry", "Orla", "GPE", "Orla"),
        ("the MV Orla lay in port", "Orla", "PERSON", "MV Orla"),
        ("the USS Brennan lay in port", "USS Brennan", "ORG", "USS Brennan"),
    ],
)
def test_a_ship_is_a_product(text: str, name: str, label: str, ship: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_ships(names)) == [(ship, "PRODUCT")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the ship Iran seized", "Iran", "GPE"),
        ("the ferry operator Orla said", "Orla", "ORG"),
        ("Orla, a port", "Orla", "GPE"),
        ("Orla, a town that the ferry serves", "Orla", "GPE"),
        ("Orla, at sea on a ship", "Orla", "PERSON"),
        ("the ferry Orlanders took", "Orlanders", "NORP"),
        ("Orla", "Orla", "GPE"),
    ],
)
def test_other_names_are_no_ship(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_ships(names)) == [(name, label)]


def test_a_person_who_does_something_to_a_ship_is_none() -> None:
    doc, names = named("the boat and the ship Ana Lee built", ("Ana Lee", "PERSON"))
    doc[-1].pos_ = "VERB"
    assert shown(with_ships(names)) == [("Ana Lee", "PERSON")]


def test_a_town_with_a_port_for_ships_is_none() -> None:
    doc, names = named("Orla, a ferry port", ("Orla", "GPE"))
    doc[-1].pos_ = "NOUN"
    assert shown(with_ships(names)) == [("Orla", "GPE")]
