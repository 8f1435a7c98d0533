"""A value that somebody puts on something, or gives, has that source."""

from __future__ import annotations

import pytest

VALUED = {
    "by one count": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\nby ADP 7 case\n"
        "one NUM 7 nummod\ncount NOUN 3 obl",
        ("one count", "by", "according"),
    ),
    "a value that is put": (
        "Police NOUN 2 nsubj\nput VERB 0 ROOT VBD put\nthe DET 4 det\ntoll NOUN 2 obj\nat ADP 6 case\n"
        "20 NUM 2 obl",
        ("Police", "put", "indirect"),
    ),
    "what experts say it costs": (
        "the DET 3 det\n20 NUM 3 nummod\nboats NOUN 0 ROOT\nexperts NOUN 5 nsubj\nsay VERB 3 acl VBP say\n"
        "it PRON 7 nsubj\nneeds VERB 5 ccomp VBZ need",
        ("experts", "say", "indirect"),
    ),
    "a figure that is given": (
        "Lee PROPN 2 nsubj\ngave VERB 0 ROOT VBD give\na DET 4 det\nfigure NOUN 2 obj\n, PUNCT 4 punct\n"
        "20 NUM 7 nummod\nmen NOUN 4 appos",
        ("Lee", "gave", "indirect"),
    ),
    "what Lee promised": (
        "20 NUM 2 nummod\nboats NOUN 6 nsubj\nthat PRON 5 obj\nLee PROPN 5 nsubj\n"
        "promised VERB 2 acl VBD promise\n"
        "sank VERB 0 ROOT VBD sink",
        ("Lee", "promised", "indirect"),
    ),
    "what a slide shows": (
        "A DET 2 det\nslide NOUN 3 nsubj\nshows VERB 0 ROOT VBZ show\nwhat PRON 3 obj\na DET 6 det\n"
        "tax NOUN 10 nsubj\nof ADP 9 case\n20 NUM 9 nummod\npercent NOUN 6 nmod\nwould AUX 4 acl",
        ("A slide", "shows", "indirect"),
    ),
    "what is seen to come": (
        "Oslo PROPN 2 nsubj\nsees VERB 0 ROOT VBZ see\ngrowth NOUN 2 obj\nof ADP 6 case\n2 NUM 6 nummod\n"
        "percent NOUN 3 nmod",
        ("Oslo", "sees", "indirect"),
    ),
    "what is seen to grow": (
        "Oslo PROPN 2 nsubj\nsees VERB 0 ROOT VBZ see\ntrade NOUN 4 nsubj\ngrowing VERB 2 ccomp VBG grow\n"
        "20 NUM 6 nummod\npercent NOUN 4 obj\n. PUNCT 2 punct",
        ("Oslo", "sees", "indirect"),
    ),
    "what a firm projects besides": (
        "Umbrella PROPN 2 nsubj\nsank VERB 0 ROOT VBD sink\n, PUNCT 4 punct\n"
        "projecting VERB 2 advcl VBG project\n"
        "losses NOUN 4 obj\nranging VERB 5 acl VBG range\nto ADP 8 case\n20 NUM 6 obl",
        ("Umbrella", "projecting", "indirect"),
    ),
    "what data show": (
        "Sales NOUN 2 nsubj\nfell VERB 0 ROOT VBD fall\n, PUNCT 6 punct\nministry NOUN 6 compound\n"
        "data NOUN 6 compound\nshow NOUN 2 parataxis\n, PUNCT 10 punct\nby ADP 10 case\n20 NUM 10 nummod\n"
        "boats NOUN 2 obl\n. PUNCT 2 punct",
        ("ministry data", "show", "indirect"),
    ),
    "a value that is put as high": (
        "Lee PROPN 2 nsubj\nput VERB 0 ROOT VBD put\nthe DET 4 det\nfigure NOUN 2 obj\nas ADV 6 advmod\n"
        "high ADJ 2 xcomp\nas ADP 8 case\n20 NUM 6 obl\n. PUNCT 2 punct",
        ("Lee", "put", "indirect"),
    ),
    "a value that is put closer": (
        "Unions NOUN 2 nsubj\nput VERB 0 ROOT VBD put\nthe DET 4 det\nnumber NOUN 2 obj\n"
        "closer ADJ 4 amod\nto ADP 7 case\n20 NUM 5 obl\n. PUNCT 2 punct",
        ("Unions", "put", "indirect"),
    ),
    "whose count it is": (
        "Oslo PROPN 3 nmod\n’s PART 1 case\ncount NOUN 8 nsubj\nof ADP 6 case\n20 NUM 6 nummod\n"
        "boats NOUN 3 nmod\nhas AUX 8 aux VBZ have\ngrown VERB 0 ROOT VBN grow\n. PUNCT 8 punct",
        ("Oslo", "count", "indirect"),
    ),
    "what somebody says of a figure": (
        "Officials NOUN 2 nsubj\nsay VERB 0 ROOT VBP say\npeople NOUN 4 nsubj\ndied VERB 2 ccomp VBD die\n"
        ", PUNCT 10 punct\na DET 7 det\nfigure NOUN 10 nsubj\nOslo PROPN 9 nsubj\nsays VERB 7 acl VBZ say\n"
        "includes VERB 2 ccomp VBZ include\n20 NUM 12 nummod\nfighters NOUN 10 obj\n. PUNCT 2 punct",
        ("Oslo", "says", "indirect"),
    ),
    "a number that is given as": (
        "Police NOUN 2 nsubj\ngave VERB 0 ROOT VBD give\nthe DET 4 det\nnumber NOUN 2 obj\nas ADP 6 case\n"
        "20 NUM 2 obl\n. PUNCT 2 punct",
        ("Police", "gave", "indirect"),
    ),
    "a value put on what another tells": (
        "Leaders NOUN 2 nsubj\nclaimed VERB 0 ROOT VBD claim\nmany ADJ 5 nsubj\nhad AUX 5 aux VBD have\n"
        "marched VERB 2 ccomp VBN march\n, PUNCT 8 punct\na DET 8 det\nfigure NOUN 5 obj\nthe DET 10 det\n"
        "ministry NOUN 11 nsubj\nput VERB 8 acl VBD put\nat ADP 13 case\n20 NUM 11 obl\n. PUNCT 2 punct",
        ("the ministry", "put", "indirect"),
    ),
    "the total that it makes": (
        "The DET 2 det\narmy NOUN 3 nsubj\nreported VERB 0 ROOT VBD report\nnew ADJ 5 amod\n"
        "deaths NOUN 3 obj\n, PUNCT 7 punct\nbringing VERB 3 advcl VBG bring\nthe DET 9 det\n"
        "toll NOUN 7 obj\nto ADP 11 case\n20 NUM 7 obl\n. PUNCT 3 punct",
        ("The army", "reported", "indirect"),
    ),
    "a value put closer to it, in contrast": (
        "Oslo PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\nboats NOUN 4 nsubj\nsank VERB 2 ccomp VBD sink\n"
        ", PUNCT 8 punct\nwhile SCONJ 8 mark\nunions NOUN 8 nsubj\nput VERB 4 advcl VBD put\n"
        "it PRON 8 obj\ncloser ADV 8 advmod\nto ADP 12 case\n20 NUM 10 obl\n. PUNCT 2 punct",
        ("unions", "put", "indirect"),
    ),
    "what the promised is worth": (
        "Oslo PROPN 2 nsubj\npromised VERB 0 ROOT VBD promise\nboats NOUN 2 obj\nworth ADJ 3 acl\n"
        "20 NUM 6 nummod\neuros NOUN 4 obj\n. PUNCT 2 punct",
        ("Oslo", "promised", "indirect"),
    ),
    "what an object goes on with, hung on the verb": (
        "Lee PROPN 2 nsubj\ncited VERB 0 ROOT VBD cite\nletters NOUN 2 obj\nfrom ADP 6 case\n"
        "20 NUM 6 nummod\ngenerals NOUN 2 obl\n. PUNCT 2 punct",
        ("Lee", "cited", "indirect"),
    ),
    "what figures show something doing": (
        "Figures NOUN 2 nsubj\nshowed VERB 0 ROOT VBD show\nsales NOUN 2 obj\nfalling VERB 3 acl VBG fall\n"
        "by ADP 7 case\n20 NUM 7 nummod\npercent NOUN 4 obl\n. PUNCT 2 punct",
        ("Figures", "showed", "indirect"),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), VALUED.values(), ids=VALUED)
def test_a_value_has_the_source_that_puts_it(said, lines, expected):
    assert said(lines) == expected
