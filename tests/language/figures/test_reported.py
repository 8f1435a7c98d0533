"""What is reported, put or claimed by somebody has that source."""

from __future__ import annotations

import pytest

REPORTED = {
    "what was reported by somebody": (
        "20 NUM 2 nummod\nboats NOUN 6 nsubj\nreported VERB 2 acl VBN report\nby ADP 5 case\n"
        "Lee PROPN 3 obl\n"
        "sank VERB 0 ROOT VBD sink",
        ("Lee", "reported", "indirect"),
    ),
    "what was reported by a body": (
        "20 NUM 2 nummod\ndeaths NOUN 4 nsubj:pass\nwere AUX 4 aux:pass\nreported VERB 0 ROOT VBN report\n"
        "in ADP 7 case\nthe DET 7 det\nbay NOUN 4 obl\nby ADP 9 case\nOslo PROPN 4 obl",
        ("Oslo", "reported", "indirect"),
    ),
    "what was put by a body": (
        "It PRON 3 nsubj:pass\nwas AUX 3 aux:pass\nput VERB 0 ROOT VBN put\nat ADP 5 case\n20 NUM 3 obl\n"
        "by ADP 7 case\nOslo PROPN 3 obl",
        ("Oslo", "put", "indirect"),
    ),
    "whom somebody blamed for it": (
        "Lee PROPN 2 nsubj\nblamed VERB 0 ROOT VBD blame\nOslo PROPN 2 obj\nfor ADP 6 case\n20 NUM 6 nummod\n"
        "deaths NOUN 2 obl",
        ("Lee", "blamed", "indirect"),
    ),
    "what was put by a body, in a clause on it": (
        "The DET 2 det\ntoll NOUN 9 nsubj\n, PUNCT 4 punct\nput VERB 2 acl VBN put\nat ADP 6 case\n"
        "20 NUM 4 obl\nby ADP 8 case\nOslo PROPN 4 obl\nrose VERB 0 ROOT VBD rise",
        ("Oslo", "put", "indirect"),
    ),
    "what somebody says of a thing that another gave": (
        "Oslo PROPN 2 nsubj\npledged VERB 0 ROOT VBD pledge\nless ADJ 2 obj\nthan ADP 6 case\n"
        "20 NUM 6 nummod\nboats NOUN 3 nmod\nthat PRON 11 obj\nLee PROPN 9 nsubj\n"
        "says VERB 6 acl VBZ say\nhe PRON 11 nsubj\nneeds VERB 9 ccomp VBZ need",
        ("Lee", "says", "indirect"),
    ),
    "what was reported as seen": (
        "Residents NOUN 2 nsubj\nreported VERB 0 ROOT VBD report\nseeing VERB 2 xcomp VBG see\n"
        "20 NUM 5 nummod\nboats NOUN 3 obj\n. PUNCT 2 punct",
        ("Residents", "reported", "indirect"),
    ),
    "what is predicted by somebody": (
        "Growth NOUN 6 nsubj\nof ADP 4 case\n20 NUM 4 nummod\nboats NOUN 1 nmod\nis AUX 6 aux VBZ be\n"
        "predicted VERB 0 ROOT VBN predict\nby ADP 9 case\nthe DET 9 det\nbank NOUN 6 obl\n. PUNCT 6 punct",
        ("the bank", "predicted", "indirect"),
    ),
    "what somebody admits to": (
        "The DET 2 det\nnumber NOUN 4 nsubj\nwas AUX 4 cop VBD be\nhigher ADJ 0 ROOT\n, PUNCT 9 punct\n"
        "while SCONJ 9 mark\nthe DET 8 det\narmy NOUN 9 nsubj\nadmits VERB 4 advcl VBZ admit\n"
        "to ADP 13 case\nfewer ADJ 13 advmod\nthan ADP 11 fixed\n20 NUM 9 obl\n. PUNCT 4 punct",
        ("the army", "admits", "indirect"),
    ),
    "what is claimed by a body, hung on that": (
        "It PRON 3 expl\nwas AUX 3 aux:pass VBD be\nclaimed VERB 0 ROOT VBN claim\nby ADP 6 case\n"
        "the DET 6 det\nclub NOUN 3 obl\nthat SCONJ 10 mark\n20 NUM 9 nummod\nmen NOUN 10 nsubj\n"
        "fled VERB 6 acl VBD flee\n. PUNCT 3 punct",
        ("the club", "claimed", "indirect"),
    ),
    "what somebody is accused of by another": (
        "Lee PROPN 3 nsubj:pass\nwas AUX 3 aux:pass VBD be\naccused VERB 0 ROOT VBN accuse\n"
        "by ADP 5 case\nguards NOUN 3 obl\nof SCONJ 7 mark\nhiding VERB 5 acl VBG hide\n20 NUM 9 nummod\n"
        "men NOUN 7 obj\n. PUNCT 3 punct",
        ("guards", "accused", "indirect"),
    ),
    "what a body was told": (
        "The DET 2 det\ninquest NOUN 4 nsubj:pass\nwas AUX 4 aux:pass VBD be\ntold VERB 0 ROOT VBN tell\n"
        "that SCONJ 8 mark\n20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 4 ccomp VBD flee\n. PUNCT 4 punct",
        ("The inquest", "told", "indirect"),
    ),
    "whom somebody blamed for saying it": (
        "Oslo PROPN 2 nsubj\nblamed VERB 0 ROOT VBD blame\nLee PROPN 2 obj\nfor SCONJ 5 mark\n"
        "saying VERB 2 advcl VBG say\n20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 5 ccomp VBD flee",
        ("Lee", "saying", "indirect"),
    ),
    "who excused themselves for saying it": (
        "Lee PROPN 2 nsubj\napologised VERB 0 ROOT VBD apologise\nfor SCONJ 4 mark\n"
        "saying VERB 2 advcl VBG say\n20 NUM 6 nummod\nmen NOUN 7 nsubj\nfled VERB 4 ccomp VBD flee",
        ("Lee", "saying", "indirect"),
    ),
    "what somebody lobbied for": (
        "Unions NOUN 2 nsubj\nlobbied VERB 0 ROOT VBD lobby\nfor ADP 5 case\n20 NUM 5 nummod\n"
        "boats NOUN 2 obl",
        ("Unions", "lobbied", "indirect"),
    ),
    "whom somebody scolded for it": (
        "Lee PROPN 2 nsubj\nscolded VERB 0 ROOT VBD scold\nOslo PROPN 2 obj\nfor ADP 6 case\n"
        "20 NUM 6 nummod\ndeaths NOUN 2 obl\n. PUNCT 2 punct",
        ("Lee", "scolded", "indirect"),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), REPORTED.values(), ids=REPORTED)
def test_what_is_reported_by_somebody_has_a_source(said, lines, expected):
    assert said(lines) == expected
