from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in

CHUNKS = {
    "80 Israeli captives": (
        "80 NUM 3 nummod\nIsraeli ADJ 3 amod\ncaptives NOUN 0 ROOT",
        "captive",
        ("Israeli",),
    ),
    "five cup finals": ("five NUM 3 nummod\ncup NOUN 3 compound\nfinals NOUN 0 ROOT", "final", ("cup",)),
    "3 cylinder engine": ("3 NUM 3 nummod\ncylinder NOUN 3 compound\nengine NOUN 0 ROOT", "cylinder", ()),
    "a 12-page letter": (
        "a DET 5 det\n12 NUM 4 nummod\n- PUNCT 4 punct\npage NOUN 5 compound\nletter NOUN 0 ROOT",
        "page",
        (),
    ),
    "a 5,000-strong crowd": (
        "a DET 5 det\n5,000 NUM 4 nummod\n- PUNCT 4 punct\nstrong ADJ 5 amod\ncrowd NOUN 0 ROOT",
        "crowd",
        (),
    ),
    "the previous two votes": (
        "the DET 4 det\nprevious ADJ 4 amod\ntwo NUM 4 nummod\nvotes NOUN 0 ROOT",
        "vote",
        ("previous",),
    ),
    "two of the ships": ("two NUM 0 ROOT\nof ADP 4 case\nthe DET 4 det\nships NOUN 1 nmod", "ship", ()),
    "dozens of Kia and Fiat cars": (
        "dozens NOUN 0 ROOT\nof ADP 6 case\nKia PROPN 6 compound\nand CCONJ 5 cc\n"
        "Fiat PROPN 3 conj\ncars NOUN 1 nmod",
        "car",
        ("Kia", "Fiat"),
    ),
    "eight more men": ("eight NUM 3 nummod\nmore ADJ 3 amod\nmen NOUN 0 ROOT", "man", ()),
    "half of Hong Kong": (
        "half NOUN 0 ROOT\nof ADP 4 case\nHong PROPN 4 compound\nKong PROPN 1 nmod",
        "Hong Kong",
        (),
    ),
    "30 start-ups": (
        "30 NUM 4 nummod\nstart NOUN 4 compound\n- PUNCT 4 punct\nups NOUN 0 ROOT",
        "start-up",
        (),
    ),
    "a mere 20 men": ("a DET 4 det\nmere ADJ 4 amod\n20 NUM 4 nummod\nmen NOUN 0 ROOT", "man", ()),
    "20 NGOs": ("20 NUM 2 nummod\nNGOs PROPN 0 ROOT NNPS", "NGO", ()),
    "a tenth of GDP": ("a DET 2 det\ntenth NOUN 0 ROOT\nof ADP 4 case\nGDP PROPN 2 nmod", "GDP", ()),
    "20 people Friday": ("20 NUM 2 nummod\npeople NOUN 0 ROOT\nFriday PROPN 2 obl", "person", ()),
}


@pytest.mark.parametrize(("lines", "noun", "modifiers"), CHUNKS.values(), ids=CHUNKS)
def test_the_counted_noun_and_what_tells_it_apart(doc, lines, noun, modifiers):
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.modifiers, figure.unit.inferred) == (noun, modifiers, False)


def test_the_parser_is_asked_where_the_scan_finds_no_noun(doc):
    figures = figures_in(doc("four NUM 4 nummod\nFA ADP 4 case\nold X 4 dep\nfinals NOUN 0 ROOT"), Settings())
    assert figures[0].unit is not None
    assert figures[0].unit.noun == "final"
    assert figures[0].score < 0.7


def test_what_is_of_a_day_is_counted(doc):
    lines = "two NUM 3 nummod\nSunday PROPN 3 compound\npapers NOUN 0 ROOT"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "paper"


def test_a_noun_behind_a_number_tied_to_another_is_counted(doc):
    lines = "30 NUM 5 nummod\nfour NUM 4 nummod\n- PUNCT 4 punct\nhour NOUN 5 compound\nlamps NOUN 0 ROOT"
    first, _ = figures_in(doc(lines), Settings())
    assert (first.unit and first.unit.noun) == "lamp"


def test_a_noun_that_both_voters_name_is_surer(doc):
    agreed, scanned = (
        figures_in(doc(f"20 NUM {head}\nmen NOUN 0 ROOT"), Settings())[0] for head in ("2 nummod", "1 dep")
    )
    assert agreed.score > scanned.score


def test_a_unit_behind_an_adjective_is_a_unit(doc):
    (figure,) = figures_in(doc("50 NUM 3 nummod\nlong ADJ 3 amod\nyears NOUN 0 ROOT"), Settings())
    assert figure.unit is not None
    assert (figure.kind, figure.unit.id) == ("duration", "year")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("About 40 rescue workers came.", "worker"),
        ("It hit 300 homes in the town.", "home"),
        ("The 50 cars are new.", "car"),
        ("dozens of people", "person"),
    ],
)
def test_without_any_model_the_next_plural_is_counted(text, noun):
    (figure,) = figures_in(spacy.blank("en")(text), Settings())
    assert figure.unit is not None
    assert figure.unit.noun == noun


def test_a_number_tied_to_strong_is_a_figure_without_a_noun_too(doc):
    army = "it PRON 4 nsubj\nis AUX 4 cop\n3,000 NUM 4 nummod\n- PUNCT 4 punct\nstrong ADJ 0 ROOT"
    assert [figure.value for figure in figures_in(doc(army), Settings())] == [3000]


@pytest.mark.parametrize(
    ("text", "settings", "count"),
    [
        ("one of the ministers", Settings(), 0),
        ("one of the ministers", Settings(keep_one_of=True), 1),
        ("It is just one of four ports.", Settings(), 1),
        ("Not a single one of the 30 ministers spoke.", Settings(), 1),
        ("One man stayed.", Settings(), 1),
        ("several men", Settings(), 0),
        ("several men", Settings(keep_small_vague=True), 1),
        ("the bottom three.", Settings(), 0),
        ("a two-way street", Settings(), 0),
        ("a four-legged robot", Settings(), 0),
    ],
)
def test_what_counts_as_a_figure_can_be_set(text, settings, count):
    assert len(figures_in(spacy.blank("en")(text), settings)) == count


@pytest.mark.parametrize(
    ("noun", "count"),
    [("presenter NOUN", 0), ("presenters NOUN", 1), ("aircraft NOUN", 1), ("youth NOUN", 1)],
)
def test_a_number_with_a_capital_before_one_person_is_a_name(doc, noun, count):
    lines = f"A DET 4 det\n5 NUM 4 nummod\nLive ADJ 4 amod\n{noun} 5 nsubj\nspoke VERB 0 ROOT VBD speak"
    assert len(figures_in(doc(lines), Settings())) == count


def test_thousands_more_is_one_figure(doc):
    lines = "thousands NOUN 0 ROOT\nmore ADV 1 advmod\nfled VERB 1 acl VBD flee"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.text, figure.kind, figure.low) == ("thousands more", "vague", 2000)


@pytest.mark.parametrize("word", ["number", "total"])
def test_a_number_said_of_a_number_of_ships_counts_ships(doc, word):
    lines = (
        f"the DET 2 det\n{word} NOUN 5 nsubj\nof ADP 4 case\nships NOUN 2 nmod\nrose VERB 0 ROOT VBD rise\n"
        "to ADP 7 case\n90 NUM 5 obl"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("ship", False)


def test_what_hits_so_many_is_not_counted(doc):
    lines = "missiles NOUN 2 nsubj\nhit VERB 0 ROOT VBD hit\n3 NUM 2 obj"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is None


def test_what_tops_a_number_makes_no_rank_of_it(doc):
    lines = "It PRON 3 nsubj\ncould AUX 3 aux MD\ntop VERB 0 ROOT VB top\n300 NUM 3 obj\n. PUNCT 3 punct"
    assert [figure.value for figure in figures_in(doc(lines), Settings())] == [300]


def test_a_nation_of_islands_counts_islands():
    (figure,) = figures_in(spacy.blank("en")("It is a nation of 17,000 islands."), Settings())
    assert (figure.unit and figure.unit.noun) == "island"


def test_the_number_of_a_model_tells_it_apart(doc):
    lines = "two NUM 4 nummod\n737 NUM 4 nummod\nMax PROPN 4 compound\njets NOUN 0 ROOT"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.modifiers) == ("737", "Max")


def test_a_number_that_shares_the_noun_of_the_next_keeps_apart(doc):
    lines = "12 NUM 4 nummod\nand CCONJ 3 cc\n15 NUM 1 conj\nyears NOUN 0 ROOT"
    assert [figure.text for figure in figures_in(doc(lines), Settings())] == ["12", "15 years"]
