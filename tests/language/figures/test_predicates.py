from __future__ import annotations

import pytest

from language.figures.finder import Settings, figures_in

FREED = {
    "UD": """
        80 NUM 2 nummod
        captives NOUN 4 nsubj
        were AUX 4 aux
        freed VERB 0 ROOT VBN free
        in ADP 6 case
        Oslo PROPN 4 obl
    """,
    "CLEAR": """
        80 NUM 2 nummod
        captives NOUN 4 nsubjpass
        were AUX 4 auxpass
        freed VERB 0 ROOT VBN free
        in ADP 4 prep
        Oslo PROPN 5 pobj
    """,
}


@pytest.mark.parametrize("lines", FREED.values(), ids=FREED)
def test_predicate_and_place_are_read_in_both_label_schemes(doc, with_ents, lines):
    parsed = with_ents(doc(lines), {"Oslo": "GPE"})
    (figure,) = figures_in(parsed, Settings())
    assert figure.predicate is not None
    assert (figure.predicate.text, figure.predicate.lemma) == ("freed", "free")
    assert figure.place == 0


CLAIMS = {
    "the verb it is the object of": (
        "It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n20 NUM 4 nummod\npeople NOUN 2 obj",
        "kill",
        "asserted",
    ),
    "the participle on the noun": (
        "20 NUM 2 nummod\nmen NOUN 0 ROOT\nheld VERB 2 acl VBN hold\nthere ADV 3 advmod",
        "hold",
        "asserted",
    ),
    "the participle inside a belief": (
        "20 NUM 2 nummod\nmen NOUN 0 ROOT\nbelieved VERB 2 acl VBN believe\nlost VERB 3 xcomp VBN lose",
        "lose",
        "believed",
    ),
    "a belief taken for a past tense": (
        "They PRON 2 nsubj\ntold VERB 0 ROOT VBD tell\nkin NOUN 2 iobj\nof ADP 6 case\n20 NUM 6 nummod\n"
        "men NOUN 3 nmod\nbelieved VERB 2 ccomp VBD believe\nto PART 10 mark\nbe AUX 10 aux\n"
        "held VERB 7 xcomp VBN hold",
        "hold",
        "believed",
    ),
    "a modal": (
        "It PRON 3 nsubj\nmay AUX 3 aux\ncost VERB 0 ROOT VB cost\n$ SYM 5 compound\n5 NUM 3 obj",
        "cost",
        "possible",
    ),
    "a vote for No": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nvoted VERB 0 ROOT VBD vote\nNo INTJ 3 obj",
        "vote",
        "asserted",
    ),
    "a participle behind a comma": (
        "It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\n20 NUM 4 nummod\nmen NOUN 2 obj\n, PUNCT 4 punct\n"
        "others NOUN 4 appos\nbelieved VERB 4 acl VBN believe",
        "kill",
        "asserted",
    ),
    "an offer": (
        "They PRON 2 nsubj\noffered VERB 0 ROOT VBD offer\nto PART 4 mark\nfree VERB 2 xcomp VB free\n"
        "20 NUM 6 nummod\nmen NOUN 4 obj",
        "free",
        "offered",
    ),
    "a denial": (
        "It PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nkill VERB 0 ROOT VB kill\n"
        "20 NUM 6 nummod\nmen NOUN 4 obj",
        "kill",
        "denied",
    ),
    "a denial of something else": (
        "It PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nspeak VERB 0 ROOT VB speak\nand CCONJ 6 cc\n"
        "killed VERB 4 conj VBD kill\n20 NUM 8 nummod\nmen NOUN 6 obj",
        "kill",
        "asserted",
    ),
    "a bound that has the negation": (
        "It PRON 4 nsubj\ndoes AUX 4 aux\nnot PART 4 advmod\nexceed VERB 0 ROOT VB exceed\n"
        "20 NUM 6 nummod\nboats NOUN 4 obj",
        "exceed",
        "asserted",
    ),
    "a dismissal": (
        "It PRON 2 nsubj\ndismissed VERB 0 ROOT VBD dismiss\n20 NUM 4 nummod\nmen NOUN 2 obj",
        "dismiss",
        "asserted",
    ),
    "a denial by a noun": (
        "It PRON 2 nsubj\ndenied VERB 0 ROOT VBD deny\nthe DET 4 det\nkilling NOUN 2 obj\nof ADP 7 case\n"
        "20 NUM 7 nummod\nmen NOUN 4 nmod\nhere ADV 2 advmod\nheld VERB 7 acl VBN hold",
        "hold",
        "denied",
    ),
    "claims that are rejected": (
        "It PRON 2 nsubj\nrejected VERB 0 ROOT VBD reject\nclaims NOUN 2 obj\nthat SCONJ 7 mark\n"
        "20 NUM 6 nummod\nmen NOUN 7 nsubj\nfled VERB 3 acl VBD flee",
        "flee",
        "denied",
    ),
    "an estimate": (
        "They PRON 2 nsubj\nestimate VERB 0 ROOT VBP estimate\n20 NUM 4 nummod\nmen NOUN 5 nsubj\n"
        "fled VERB 2 ccomp VBD flee",
        "flee",
        "estimated",
    ),
    "some of the counted": (
        "some DET 6 nsubj\nof ADP 5 case\nthe DET 5 det\n20 NUM 5 nummod\nmen NOUN 1 nmod\n"
        "fled VERB 0 ROOT VBD flee",
        "flee",
        "asserted",
    ),
    "so many of the counted": (
        "Fire NOUN 2 nsubj\nhit VERB 0 ROOT VBD hit\n20 NUM 2 obj\nof ADP 5 case\nthose DET 3 nmod\n"
        "boats NOUN 3 nmod",
        "hit",
        "asserted",
    ),
    "a fraction of it": (
        "It PRON 2 nsubj\nlost VERB 0 ROOT VBD lose\na DET 4 det\nfifth NOUN 2 obj\nof ADP 7 case\n"
        "its PRON 7 nmod\nvalue NOUN 4 nmod",
        "lose",
        "asserted",
    ),
    "a shipment of the counted": (
        "A DET 2 det\nshipment NOUN 6 nsubj\nof ADP 5 case\n20 NUM 5 nummod\nboats NOUN 2 nmod\n"
        "came VERB 0 ROOT VBD come",
        "come",
        "asserted",
    ),
    "a second verb taken for an adjective": (
        "It PRON 2 nsubj\nkilled VERB 0 ROOT VBD kill\nmen NOUN 2 obj\nand CCONJ 7 cc\n"
        "wounded VERB 7 amod VBN wound\n20 NUM 7 nummod\nothers NOUN 3 conj",
        "wound",
        "asserted",
    ),
    "what must be": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nhad VERB 0 ROOT VBD have\nto PART 5 mark\ngo VERB 3 xcomp VB go",
        "go",
        "asserted",
    ),
    "what is going to be": (
        "20 NUM 2 nummod\nmen NOUN 4 nsubj\nare AUX 4 aux\ngoing VERB 0 ROOT VBG go\nto PART 6 mark\n"
        "move VERB 4 xcomp VB move",
        "move",
        "asserted",
    ),
    "what somebody says is so of a sum": (
        "Less ADJ 0 ROOT\nthan ADP 3 case\n$ SYM 1 nmod\n5 NUM 3 nummod\nthat PRON 9 obj\nLee PROPN 7 nsubj\n"
        "says VERB 3 acl VBZ say\nhe PRON 9 nsubj\nneeds VERB 7 ccomp VBZ need",
        "need",
        "asserted",
    ),
    "a clause on what is measured": (
        "It PRON 2 nsubj\nleads VERB 0 ROOT VBZ lead\nto ADP 5 case\n20 NUM 5 nummod\ntonnes NOUN 2 obl\n"
        "that PRON 8 nsubj\nwere AUX 8 aux\nleft VERB 5 acl VBN leave",
        "leave",
        "asserted",
    ),
    "who thinks": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nthink VERB 0 ROOT VBP think\nprices NOUN 5 nsubj\n"
        "fell VERB 3 ccomp VBD fall",
        "think",
        "asserted",
    ),
    "how many of them": (
        "Men NOUN 3 nsubj:pass\nwere AUX 3 aux:pass\nfreed VERB 0 ROOT VBN free\n, PUNCT 5 punct\n"
        "20 NUM 3 parataxis\nof ADP 7 case\nthem PRON 5 nmod\nin ADP 9 case\nVelm PROPN 3 obl",
        "free",
        "asserted",
    ),
    "so many of whom are something": (
        "Men NOUN 11 nsubj\n, PUNCT 4 punct\nsome ADV 4 advmod\n20 NUM 1 nummod\nof ADP 6 case\n"
        "whom PRON 4 nmod\nwere AUX 9 cop\non ADP 9 case\nduty NOUN 4 acl\n, PUNCT 1 punct\n"
        "fled VERB 0 ROOT VBD flee",
        "duty",
        "asserted",
    ),
    "so many of whom did something": (
        "Men NOUN 10 nsubj\n, PUNCT 3 punct\n20 NUM 1 appos\nof ADP 5 case\nwhom PRON 3 nmod\nhad AUX 8 aux\n"
        "been AUX 8 aux\nfreed VERB 1 acl VBN free\n, PUNCT 1 punct\nfled VERB 0 ROOT VBD flee",
        "free",
        "asserted",
    ),
    "so many of whom are something, taken for the noun of the number": (
        "It PRON 2 nsubj\nhas VERB 0 ROOT VBZ have\nmen NOUN 2 obj\n, PUNCT 3 punct\n20 NUM 9 nummod\n"
        "of ADP 7 case\nwhom PRON 5 nmod\nare AUX 9 cop\nwomen NOUN 2 advcl NNS woman",
        "woman",
        "asserted",
    ),
    "some of whom did something": (
        "There PRON 2 expl\nwere VERB 0 ROOT VBD be\n20 NUM 4 nummod\nmen NOUN 2 nsubj\n, PUNCT 9 punct\n"
        "some DET 9 nsubj\nof ADP 8 case\nwhom PRON 6 nmod\nfled VERB 4 acl VBD flee",
        "be",
        "asserted",
    ),
    "what has another verb than the toll that it tells of": (
        "The DET 2 det\ntoll NOUN 7 nsubj\nof ADP 4 case\n20 NUM 2 nmod\nhas AUX 7 aux VBZ have\n"
        "not PART 7 advmod\nchanged VERB 0 ROOT VBN change\n. PUNCT 7 punct",
        "die",
        "asserted",
    ),
    "what is feared to have become of them": (
        "40 NUM 2 nsubj\nfeared VERB 0 ROOT VBN fear\ndead ADJ 2 xcomp",
        "die",
        "believed",
    ),
    "what a parser took for the place of another verb": (
        "It PRON 2 nsubj\nsank VERB 0 ROOT VBD sink\n, PUNCT 4 punct\ndrowning VERB 2 advcl VBG drown\n"
        "at ADP 6 case\nleast ADJ 7 nmod JJS\n29 NUM 2 obl",
        "drown",
        "asserted",
    ),
    "not one of so many": (
        "Not PART 2 advmod\none NUM 7 nsubj\nof ADP 6 case\nthe DET 6 det\n20 NUM 6 nummod\nmen NOUN 2 nmod\n"
        "died VERB 0 ROOT VBD die\n. PUNCT 7 punct",
        "die",
        "denied",
    ),
    "none of so many": (
        "None PRON 6 nsubj\nof ADP 5 case\nthe DET 5 det\n20 NUM 5 nummod\nmen NOUN 1 nmod\n"
        "died VERB 0 ROOT VBD die\n. PUNCT 6 punct",
        "die",
        "denied",
    ),
}


@pytest.mark.parametrize(("lines", "lemma", "status"), CLAIMS.values(), ids=CLAIMS)
def test_what_is_claimed_and_how_firmly(doc, lines, lemma, status):
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is not None
    assert (figure.predicate.lemma, figure.status) == (lemma, status)


def test_what_people_are_is_told_with_its_preposition(doc):
    lines = (
        "20 NUM 2 nummod\nmen NOUN 0 ROOT\nwho PRON 6 nsubj\nwere AUX 6 cop\non ADP 6 case\nduty NOUN 2 acl"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is not None
    assert figure.predicate.text == "on duty"


@pytest.mark.parametrize(
    ("lines", "lemma"),
    [
        ("20 NUM 2 nummod\ndead ADJ 0 ROOT", "die"),
        ("The DET 3 det\ndeath NOUN 3 compound\ntoll NOUN 0 ROOT\nof ADP 5 case\n20 NUM 3 nmod", "die"),
        ("12 NUM 2 nummod\ninjured ADJ 0 ROOT", "injure"),
        ("12 NUM 4 nsubj\nare AUX 4 cop\nstill ADV 4 advmod\nmissing ADJ 0 ROOT", "miss"),
        ("12 NUM 2 nummod\nothers NOUN 4 nsubj\nwere AUX 4 cop\nmissing ADJ 0 ROOT", "miss"),
    ],
)
def test_states_predicate_without_a_verb(doc, lines, lemma):
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is not None
    assert figure.predicate.lemma == lemma


def test_what_is_said_of_a_part_is_not_said_of_the_whole(doc):
    lines = (
        "A DET 2 det\nthird NOUN 6 nsubj\nof ADP 5 case\n20 NUM 5 nummod\nmen NOUN 2 nmod\n"
        "fled VERB 0 ROOT VBD flee"
    )
    part, whole = figures_in(doc(lines), Settings())
    assert (part.predicate and part.predicate.lemma, whole.predicate) == ("flee", None)


NUMBERED = {
    "a state": (
        "The DET 2 det\nnumber NOUN 5 nsubj\nof ADP 4 case\ndead ADJ 2 amod\nrose VERB 0 ROOT VBD rise\n"
        "to ADP 7 case\n20 NUM 5 obl",
        ("dead", "die"),
    ),
    "a state that is counted": (
        "It PRON 2 nsubj\nput VERB 0 ROOT VBD put\nthe DET 4 det\nnumber NOUN 2 obj\nof ADP 7 case\n"
        "the DET 7 det\nwounded ADJ 4 nmod\nat ADP 9 case\n20 NUM 2 obl",
        ("wounded", "wound"),
    ),
    "a toll far before it": (
        "The DET 2 det\ntoll NOUN 8 nsubj\nof ADP 5 case\nthe DET 5 det\nfire NOUN 2 nmod\nhas AUX 8 aux\n"
        "now ADV 8 advmod\nrisen VERB 0 ROOT VBN rise\nto ADP 10 case\n20 NUM 8 obl",
        ("toll", "die"),
    ),
    "a toll that is the number": (
        "The DET 2 det\ntoll NOUN 8 nsubj\nof ADP 5 case\nthe DET 5 det\nfire NOUN 2 nmod\nis AUX 8 cop\n"
        "now ADV 8 advmod\n20 NUM 0 ROOT",
        ("toll", "die"),
    ),
    "a clause on the things": (
        "The DET 2 det\nnumber NOUN 6 nsubj\nof ADP 4 case\nships NOUN 2 nmod\nwaiting VERB 4 acl VBG wait\n"
        "grew VERB 0 ROOT VBD grow\nto ADP 8 case\n20 NUM 6 obl",
        ("waiting", "wait"),
    ),
    "what is known of them": (
        "The DET 2 det\nnumber NOUN 9 nsubj\nof ADP 4 case\nmen NOUN 2 nmod\nknown VERB 4 acl VBN know\n"
        "to PART 8 mark\nhave AUX 8 aux\ndied VERB 5 xcomp VBN die\nrose VERB 0 ROOT VBD rise\n"
        "to ADP 11 case\n20 NUM 9 obl",
        ("died", "die"),
    ),
    "nothing": (
        "The DET 2 det\nnumber NOUN 5 nsubj\nof ADP 4 case\nships NOUN 2 nmod\nrose VERB 0 ROOT VBD rise\n"
        "to ADP 7 case\n20 NUM 5 obl",
        None,
    ),
}


@pytest.mark.parametrize(("lines", "claimed"), NUMBERED.values(), ids=NUMBERED)
def test_what_is_claimed_is_said_of_the_things_and_not_of_their_number(doc, lines, claimed):
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.predicate and (figure.predicate.text, figure.predicate.lemma)) == claimed
    assert figure.unit is not None


def test_what_a_toll_does_besides_is_not_its_value(doc):
    lines = "The DET 2 det\ncrowd NOUN 3 nsubj\nthrew VERB 0 ROOT VBD throw\n20 NUM 3 obj\nout ADV 3 advmod"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is not None
    assert figure.predicate.lemma == "throw"


def test_what_people_do_is_not_said_of_how_old_they_are(doc):
    lines = "It PRON 2 nsubj\nhired VERB 0 ROOT VBD hire\npeople NOUN 2 obj\nunder ADP 5 case\n25 NUM 2 obl"
    (age,) = figures_in(doc(lines), Settings())
    assert (age.kind, age.predicate) == ("age", None)


def test_what_something_is_compared_with_has_no_verb_of_its_own(doc):
    lines = "Full ADJ 0 ROOT\n, PUNCT 3 punct\ncompared VERB 1 advcl VBN\nwith ADP 5 case\n20 NUM 3 obl"
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is None


def test_those_of_whom_relatives_are_told_are_not_told(doc):
    lines = """
        He PRON 2 nsubj
        told VERB 0 ROOT VBD tell
        relatives NOUN 2 obj
        of ADP 6 case
        129 NUM 6 nummod
        captives NOUN 3 nmod
        held VERB 6 acl VBN hold
    """
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.predicate is not None
    assert figure.predicate.lemma == "hold"
    assert figure.source is None


def test_a_possessive_is_a_place(doc, with_ents):
    lines = "Lima PROPN 4 nmod\n’s PART 1 case POS\n12 NUM 4 nummod\nbridges NOUN 0 ROOT"
    (figure,) = figures_in(with_ents(doc(lines), {"Lima": "GPE"}), Settings())
    assert figure.place == 0


def test_a_place_in_another_clause_is_not_the_place(doc, with_ents):
    lines = """
        20 NUM 2 nummod
        men NOUN 3 nsubj
        fled VERB 0 ROOT VBD flee
        when SCONJ 6 mark
        it PRON 6 nsubj
        burned VERB 3 advcl VBD burn
        in ADP 8 case
        Lima PROPN 6 obl
    """
    (figure,) = figures_in(with_ents(doc(lines), {"Lima": "GPE"}), Settings())
    assert figure.place is None


def test_a_number_is_of_the_verb_before_it_also_when_a_parser_tied_it_to_the_noun_before_that(doc):
    killed, injured = figures_in(
        doc("""
            killing VERB 0 ROOT VBG kill
            78 NUM 3 nummod
            people NOUN 1 obj
            , PUNCT 5 punct
            injuring VERB 1 advcl VBG injure
            nearly ADV 7 advmod
            4,000 NUM 3 nummod
            and CCONJ 9 cc
            shattering VERB 5 conj VBG shatter
            windows NOUN 9 obj
        """),
        Settings(),
    )
    assert (killed.predicate.lemma, injured.predicate.lemma) == ("kill", "injure")


def test_when_something_was_not_done_is_not_denied(doc):
    lines = (
        "He PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nvote VERB 0 ROOT VB vote\n"
        "five NUM 6 nummod\nyears NOUN 4 obl\nago ADV 6 advmod"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.status == "asserted"
