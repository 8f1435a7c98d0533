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
    "an aside taken for an interjection": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 5 punct\n"
        "say INTJ 3 discourse\n"
        "the DET 7 det\nguards NOUN 3 nmod\n. PUNCT 3 punct",
        ("the guards", "say", "indirect"),
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
    "by one count": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\nby ADP 7 case\n"
        "one NUM 7 nummod\ncount NOUN 3 obl",
        ("one count", "by", "according"),
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
    "what the mayor spoke of": (
        "Lee PROPN 2 nsubj\nspoke VERB 0 ROOT VBD speak\nof ADP 5 case\n20 NUM 5 nummod\ndead NOUN 2 obl",
        ("Lee", "spoke", "indirect"),
    ),
    "what somebody called for doing": (
        "Lee PROPN 2 nsubj\ncalled VERB 0 ROOT VBD call\nfor SCONJ 4 mark\nfreeing VERB 2 advcl VBG free\n"
        "20 NUM 6 nummod\nmen NOUN 4 obj",
        ("Lee", "called", "indirect"),
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
    "what was reported by somebody": (
        "20 NUM 2 nummod\nboats NOUN 6 nsubj\nreported VERB 2 acl VBN report\nby ADP 5 case\n"
        "Lee PROPN 3 obl\n"
        "sank VERB 0 ROOT VBD sink",
        ("Lee", "reported", "indirect"),
    ),
    "what a slide shows": (
        "A DET 2 det\nslide NOUN 3 nsubj\nshows VERB 0 ROOT VBZ show\nwhat PRON 3 obj\na DET 6 det\n"
        "tax NOUN 10 nsubj\nof ADP 9 case\n20 NUM 9 nummod\npercent NOUN 6 nmod\nwould AUX 4 acl",
        ("A slide", "shows", "indirect"),
    ),
    "a second clause without a comma": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\nboats NOUN 4 nsubj\nsank VERB 2 ccomp VBD sink\n"
        "and CCONJ 10 cc\n20 NUM 7 nummod\nmen NOUN 10 nsubj\nhad AUX 10 aux VBD\nbeen AUX 10 aux VBN\n"
        "lost VERB 2 conj VBN lose",
        ("Lee", "said", "indirect"),
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
    "what somebody planned to do": (
        "Oslo PROPN 2 nsubj\nplanned VERB 0 ROOT VBD plan\nto PART 4 mark\nbuy VERB 2 xcomp VB buy\n"
        "20 NUM 6 nummod\nboats NOUN 4 obj",
        ("Oslo", "planned", "indirect"),
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
    "what a poll gives somebody": (
        "Polls NOUN 2 nsubj\ngave VERB 0 ROOT VBD give\nLee PROPN 2 iobj\n20 NUM 5 nummod\nseats NOUN 2 obj",
        ("Polls", "gave", "indirect"),
    ),
    "what is seen to come": (
        "Oslo PROPN 2 nsubj\nsees VERB 0 ROOT VBZ see\ngrowth NOUN 2 obj\nof ADP 6 case\n2 NUM 6 nummod\n"
        "percent NOUN 3 nmod",
        ("Oslo", "sees", "indirect"),
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
    "what a firm projects besides": (
        "Umbrella PROPN 2 nsubj\nsank VERB 0 ROOT VBD sink\n, PUNCT 4 punct\n"
        "projecting VERB 2 advcl VBG project\n"
        "losses NOUN 4 obj\nranging VERB 5 acl VBG range\nto ADP 8 case\n20 NUM 6 obl",
        ("Umbrella", "projecting", "indirect"),
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
    "what was reported as seen": (
        "Residents NOUN 2 nsubj\nreported VERB 0 ROOT VBD report\nseeing VERB 2 xcomp VBG see\n"
        "20 NUM 5 nummod\nboats NOUN 3 obj\n. PUNCT 2 punct",
        ("Residents", "reported", "indirect"),
    ),
    "a number that is given as": (
        "Police NOUN 2 nsubj\ngave VERB 0 ROOT VBD give\nthe DET 4 det\nnumber NOUN 2 obj\nas ADP 6 case\n"
        "20 NUM 2 obl\n. PUNCT 2 punct",
        ("Police", "gave", "indirect"),
    ),
    "what is predicted by somebody": (
        "Growth NOUN 6 nsubj\nof ADP 4 case\n20 NUM 4 nummod\nboats NOUN 1 nmod\nis AUX 6 aux VBZ be\n"
        "predicted VERB 0 ROOT VBN predict\nby ADP 9 case\nthe DET 9 det\nbank NOUN 6 obl\n. PUNCT 6 punct",
        ("the bank", "predicted", "indirect"),
    ),
    "who has a short rank": (
        "Some DET 3 det\n20 NUM 3 nummod\nmen NOUN 4 nsubj\nfled VERB 6 ccomp VBD flee\n, PUNCT 4 punct\n"
        "said VERB 0 ROOT VBD say\nSgt PROPN 9 nmod\n. PUNCT 9 punct\nBo PROPN 6 nsubj\nEk PROPN 9 flat\n"
        ". PUNCT 6 punct",
        ("Sgt. Bo Ek", "said", "indirect"),
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
    "what somebody admits to": (
        "The DET 2 det\nnumber NOUN 4 nsubj\nwas AUX 4 cop VBD be\nhigher ADJ 0 ROOT\n, PUNCT 9 punct\n"
        "while SCONJ 9 mark\nthe DET 8 det\narmy NOUN 9 nsubj\nadmits VERB 4 advcl VBZ admit\n"
        "to ADP 13 case\nfewer ADJ 13 advmod\nthan ADP 11 fixed\n20 NUM 9 obl\n. PUNCT 4 punct",
        ("the army", "admits", "indirect"),
    ),
    "a value put on what another tells": (
        "Leaders NOUN 2 nsubj\nclaimed VERB 0 ROOT VBD claim\nmany ADJ 5 nsubj\nhad AUX 5 aux VBD have\n"
        "marched VERB 2 ccomp VBN march\n, PUNCT 8 punct\na DET 8 det\nfigure NOUN 5 obj\nthe DET 10 det\n"
        "ministry NOUN 11 nsubj\nput VERB 8 acl VBD put\nat ADP 13 case\n20 NUM 11 obl\n. PUNCT 2 punct",
        ("the ministry", "put", "indirect"),
    ),
    "a loss within what is told": (
        "The DET 2 det\nbank NOUN 3 nsubj\nsaid VERB 0 ROOT VBD say\nit PRON 6 nsubj\n"
        "had AUX 6 aux VBD have\nlost VERB 3 ccomp VBN lose\n20 NUM 8 compound\nmillion NUM 9 nummod\n"
        "euros NOUN 6 obj\n, PUNCT 13 punct\nwhich PRON 15 obj\nit PRON 13 nsubj\n"
        "hopes VERB 9 acl VBZ hope\nto PART 15 mark\nwin VERB 13 xcomp VB win\nback ADV 15 advmod\n"
        ". PUNCT 3 punct",
        ("The bank", "said", "indirect"),
    ),
    "the total that it makes": (
        "The DET 2 det\narmy NOUN 3 nsubj\nreported VERB 0 ROOT VBD report\nnew ADJ 5 amod\n"
        "deaths NOUN 3 obj\n, PUNCT 7 punct\nbringing VERB 3 advcl VBG bring\nthe DET 9 det\n"
        "toll NOUN 7 obj\nto ADP 11 case\n20 NUM 7 obl\n. PUNCT 3 punct",
        ("The army", "reported", "indirect"),
    ),
    "what a court rules": (
        "The DET 2 det\ncourt NOUN 3 nsubj\nruled VERB 0 ROOT VBD rule\nthat SCONJ 7 mark\n20 NUM 6 nummod\n"
        "votes NOUN 7 nsubj\ncounted VERB 3 ccomp VBD count\n. PUNCT 3 punct",
        ("The court", "ruled", "indirect"),
    ),
    "what the promised is worth": (
        "Oslo PROPN 2 nsubj\npromised VERB 0 ROOT VBD promise\nboats NOUN 2 obj\nworth ADJ 3 acl\n"
        "20 NUM 6 nummod\neuros NOUN 4 obj\n. PUNCT 2 punct",
        ("Oslo", "promised", "indirect"),
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
    "what figures show something doing": (
        "Figures NOUN 2 nsubj\nshowed VERB 0 ROOT VBD show\nsales NOUN 2 obj\nfalling VERB 3 acl VBG fall\n"
        "by ADP 7 case\n20 NUM 7 nummod\npercent NOUN 4 obl\n. PUNCT 2 punct",
        ("Figures", "showed", "indirect"),
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
    "whom somebody scolded for it": (
        "Lee PROPN 2 nsubj\nscolded VERB 0 ROOT VBD scold\nOslo PROPN 2 obj\nfor ADP 6 case\n"
        "20 NUM 6 nummod\ndeaths NOUN 2 obl\n. PUNCT 2 punct",
        ("Lee", "scolded", "indirect"),
    ),
    "who speaks of her own plan": (
        "Lee PROPN 2 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 nummod\nmen NOUN 6 nsubj\n"
        "would AUX 6 aux MD\nflee VERB 2 ccomp VB flee\nunder ADP 9 case\nher PRON 9 nmod\n"
        "plan NOUN 6 obl\n. PUNCT 2 punct",
        ("Lee", "said", "indirect"),
    ),
}


@pytest.mark.parametrize(("lines", "expected"), SAID.values(), ids=SAID)
def test_a_figure_in_what_is_reported_has_a_source(doc, lines, expected):
    figure = figures_in(doc(lines), Settings())[0]
    assert figure.source is not None
    assert figure.source.cue is not None
    assert (figure.source.text, figure.source.cue.text, figure.source.type) == expected


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
