"""A town and its state are two places, and many other places end like a state."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from language.place_mending import with_states_apart

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


def test_only_places_are_cut() -> None:
    assert len(with_states_apart([place("Paris Texas", "PERSON")])) == 1
