"""The edges of names."""

import pytest
import spacy
from spacy.tokens import Doc, Span

from language.name_mending import (
    with_companies,
    with_dateline,
    with_home_states,
    with_storms,
    with_whole_persons,
    without_compounds,
    without_titles,
)

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


def test_a_title_that_was_taken_for_a_body_is_none() -> None:
    _, names = named("yesterday General Orla Brennan left", ("General", "ORG"), ("Orla Brennan", "PERSON"))
    assert shown(without_titles(names)) == [("Orla Brennan", "PERSON")]


@pytest.mark.parametrize(
    ("text", "name", "label", "person"),
    [
        ("Minister of Trade Orla Brennan left", "Trade Orla Brennan", "ORG", "Orla Brennan"),
        ("Secretary of State Orla Brennan left", "State Orla Brennan", "PERSON", "Orla Brennan"),
        ("Minister of Health and Welfare Brennan left", "Health and Welfare Brennan", "ORG", "Brennan"),
        ("Minister of Trade left", "Trade", "ORG", None),
        ("the Bank of Trade Orla left", "Trade Orla", "ORG", None),
        ("a secretary of State Security Bureau left", "State Security Bureau", "ORG", None),
    ],
)
def test_what_ministers_are_ministers_of_is_no_part_of_their_names(
    text: str, name: str, label: str, person: str | None
) -> None:
    _, names = named(text, (name, label))
    assert shown(without_titles(names)) == [(person, "PERSON") if person else (name, label)]


@pytest.mark.parametrize(
    ("text", "first", "second", "whole"),
    [
        ("yesterday Orla Mae Brennan left", "Orla", "Mae Brennan", "Orla Mae Brennan"),
        ("yesterday Orla, Brennan left", "Orla", "Brennan", None),
        ("Orla Brennan Ada Lindqvist", "Orla Brennan", "Ada Lindqvist", None),
        ("dear Orla Orla Brennan", "Orla", "Orla Brennan", None),
    ],
)
def test_a_first_name_belongs_to_the_person_behind_it(
    text: str, first: str, second: str, whole: str | None
) -> None:
    doc = NLP.make_doc(text)
    start = text.rindex(second)
    names = [
        doc.char_span(text.index(first), text.index(first) + len(first), "PERSON"),
        doc.char_span(start, start + len(second), "PERSON"),
    ]
    mended = with_whole_persons([name for name in names if name is not None])
    assert [name.text for name in mended] == ([whole] if whole else [first, second])


@pytest.mark.parametrize(
    ("name", "place"), [("R-Ariz.", "Ariz."), ("D-Utah", "Utah"), ("Port-au-Prince", "Port-au-Prince")]
)
def test_the_party_of_a_politician_is_no_part_of_the_state(name: str, place: str) -> None:
    _, names = named(f"Sen. Orla Brennan, {name}, left", (name, "GPE"))
    assert shown(with_home_states(names)) == [(place, "GPE")]


@pytest.mark.parametrize(
    ("name", "label"), [("Orla Brennan GmbH", "ORG"), ("Brennan & Co.", "ORG"), ("Orla Brennan", "PERSON")]
)
def test_a_company_is_nobody(name: str, label: str) -> None:
    _, names = named(f"shares of {name} fell", (name, "PERSON"))
    assert [company.label_ for company in with_companies(names)] == [label]


@pytest.mark.parametrize(
    ("text", "name", "label", "storm"),
    [
        ("when Hurricane Orla came", "Orla", "PERSON", "Hurricane Orla"),
        ("when Super Typhoon Orla came", "Typhoon Orla", "GPE", "Super Typhoon Orla"),
        ("when Tropical Storm Orla came", "Orla", "GPE", "Tropical Storm Orla"),
        ("when Storm Brennan came", "Storm Brennan", "PERSON", None),
        ("the Hurricane Center said", "Hurricane Center", "ORG", None),
        ("after the hurricane Orla came", "Orla", "PERSON", None),
    ],
)
def test_a_storm_is_an_event(text: str, name: str, label: str, storm: str | None) -> None:
    _, names = named(text, (name, label))
    assert shown(with_storms(names)) == [(storm, "EVENT") if storm else (name, label)]


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
