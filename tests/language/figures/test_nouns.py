from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

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


@pytest.mark.parametrize(
    "lines",
    [
        "12 NUM 3 nummod\ntwo NUM 3 nummod\nyears NOUN 4 obl\nago ADV 0 ROOT",
        "480 NUM 5 nummod\n, PUNCT 1 punct\nor CCONJ 4 cc\n2 NUM 1 conj\npercent NOUN 0 ROOT",
        "12 NUM 3 nummod\nlast ADJ 3 amod\nyear NOUN 0 ROOT",
        "12 NUM 2 nummod\nMonday PROPN 0 ROOT",
        "7 NUM 4 nummod\nin ADP 4 case\n50 NUM 4 nummod\novers NOUN 0 ROOT",
        "12 NUM 3 nummod\nlate ADJ 3 amod\nMonday PROPN 0 ROOT\nnight NOUN 3 dep",
    ],
)
def test_neither_a_time_nor_what_another_number_counts_is_counted(doc, lines):
    first, *_ = figures_in(doc(lines), Settings())
    assert (first.text, first.kind, first.unit) == (first.number.text, "count", None)


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


COORDINATED = """
killing VERB 0 ROOT VBG kill
1,140 NUM 3 nummod
people NOUN 1 obj
and CCONJ 5 cc
abducting VERB 1 conj VBG abduct
about ADV 7 advmod
250 NUM 5 obj
"""


def test_a_number_without_a_noun_takes_that_of_its_neighbour_and_says_so(doc):
    people, fused = figures_in(doc(COORDINATED), Settings())
    assert people.unit is not None
    assert fused.unit is not None
    assert (fused.unit.noun, fused.unit.inferred) == (people.unit.noun, True)
    assert fused.score < people.score


def test_those_who_are_hurt_are_people_when_nothing_is_said(doc):
    (figure,) = figures_in(doc("It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n12 NUM 2 obj"), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


def test_thousands_more_is_one_figure(doc):
    lines = "thousands NOUN 0 ROOT\nmore ADV 1 advmod\nfled VERB 1 acl VBD flee"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.text, figure.kind, figure.low) == ("thousands more", "vague", 2000)


def test_where_the_verb_is_left_out_each_number_has_its_noun(doc):
    lines = (
        "Deaths NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nto ADP 4 case\n12 NUM 2 obl\nand CCONJ 6 cc\n"
        "injuries NOUN 4 conj\nto ADP 8 case\n20 NUM 2 obl\n. PUNCT 2 punct"
    )
    nouns = [figure.unit and figure.unit.noun for figure in figures_in(doc(lines), Settings())]
    assert nouns == ["death", "injury"]


@pytest.mark.parametrize(
    "other",
    [
        "said VERB 2 parataxis VBD say\n20 NUM 8 ccomp\n. PUNCT 2 punct",
        "put VERB 2 parataxis VBD put\nit PRON 8 obj\nat ADP 11 case\n20 NUM 8 obl\n. PUNCT 2 punct",
    ],
)
def test_a_number_that_others_set_against_a_count_counts_the_same(doc, other):
    lines = (
        "Unions NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\n12 NUM 4 nummod\nmen NOUN 5 nsubj\n"
        f"died VERB 2 ccomp VBD die\n; PUNCT 8 punct\npolice NOUN 8 nsubj\n{other}"
    )
    _, other = figures_in(doc(lines), Settings())
    assert other.unit is not None
    assert (other.unit.noun, other.unit.inferred) == ("man", True)


def test_a_part_shares_the_noun_of_its_whole(doc):
    lines = "two NUM 0 ROOT\nof ADP 5 case\nits DET 5 det\n12 NUM 5 nummod\nships NOUN 1 nmod"
    part, whole = figures_in(doc(lines), Settings())
    assert part.of == 1
    assert part.unit == whole.unit


@pytest.mark.parametrize("word", ["dead", "injured", "missing"])
def test_the_dead_and_the_injured_are_people(doc, word):
    (figure,) = figures_in(doc(f"20 NUM 2 nummod\n{word} ADJ 0 ROOT"), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


def test_so_many_of_them_are_a_part_and_what_the_sentence_before_counted():
    text = "The navy sent 90 boats. Some 40 of them sank, of which 12 were lost. About 30 of us saw it."
    boats, part, burned, us = figures_in(spacy.blank("en")(text), Settings())
    assert boats.unit is not None
    assert (part.kind, part.unit and part.unit.noun, part.unit and part.unit.inferred) == (
        "part",
        "boat",
        True,
    )
    assert (burned.kind, burned.unit and burned.unit.noun) == ("part", "boat")
    assert (us.kind, us.unit and us.unit.noun) == ("part", "person")


def test_a_fraction_is_a_part_even_of_a_name(doc):
    lines = "half NOUN 0 ROOT\nof ADP 3 case\nOslo PROPN 1 nmod"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.kind, figure.value) == ("part", 0.5)


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


def test_a_number_said_of_a_crowd_counts_people(doc):
    lines = "put VERB 0 ROOT VBD put\nthe DET 3 det\ncrowd NOUN 1 obj\nat ADP 5 case\n900 NUM 1 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("person", True)


@pytest.mark.parametrize("word", ["number", "total"])
def test_a_number_said_of_a_number_of_ships_counts_ships(doc, word):
    lines = (
        f"the DET 2 det\n{word} NOUN 5 nsubj\nof ADP 4 case\nships NOUN 2 nmod\nrose VERB 0 ROOT VBD rise\n"
        "to ADP 7 case\n90 NUM 5 obl"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == ("ship", False)


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
    ],
)
def test_the_words_beside_a_number_say_whom_it_counts(text, noun):
    (figure,) = figures_in(spacy.blank("en")(text), Settings())
    assert figure.unit is not None
    assert (figure.unit.noun, figure.unit.inferred) == (noun, True)


GROWN = {
    "what is reached": "births NOUN 2 nsubj\nreached VERB 0 ROOT VBD reach\n900 NUM 2 obj",
    "what rises to so many": "births NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nto ADP 4 case\n900 NUM 2 obl",
    "what falls from many to few": (
        "births NOUN 2 nsubj\nfell VERB 0 ROOT VBD fall\nfrom ADP 4 case\n900 NUM 2 obl\n"
        "to ADP 6 case\n300 NUM 2 obl"
    ),
}


@pytest.mark.parametrize("lines", GROWN.values(), ids=GROWN)
def test_a_number_that_things_reach_counts_them(doc, lines):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "birth"


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


def test_what_hits_so_many_is_not_counted(doc):
    lines = "missiles NOUN 2 nsubj\nhit VERB 0 ROOT VBD hit\n3 NUM 2 obj"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is None


def test_a_share_counts_the_noun_inside_it():
    (figure,) = figures_in(spacy.blank("en")("One train in five was late."), Settings())
    assert (figure.text, figure.unit and figure.unit.noun) == ("One train in five", "train")


def test_a_nation_of_islands_counts_islands():
    (figure,) = figures_in(spacy.blank("en")("It is a nation of 17,000 islands."), Settings())
    assert (figure.unit and figure.unit.noun) == "island"


def test_a_number_that_prices_reach_counts_nothing(doc):
    lines = "prices NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nto ADP 4 case\n900 NUM 2 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is None


def test_a_people_without_a_plural_is_counted(doc):
    (figure,) = figures_in(
        doc("40 NUM 2 nummod\nRohingya PROPN 3 nsubj\nfled VERB 0 ROOT VBD flee"), Settings()
    )
    assert (figure.unit and figure.unit.noun) == "Rohingya"


def test_the_number_of_a_model_tells_it_apart(doc):
    lines = "two NUM 4 nummod\n737 NUM 4 nummod\nMax PROPN 4 compound\njets NOUN 0 ROOT"
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.modifiers) == ("737", "Max")


def test_a_number_that_shares_the_noun_of_the_next_keeps_apart(doc):
    lines = "12 NUM 4 nummod\nand CCONJ 3 cc\n15 NUM 1 conj\nyears NOUN 0 ROOT"
    assert [figure.text for figure in figures_in(doc(lines), Settings())] == ["12", "15 years"]


def test_a_share_or_less_is_grown_over_what_it_is_of(doc):
    lines = (
        "one NUM 3 nummod\n- PUNCT 3 punct\nthird NOUN 0 ROOT\nor CCONJ 5 cc\nless ADJ 3 conj\n"
        "of ADP 7 case\nhomes NOUN 3 nmod"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun, figure.text.endswith("homes")) == ("home", True)


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


def test_so_many_accused_of_fraud_are_no_part_of_it(doc):
    lines = "It PRON 2 nsubj\naccused VERB 0 ROOT VBD accuse\nnine NUM 2 obj\nof ADP 5 case\nfraud NOUN 2 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.text == "nine"


CHARGES = {
    "of crimes": (
        "two NUM 2 nummod\ncounts NOUN 0 ROOT\nof ADP 4 case\nmurder NOUN 2 nmod\n, PUNCT 6 punct\n"
        "three NUM 2 appos\nof ADP 8 case\nassault NOUN 6 nmod\nand CCONJ 10 cc\n5 NUM 2 conj\n"
        "of ADP 12 case\narson NOUN 10 nmod",
        ["count", "count", "count"],
    ),
    "of something else": (
        "two NUM 2 nummod\ncounts NOUN 0 ROOT\nof ADP 4 case\nyarn NOUN 2 nmod\nand CCONJ 6 cc\n"
        "three NUM 2 conj\nof ADP 9 case\nthe DET 9 det\nmaps NOUN 6 nmod",
        ["count", "map"],
    ),
}


@pytest.mark.parametrize(("lines", "nouns"), CHARGES.values(), ids=CHARGES)
def test_the_next_number_of_crimes_counts_charges(doc, lines, nouns):
    assert [one.unit and one.unit.noun for one in figures_in(doc(lines), Settings())] == nouns


def test_a_further_number_counts_what_was_counted_last():
    items, further = figures_in(spacy.blank("en")("It found 626 items. It lost a further 100."), Settings())
    assert items.unit is not None
    assert (further.unit and further.unit.noun) == "item"


def test_a_part_counts_what_its_whole_does_whatever_befalls_it(doc):
    lines = (
        "It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n24 NUM 2 obj\nof ADP 6 case\n33 NUM 6 nummod\n"
        "dogs NOUN 3 nmod"
    )
    part, _ = figures_in(doc(lines), Settings())
    assert (part.unit and part.unit.noun) == "dog"


def test_others_are_of_what_was_counted_and_not_of_where():
    text = "It shot down 76 drones in 17 regions and lost 95 others."
    *_, others = figures_in(spacy.blank("en")(text), Settings())
    assert (others.unit and others.unit.noun) == "drone"


def test_another_number_counts_what_was_counted_last():
    homes, further = figures_in(spacy.blank("en")("It hit 300 homes. Another 50 are damaged."), Settings())
    assert homes.unit is not None
    assert further.unit is not None
    assert (further.unit.noun, further.unit.inferred) == ("home", True)


def test_a_large_number_beside_a_sum_is_one_too():
    sums = figures_in(spacy.blank("en")("It is 23 billion euros and, at worst, 78 billion."), Settings())
    assert [(one.kind, one.unit and one.unit.id) for one in sums] == [("money", "eur")] * 2


@pytest.mark.parametrize("text", ["It rose to 55 euros from 42.", "It fined them 900 euros, or 150 each."])
def test_a_small_number_right_behind_a_sum_is_one_too(text):
    sums = figures_in(spacy.blank("en")(text), Settings())
    assert [(one.kind, one.unit and one.unit.id) for one in sums] == [("money", "eur")] * 2


def test_a_number_that_is_converted_is_a_sum():
    text = "It sells at 55 euros ($60) with 3 beds and at 42 ($46) without."
    sums = [one for one in figures_in(spacy.blank("en")(text), Settings()) if one.kind == "money"]
    assert [(one.value, one.unit and one.unit.id) for one in sums] == [
        (55, "eur"),
        (60, "usd"),
        (42, "eur"),
        (46, "usd"),
    ]


def test_a_conversion_in_brackets_is_not_what_a_sum_is_compared_with():
    sums = figures_in(
        spacy.blank("en")("It fell to 41 million euros ($44 million) from 66 million."), Settings()
    )
    assert [one.unit and one.unit.id for one in sums] == ["eur", "usd", "eur"]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ("One NUM 0 ROOT\nof ADP 4 case\nthree NUM 4 nummod\nboats NOUN 1 nmod", ["One", "three boats"]),
        (
            "Velm PROPN 0 ROOT\n, PUNCT 3 punct\none NUM 1 appos\nof ADP 6 case\nfour NUM 6 nummod\n"
            "ports NOUN 3 nmod",
            ["four ports"],
        ),
        (
            "One NUM 0 ROOT\nof ADP 5 case\nthree NUM 5 nummod\nworst ADJ 5 amod JJS\nboats NOUN 1 nmod",
            ["three worst boats"],
        ),
        (
            "One NUM 0 ROOT\nof ADP 6 case\nthe DET 6 det\nlast ADJ 6 amod\n"
            "two NUM 6 nummod\nboats NOUN 1 nmod",
            ["two boats"],
        ),
        (
            "12 NUM 0 ROOT\nof ADP 7 case\nits PRON 4 nmod PRP$\nrival NOUN 7 nmod\n’s PART 4 case POS\n"
            "40 NUM 7 nummod\nboats NOUN 1 nmod",
            ["12", "40 boats"],
        ),
    ],
)
def test_one_of_so_many_is_a_part_unless_it_is_one_of_the_best(doc, lines, texts):
    assert [figure.text for figure in figures_in(doc(lines), Settings())] == texts


def test_what_another_part_is_of_is_no_part_itself():
    doc = spacy.blank("en")("Of 412 patients, 61 coughed, compared with 38 of 405.")
    *_, second = figures_in(doc, Settings())
    assert (second.text, second.kind, second.of, second.unit and second.unit.noun) == (
        "405",
        "whole",
        None,
        "patient",
    )


def test_of_so_many_some_are_a_part():
    whole, part = figures_in(spacy.blank("en")("Of 75 ships, it spared 31."), Settings())
    assert (part.kind, part.of, part.unit and part.unit.noun) == ("part", 0, "ship")
    assert whole.of is None


SPEAKS_FOR = """
    Umbrella PROPN 6 nsubj
    which PRON 3 nsubj
    speaks VERB 1 acl VBZ
    for ADP 5 case
    ports NOUN 3 obl
    said VERB 0 ROOT VBD
    20 NUM 10 nsubj
    of ADP 9 case
    them PRON 7 nmod
    closed VERB 6 ccomp VBD
"""
TAKES_IN = """
    Inns NOUN 4 nsubj
    on ADP 3 case
    islands NOUN 1 nmod
    took VERB 0 ROOT VBD
    20 NUM 4 obj
    of ADP 7 case
    them PRON 5 nmod
"""
OF_WHOM = """
    Men NOUN 10 nsubj NNS
    , PUNCT 3 punct
    20 NUM 1 nummod
    of ADP 5 case
    whom PRON 3 nmod
    were AUX 8 cop
    on ADP 8 case
    duty NOUN 3 acl
    , PUNCT 1 punct
    slept VERB 0 ROOT VBD
"""
MAKES = """
    It PRON 2 nsubj
    makes VERB 0 ROOT VBZ
    boats NOUN 2 obj
    , PUNCT 5 punct
    20 NUM 3 appos
    of ADP 7 case
    them PRON 5 nmod
    with ADP 9 case
    sails NOUN 5 nmod
"""


@pytest.mark.parametrize(
    ("lines", "noun", "whole"),
    [(SPEAKS_FOR, "port", None), (TAKES_IN, "guest", 0), (OF_WHOM, "man", None), (MAKES, "boat", None)],
    ids=["told of beside", "only where they are", "a relative clause", "what it is done to"],
)
def test_some_of_them_are_of_what_the_sentence_tells_of(doc, lines, noun, whole):
    earlier = doc(
        "There PRON 2 expl\nwere VERB 0 ROOT VBD\n90 NUM 4 nummod\nguests NOUN 2 nsubj\n. PUNCT 2 punct"
    )
    part = figures_in(Doc.from_docs([earlier, doc(lines)]), Settings())[-1]
    assert (part.unit and part.unit.noun, part.unit and part.unit.inferred, part.of) == (noun, True, whole)


def test_no_part_is_greater_than_its_whole():
    text = "The navy sent 90 boats to 3 ports. Some 40 of them sank."
    boats, _, part = figures_in(spacy.blank("en")(text), Settings())
    assert (part.of, part.unit and part.unit.noun) == (0, boats.unit and boats.unit.noun)


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        ("The DET 8 det\nrest NOUN 11 nsubj\nis AUX 11 cop\n6 NUM 11 compound\nbillion NUM 0 ROOT", "money"),
        (
            "It PRON 8 nsubj\nfed VERB 0 ROOT\nnearly ADV 10 advmod\n6 NUM 11 compound\nbillion NUM 8 obj",
            "count",
        ),
    ],
)
def test_a_large_number_that_is_all_the_next_sentence_says_is_a_sum_too(doc, second, kind):
    first = (
        "It PRON 2 nsubj\ncosts VERB 0 ROOT VBZ cost\n23 NUM 4 compound\nbillion NUM 5 nummod\n"
        "euros NOUN 2 obj\n. PUNCT 2 punct\n"
    )
    _, figure = figures_in(doc(first + second), Settings())
    assert figure.kind == kind
