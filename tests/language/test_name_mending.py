"""The edges of names."""

import pytest
from naming import named, shown

from language.name_mending import (
    with_dateline,
    within_lines,
    without_answers,
    without_common_acronyms,
    without_common_words,
    without_compounds,
    without_headings,
    without_parts_of_texts,
    without_titles,
)


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
        ("Maulana Fazlur Lind", "Fazlur Lind"),
        ("Dame Ada Lindqvist", "Ada Lindqvist"),
        ("Brig Lindqvist", "Lindqvist"),
        ("Duke Ellington", "Duke Ellington"),
        ("Pastor Ellington", "Ellington"),
        ("Ada King", "Ada King"),
        ("King", "King"),
    ],
)
def test_titles_are_no_part_of_a_person(name: str, bare: str) -> None:
    _, names = named(f"yesterday {name} left", (name, "PERSON"))
    assert [part.text for part in without_titles(names)] == [bare]


def test_a_title_that_is_a_given_name_belongs_to_the_person() -> None:
    _, names = named("Queen Latifah sang", ("Latifah", "PERSON"))
    assert shown(without_titles(names)) == [("Queen Latifah", "PERSON")]


def test_titles_without_a_name_are_nobody() -> None:
    _, names = named("the Prime Minister left", ("Prime Minister", "PERSON"))
    assert without_titles(names) == []


def test_a_title_apart_from_the_person_behind_it_is_nobody() -> None:
    _, names = named("yesterday King Orla Brennan left", ("King", "PERSON"), ("Orla Brennan", "PERSON"))
    assert shown(without_titles(names)) == [("Orla Brennan", "PERSON")]


def test_the_full_stop_of_a_title_does_not_make_a_name_of_it() -> None:
    _, names = named("Lt. Col. Ada Lind left.", ("Col", "PERSON"), ("Ada Lind", "PERSON"))
    assert shown(without_titles(names)) == [("Ada Lind", "PERSON")]


def test_a_full_stop_between_sentences_takes_nobody_away() -> None:
    _, names = named("She voted for King. Bob Lee lost.", ("King", "PERSON"), ("Bob Lee", "PERSON"))
    assert len(without_titles(names)) == 2


def test_titles_stay_in_the_names_of_bodies() -> None:
    _, names = named("the King Foundation gave", ("King Foundation", "ORG"))
    assert shown(without_titles(names)) == [("King Foundation", "ORG")]


def test_a_title_that_was_taken_for_a_body_is_none() -> None:
    _, names = named("yesterday General Orla Brennan left", ("General", "ORG"), ("Orla Brennan", "PERSON"))
    assert shown(without_titles(names)) == [("Orla Brennan", "PERSON")]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Harbour Bank Governor", "Harbour Bank"),
        ("Harbour League Secretary-General", "Harbour League"),
        ("Harbour Party Secretary of State", "Harbour Party"),
        ("Harbour Party Secretary of Trade and Industry", "Harbour Party"),
        ("Harbour Treasury Secretary", "Harbour Treasury"),
        ("Ministry of Health Director", "Ministry of Health"),
        ("Department of State", "Department of State"),
        ("Harbour State", "Harbour State"),
        ("Harbour Bank", "Harbour Bank"),
    ],
)
def test_a_title_between_a_body_and_its_person_belongs_to_neither(name: str, body: str) -> None:
    _, names = named(f"the {name} Orla Brennan left", (name, "ORG"), ("Orla Brennan", "PERSON"))
    assert shown(without_titles(names)) == [(body, "ORG"), ("Orla Brennan", "PERSON")]
    _, names = named(f"the {name} left", (name, "ORG"))
    assert shown(without_titles(names)) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "is_name"),
    [
        ("The rain stopped. Rain will come again.", "Rain", False),
        ("Rain fell, and more rain.", "Rain", False),
        ("“Rain fell.” No rain since.", "Rain", False),
        ("Rain fell on the town.", "Rain", True),
        ("May said no. She may go. Theresa May is ill.", "May", True),
        ("They asked May, and may go.", "May", True),
    ],
)
def test_a_word_that_is_small_elsewhere_is_no_name_for_standing_first(
    text: str, name: str, is_name: bool
) -> None:
    doc, names = named(text, (name, "PERSON"))
    doc.set_ents(names)
    assert [kept.text for kept in without_common_words(doc)] == [name] * is_name


@pytest.mark.parametrize(
    ("text", "town", "agency"),
    [
        ("STRELSAU, Ruritania (Wire) — Rain fell.", "STRELSAU", "Wire"),
        ("STRELSAU, Oct. 3 (Harbour Press) - Rain fell.", "STRELSAU", "Harbour Press"),
        ("UPPER STRELSAU – Rain fell.", "UPPER STRELSAU", None),
        ("STREL'SAU (Wire) - Rain fell.", "STREL'SAU", "Wire"),
        ("STRELSAU—Rain fell.", "STRELSAU", None),
    ],
)
def test_a_dateline_names_a_town_and_perhaps_an_agency(text: str, town: str, agency: str | None) -> None:
    doc, names = named(text, (town, "PERSON"))
    expected = [(town, "GPE"), *([(agency, "ORG")] if agency else [])]
    assert shown(with_dateline(doc, names)) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("RAIN FALLS ON STRELSAU", "A storm — rain fell", "STRELSAU said on Monday", ""),
        *("SOCCER - Strelsau won", "NOTE — rain fell", "STRELSAU - UNITED WIN CUP.\nmore"),
    ],
)
def test_other_beginnings_are_no_dateline(text: str) -> None:
    doc, names = named(text)
    assert with_dateline(doc, names) == []


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("Yours,\n\nAda Lind\nPerth", "Ada Lind\nPerth", ["Ada Lind", "Perth"]),
        ("Ada\nLind\nPerth", "Ada\nLind\nPerth", ["Ada", "Lind", "Perth"]),
        (f"{'so ' * 20} Ada\nLind", "Ada\nLind", ["Ada\nLind"]),
    ],
)
def test_a_name_ends_with_its_line_unless_that_is_full(text: str, name: str, parts: list[str]) -> None:
    _, names = named(text, (name, "PERSON"))
    assert [part.text for part in within_lines(names)] == parts


@pytest.mark.parametrize(
    ("text", "name", "is_heading"),
    [
        ("RUGBY UNION\nWales 10", "RUGBY UNION", True),
        ("ATHLETICS\n1 Lind", "ATHLETICS", True),
        ("ATHLETICS win", "ATHLETICS", False),
        ("OAKLAND\n1 Lind", "OAKLAND", False),
        ("Tennis\n1 Lind", "Tennis", False),
    ],
)
def test_what_heads_a_list_of_results_is_no_name(text: str, name: str, is_heading: bool) -> None:
    _, names = named(text, (name, "ORG"))
    assert shown(without_headings(names)) == ([] if is_heading else [(name, "ORG")])


def test_the_parts_of_a_text_are_nobody() -> None:
    _, names = named("Figure 2 shows Ada Figure and Lind", ("Figure", "PERSON"), ("Ada Figure", "PERSON"))
    assert shown(without_parts_of_texts(names)) == [("Ada Figure", "PERSON")]


def test_what_voters_answer_is_no_name() -> None:
    _, names = named("No won in Lima, and Yes Bank lost", ("No", "ORG"), ("Lima", "GPE"), ("Yes Bank", "ORG"))
    assert shown(without_answers(names)) == [("Lima", "GPE"), ("Yes Bank", "ORG")]


@pytest.mark.parametrize("acronym", ["MP", "NGOs", "MVP", "H5N1", "Covid-19", "GMT"])
def test_a_common_acronym_is_no_name(acronym: str) -> None:
    _, names = named(f"the {acronym} told the UN", (acronym, "ORG"), ("UN", "ORG"))
    assert shown(without_common_acronyms(names)) == [("UN", "ORG")]
