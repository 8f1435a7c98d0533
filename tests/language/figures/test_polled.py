from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in

POLLED = {
    "who is ahead": (
        "A DET 2 det\npoll NOUN 5 nsubj\nhas AUX 5 aux VBZ\nLee PROPN 5 nsubj\nahead ADV 0 ROOT\n"
        "by ADP 8 case\n20 NUM 8 nummod\npoints NOUN 5 obl\n. PUNCT 5 punct",
        "A poll",
    ),
    "what others say in it": (
        "A DET 2 det\npoll NOUN 3 nsubj\nshowed VERB 0 ROOT VBD show\nmany NOUN 3 obj\nwhile SCONJ 8 mark\n"
        "20 NUM 7 nummod\npercent NOUN 8 nsubj\nagreed VERB 3 advcl VBD agree\n. PUNCT 3 punct",
        "A poll",
    ),
    "how many share": (
        "Lee PROPN 2 nsubj\nled VERB 0 ROOT VBD lead\nby ADP 5 case\n20 NUM 5 nummod\npoints NOUN 2 obl\n"
        "in ADP 8 case\nUmbrella PROPN 8 compound\npolls NOUN 2 obl\n. PUNCT 2 punct",
        "Umbrella polls",
    ),
    "how many run": (
        "Lee PROPN 2 nsubj\nled VERB 0 ROOT VBD lead\n20 NUM 4 nummod\nmen NOUN 2 obj\n"
        "in ADP 7 case\nUmbrella PROPN 7 compound\npolls NOUN 2 obl\n. PUNCT 2 punct",
        None,
    ),
    "its own margin": (
        "A DET 2 det\npoll NOUN 3 nsubj\nhas VERB 0 ROOT VBZ have\na DET 5 det\nmargin NOUN 3 obj\n"
        "of ADP 8 case\n20 NUM 8 nummod\npercent NOUN 5 nmod\n. PUNCT 3 punct",
        None,
    ),
    "who voted in it": (
        "A DET 2 det\npoll NOUN 3 nsubj\ndrew VERB 0 ROOT VBD draw\n20 NUM 5 nummod\npercent NOUN 3 obj\n"
        ". PUNCT 3 punct",
        None,
    ),
    "whom it has": (
        "A DET 2 det\npoll NOUN 3 nsubj\nhas VERB 0 ROOT VBZ have\n20 NUM 5 nummod\nclerks NOUN 3 obj\n"
        ". PUNCT 3 punct",
        None,
    ),
}


@pytest.mark.parametrize(("lines", "source"), POLLED.values(), ids=POLLED)
def test_the_shares_that_a_poll_gives_are_its_own(doc, lines, source):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.source and figure.source.text) == source
