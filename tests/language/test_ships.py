"""Ships are products."""

import pytest
from naming import NLP, named, shown
from spacy.tokens import Doc, Span

from language.ships import with_ships, with_ships_again


@pytest.mark.parametrize(
    ("text", "name", "label", "ship"),
    [
        ("when the ferry Orla sank", "Orla", "GPE", "Orla"),
        ("when the cruise ship Orla Star sank", "Orla Star", "PERSON", "Orla Star"),
        ("when the space shuttle Orla landed", "Orla", "LOC", "Orla"),
        ("on the space station Orla", "Orla", "GPE", "Orla"),
        ("The Orla, a leaking freighter, lay in port", "Orla", "GPE", "Orla"),
        ("The Orla, a rusting 40-metre cargo vessel that", "Orla", "ORG", "Orla"),
        ("The Orla, a Danish ferry, lay in port", "Orla", "GPE", "Orla"),
        ("The Orla, the ferry.", "Orla", "GPE", "Orla"),
        ("the MV Orla lay in port", "Orla", "PERSON", "MV Orla"),
        ("the BRP Orla lay in port", "BRP Orla", "ORG", "BRP Orla"),
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
        ("at the police station Orla", "Orla", "GPE"),
        ("Orla, a port", "Orla", "GPE"),
        ("Orla, a ship-building town", "Orla", "GPE"),
        ("Orla, a ship’s cook", "Orla", "PERSON"),
        ("Orla, a tanker and gas company", "Orla", "ORG"),
        ("Orla, a former Royal Navy nuclear attack submarine commander, said", "Orla", "PERSON"),
        ("Orla, at sea on a ship", "Orla", "PERSON"),
        ("the ferry Orlanders took", "Orlanders", "NORP"),
        ("Orla", "Orla", "GPE"),
    ],
)
def test_other_names_are_no_ship(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_ships(names)) == [(name, label)]


@pytest.mark.parametrize(("head_of_verb", "label"), [(1, "ORG"), (4, "PRODUCT")])
def test_who_does_something_to_a_ship_is_none(head_of_verb: int, label: str) -> None:
    words = ["the", "ship", "Acme", "seized", "sank"]
    heads, relations = [1, 4, 3, head_of_verb, 4], ["det", "nsubj", "nsubj", "acl", "ROOT"]
    doc = Doc(NLP.vocab, words, heads=heads, deps=relations)
    assert shown(with_ships([Span(doc, 2, 3, "ORG")])) == [("Acme", label)]


def test_those_of_whom_a_name_is_only_the_beginning_are_none() -> None:
    doc, names = named("the ship Ruritania officials turned away", ("Ruritania", "GPE"))
    doc[3].pos_ = "NOUN"
    assert shown(with_ships(names)) == [("Ruritania", "GPE")]


@pytest.mark.parametrize(
    "text", ["Orla, a passenger aboard the ferry, said", "Orla, a town with a ferry, said"]
)
def test_a_ship_in_what_is_said_of_a_name_is_another(text: str) -> None:
    doc, names = named(text, ("Orla", "PERSON"))
    doc[4].pos_ = "ADP"
    assert shown(with_ships(names)) == [("Orla", "PERSON")]


@pytest.mark.parametrize(("ship", "label"), [("Orlaby", "PRODUCT"), ("London", "GPE"), ("Birmingham", "GPE")])
def test_what_is_called_a_ship_once_is_one_also_where_it_is_not(ship: str, label: str) -> None:
    text = f"the ferry {ship} left. {ship} sank"
    _, names = named(text, (ship, "PRODUCT"), (ship, "GPE"))
    assert shown(with_ships_again(names)) == [(ship, "PRODUCT"), (ship, label)]
