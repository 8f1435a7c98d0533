"""How names go on."""

import pytest
from naming import named, shown

from language.name_tails import with_tails


def mended(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the names of a text, each given by its surface and label, in order, after they were mended."""
    return shown(with_tails(named(text, *names)[1]))


@pytest.mark.parametrize(
    ("text", "body", "joined"),
    [
        ("the Armed Forces of Ruritania said", "Armed Forces", "Armed Forces of Ruritania"),
        (
            "the Bakers’ Association of Ruritania said",
            "Bakers’ Association of",
            "Bakers’ Association of Ruritania",
        ),
        ("the University of the Ruritania said", "University", "University of the Ruritania"),
        ("the Parliament of Ruritania said", "Parliament", "Parliament of Ruritania"),
        ("the Boat Corps of Ruritania said", "Boat Corps", "Boat Corps of Ruritania"),
        ("a Tribunal for the former Ruritania said", "Tribunal", "Tribunal for the former Ruritania"),
        ("Acme for the former Ruritania said", "Acme", None),
        ("Acme of Ruritania said", "Acme", None),
        ("the Armed Forces in Ruritania said", "Armed Forces", None),
        ("the Relief Force in the Ruritania", "Relief Force in the", "Relief Force in the Ruritania"),
        ("asked Congress for Ruritania aid", "Congress", None),
    ],
)
def test_a_body_takes_in_the_place_it_is_of(text: str, body: str, joined: str | None) -> None:
    expected = [(joined, "ORG")] if joined else [(body, "ORG"), ("Ruritania", "GPE")]
    assert mended(text, (body, "ORG"), ("Ruritania", "GPE")) == expected


def test_a_body_takes_in_what_it_is_for_and_where() -> None:
    front = "Popular Front for the Liberation of Ruritania"
    pieces = [("Popular Front", "ORG"), ("Liberation", "ORG"), ("Ruritania", "GPE")]
    assert mended(f"the {front} said", *pieces) == [(front, "ORG")]


@pytest.mark.parametrize("text", ["the Congress for Acme said", "approved by Congress for the Acme"])
def test_two_bodies_stay_two_where_one_acts_for_the_other(text: str) -> None:
    bodies = [("Congress", "ORG"), ("Acme", "ORG")]
    assert mended(text, *bodies) == bodies


def test_a_ministry_goes_on_behind_a_comma() -> None:
    pieces = [("Ministry of Trade", "ORG"), ("Industry and Energy", "ORG")]
    whole = "Ministry of Trade, Industry and Energy"
    assert mended(f"the {whole} said", *pieces) == [(whole, "ORG")]
    others = [("Ministry of Trade", "ORG"), ("Acme", "ORG")]
    assert mended("the Ministry of Trade, Acme and others said", *others) == others


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("the Rapid Relief Forces said", "Rapid Relief", "Rapid Relief Forces"),
        ("the Rapid Relief Forces", "Rapid Relief", "Rapid Relief Forces"),
        ("Acme Forces Rivals Out", "Acme", "Acme"),
        ("Rapid Relief Forces Commander Lee said", "Rapid Relief", "Rapid Relief Forces"),
        ("the Relief Association Union said", "Relief Association", "Relief Association"),
        ("the Rapid Relief forces said", "Rapid Relief", "Rapid Relief"),
    ],
)
def test_a_body_takes_in_the_word_that_says_what_it_is(text: str, name: str, whole: str) -> None:
    assert mended(text, (name, "ORG")) == [(whole, "ORG")]


def test_a_word_for_a_body_is_left_to_the_name_that_it_is_part_of() -> None:
    sides = [("Rapid Relief", "ORG"), ("Union of Bakers", "ORG")]
    assert mended("told Rapid Relief Union of Bakers was late", *sides) == sides


def test_a_body_goes_on_behind_and_with_the_others_it_is_for() -> None:
    pieces = [("Ruritania Boat Builders", "ORG"), ("Owners Association", "ORG")]
    whole = "Ruritania Boat Builders and Owners Association"
    assert mended(f"the {whole} said", *pieces) == [(whole, "ORG")]


@pytest.mark.parametrize(
    "sides",
    [
        ("Acme", "Owners Association"),
        ("Harbour Sachs", "Barclays Bank"),
        ("Bakers", "Owners Association"),
        ("Bakers Association", "Owners Association"),
    ],
)
def test_two_bodies_stay_two_where_each_has_a_name_of_its_own(sides: tuple[str, str]) -> None:
    bodies = [(name, "ORG") for name in sides]
    assert mended(" and ".join(sides) + " said", *bodies) == bodies


def test_a_name_that_ends_in_a_small_word_takes_in_no_word_behind_it() -> None:
    assert mended("Rapid Relief and Forces left", ("Rapid Relief and", "ORG")) == [("Rapid Relief", "ORG")]


def test_a_verb_is_no_part_of_a_body() -> None:
    doc, names = named("Row over Acme Forces a Change", ("Acme", "ORG"))
    doc[3].pos_ = "VERB"
    assert shown(with_tails(names)) == [("Acme", "ORG")]


@pytest.mark.parametrize("label", ["FAC", "ORG", "GPE"])
def test_a_name_that_stops_at_a_small_word_goes_on(label: str) -> None:
    pieces = [("Basilica of", label), ("Annunciation", "PERSON")]
    assert mended("in the Basilica of the Annunciation", *pieces) == [("Basilica of the Annunciation", label)]


def test_nobody_goes_on_behind_a_small_word() -> None:
    people = [("Orla of", "PERSON"), ("Ruritania", "GPE")]
    assert mended("Orla of Ruritania said", *people) == [("Orla", "PERSON"), ("Ruritania", "GPE")]


def test_no_name_ends_with_a_small_word() -> None:
    assert mended("the Museum of the old town", ("Museum of the", "FAC")) == [("Museum", "FAC")]
    assert mended("in Bergen, Oslo", ("Bergen,", "GPE")) == [("Bergen", "GPE")]
    assert mended("the Museum\n\nof the", ("Museum\n\nof the", "FAC")) == [("Museum", "FAC")]
    assert mended("the film To Die For", ("To Die For", "WORK_OF_ART")) == [("To Die For", "WORK_OF_ART")]


def test_a_joined_name_is_as_sure_as_the_less_sure_part() -> None:
    _, names = named("the Armed Forces of Ruritania", ("Armed Forces", "ORG"), ("Ruritania", "GPE"))
    names[0]._.score, names[1]._.score = 0.9, 0.6
    assert [name._.score for name in with_tails(names)] == [0.6]
