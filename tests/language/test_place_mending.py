"""A town and its state are two places, and many other places end like a state."""

from __future__ import annotations

import pytest
import spacy
from naming import named, shown
from spacy.tokens import Doc, Span

from language.place_mending import with_police, with_roads, with_states_apart

TOWNS = {
    "Springfield Ohio": ["Springfield", "Ohio"],
    "San Francisco California": ["San Francisco", "California"],
    "miramar florida": ["miramar", "florida"],
    "RALEIGH NORTH CAROLINA": ["RALEIGH", "NORTH CAROLINA"],
    "Mosul Iraq": ["Mosul", "Iraq"],
}
WHOLE = [
    "Port Sudan",
    "Lake Chad",
    "Mount Lebanon",
    "West Virginia",
    "New Mexico",
    "Baja California",
    "Northern California",
    "Equatorial Guinea",
    "Papua New Guinea",
    "Free Syria",
    "Mexico City",
    "Springfield",
]


def place(words: str, label: str = "GPE") -> Span:
    nlp = spacy.blank("en")
    doc: Doc = nlp.make_doc(words)
    name = Span(doc, 0, len(doc), label=label)
    name._.score = 0.7
    return name


@pytest.mark.parametrize(("words", "parts"), TOWNS.items(), ids=TOWNS)
def test_a_town_is_cut_from_its_state(words: str, parts: list[str]) -> None:
    cut = with_states_apart([place(words)])
    assert [part.text for part in cut] == parts
    assert {part._.score for part in cut} == {0.7}


@pytest.mark.parametrize("words", WHOLE)
def test_other_places_stay_whole(words: str) -> None:
    assert [part.text for part in with_states_apart([place(words)])] == [words]


@pytest.mark.parametrize(
    ("text", "town", "force"),
    [
        ("South Wales Police said so", "South Wales", "South Wales Police"),
        ("Cairo Police Department said so", "Cairo", "Cairo Police Department"),
        ("Cairo police said so", "Cairo", "Cairo"),
    ],
)
def test_a_place_and_its_police_are_a_force(text: str, town: str, force: str) -> None:
    doc = spacy.blank("en").make_doc(text)
    (name,) = with_police([Span(doc, 0, len(town.split()), label="GPE")])
    assert (name.text, name.label_) == (force, "ORG" if force != town else "GPE")


@pytest.mark.parametrize(("text", "label"), [("on the A1 there", "FAC"), ("in all M25 there", "GPE")])
def test_a_road_behind_its_article_is_no_town(text: str, label: str) -> None:
    doc = spacy.blank("en").make_doc(text)
    assert [name.label_ for name in with_roads([Span(doc, 2, 3, label="GPE")])] == [label]


def test_only_places_are_cut() -> None:
    assert len(with_states_apart([place("Paris Texas", "PERSON")])) == 1


@pytest.mark.parametrize(
    ("text", "name", "label", "place"),
    [
        ("along Avenida Sur today", "Avenida Sur", "PERSON", ("Avenida Sur", "FAC")),
        ("at the Stadio Lind", "Stadio Lind", "ORG", ("Stadio Lind", "FAC")),
        ("off Interstate 96 today", "Interstate", "GPE", ("Interstate 96", "FAC")),
        ("in Interstate today", "Interstate", "GPE", ("Interstate", "GPE")),
        ("the Arena today", "Arena", "ORG", ("Arena", "ORG")),
    ],
)
def test_streets_and_stadiums_are_called_so_in_other_languages_too(
    text: str, name: str, label: str, place: tuple[str, str]
) -> None:
    _, names = named(text, (name, label))
    assert shown(with_roads(names)) == [place]
