"""What only a body or a company can be, and where a company's name ends."""

import pytest
from naming import named, shown

from language.organisation_mending import (
    with_acronyms,
    with_agreements,
    with_bodies_apart,
    with_members,
    with_suffixes,
    without_owners,
    without_seats,
)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("When UNOCA agreed, others did.", "UNOCA", "ORG"),
        ("When PG&E agreed, others did.", "PG&E", "ORG"),
        ("When JFK agreed, others did.", "JFK", "PERSON"),
        ("When JAMES agreed, others did.", "JAMES", "PERSON"),
        ("WHEN UNOCA AGREED, OTHERS DID.", "UNOCA", "PERSON"),
        ("When TJ agreed, others did.", "TJ", "PERSON"),
    ],
)
def test_an_acronym_among_small_words_is_nobody(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, "PERSON"))
    assert shown(with_acronyms(names)) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "name", "label", "company"),
    [
        ("Nokora Oyj cut jobs", "Nokora", "PERSON", "Nokora Oyj"),
        ("Vellin SA cut jobs", "Vellin SA", "GPE", "Vellin SA"),
        ("Vellin SpA of Milan cut jobs", "Vellin", "PERSON", "Vellin SpA"),
        ("Brandt A/S cut jobs", "Brandt A", "ORG", "Brandt A/S"),
        ("Brandt A/S cut jobs", "Brandt", "PERSON", "Brandt A/S"),
        ("shares of Brandt A/S.", "Brandt", "ORG", "Brandt A/S."),
        ("Brandt Energies, Inc., cut jobs", "Brandt Energies", "ORG", "Brandt Energies, Inc."),
        ("J Brandt plc cut jobs", "J Brandt", "PERSON", "J Brandt plc"),
        ("Vellin Energies SE cut jobs", "Vellin Energies", "ORG", "Vellin Energies SE"),
    ],
)
def test_the_word_for_a_company_belongs_to_its_name(text: str, name: str, label: str, company: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_suffixes(names)) == [(company, "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Adelaide SA is hot", "Adelaide SA", "GPE"),
        ("Calgary AB is cold", "Calgary", "GPE"),
        ("Lee as a boy", "Lee", "PERSON"),
        ("Swedish AB teams", "Swedish", "NORP"),
    ],
)
def test_a_town_with_its_state_is_no_company(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_suffixes(names)) == [(name, label)]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Corven SA of Madrid", ["Corven SA", "Madrid"]),
        ("Brandt A/S of Denmark", ["Brandt A/S", "Denmark"]),
        ("Pooley Brothers of Hull", ["Pooley Brothers", "Hull"]),
        ("Guardian of Lagos", ["Guardian", "Lagos"]),
        ("Nation of Nairobi", ["Nation", "Nairobi"]),
        ("Times of London", ["Times of London"]),
        ("Nation of Islam", ["Nation of Islam"]),
        ("Nation of Jordan", ["Nation of Jordan"]),
        ("Bank of Ruritania", ["Bank of Ruritania"]),
        ("Sons of Thunder", ["Sons of Thunder"]),
    ],
)
def test_the_town_that_a_company_is_of_is_no_part_of_its_name(name: str, parts: list[str]) -> None:
    _, names = named(f"{name} grew", (name, "ORG"))
    assert [span.text for span in without_seats(names)] == parts


@pytest.mark.parametrize(
    ("name", "label"), [("Oslo Accords", "LAW"), ("Lusaka Protocol", "LAW"), ("Oslo Convention", "ORG")]
)
def test_an_accord_is_a_law(name: str, label: str) -> None:
    _, names = named(f"The {name} ended it", (name, "ORG"))
    assert shown(with_agreements(names)) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("the Workers' Front won", "Workers", "Workers' Front"),
        ("the Red Farmers’ Union won", "Red Farmers", "Red Farmers’ Union"),
        ("the Workers' front door", "Workers", "Workers"),
        ("Vellin Motors' Oslo plant", "Vellin Motors", "Vellin Motors"),
    ],
)
def test_a_body_goes_on_behind_the_apostrophe_of_its_members(text: str, name: str, whole: str) -> None:
    _, names = named(text, (name, "ORG"))
    assert [span.text for span in with_members(names)] == [whole]


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("Lind's Popular Front", "Lind's Popular Front", [("Lind", "PERSON"), ("Popular Front", "ORG")]),
        ("Norway's Relief Fund", "Norway's Relief Fund", [("Norway", "GPE"), ("Relief Fund", "ORG")]),
        ("Nokia’s Relief Fund", "Nokia’s Relief Fund", [("Nokia", "ORG"), ("Relief Fund", "ORG")]),
        ("Nokia's Helen Berg", "Nokia's Helen Berg", [("Nokia", "ORG"), ("Helen Berg", "PERSON")]),
        ("Norway's Helen Index", "Norway's Helen Index", [("Norway", "GPE"), ("Helen Index", "ORG")]),
        ("Berg's Relief Fund", "Berg's Relief Fund", [("Berg's Relief Fund", "ORG")]),
        ("Lind's own", "Lind's own", [("Lind's own", "ORG")]),
    ],
)
def test_who_has_a_body_is_no_part_of_its_name(text: str, name: str, parts: list[tuple[str, str]]) -> None:
    _, names = named(f"{text} met Ada Lind", (name, "ORG"), ("Ada Lind", "PERSON"))
    assert shown(without_owners(names)) == [*parts, ("Ada Lind", "PERSON")]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Oxfam and UNICEF", ["Oxfam", "UNICEF"]),
        ("Oxfam and Friends", ["Oxfam and Friends"]),
        ("Department of Boats and VLB", ["Department of Boats", "VLB"]),
        ("Boats and VLB", ["Boats and VLB"]),
        ("Union of Boats, League of Ships", ["Union of Boats", "League of Ships"]),
        ("Boat Union, Ship League and VLB", ["Boat Union", "Ship League", "VLB"]),
        ("Ministry of Boats, Ships and Trade", ["Ministry of Boats, Ships and Trade"]),
    ],
)
def test_two_bodies_are_two(name: str, parts: list[str]) -> None:
    _, names = named(f"{name} left", (name, "ORG"))
    assert [span.text for span in with_bodies_apart(names)] == parts


@pytest.mark.parametrize(
    ("name", "score", "parts"),
    [
        ("Abi Lind's Welfare Party", 0.5, ["Abi Lind", "Welfare Party"]),
        ("Campbell's Conservatives", 0.5, ["Campbell", "Conservatives"]),
        ("Lind's Welfare Party", 0.9, ["Lind's Welfare Party"]),
        ("People's Welfare Party", 0.5, ["People's Welfare Party"]),
        ("German Campbell's Party", 0.5, ["German Campbell's Party"]),
        ("Campbell's Register", 0.5, ["Campbell's Register"]),
    ],
)
def test_a_party_is_not_called_after_whose_it_is(name: str, score: float, parts: list[str]) -> None:
    _, names = named(f"{name} left", (name, "ORG"))
    names[0]._.score = score
    assert [span.text for span in without_owners(names)] == parts


def test_a_body_of_a_body_is_another() -> None:
    _, names = named("The University of Velm's Institute of Ships", ("University of Velm's Institute", "ORG"))
    assert shown(without_owners(names)) == [("University of Velm", "ORG"), ("Institute", "ORG")]
    _, names = named("The VLPD's Boat Unit", ("VLPD's Boat Unit", "ORG"))
    assert shown(without_owners(names)) == [("VLPD", "ORG"), ("Boat Unit", "ORG")]
    _, names = named("The Velm Teachers' Union", ("Velm Teachers' Union", "ORG"))
    assert without_owners(names) == names


def test_a_person_is_not_what_is_theirs() -> None:
    _, names = named("Ada Lind's Horizons won", ("Ada Lind's Horizons", "PERSON"))
    assert shown(without_owners(names)) == [("Ada Lind", "PERSON"), ("Horizons", "ORG")]
