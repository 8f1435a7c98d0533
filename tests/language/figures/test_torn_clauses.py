"""Who says it is found where a parser tore the clause that is told, or took a word for another."""

from __future__ import annotations

import pytest

TORN = {
    "an aside taken for an interjection": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 5 punct\n"
        "say INTJ 3 discourse\n"
        "the DET 7 det\nguards NOUN 3 nmod\n. PUNCT 3 punct",
        ("the guards", "say", "indirect"),
    ),
    "a day between speaker and verb": (
        "The DET 2 det\nmayor NOUN 5 obl\non ADP 4 case\nTuesday PROPN 5 nsubj\nsaid VERB 0 ROOT VBD say\n"
        "20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 5 ccomp VBD flee",
        ("The mayor", "said", "indirect"),
    ),
    "a clause that goes on": (
        "He PRON 2 nsubj\nsays VERB 0 ROOT VBZ say\nit PRON 5 nsubj\nwill AUX 5 aux MD\n"
        "rise VERB 2 ccomp VB rise\nand CCONJ 8 cc\nwould AUX 8 aux MD\n"
        "add VERB 2 conj VB add\n20 NUM 10 nummod\njobs NOUN 8 obj",
        ("He", "says", "indirect"),
    ),
    "a second clause without a comma": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\nboats NOUN 4 nsubj\nsank VERB 2 ccomp VBD sink\n"
        "and CCONJ 10 cc\n20 NUM 7 nummod\nmen NOUN 10 nsubj\nhad AUX 10 aux VBD\nbeen AUX 10 aux VBN\n"
        "lost VERB 2 conj VBN lose",
        ("Lee", "said", "indirect"),
    ),
    "a clause hung on what stands before the speaker": (
        "Lee PROPN 2 nsubj\nslept VERB 0 ROOT VBD sleep\n, PUNCT 6 punct\nbut CCONJ 6 cc\n"
        "guards NOUN 6 nsubj\nsaid VERB 2 conj VBD say\n20 NUM 8 nummod\nmen NOUN 9 nsubj\n"
        "fled VERB 2 conj VBD flee\n. PUNCT 2 punct",
        ("guards", "said", "indirect"),
    ),
    "who has a short rank": (
        "Some DET 3 det\n20 NUM 3 nummod\nmen NOUN 4 nsubj\nfled VERB 6 ccomp VBD flee\n, PUNCT 4 punct\n"
        "said VERB 0 ROOT VBD say\nSgt PROPN 9 nmod\n. PUNCT 9 punct\nBo PROPN 6 nsubj\nEk PROPN 9 flat\n"
        ". PUNCT 6 punct",
        ("Sgt. Bo Ek", "said", "indirect"),
    ),
    "a number that is all": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 2 obj\n. PUNCT 2 punct",
        ("Lee", "said", "indirect"),
    ),
    "according to who has two": (
        "Some DET 3 det\n20 NUM 3 nummod\nmen NOUN 4 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 12 punct\n"
        "according VERB 12 case VBG accord\nto ADP 6 fixed\nLt PROPN 12 nmod\n. PUNCT 12 punct\n"
        "Col PROPN 12 nmod\n. PUNCT 12 punct\nAda PROPN 4 obl\nLee PROPN 12 flat\n. PUNCT 4 punct",
        ("Lt. Col. Ada Lee", "according to", "according"),
    ),
    "a body with its verb taken for a noun": (
        "Some DET 3 det\n20 NUM 3 nummod\nmen NOUN 4 nsubj\ndied VERB 0 ROOT VBD die\n, PUNCT 11 punct\n"
        "the DET 7 det\nOffice PROPN 11 compound\nfor ADP 10 case\nSafer ADJ 10 amod\nRoads PROPN 7 nmod\n"
        "estimates NOUN 4 appos\n. PUNCT 4 punct",
        ("the Office for Safer Roads", "estimates", "indirect"),
    ),
    "a newspaper with its verb taken for a noun": (
        "Some DET 3 det\n20 NUM 3 nummod\nhomes NOUN 5 nsubj\nwere AUX 5 aux VBD be\n"
        "lost VERB 0 ROOT VBN lose\nin ADP 8 case\nthe DET 8 det\nfire NOUN 5 obl\n, PUNCT 12 punct\n"
        "the DET 12 det\nnewspaper NOUN 12 compound\nreports NOUN 5 parataxis\n. PUNCT 5 punct",
        ("the newspaper", "reports", "indirect"),
    ),
    "a ministry in a place tied to a participle": (
        "Storms NOUN 2 nsubj\nkilled VERB 0 ROOT VBD kill\n20 NUM 4 nummod\npeople NOUN 2 obj\n"
        ", PUNCT 9 punct\naccording VERB 9 case VBG accord\nto ADP 6 fixed\nthe DET 9 det\n"
        "ministry NOUN 2 obl\nin ADP 14 case\nrebel NOUN 13 compound\n- PUNCT 11 punct\n"
        "run VERB 14 amod VBN run\nOrla PROPN 9 nmod\n. PUNCT 2 punct",
        ("the ministry in rebel-run Orla", "according to", "according"),
    ),
    "what begins right behind the verb, taken for a thing that is said": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 nummod\nmen NOUN 2 obj\n"
        "held VERB 4 acl VBN hold\nin ADP 7 case\nOrla PROPN 5 obl\nwill AUX 9 aux MD\n"
        "flee VERB 5 advcl VB flee\n. PUNCT 2 punct",
        ("Lee", "said", "indirect"),
    ),
    "a clause taken for one beside the verb": (
        "Lee PROPN 2 nsubj\nreports VERB 0 ROOT VBZ report\nthe DET 4 det\nmayor NOUN 9 nsubj\n"
        "and CCONJ 7 cc\n20 NUM 7 nummod\nmen NOUN 4 conj\nhave AUX 9 aux VBP\nfled VERB 2 conj VBN flee\n"
        ". PUNCT 2 punct",
        ("Lee", "reports", "indirect"),
    ),
    "what is told on both sides of who says it": (
        "Men NOUN 2 nsubj\nget VERB 6 ccomp VBP get\ntea NOUN 2 obj\n, PUNCT 2 punct\nshe PRON 6 nsubj\n"
        "said VERB 0 ROOT VBD say\n, PUNCT 9 punct\nand CCONJ 9 cc\nfelt VERB 2 conj VBD feel\n"
        "20 NUM 11 nummod\ntremors NOUN 9 obj\n. PUNCT 6 punct",
        ("she", "said", "indirect"),
    ),
    "who is named behind an office with a participle": (
        "The DET 3 det\nacting VERB 3 amod VBG act\nhead NOUN 11 nsubj\n, PUNCT 5 punct\nLee PROPN 3 appos\n"
        ", PUNCT 3 punct\nsaid VERB 0 ROOT VBD say\n20 NUM 9 nummod\nmen NOUN 11 nsubj\nhad AUX 11 aux VBD\n"
        "fled VERB 7 ccomp VBN flee\n. PUNCT 7 punct",
        ("The acting head, Lee", "said", "indirect"),
    ),
    "a participle taken for the verb of who tells it": (
        "A DET 2 det\nreport NOUN 3 nsubj\nreleased VERB 6 advcl VBD release\nlate ADV 5 advmod\n"
        "Friday PROPN 3 obl\nsays VERB 0 ROOT VBZ say\nOslo PROPN 9 nsubj\nhas AUX 9 aux VBZ have\n"
        "bought VERB 6 ccomp VBN buy\n20 NUM 11 nummod\nboats NOUN 9 obj\n. PUNCT 6 punct",
        ("A report", "says", "indirect"),
    ),
    "a verb whose subject was torn away, before a name that a clause begins with": (
        "A DET 2 det\npoll NOUN 3 nsubj\nsays VERB 0 ROOT VBZ say\n20 NUM 5 nummod\npercent NOUN 10 nsubj\n"
        "asked VERB 5 acl VBN ask\nthink VERB 3 ccomp VBP think\nLee PROPN 10 nsubj\n"
        "should AUX 10 aux MD should\ngo VERB 7 ccomp VB go\n. PUNCT 3 punct",
        ("A poll", "says", "indirect"),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), TORN.values(), ids=TORN)
def test_a_torn_clause_has_the_source_it_is_told_by(said, lines, expected):
    assert said(lines) == expected
