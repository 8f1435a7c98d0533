from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in
from language.figures.firmness import status_at

GOVERNED = {
    "who is feared lost": (
        "20 NUM 3 nsubj\nare AUX 3 aux VBP be\nfeared VERB 0 ROOT VBN fear\nlost VERB 3 xcomp VBN lose",
        "believed",
    ),
    "who is feared lost in a headline": (
        "20 NUM 2 nsubj\nfeared VERB 0 ROOT VBD fear\nlost VERB 2 xcomp VBN lose",
        "believed",
    ),
    "who may do it": ("20 NUM 3 nsubj\nmay AUX 3 aux MD\ngo VERB 0 ROOT VB go", "possible"),
    "what is expected": ("They PRON 2 nsubj\nexpect VERB 0 ROOT VBP expect\n20 NUM 2 obj", "possible"),
    "how far it may go": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\nrise VERB 0 ROOT VB rise\nfrom ADP 7 case\n10 NUM 7 nummod\n"
        "to ADP 7 case\n20 NUM 3 obl",
        "possible",
    ),
    "those it may come from": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\ncome VERB 0 ROOT VB come\nfrom ADP 5 case\n20 NUM 3 obl",
        "possible",
    ),
    "what is asked for": (
        "They PRON 2 nsubj\nasked VERB 0 ROOT VBD ask\nfor ADP 4 case\n20 NUM 2 obl",
        "offered",
    ),
    "a sum that was refused": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\npay NOUN 2 obj\nof ADP 5 case\n20 NUM 3 nmod",
        "offered",
    ),
    "what it is not": ("It PRON 4 nsubj\nis AUX 4 cop\nnot PART 4 advmod\n20 NUM 0 ROOT", "denied"),
    "what it is not, with its noun": (
        "It PRON 5 nsubj\nis AUX 5 cop\nnot PART 5 advmod\n20 NUM 5 nummod\ndays NOUN 0 ROOT",
        "denied",
    ),
    "what is among what was demanded, taken for a clause": (
        "They PRON 2 nsubj\ndemanded VERB 0 ROOT VBD demand\nmuch ADJ 2 obj\n, PUNCT 7 punct\n"
        "among ADP 6 case\nit PRON 7 nsubj\n20 NUM 2 parataxis",
        "offered",
    ),
    "a claim that was refused": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\nclaims NOUN 2 obj\nof ADP 5 case\n20 NUM 3 nmod",
        "denied",
    ),
}
NOT_GOVERNED = {
    "what is felt": (
        "Tremors NOUN 3 nsubj:pass\nwere AUX 3 aux:pass VBD be\nfelt VERB 0 ROOT VBN feel\n20 NUM 5 nummod\n"
        "miles NOUN 6 obl\naway ADV 3 advmod"
    ),
    "where it may rise from": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\nrise VERB 0 ROOT VB rise\nfrom ADP 5 case\n20 NUM 3 obl"
    ),
    "who expects": "20 NUM 2 nsubj\nexpected VERB 0 ROOT VBD expect\nrain NOUN 2 obj",
    "who had expected": (
        "20 NUM 3 nsubj\nhad AUX 3 aux VBD have\nexpected VERB 0 ROOT VBN expect\nrain NOUN 3 obj"
    ),
    "those whose release is asked for": (
        "They PRON 2 nsubj\nasked VERB 0 ROOT VBD ask\nfor ADP 4 case\nhelp NOUN 2 obl\nof ADP 7 case\n"
        "the DET 7 det\n20 NUM 4 nmod"
    ),
    "what else is rejected": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\npleas NOUN 2 obj\nand CCONJ 5 cc\n20 NUM 3 conj"
    ),
    "a number that some are of": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\n12 NUM 2 obj\nof ADP 5 case\n20 NUM 3 nmod"
    ),
    "who is asked": "They PRON 2 nsubj\nasked VERB 0 ROOT VBD ask\n20 NUM 2 obj\nwhy ADV 2 advmod",
    "who rejects": "20 NUM 2 nsubj\nrejected VERB 0 ROOT VBD reject\nit PRON 2 obj",
    "by how much it is rejected": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\nit PRON 2 obj\nby ADP 5 case\n20 NUM 2 obl"
    ),
    "by how much it is rejected, hung from the thing": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\npay NOUN 2 obj\nby ADP 5 case\n20 NUM 3 nmod"
    ),
    "what stands behind a semicolon": (
        "They PRON 2 nsubj\npromised VERB 0 ROOT VBD promise\nboats NOUN 2 obj\n; PUNCT 7 punct\n"
        "20 NUM 7 nsubj\nwere AUX 7 aux VBD be\nbuilt VERB 2 ccomp VBN build"
    ),
    "what it is instead": (
        "It PRON 4 nsubj\nis AUX 4 cop\nnot PART 4 advmod\n12 NUM 0 ROOT\n, PUNCT 8 punct\nit PRON 8 nsubj\n"
        "is AUX 8 cop\n20 NUM 4 parataxis"
    ),
    "what it killed instead": (
        "It PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nkill VERB 0 ROOT VB\n12 NUM 4 obj\n"
        ", PUNCT 8 punct\nit PRON 8 nsubj\nkilled VERB 4 parataxis VBD\n20 NUM 8 obj"
    ),
    "what it is but for": (
        "It PRON 4 nsubj\nis AUX 4 cop\nnot PART 4 advmod\n12 NUM 0 ROOT\n, PUNCT 7 punct\nbut CCONJ 7 cc\n"
        "20 NUM 4 conj"
    ),
    "those that others are not": (
        "They PRON 6 nsubj\nare AUX 6 cop\nnot PART 6 advmod\nthe DET 6 det\n20 NUM 6 nummod\nmen NOUN 0 ROOT"
    ),
    "what is not so beside it": ("20 NUM 4 nsubj\nare AUX 4 cop\nnot PART 4 advmod\nwell ADJ 0 ROOT"),
    "when it was rejected": (
        "They PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\nit PRON 2 obj\n20 NUM 5 nummod\n"
        "days NOUN 6 obl\nearlier ADV 2 advmod"
    ),
    "what is done besides": (
        "They PRON 2 nsubj\ndenied VERB 0 ROOT VBD deny\nit PRON 2 obj\nand CCONJ 5 cc\n"
        "sold VERB 2 conj VBD sell\n20 NUM 5 obj"
    ),
    "what it is less than": (
        "They PRON 2 nsubj\npromised VERB 0 ROOT VBD promise\nboats NOUN 2 obj\nless ADJ 6 advmod\n"
        "than ADP 6 case\n20 NUM 3 nmod"
    ),
    "what it was before": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\nslow VERB 0 ROOT VB slow\nafter ADP 5 case\n20 NUM 3 obl"
    ),
    "what it rises from": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\nrise VERB 0 ROOT VB rise\nfrom ADP 5 case\n20 NUM 3 obl"
    ),
    "what it is up from": (
        "It PRON 3 nsubj\nmay AUX 3 aux MD\nlose VERB 0 ROOT VB lose\n, PUNCT 7 punct\nup ADP 7 case\n"
        "from ADP 5 fixed\n20 NUM 3 obl"
    ),
    "with what given": (
        "With ADP 3 mark\n20 NUM 3 nsubj\nwaiting VERB 6 advcl VBG wait\nit PRON 6 nsubj\nmay AUX 6 aux MD\n"
        "sink VERB 0 ROOT VB sink"
    ),
    "whom somebody met, whatever those did not": (
        "He PRON 2 nsubj\nmet VERB 0 ROOT VBD meet\n20 NUM 2 obj\nwho PRON 6 nsubj\nwere AUX 7 aux\n"
        "not PART 7 advmod\npaid VERB 3 acl VBN pay"
    ),
}


@pytest.mark.parametrize(("lines", "status"), GOVERNED.values(), ids=GOVERNED)
def test_a_doubt_is_of_what_it_governs(sentence, lines, status):
    assert status_at(sentence(lines), _token(lines)) == status


@pytest.mark.parametrize("lines", NOT_GOVERNED.values(), ids=NOT_GOVERNED)
def test_a_doubt_is_of_nothing_else(sentence, lines):
    assert status_at(sentence(lines), _token(lines)) == "asserted"


def _token(lines: str) -> int:
    return next(index for index, row in enumerate(lines.splitlines()) if row.startswith("20 "))


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (
            "They PRON 2 nsubj\nare VERB 0 ROOT VBP be\n20 NUM 4 nummod\nmen NOUN 2 nsubj\nwho PRON 8 nsubj\n"
            "did AUX 8 aux VBD do\nnot PART 8 advmod\ngo VERB 4 acl VB go",
            "asserted",
        ),
        (
            "They PRON 2 nsubj\nare VERB 0 ROOT VBP be\n20 NUM 4 nummod\nmen NOUN 2 nsubj\nwho PRON 6 nsubj\n"
            "hope VERB 4 acl VBP hope\nto PART 8 mark\ngo VERB 6 xcomp VB go",
            "asserted",
        ),
        (
            "They PRON 2 nsubj\nare VERB 0 ROOT VBP be\n20 NUM 4 nummod\nmen NOUN 2 nsubj\nwho PRON 7 nsubj\n"
            "may AUX 7 aux MD may\ngo VERB 4 acl VB go",
            "possible",
        ),
        (
            "Bo PROPN 2 compound\nEk PROPN 7 nsubj\n, PUNCT 4 punct\n20 NUM 2 appos\n, PUNCT 4 punct\n"
            "may AUX 7 aux MD may\ngo VERB 0 ROOT VB go",
            "asserted",
        ),
        (
            "Bo PROPN 4 nsubj\nmay AUX 4 aux MD may\nbe AUX 4 cop VB be\n20 NUM 5 nummod\nyears NOUN 6 obl\n"
            "old ADJ 0 ROOT",
            "possible",
        ),
        ("They PRON 2 nsubj\ndenied VERB 0 ROOT VBD deny\n20 NUM 4 nummod\ndeaths NOUN 2 obj", "denied"),
    ],
    ids=[
        "those who did not",
        "those who hope",
        "those who may",
        "an age beside a name",
        "an age itself",
        "deaths denied",
    ],
)
def test_how_firm_a_figure_is(doc, lines, status):
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.status == status
