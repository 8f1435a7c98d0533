"""What a noun says has a source: "a claim by the rebels that …", "of the opinion that …"."""

from __future__ import annotations

import pytest

NOMINAL = {
    "a claim by somebody, the clause hung on them": (
        "Oslo PROPN 2 nsubj\ndismissed VERB 0 ROOT VBD dismiss\nclaims NOUN 2 obj\nby ADP 5 case\n"
        "rebels NOUN 2 obl\nthat SCONJ 9 mark\n20 NUM 8 nummod\nmen NOUN 9 nsubj\n"
        "fled VERB 5 acl VBD flee",
        ("claims by rebels", "claims", "indirect"),
    ),
    "a claim by somebody, its “that” taken for a pronoun": (
        "Oslo PROPN 2 nsubj\ndenied VERB 0 ROOT VBD deny\nclaims NOUN 2 obj\nby ADP 5 case\n"
        "rebels NOUN 3 nmod\nthat PRON 9 obj WDT that\n20 NUM 8 nummod\nmen NOUN 9 nsubj\n"
        "fled VERB 5 acl VBD flee",
        ("claims by rebels", "claims", "indirect"),
    ),
    "the opinion somebody is of": (
        "Lee PROPN 5 nsubj\nis AUX 5 cop VBZ be\nof ADP 5 case\nthe DET 5 det\nopinion NOUN 0 ROOT\n"
        "that SCONJ 9 mark\n20 NUM 8 nummod\nmen NOUN 9 nsubj\nfled VERB 5 acl VBD flee",
        ("Lee", "opinion", "indirect"),
    ),
    "the assurance somebody gave": (
        "Lee PROPN 2 nsubj\ngave VERB 0 ROOT VBD give\nassurances NOUN 2 obj\nthat SCONJ 7 mark\n"
        "20 NUM 6 nummod\nmen NOUN 7 nsubj\nfled VERB 3 acl VBD flee",
        ("Lee", "assurances", "indirect"),
    ),
    "rumours of nobody": (
        "Rumours NOUN 6 nsubj\nthat SCONJ 5 mark\n20 NUM 4 nummod\nmen NOUN 5 nsubj\n"
        "fled VERB 1 acl VBD flee\nfilled VERB 0 ROOT VBD fill\nOslo PROPN 6 obj",
        ("Rumours", "Rumours", "indirect"),
    ),
    "a body that did something": (
        "The DET 2 det\nreport NOUN 9 nsubj\nby ADP 5 case\nthe DET 5 det\nbank NOUN 2 nmod\n"
        "that PRON 7 nsubj WDT that\nlost VERB 5 acl VBD lose\n20 NUM 7 obj\nfell VERB 0 ROOT VBD fall",
        None,
    ),
}


@pytest.mark.parametrize(("lines", "expected"), NOMINAL.values(), ids=NOMINAL)
def test_what_a_noun_says_is_said_by_those_whose_it_is(said, lines, expected):
    assert said(lines) == expected
