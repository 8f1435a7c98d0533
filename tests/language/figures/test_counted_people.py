"""People are counted where no noun, or a word for what befell them, says so."""

from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in


def test_those_who_are_hurt_are_people_when_nothing_is_said(doc):
    (figure,) = figures_in(doc("It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n12 NUM 2 obj"), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


@pytest.mark.parametrize("word", ["dead", "injured", "missing"])
def test_the_dead_and_the_injured_are_people(doc, word):
    (figure,) = figures_in(doc(f"20 NUM 2 nummod\n{word} ADJ 0 ROOT"), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


def test_people_named_after_a_country_keep_their_capital(doc):
    (figure,) = figures_in(doc("20 NUM 2 nummod\nNorwegians PROPN 0 ROOT NNPS"), Settings())
    assert figure.unit is not None
    assert figure.unit.noun == "Norwegian"


@pytest.mark.parametrize(
    ("lines", "nouns"),
    [
        ("one NUM 2 nummod\nPalestinian ADJ 3 nsubj\ndied VERB 0 ROOT", ["Palestinian"]),
        ("one NUM 2 nummod\nhungry ADJ 3 nsubj\ndied VERB 0 ROOT", []),
        ("one NUM 3 nummod\nGerman ADJ 3 amod\nfirm NOUN 4 nsubj\ndied VERB 0 ROOT", ["firm"]),
    ],
)
def test_one_of_a_people_is_counted(doc, lines, nouns):
    units = [figure.unit for figure in figures_in(doc(lines), Settings())]
    assert [unit and unit.noun for unit in units] == nouns


def test_a_people_that_ends_in_is_is_counted_and_is_no_name(doc):
    (figure,) = figures_in(doc("12 NUM 2 nummod\nIsraelis PROPN 0 ROOT NNPS"), Settings())
    assert (figure.text, figure.unit and figure.unit.noun) == ("12 Israelis", "Israeli")


@pytest.mark.parametrize("crowd", ["crowd", "migration", "membership"])
def test_a_number_said_of_a_crowd_counts_people(doc, crowd):
    lines = f"put VERB 0 ROOT VBD put\nthe DET 3 det\n{crowd} NOUN 1 obj\nat ADP 5 case\n900 NUM 1 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It sent a team of ten.", "person"),
        ("She is a mother of two.", "child"),
        ("It shouted at the tens of thousands who marched.", "person"),
        ("It is a city of 3 million.", "person"),
        ("He spoke to a crowd of about 400.", "person"),
        ("It hit a bus carrying 45.", "person"),
        ("Blast kills 12.", "person"),
        ("So far 12 have been charged.", "person"),
        ("It sent an army of 40,000.", "person"),
        ("80 feared dead", "person"),
        ("Three shot dead in Velm", "person"),
        ("More than 500 were made homeless.", "person"),
        ("Two were still in hospital.", "person"),
        ("The storm left 4,000 without power.", "person"),
        ("It met a ferry carrying 300.", "person"),
        ("It drowned at least 20.", "person"),
        ("The plane had 62 on board.", "person"),
        ("Of the dead, 14 were women.", "person"),
        ("Sixteen of those killed were out.", "person"),
        ("It named a committee of 12.", "person"),
        ("The match drew 41,000.", "person"),
    ],
)
def test_the_words_beside_a_number_say_whom_it_counts(text, noun):
    (figure,) = figures_in(spacy.blank("en")(text), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == (noun, True)


HELD = {
    "whom a place holds": ("holds VERB 0 ROOT VBZ hold\n900 NUM 3 obj", "person"),
    "for whom a place is built": ("built VERB 2 acl VBN build\nfor ADP 5 case\n900 NUM 3 obl", "person"),
    "what a place lost": ("lost VERB 0 ROOT VBD lose\n900 NUM 3 obj", None),
}


@pytest.mark.parametrize(("lines", "noun"), HELD.values(), ids=HELD)
def test_those_for_whom_a_place_has_room_are_people(doc, lines, noun):
    (figure,) = figures_in(doc(f"The DET 2 det\ncamp NOUN 3 nsubj\n{lines}"), Settings())
    assert (figure.unit and figure.unit.noun) == noun


def test_the_number_of_jobless_is_people(doc):
    lines = (
        "number NOUN 4 nsubj\nof ADP 3 case\njobless ADJ 1 nmod\nfell VERB 0 ROOT VBD fall\n"
        "to ADP 6 case\n900 NUM 4 obl"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "person"


def test_a_third_of_the_total_is_of_no_people(doc):
    lines = (
        "a DET 2 det\nthird NOUN 6 nsubj\nof ADP 5 case\nthe DET 5 det\ntotal ADJ 2 nmod\n"
        "rose VERB 0 ROOT VBD rise"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) != "person"


def test_thousands_of_dead_are_people(doc):
    lines = (
        "He PRON 2 nsubj\nspoke VERB 0 ROOT VBD speak\nof ADP 4 case\nthousands NOUN 2 obl\n"
        "of ADP 6 case\ndead ADJ 4 nmod"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.text, figure.unit and figure.unit.noun) == ("thousands", "person")


POPULATIONS = {
    "of a country": ("Umbria PROPN", "person"),
    "of an animal": ("fox NOUN", None),
}


@pytest.mark.parametrize(("owner", "noun"), POPULATIONS.values(), ids=POPULATIONS)
def test_the_population_of_a_country_is_people(doc, owner, noun):
    lines = (
        f"{owner} 3 nmod\n's PART 1 case POS\npopulation NOUN 4 nsubj\nfell VERB 0 ROOT VBD fall\n"
        "to ADP 6 case\n900 NUM 4 obl"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == noun


def test_a_people_without_a_plural_is_counted(doc):
    (figure,) = figures_in(
        doc("40 NUM 2 nummod\nRohingya PROPN 3 nsubj\nfled VERB 0 ROOT VBD flee"), Settings()
    )
    assert (figure.unit and figure.unit.noun) == "Rohingya"


def test_a_round_told_as_under_par_is_no_people(doc):
    lines = (
        "Lee PROPN 2 nsubj\nshot VERB 0 ROOT VBD shoot\na DET 8 det\nfive NUM 8 compound\n- PUNCT 4 punct\n"
        "under ADP 7 case\npar NOUN 4 nmod\n67 NUM 2 obj"
    )
    *_, figure = figures_in(doc(lines), Settings())
    assert (figure.value, figure.unit) == (67, None)


def test_a_round_that_a_golfer_shot_is_no_people(doc):
    lines = "Lee PROPN 2 nsubj\nshot VERB 0 ROOT VBD shoot\na DET 4 det\n68 NUM 2 obj"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is None


def test_birds_shot_dead_are_birds(doc):
    lines = "12 NUM 4 nummod\nshot VERB 4 amod VBN\ndead ADJ 4 amod\nbirds NOUN 0 ROOT"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "bird"


def test_those_whom_a_ferry_was_carrying_are_people(doc):
    lines = "ferry NOUN 3 nsubj\nwas AUX 3 aux\ncarrying VERB 0 ROOT VBG carry\n300 NUM 3 obj"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "person"


def test_what_stands_behind_the_wounded_is_not_counted(doc):
    lines = (
        "61 NUM 4 nummod\nwounded ADJ 4 amod\nwhen ADV 4 advmod\njets NOUN 5 nsubj\n"
        "bombed VERB 0 ROOT VBD bomb"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.text, figure.unit and figure.unit.noun) == ("61", "person")
