"""A number counts what the numbers and words around it count."""

from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in


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


GROWN = {
    "what is reached": "births NOUN 2 nsubj\nreached VERB 0 ROOT VBD reach\n900 NUM 2 obj",
    "what rises to so many": "births NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nto ADP 4 case\n900 NUM 2 obl",
    "what rises by so many": "births NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nby ADP 4 case\n900 NUM 2 obl",
    "what falls below so many": (
        "births NOUN 2 nsubj\nfell VERB 0 ROOT VBD fall\nbelow ADP 4 case\n900 NUM 2 obl"
    ),
    "what is up to so many": (
        "births NOUN 3 nsubj\nwere AUX 5 cop\nup ADV 5 advmod\n2 NUM 5 nummod\npercent NOUN 0 ROOT\n"
        "to ADP 7 case\n900 NUM 5 nmod"
    ),
    "what numbers grow of": (
        "birth NOUN 2 compound\nnumbers NOUN 3 nsubj\ntrebled VERB 0 ROOT VBD treble\nto ADP 5 case\n"
        "900 NUM 3 obl"
    ),
    "what falls from many to few": (
        "births NOUN 2 nsubj\nfell VERB 0 ROOT VBD fall\nfrom ADP 4 case\n900 NUM 2 obl\n"
        "to ADP 6 case\n300 NUM 2 obl"
    ),
}


@pytest.mark.parametrize("lines", GROWN.values(), ids=GROWN)
def test_a_number_that_things_reach_counts_them(doc, lines):
    *_, figure = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun) == "birth"


def test_a_number_that_prices_reach_counts_nothing(doc):
    lines = "prices NOUN 2 nsubj\nrose VERB 0 ROOT VBD rise\nto ADP 4 case\n900 NUM 2 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.unit is None


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


def test_the_number_that_others_are_measured_by_counts_the_same():
    text = "It counted 40 boats, beating the previous high of 36."
    *_, high = figures_in(spacy.blank("en")(text), Settings())
    assert (high.unit and high.unit.noun) == "boat"


def test_a_further_number_counts_what_was_counted_last():
    items, further = figures_in(spacy.blank("en")("It found 626 items. It lost a further 100."), Settings())
    assert items.unit is not None
    assert (further.unit and further.unit.noun) == "item"


def test_others_are_of_what_was_counted_and_not_of_where():
    text = "It shot down 76 drones in 17 regions and lost 95 others."
    *_, others = figures_in(spacy.blank("en")(text), Settings())
    assert (others.unit and others.unit.noun) == "drone"


def test_by_how_much_a_side_won_counts_nothing_told_before():
    *_, margin = figures_in(spacy.blank("en")("Lee had 11 rebounds and the Hawks won by 14."), Settings())
    assert margin.unit is None


def test_another_number_counts_what_was_counted_last():
    homes, further = figures_in(spacy.blank("en")("It hit 300 homes. Another 50 are damaged."), Settings())
    assert homes.unit is not None
    assert further.unit is not None
    assert (further.unit.noun, further.unit.inferred) == ("home", True)


def test_a_large_number_beside_a_sum_is_one_too():
    text = "It is 23 billion euros over three years and, at worst, 78 billion."
    sums = [one for one in figures_in(spacy.blank("en")(text), Settings()) if one.kind != "duration"]
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
