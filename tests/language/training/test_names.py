"""Reading the corpora of names."""

from pathlib import Path

import pytest

from language.training.lexicons import miscellaneous_label, place_label
from tests.support.corpora import read_corpus


def test_places_and_miscellaneous_names_are_told_apart(tmp_path: Path) -> None:
    text = "Norwegian boats left Oslo Airport for the North Sea and Peru with the Widget."
    spans = {
        "Norwegian": "OTH",
        "Oslo_Airport": "LOC",
        "the_North_Sea": "LOC",
        "Peru": "LOC",
        "Widget": "OTH",
    }
    assert read_corpus(tmp_path, "uner_ewt", text, **spans) == [
        ("Norwegian", "NORP"),
        ("Oslo Airport", "FAC"),
        ("North Sea", "LOC"),
        ("Peru", "GPE"),
        ("Widget", "MISC"),
    ]


def test_nothing_is_learnt_from_capitals_that_a_partial_corpus_leaves_unlabelled(tmp_path: Path) -> None:
    text = "In May Ada Lindqvist met Orla Brennan."
    assert read_corpus(tmp_path, "fewnerd_inter_partial", text, Ada_Lindqvist="person-artist/author") == [
        ("Ada Lindqvist", "PERSON"),
        ("In", "?"),
        ("May", "?"),
        ("Orla", "?"),
        ("Brennan", "?"),
    ]


def test_a_word_that_is_small_elsewhere_is_no_name_for_standing_first(tmp_path: Path) -> None:
    text = "Rain fell. Orla hid from rain in a tent. “Rain,” said Ada Lindqvist, “is the music of Evora.”"
    assert read_corpus(tmp_path, "fewnerd_inter_partial", text, Ada_Lindqvist="person-artist/author") == [
        ("Ada Lindqvist", "PERSON"),
        ("Orla", "?"),
        ("Evora", "?"),
    ]


def test_the_silver_corpus_is_mended(tmp_path: Path) -> None:
    text = (
        "Former President Ada Lindqvist said Iraqi envoys left southern Iraq for South Korean and U.S. talks."
    )
    spans = {
        "President_Ada_Lindqvist": "per",
        "Iraqi": "gpe",
        "southern_Iraq": "geo",
        "Korean": "gpe",
        "U.S.": "org",
    }
    assert read_corpus(tmp_path, "gmb", text, **spans) == [
        ("Ada Lindqvist", "PERSON"),
        ("Iraqi", "NORP"),
        ("Iraq", "GPE"),
        ("South Korean", "NORP"),
        ("U.S.", "GPE"),
    ]


def test_a_title_alone_is_no_person(tmp_path: Path) -> None:
    assert read_corpus(tmp_path, "gmb", "Prime Minister Lindqvist left.", Prime="per") == []


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Lake Tarn", "LOC"),
        ("the Middle East", "LOC"),
        ("Harbour Bridge", "FAC"),
        ("Kabul", "GPE"),
        ("Springwell", "GPE"),
        ("French", "NORP"),
    ],
)
def test_the_words_of_a_place_tell_its_type(name: str, label: str) -> None:
    assert place_label(name) == label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Kurds", "NORP"),
        ("Arabic", "LANGUAGE"),
        ("Clean Rivers Act", "LAW"),
        ("Winter War", "EVENT"),
        ("Harbour Prize", "WORK_OF_ART"),
        ("Widget 3000", None),
    ],
)
def test_a_miscellaneous_name_has_a_type_only_when_it_shows(name: str, label: str | None) -> None:
    assert miscellaneous_label(name) == label
