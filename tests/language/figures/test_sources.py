from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in

SAID = {
    "a clause": (
        "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nthat SCONJ 6 mark\n20 NUM 5 nummod\n"
        "men NOUN 6 nsubj\n"
        "fled VERB 2 ccomp VBD flee",
        ("Police", "said", "indirect"),
    ),
    "an aside": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\npolice NOUN 6 nsubj\n"
        "said VERB 3 parataxis VBD say\n. PUNCT 3 punct",
        ("police", "said", "indirect"),
    ),
    "a clause inside a relative clause": (
        "raids NOUN 0 ROOT\nthat SCONJ 6 mark\nthe DET 4 det\nministry NOUN 5 nsubj\n"
        "says VERB 1 acl VBZ say\n"
        "killed VERB 5 ccomp VBD kill\n20 NUM 8 nummod\nmen NOUN 6 obj",
        ("the ministry", "says", "indirect"),
    ),
    "according to": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\n"
        "according VERB 8 case VBG\n"
        "to ADP 5 fixed\na DET 8 det\ntally NOUN 3 obl\nbased VERB 8 acl VBN\non ADP 12 case\n"
        "police NOUN 12 compound\n"
        "figures NOUN 9 obl",
        ("a tally based on police figures", "according to", "according"),
    ),
    "who made what tells it": (
        "Papers NOUN 6 nsubj\nseen VERB 1 acl VBN see\nby ADP 5 case\nthe DET 5 det\nSun PROPN 2 obl\n"
        "say VERB 0 ROOT VBP say\n20 NUM 8 nummod\nmen NOUN 9 nsubj\nfled VERB 6 ccomp VBD flee",
        ("Papers seen by the Sun", "say", "indirect"),
    ),
    "what a report names": (
        "Police NOUN 2 nsubj\nreported VERB 0 ROOT VBD report\n20 NUM 4 nummod\ndeaths NOUN 2 obj",
        ("Police", "reported", "indirect"),
    ),
    "who tells an outlet": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\nthe DET 6 det\n"
        "source NOUN 7 nsubj\ntold VERB 3 parataxis VBD tell\nAFP PROPN 7 obj\n. PUNCT 3 punct",
        ("the source", "told", "indirect"),
    ),
    "who tells an outlet, before a semicolon": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 6 punct\nguards NOUN 6 nsubj\n"
        "told VERB 3 parataxis VBD tell\nAFP PROPN 6 obj\n; PUNCT 14 punct\nin ADP 11 case\nall DET 11 det\n"
        "boats NOUN 14 nsubj\nhad AUX 14 aux VBD\nbeen AUX 14 aux VBN\nfound VERB 6 ccomp VBN find\n"
        "empty ADJ 14 xcomp\nby ADP 18 case\nMonday PROPN 14 obl\n. PUNCT 3 punct",
        ("guards", "told", "indirect"),
    ),
    "who names it in contrast to what others say": (
        "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nmen NOUN 4 nsubj\nfled VERB 2 ccomp VBD flee\n"
        ", PUNCT 8 punct\nwhile SCONJ 8 mark\nrebels NOUN 8 nsubj\nput VERB 4 advcl VBD put\nthe DET 10 det\n"
        "toll NOUN 8 obj\nat ADP 12 case\n20 NUM 8 obl",
        ("rebels", "put", "indirect"),
    ),
    "who tells it, in contrast to who wants to know": (
        "Unions NOUN 2 nsubj\nwant VERB 0 ROOT VBP want\nto PART 4 mark\nknow VERB 2 xcomp VB know\n"
        "why ADV 7 advmod\nguards NOUN 7 nsubj\nsaid VERB 4 ccomp VBD say\n20 NUM 9 nummod\n"
        "men NOUN 10 nsubj\nfled VERB 7 ccomp VBD flee",
        ("guards", "said", "indirect"),
    ),
    "a report that explains itself": (
        "a DET 2 det\nreport NOUN 0 ROOT\nthat SCONJ 6 mark\n20 NUM 5 nummod\nmen NOUN 6 nsubj\n"
        "fled VERB 2 acl VBD flee",
        ("a report", "report", "indirect"),
    ),
    "what the mayor spoke of": (
        "Lee PROPN 2 nsubj\nspoke VERB 0 ROOT VBD speak\nof ADP 5 case\n20 NUM 5 nummod\ndead NOUN 2 obl",
        ("Lee", "spoke", "indirect"),
    ),
    "what somebody called for doing": (
        "Lee PROPN 2 nsubj\ncalled VERB 0 ROOT VBD call\nfor SCONJ 4 mark\nfreeing VERB 2 advcl VBG free\n"
        "20 NUM 6 nummod\nmen NOUN 4 obj",
        ("Lee", "called", "indirect"),
    ),
    "what somebody planned to do": (
        "Oslo PROPN 2 nsubj\nplanned VERB 0 ROOT VBD plan\nto PART 4 mark\nbuy VERB 2 xcomp VB buy\n"
        "20 NUM 6 nummod\nboats NOUN 4 obj",
        ("Oslo", "planned", "indirect"),
    ),
    "what a poll gives somebody": (
        "Polls NOUN 2 nsubj\ngave VERB 0 ROOT VBD give\nLee PROPN 2 iobj\n20 NUM 5 nummod\nseats NOUN 2 obj",
        ("Polls", "gave", "indirect"),
    ),
    "what somebody calls a thing": (
        "Oslo PROPN 2 nsubj\ncalled VERB 0 ROOT VBD call\nit PRON 2 obj\na DET 7 det\n20 NUM 6 nummod\n"
        "euro NOUN 7 compound\nmistake NOUN 2 xcomp",
        ("Oslo", "called", "indirect"),
    ),
    "what somebody asks for": (
        "Oslo PROPN 2 nsubj\nasked VERB 0 ROOT VBD ask\nfor ADP 5 case\n20 NUM 5 nummod\nboats NOUN 2 obl",
        ("Oslo", "asked", "indirect"),
    ),
    "what somebody demands": (
        "Oslo PROPN 2 nsubj\ndemands VERB 0 ROOT VBZ demand\n20 NUM 4 nummod\nboats NOUN 2 obj",
        ("Oslo", "demands", "indirect"),
    ),
    "what somebody recommends doing": (
        "Oslo PROPN 2 nsubj\nrecommended VERB 0 ROOT VBD recommend\nbuying VERB 2 xcomp VBG buy\n"
        "20 NUM 5 nummod\nboats NOUN 3 obj",
        ("Oslo", "recommended", "indirect"),
    ),
    "a poll at the head": (
        "In ADP 3 case\na DET 3 det\npoll NOUN 8 obl\nof ADP 5 case\nmen NOUN 3 nmod\n, PUNCT 3 punct\n"
        "20 NUM 8 nsubj\nagreed VERB 0 ROOT VBD agree",
        ("a poll of men", "In", "according"),
    ),
    "who tells of a poll": (
        "In ADP 3 case\na DET 3 det\npoll NOUN 6 obl\n, PUNCT 3 punct\nLee PROPN 6 nsubj\n"
        "says VERB 0 ROOT VBZ say\n20 NUM 8 nsubj\nagreed VERB 6 ccomp VBD agree",
        ("Lee", "says", "indirect"),
    ),
    "what somebody made the claim of": (
        "Lee PROPN 2 nsubj\nmade VERB 0 ROOT VBD make\nthe DET 4 det\nclaim NOUN 2 obj\nthat SCONJ 8 mark\n"
        "20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 4 acl VBD flee",
        ("Lee", "claim", "indirect"),
    ),
    "the reporter rather than the one who offers": (
        "Axel PROPN 2 nsubj\nwrote VERB 0 ROOT VBD write\nthat SCONJ 5 mark\nthey PRON 5 nsubj\n"
        "offered VERB 2 ccomp VBD offer\n20 NUM 7 nummod\nboats NOUN 5 obj",
        ("Axel", "wrote", "indirect"),
    ),
    "who says so in a statement": (
        "Guards NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nin ADP 5 case\na DET 5 det\nstatement NOUN 2 obl\n"
        "that SCONJ 9 mark\n20 NUM 8 nummod\nmen NOUN 9 nsubj\nfled VERB 5 acl VBD flee\n. PUNCT 2 punct",
        ("Guards", "said", "indirect"),
    ),
    "who counts them, as an aside in the contrast tells": (
        "Guards NOUN 2 nsubj\nsay VERB 0 ROOT VBP say\nmen NOUN 4 nsubj\nfled VERB 2 ccomp VBD flee\n"
        ", PUNCT 15 punct\nthough SCONJ 15 mark\nthe DET 8 det\nministry NOUN 15 nsubj\n, PUNCT 11 punct\n"
        "which PRON 11 nsubj\ncounts VERB 8 acl VBZ count\n20 NUM 13 nummod\ndeaths NOUN 11 obj\n"
        ", PUNCT 15 punct\ndisputes VERB 4 advcl VBZ dispute\nthat PRON 15 obj\n. PUNCT 2 punct",
        ("the ministry", "counts", "indirect"),
    ),
    "who is quoted as saying it": (
        "The DET 2 det\npaper NOUN 3 nsubj\nquoted VERB 0 ROOT VBD quote\nthe DET 5 det\nmayor NOUN 3 obj\n"
        "as SCONJ 7 mark\nsaying VERB 3 advcl VBG say\n20 NUM 9 nummod\nmen NOUN 10 nsubj\n"
        "fled VERB 7 ccomp VBD flee\n. PUNCT 3 punct",
        ("the mayor", "saying", "indirect"),
    ),
    "who does it besides another": (
        "Norway PROPN 3 nsubj\nhas AUX 3 aux VBZ have\npaid VERB 0 ROOT VBN pay\nand CCONJ 6 cc\n"
        "Britain PROPN 6 nsubj\npledged VERB 3 conj VBD pledge\n20 NUM 8 nummod\nboats NOUN 6 obj\n"
        ", PUNCT 13 punct\nof ADP 11 case\nwhich PRON 13 obl\nnone PRON 13 nsubj\n"
        "came VERB 8 acl VBD come\n. PUNCT 3 punct",
        ("Britain", "pledged", "indirect"),
    ),
    "a loss within what is told": (
        "The DET 2 det\nbank NOUN 3 nsubj\nsaid VERB 0 ROOT VBD say\nit PRON 6 nsubj\n"
        "had AUX 6 aux VBD have\nlost VERB 3 ccomp VBN lose\n20 NUM 8 compound\nmillion NUM 9 nummod\n"
        "euros NOUN 6 obj\n, PUNCT 13 punct\nwhich PRON 15 obj\nit PRON 13 nsubj\n"
        "hopes VERB 9 acl VBZ hope\nto PART 15 mark\nwin VERB 13 xcomp VB win\nback ADV 15 advmod\n"
        ". PUNCT 3 punct",
        ("The bank", "said", "indirect"),
    ),
    "what a court rules": (
        "The DET 2 det\ncourt NOUN 3 nsubj\nruled VERB 0 ROOT VBD rule\nthat SCONJ 7 mark\n20 NUM 6 nummod\n"
        "votes NOUN 7 nsubj\ncounted VERB 3 ccomp VBD count\n. PUNCT 3 punct",
        ("The court", "ruled", "indirect"),
    ),
    "as somebody reported, at the head": (
        "As SCONJ 3 mark\nUmbrella PROPN 3 nsubj\nreported VERB 7 advcl VBD report\n, PUNCT 3 punct\n"
        "20 NUM 6 nummod\nmen NOUN 7 nsubj\nfled VERB 0 ROOT VBD flee\n. PUNCT 7 punct",
        ("Umbrella", "reported", "indirect"),
    ),
    "as somebody put it, in the middle": (
        "The DET 2 det\nbay NOUN 9 nsubj\n, PUNCT 6 punct\nas SCONJ 6 mark\nLee PROPN 6 nsubj\n"
        "put VERB 9 advcl VBD put\nit PRON 6 obj\n, PUNCT 6 punct\nhas VERB 0 ROOT VBZ have\n"
        "20 NUM 11 nummod\nboats NOUN 9 obj\n. PUNCT 9 punct",
        ("Lee", "put", "indirect"),
    ),
    "what somebody is sure of": (
        "Lee PROPN 3 nsubj\nis AUX 3 cop VBZ\nconfident ADJ 0 ROOT\nthat SCONJ 7 mark\n20 NUM 6 nummod\n"
        "men NOUN 7 nsubj\nfled VERB 3 ccomp VBD flee\n. PUNCT 3 punct",
        ("Lee", "confident", "indirect"),
    ),
    "what somebody made clear": (
        "Lee PROPN 2 nsubj\nmade VERB 0 ROOT VBD make\nit PRON 2 expl\nclear ADJ 2 xcomp\n"
        "that SCONJ 8 mark\n20 NUM 7 nummod\nmen NOUN 8 nsubj\nfled VERB 4 ccomp VBD flee\n"
        ". PUNCT 2 punct",
        ("Lee", "made it clear", "indirect"),
    ),
    "who speaks of her own plan": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 nummod\nmen NOUN 6 nsubj\n"
        "would AUX 6 aux MD\nflee VERB 2 ccomp VB flee\nunder ADP 9 case\nher PRON 9 nmod\n"
        "plan NOUN 6 obl\n. PUNCT 2 punct",
        ("Lee", "said", "indirect"),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), SAID.values(), ids=SAID)
def test_a_figure_in_what_is_reported_has_a_source(said, lines, expected):
    assert said(lines) == expected


ASIDES = {
    "in parentheses": (
        "Police NOUN 2 nsubj\nreported VERB 0 ROOT VBD report\n12 NUM 4 nummod\ndeaths NOUN 2 obj\n"
        "( PUNCT 7 punct\n"
        "20 NUM 7 nummod\nmen NOUN 4 appos\n) PUNCT 7 punct"
    ),
    "as some of them": (
        "Police NOUN 2 nsubj\nput VERB 0 ROOT VBD put\nthem PRON 2 obj\nat ADP 5 case\n12 NUM 2 obl\n"
        ", PUNCT 9 punct\nincluding VERB 9 case\n20 NUM 9 nummod\nmen NOUN 3 nmod"
    ),
    "as a part": (
        "Police NOUN 2 nsubj\ncounted VERB 0 ROOT VBD count\n12 NUM 4 nummod\ndeaths NOUN 2 obj\n"
        ", PUNCT 9 punct\n"
        "of ADP 7 case\nwhom PRON 9 obl\n20 NUM 9 nsubj\nfled VERB 4 acl VBD flee"
    ),
}


@pytest.mark.parametrize("lines", ASIDES.values(), ids=ASIDES)
def test_an_aside_has_the_source_of_what_it_stands_beside(doc, lines):
    sources = [figure.source and figure.source.text for figure in figures_in(doc(lines), Settings())]
    assert sources == ["Police", "Police"]


GAPPED = {
    "who promises besides": (
        "Norway PROPN 2 nsubj\npromised VERB 0 ROOT VBD promise\n12 NUM 4 nummod\nboats NOUN 2 obj\n"
        "and CCONJ 8 cc\n"
        "Umbrella PROPN 8 nsubj\n20 NUM 8 nummod\ntents NOUN 2 parataxis",
        ["Norway", "Umbrella"],
    ),
    "a party beside who puts the value": (
        "Police NOUN 2 nsubj\nput VERB 0 ROOT VBD put\nthe DET 4 det\ncrowd NOUN 2 obj\nat ADP 6 case\n"
        "12 NUM 2 obl\nand CCONJ 8 cc\norganisers NOUN 2 conj\nat ADP 10 case\n20 NUM 8 nmod\n"
        ". PUNCT 2 punct",
        ["Police", "organisers"],
    ),
    "a body beside who says it first": (
        "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\n12 NUM 4 nummod\nmen NOUN 5 nsubj\n"
        "died VERB 2 ccomp VBD die\nand CCONJ 9 cc\nthe DET 9 det\nRed ADJ 9 amod\nCross PROPN 5 conj\n"
        "more ADJ 12 advmod\nthan ADP 10 fixed\n20 NUM 5 obl\n. PUNCT 2 punct",
        ["Police", "the Red Cross"],
    ),
    "two by whom it is put": (
        "The DET 2 det\ntoll NOUN 4 nsubj\nwas AUX 4 aux VBD be\nput VERB 0 ROOT VBN put\nat ADP 6 case\n"
        "12 NUM 4 obl\nby ADP 9 case\nthe DET 9 det\narmy NOUN 4 obl\nand CCONJ 11 cc\n20 NUM 4 conj\n"
        "by ADP 14 case\nthe DET 14 det\nrebels NOUN 11 nmod\n. PUNCT 4 punct",
        ["the army", "the rebels"],
    ),
}


@pytest.mark.parametrize(("lines", "sources"), GAPPED.values(), ids=GAPPED)
def test_of_one_verb_each_giver_has_its_own_gift(doc, lines, sources):
    figures = figures_in(doc(lines), Settings())
    assert [figure.source and figure.source.text for figure in figures] == sources


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (
            "Police NOUN 2 nsubj\nsaid VERB 0 ROOT VBD say\nmen NOUN 4 nsubj\nfled VERB 2 ccomp VBD flee\n"
            ", PUNCT 6 punct\nadding VERB 4 advcl VBG add\nthat SCONJ 9 mark\n20 NUM 9 nsubj\n"
            "left VERB 6 ccomp VBD leave",
            "Police",
        ),
        (
            "Boats NOUN 2 nsubj\nsank VERB 5 ccomp VBD sink\n, PUNCT 5 punct\npolice NOUN 5 nsubj\n"
            "said VERB 0 ROOT VBD say\n, PUNCT 7 punct\nwarning VERB 2 advcl VBG warn\nthat SCONJ 11 mark\n"
            "20 NUM 11 nsubj\nmay AUX 11 aux\nfollow VERB 7 ccomp VB follow",
            "police",
        ),
        (
            "Divers NOUN 2 nsubj\nfound VERB 0 ROOT VBD find\n20 NUM 4 nummod\nboats NOUN 2 obj",
            None,
        ),
        (
            "Studies NOUN 2 nsubj\nfound VERB 0 ROOT VBD find\n20 NUM 4 nummod\nboats NOUN 2 obj",
            "Studies",
        ),
    ],
    ids=["who goes on", "who goes on behind what was told", "who only finds", "who tells what it finds"],
)
def test_who_says_so_is_told_by_the_verb(doc, lines, source):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.source and figure.source.text) == source
