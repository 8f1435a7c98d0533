"""The edges of names."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from language.name_mending import with_dateline, with_places_of_bodies, without_compounds, without_titles

NLP = spacy.blank("en")


def named(text: str, *names: tuple[str, str]) -> tuple[Doc, list[Span]]:
    """Return a text and its names, each given by its surface and label, in order."""
    doc = NLP.make_doc(text)
    starts = [text.index(surface) for surface, _ in names]
    spans = [
        doc.char_span(start, start + len(surface), label, alignment_mode="expand")
        for start, (surface, label) in zip(starts, names, strict=True)
    ]
    return doc, [span for span in spans if span is not None]


def shown(spans: list[Span]) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in spans]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Oslo-based Harbour Board", ["Oslo", "Harbour Board"]),
        ("Oslo-based", ["Oslo"]),
        ("Oslo-based Lima-backed Board", ["Oslo", "Lima", "Board"]),
        ("Port-au-Prince", ["Port-au-Prince"]),
        ("Harbour Board", ["Harbour Board"]),
    ],
)
def test_what_follows_a_hyphen_is_no_part_of_a_name(name: str, parts: list[str]) -> None:
    _, names = named(f"the {name} said", (name, "ORG"))
    assert [part.text for part in without_compounds(names)] == parts


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Mr Lindqvist", "Lindqvist"),
        ("Prime Minister Ada Lindqvist", "Ada Lindqvist"),
        ("Ada King", "Ada King"),
        ("King", "King"),
    ],
)
def test_titles_are_no_part_of_a_person(name: str, bare: str) -> None:
    _, names = named(f"yesterday {name} left", (name, "PERSON"))
    assert [part.text for part in without_titles(names)] == [bare]


def test_titles_without_a_name_are_nobody() -> None:
    _, names = named("the Prime Minister left", ("Prime Minister", "PERSON"))
    assert without_titles(names) == []


def test_a_title_apart_from_the_person_behind_it_is_nobody() -> None:
    _, names = named("yesterday King Orla Brennan left", ("King", "PERSON"), ("Orla Brennan", "PERSON"))
    assert shown(without_titles(names)) == [("Orla Brennan", "PERSON")]


def test_titles_stay_in_the_names_of_bodies() -> None:
    _, names = named("the King Foundation gave", ("King Foundation", "ORG"))
    assert shown(without_titles(names)) == [("King Foundation", "ORG")]


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
        ("Acme of Ruritania said", "Acme", None),
        ("the Armed Forces in Ruritania said", "Armed Forces", None),
    ],
)
def test_a_body_takes_in_the_place_it_is_of(text: str, body: str, joined: str | None) -> None:
    _, names = named(text, (body, "ORG"), ("Ruritania", "GPE"))
    mended = shown(with_places_of_bodies(names))
    assert mended == ([(joined, "ORG")] if joined else [(body, "ORG"), ("Ruritania", "GPE")])


@pytest.mark.parametrize(
    ("text", "town", "agency"),
    [
        ("STRELSAU, Ruritania (Wire) — Rain fell.", "STRELSAU", "Wire"),
        ("STRELSAU, Oct. 3 (Harbour Press) - Rain fell.", "STRELSAU", "Harbour Press"),
        ("UPPER STRELSAU – Rain fell.", "UPPER STRELSAU", None),
    ],
)
def test_a_dateline_names_a_town_and_perhaps_an_agency(text: str, town: str, agency: str | None) -> None:
    doc, names = named(text, (town, "PERSON"))
    expected = [(town, "GPE"), *([(agency, "ORG")] if agency else [])]
    assert shown(with_dateline(doc, names)) == expected


@pytest.mark.parametrize(
    "text", ["RAIN FALLS ON STRELSAU", "A storm — rain fell", "STRELSAU said on Monday", ""]
)
def test_other_beginnings_are_no_dateline(text: str) -> None:
    doc, names = named(text)
    assert with_dateline(doc, names) == []
