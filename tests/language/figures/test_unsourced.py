"""What the article says itself, what is only hoped or asked, and who the speakers are is said by nobody."""

from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in

NOT_SAID = {
    "when it was said": (
        "When ADV 4 advmod\n20 NUM 3 nummod\nboats NOUN 4 nsubj\nsank VERB 7 advcl VBD sink\n"
        ", PUNCT 4 punct\n"
        "Lee PROPN 7 nsubj\nsaid VERB 0 ROOT VBD say\nenough ADJ 7 obj"
    ),
    "those who say something else": (
        "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nthat SCONJ 5 mark\nmen NOUN 5 nsubj\n"
        "fled VERB 2 ccomp VBD\n"
        ", PUNCT 10 punct\nwhile SCONJ 10 mark\n20 NUM 9 nummod\nboys NOUN 10 nsubj\n"
        "said VERB 2 advcl VBD say\n"
        "no INTJ 10 obj"
    ),
    "what nothing was said of": (
        "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nnothing PRON 2 obj NN\nof ADP 6 case\n"
        "20 NUM 6 nummod\nmen NOUN 3 nmod\nwho PRON 8 nsubj\nfled VERB 6 acl VBD flee"
    ),
    "what somebody was told by nobody named": (
        "Lee PROPN 3 nsubj:pass\nwas AUX 3 aux:pass VBD be\ntold VERB 0 ROOT VBN tell\nthat SCONJ 7 mark\n"
        "20 NUM 6 nummod\nmen NOUN 7 nsubj\nfled VERB 3 ccomp VBD flee"
    ),
    "for how long it was not said": (
        "Guards NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 nummod\ndays NOUN 5 obl\nago ADV 2 advmod\n"
        "men NOUN 7 nsubj\nfled VERB 2 conj VBD flee\n. PUNCT 2 punct"
    ),
    "what is told beside a plan": (
        "Lee PROPN 2 nsubj\nvowed VERB 0 ROOT VBD vow\nto PART 4 mark\nban VERB 2 xcomp VB ban\n"
        "cars NOUN 4 obj\n– PUNCT 8 punct\n20 NUM 8 nummod\nboats NOUN 5 appos\n– PUNCT 8 punct\n"
        "from ADP 11 case\nOslo PROPN 4 obl\n. PUNCT 2 punct"
    ),
    "what was reported by nobody": (
        "20 NUM 2 nummod\ndeaths NOUN 4 nsubj:pass\nwere AUX 4 aux:pass\nreported VERB 0 ROOT VBN report\n"
        "in ADP 6 case\nvillages NOUN 4 obl\nhit VERB 6 acl VBN hit\nby ADP 9 case\nstorms NOUN 7 obl"
    ),
    "what somebody added": (
        "Umbrella PROPN 2 nsubj\nadded VERB 5 parataxis VBD add\n12 NUM 4 nummod\ncents NOUN 2 obj\n"
        "lost VERB 0 ROOT VBD lose\n20 NUM 7 nummod\ncents NOUN 5 obj"
    ),
    "the speakers themselves": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nsaid VERB 0 ROOT VBD say\nthat SCONJ 6 mark\nthey PRON 6 nsubj\n"
        "fled VERB 3 ccomp VBD flee"
    ),
    "those who are told": (
        "He PRON 2 nsubj\ntold VERB 0 ROOT VBD tell\n20 NUM 4 nummod\nmen NOUN 2 obj\nthat SCONJ 7 mark\n"
        "it PRON 7 nsubj\nburned VERB 2 ccomp VBD burn"
    ),
    "those who are told, taken for the beginning of a clause": (
        "He PRON 2 nsubj\ntold VERB 0 ROOT VBD tell\nrelatives NOUN 6 nsubj\nof ADP 5 case\n"
        "20 NUM 3 nmod\nthought VERB 2 ccomp VBN think\nlost ADJ 6 xcomp"
    ),
    "what is believed by nobody named": (
        "20 NUM 2 nummod\nmen NOUN 4 nsubj\nare AUX 4 aux\nsaid VERB 0 ROOT VBN say\n"
        "to PART 6 mark\nflee VERB 4 xcomp VB"
    ),
    "what somebody puts aside": (
        "Lee PROPN 2 nsubj\nput VERB 0 ROOT VBD put\n20 NUM 4 nummod\nboats NOUN 2 obj\naside ADV 2 advmod"
    ),
    "an age behind a name": (
        "Bo PROPN 2 compound\nEk PROPN 6 nsubj\n, PUNCT 2 punct\n20 NUM 2 appos\n, PUNCT 2 punct\n"
        "fled VERB 0 ROOT VBD flee\n, PUNCT 6 punct\npolice NOUN 9 nsubj\n"
        "said VERB 6 parataxis VBD say\n. PUNCT 6 punct"
    ),
    "how old the speaker is": (
        "Lee PROPN 7 nsubj\n, PUNCT 5 punct\nthe DET 5 det\n20 NUM 5 nummod\nyear-old NOUN 1 appos\n"
        ", PUNCT 1 punct\ntold VERB 0 ROOT VBD tell\nthem PRON 7 obj\nthat SCONJ 11 mark\n"
        "Oslo PROPN 11 nsubj\nasks VERB 7 ccomp VBZ ask\nfor ADP 13 case\nhelp NOUN 11 obl"
    ),
    "what might be said": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 5 punct\n"
        "say INTJ 3 discourse\n"
        ", PUNCT 5 punct\nor CCONJ 8 cc\nmore ADJ 2 conj\n. PUNCT 3 punct"
    ),
    "how long somebody spoke": (
        "Lee PROPN 2 nsubj\nspoke VERB 0 ROOT VBD speak\nfor ADP 5 case\n20 NUM 5 nummod\nminutes NOUN 2 obl"
    ),
    "what the article compares": (
        "Lee PROPN 2 nsubj\noffered VERB 0 ROOT VBD offer\nboats NOUN 2 obj\n, PUNCT 6 punct\n"
        "20 NUM 6 nummod\n"
        "times NOUN 3 appos\nwhat PRON 6 acl\nsank VERB 7 acl VBD sink"
    ),
    "what the article compares, taken for what is told": (
        "Lee PROPN 2 nsubj\npromised VERB 0 ROOT VBD promise\nboats NOUN 2 obj\n, PUNCT 7 punct\n"
        "20 NUM 6 nummod\ntimes NOUN 7 case\nwhat PRON 2 obj\nsank VERB 7 acl VBD sink"
    ),
    "what somebody sees now": (
        "Oslo PROPN 2 nsubj\nsees VERB 0 ROOT VBZ see\n20 NUM 4 nummod\nboats NOUN 2 obj"
    ),
    "whom somebody calls": (
        "Oslo PROPN 2 nsubj\ncalled VERB 0 ROOT VBD call\n20 NUM 4 nummod\nmen NOUN 2 obj"
    ),
    "whom somebody asks": (
        "Oslo PROPN 2 nsubj\nasked VERB 0 ROOT VBD ask\n20 NUM 4 nummod\nmen NOUN 2 obj\nfor ADP 6 case\n"
        "help NOUN 2 obl"
    ),
    "what somebody hopes to do with it": (
        "A DET 2 det\nplan NOUN 0 ROOT\nof ADP 5 case\n20 NUM 5 nummod\nboats NOUN 2 nmod\nthat PRON 10 obj\n"
        "Lee PROPN 8 nsubj\nhopes VERB 5 acl VBZ hope\nto PART 10 mark\nsell VERB 8 xcomp VB sell"
    ),
    "lives that are claimed": (
        "Fires NOUN 2 nsubj\nclaimed VERB 0 ROOT VBD claim\n20 NUM 4 nummod\nlives NOUN 2 obj"
    ),
    "those whose lives are claimed": (
        "Fires NOUN 2 nsubj\nclaimed VERB 0 ROOT VBD claim\nthe DET 4 det\nlives NOUN 2 obj\nof ADP 7 case\n"
        "20 NUM 7 nummod\nmen NOUN 4 nmod"
    ),
    "what was pledged by nobody": (
        "It PRON 2 nsubj\nneeds VERB 0 ROOT VBZ need\n20 NUM 4 nummod\nboats NOUN 2 obj\n, PUNCT 10 punct\n"
        "which PRON 10 obl\nmen NOUN 10 nsubj\nhad AUX 10 aux\nbeen AUX 10 aux\npledged VERB 4 acl VBN pledge"
    ),
    "what the article says itself": "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee",
    "who the speaker is": (
        "Guards NOUN 2 nsubj\nfled VERB 4 ccomp VBD flee\n, PUNCT 2 punct\nsaid VERB 0 ROOT VBD say\n"
        "Lee PROPN 4 nsubj\n, PUNCT 8 punct\nwho PRON 8 nsubj\nruns VERB 5 acl VBZ run\na DET 10 det\n"
        "camp NOUN 8 obj\nwith ADP 13 case\n20 NUM 13 nummod\ntents NOUN 8 obl\n. PUNCT 4 punct"
    ),
    "what a body that speaks has": (
        "The DET 2 det\nfirm NOUN 9 nsubj\n, PUNCT 5 punct\nwhich PRON 5 nsubj\nhas VERB 2 acl VBZ have\n"
        "20 NUM 7 nummod\nboats NOUN 5 obj\n, PUNCT 2 punct\nsaid VERB 0 ROOT VBD say\n"
        "sales NOUN 11 nsubj\nrose VERB 9 ccomp VBD rise\n. PUNCT 9 punct"
    ),
    "what a bank is above": (
        "Inflation NOUN 2 nsubj\nhit VERB 0 ROOT VBD hit\n20 NUM 4 nummod\npercent NOUN 2 obj\n"
        ", PUNCT 10 punct\nabove ADP 10 case\nthe DET 8 det\nbank NOUN 10 nmod\n's PART 8 case\n"
        "estimates NOUN 2 obl\n. PUNCT 2 punct"
    ),
    "what is lost besides": (
        "It PRON 2 nsubj\nlost VERB 0 ROOT VBD lose\n20 NUM 4 nummod\ncars NOUN 2 obj\n, PUNCT 7 punct\n"
        "its PRON 7 nmod\nboats NOUN 4 conj\n, PUNCT 11 punct\nthe DET 11 det\ninsurance NOUN 11 compound\n"
        "claims NOUN 4 conj\n. PUNCT 2 punct"
    ),
    "who was admitted": (
        "Some DET 3 det\n20 NUM 3 nummod\npeople NOUN 5 nsubj\nwere AUX 5 aux VBD be\n"
        "admitted VERB 0 ROOT VBN admit\nto ADP 8 case\nthe DET 8 det\nclinic NOUN 5 obl\n. PUNCT 5 punct"
    ),
    "what a report brings about": (
        "The DET 2 det\nfirm NOUN 3 nsubj\nreported VERB 0 ROOT VBD report\na DET 5 det\nloss NOUN 3 obj\n"
        ", PUNCT 7 punct\npushing VERB 3 advcl VBG push\nits PRON 9 nmod\nshares NOUN 7 obj\n"
        "down ADP 7 compound\n20 NUM 12 nummod\npercent NOUN 7 obl\n. PUNCT 3 punct"
    ),
    "what rules bring about": (
        "Lee PROPN 2 nsubj\nmade VERB 0 ROOT VBD make\nharbour NOUN 4 compound\nrules NOUN 2 obj\n"
        "that PRON 7 nsubj\ncould AUX 7 aux MD\nsink VERB 4 acl:relcl VB sink\n20 NUM 9 nummod\n"
        "boats NOUN 7 obj\n. PUNCT 2 punct"
    ),
    "how often it was said": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\non ADP 5 case\n20 NUM 5 nummod\noccasions NOUN 8 obl\n"
        "that SCONJ 8 mark\nmen NOUN 8 nsubj\nfled VERB 2 ccomp VBD flee\n. PUNCT 2 punct"
    ),
    "how many prayers were said": (
        "Monks NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 nummod\nprayers NOUN 2 obj\nand CCONJ 6 cc\n"
        "left VERB 2 conj VBD leave\n. PUNCT 2 punct"
    ),
    "what killed those who are reported killed": (
        "20 NUM 2 nummod\nmen NOUN 4 nsubj:pass\nwere AUX 4 aux:pass VBD be\n"
        "reported VERB 0 ROOT VBN report\nkilled VERB 4 xcomp VBN kill\nby ADP 7 case\nbombs NOUN 5 obl\n"
        ". PUNCT 4 punct"
    ),
    "what is said to be worth it": (
        "They PRON 2 nsubj\nsold VERB 4 advcl VBD sell\nore NOUN 4 nsubj\nsaid VERB 0 ROOT VBD say\n"
        "to PART 7 mark\nbe AUX 7 cop VB\nworth ADJ 4 ccomp\n20 NUM 9 nummod\neuros NOUN 7 obj\n"
        ". PUNCT 4 punct"
    ),
    "what came as others had asked": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 8 punct\nas SCONJ 8 mark\n"
        "Lee PROPN 8 nsubj\nhad AUX 8 aux VBD\nasked VERB 3 advcl VBN ask\n. PUNCT 3 punct"
    ),
    "what came as something was told": (
        "As SCONJ 3 mark\nLee PROPN 3 nsubj\nsaid VERB 11 advcl VBD say\nthat SCONJ 6 mark\n"
        "boats NOUN 6 nsubj\nsank VERB 3 ccomp VBD sink\n, PUNCT 3 punct\n20 NUM 9 nummod\n"
        "men NOUN 11 nsubj\nwere AUX 11 cop VBD\nsafe ADJ 0 ROOT\n. PUNCT 11 punct"
    ),
    "what is only clear": (
        "It PRON 3 nsubj\nis AUX 3 cop VBZ\nclear ADJ 0 ROOT\nthat SCONJ 7 mark\n20 NUM 6 nummod\n"
        "men NOUN 7 nsubj\nfled VERB 3 ccomp VBD flee\n. PUNCT 3 punct"
    ),
    "how afraid somebody was": (
        "Lee PROPN 4 nsubj\nwas AUX 4 cop VBD\nso ADV 4 advmod\nafraid ADJ 0 ROOT\nthat SCONJ 8 mark\n"
        "20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 4 ccomp VBD flee\n. PUNCT 4 punct"
    ),
    "what an agent is there for": (
        "It PRON 3 nsubj:pass\nwas AUX 3 aux:pass VBD be\nclaimed VERB 0 ROOT VBN claim\nby ADP 6 case\n"
        "a DET 6 det\nclub NOUN 3 obl\nto PART 8 mark\nhelp VERB 6 acl VB help\n20 NUM 10 nummod\n"
        "men NOUN 8 obj\n. PUNCT 3 punct"
    ),
    "what happened as something went on": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 7 punct\nas SCONJ 7 mark\n"
        "storms NOUN 7 nsubj\ncontinue VERB 3 advcl VBP continue\n. PUNCT 3 punct"
    ),
    "how long somebody attacked": (
        "Rebels NOUN 2 nsubj\nattacked VERB 0 ROOT VBD attack\nOrla PROPN 2 obj\nfor ADP 6 case\n"
        "20 NUM 6 nummod\ndays NOUN 2 obl\n. PUNCT 2 punct"
    ),
    "how long somebody spoke of a thing": (
        "Lee PROPN 2 nsubj\nspoke VERB 0 ROOT VBD speak\nof ADP 4 case\nOrla PROPN 2 obl\n"
        "for ADP 7 case\n20 NUM 7 nummod\nminutes NOUN 2 obl\n. PUNCT 2 punct"
    ),
}


@pytest.mark.parametrize("lines", NOT_SAID.values(), ids=NOT_SAID)
def test_a_figure_outside_what_is_reported_has_none(doc, lines):
    assert figures_in(doc(lines), Settings())[0].source is None
