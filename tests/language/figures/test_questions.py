from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in

GRANTED = {
    "who is not told of": (
        "Hill PROPN 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nsay VERB 0 ROOT VB say\nhow ADV 6 advmod\n"
        "many ADJ 11 nsubj\nof ADP 9 case\nthe DET 9 det\n20 NUM 6 nmod\nwere AUX 11 cop\nill ADJ 4 ccomp"
    ),
    "what somebody has": (
        "Lee PROPN 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nsay VERB 0 ROOT VB say\nhow ADV 6 advmod\n"
        "many ADJ 12 nsubj\nof ADP 10 case\nher PRON 10 nmod\n20 NUM 10 nummod\nboats NOUN 6 nmod\n"
        "were AUX 12 aux\nlost VERB 4 ccomp VBN lose"
    ),
    "what a question is about": (
        "Lee PROPN 2 nsubj\nwondered VERB 0 ROOT VBD wonder\nhow ADV 6 advmod\nmen NOUN 6 nsubj\n"
        "would AUX 6 aux MD would\nreach VERB 2 ccomp VB reach\nthe DET 9 det\n20 NUM 9 nummod\n"
        "boats NOUN 6 obj"
    ),
    "what somebody does not care to tell": (
        "Lee PROPN 2 nsubj\ndeclined VERB 0 ROOT VBD decline\nto PART 4 mark\nsay VERB 2 xcomp VB say\n"
        "where ADV 9 advmod\nthe DET 8 det\n20 NUM 8 nummod\nboats NOUN 9 nsubj\nare VERB 4 ccomp VBP be"
    ),
    "what one refuses to tell": (
        "Lee PROPN 2 nsubj\nrefused VERB 0 ROOT VBD refuse\nto PART 4 mark\nsay VERB 2 xcomp VB say\n"
        "how ADV 6 advmod\nmany ADJ 10 nsubj\nof ADP 9 case\nthe DET 9 det\n20 NUM 6 nmod\n"
        "fled VERB 4 ccomp VBD flee"
    ),
    "what one was asked": (
        "Asked VERB 9 advcl VBN ask\nwhether SCONJ 5 mark\nthe DET 4 det\n20 NUM 5 nsubj\n"
        "fled VERB 1 ccomp VBD flee\nthen ADV 5 advmod\n, PUNCT 1 punct\nLee PROPN 9 nsubj\n"
        "said VERB 0 ROOT VBD say\nno INTJ 9 discourse"
    ),
    "what nobody knows": (
        "Nobody PRON 2 nsubj\nsaid VERB 0 ROOT VBD say\nwhy ADV 7 advmod\nthe DET 6 det\n20 NUM 6 nummod\n"
        "boats NOUN 7 nsubj\nsank VERB 2 ccomp VBD sink"
    ),
}
ASKED = {
    "how many there are": (
        "Lee PROPN 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nsay VERB 0 ROOT VB say\nwhether SCONJ 8 mark\n"
        "20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 4 ccomp VBD flee",
        "denied",
    ),
    "what is told of them": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\nthat SCONJ 6 mark\nthe DET 5 det\n20 NUM 6 nsubj\n"
        "fled VERB 2 ccomp VBD flee",
        "asserted",
    ),
}


@pytest.mark.parametrize("lines", GRANTED.values(), ids=GRANTED)
def test_what_a_question_takes_for_granted_is_so_and_nobody_says_it(doc, lines):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.status, figure.source) == ("asserted", None)


@pytest.mark.parametrize(("lines", "status"), ASKED.values(), ids=ASKED)
def test_what_is_asked_or_told_has_its_source(doc, lines, status):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.status, figure.source and figure.source.text) == (status, "Lee")
