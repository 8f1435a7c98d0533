"""A part counts what its whole does, and is no greater."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from language.figures.finder import Settings, figures_in


def test_a_part_shares_the_noun_of_its_whole(doc):
    lines = "two NUM 0 ROOT\nof ADP 5 case\nits DET 5 det\n12 NUM 5 nummod\nships NOUN 1 nmod"
    part, whole = figures_in(doc(lines), Settings())
    assert part.of == 1
    assert part.unit == whole.unit


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


def test_a_share_counts_the_noun_inside_it():
    (figure,) = figures_in(spacy.blank("en")("One train in five was late."), Settings())
    assert (figure.text, figure.unit and figure.unit.noun) == ("One train in five", "train")


def test_a_share_or_less_is_grown_over_what_it_is_of(doc):
    lines = (
        "one NUM 3 nummod\n- PUNCT 3 punct\nthird NOUN 0 ROOT\nor CCONJ 5 cc\nless ADJ 3 conj\n"
        "of ADP 7 case\nhomes NOUN 3 nmod"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.unit and figure.unit.noun, figure.text.endswith("homes")) == ("home", True)


def test_a_part_counts_what_its_whole_does_whatever_befalls_it(doc):
    lines = (
        "It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n24 NUM 2 obj\nof ADP 6 case\n33 NUM 6 nummod\n"
        "dogs NOUN 3 nmod"
    )
    part, _ = figures_in(doc(lines), Settings())
    assert (part.unit and part.unit.noun) == "dog"


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
