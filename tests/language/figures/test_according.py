from __future__ import annotations

import pytest

from language.figures.according import according_cues, covering_cue
from language.figures.finder import Settings, figures_in

SOURCES = {
    "a name behind an office": (
        "20 fled/VBD , according/VBG to its chairman , Bo Ek ;",
        "its chairman, Bo Ek",
    ),
    "a day behind it": ("20 fled/VBD , according/VBG to police on/IN Monday .", "police"),
    "somebody’s own reckoning": (
        "20 fled/VBD , by the marchers ’ own arithmetic .",
        "the marchers’ own arithmetic",
    ),
    "a reckoning of somebody": (
        "20 in all/DT , by a reckoning of Umbrella .",
        "a reckoning of Umbrella",
    ),
    "a count of things": ("by a count of 20", "a count"),
    "somebody’s plan": (
        "Under Lee ’s plan , 20 would/MD go/VB",
        "Lee’s plan",
    ),
    "how somebody tells it": ("In Lee ’s telling , 20 fled/VBD", "Lee’s telling"),
    "the eyes of somebody": ("In the eyes of guards , 20 fled/VBD", "guards"),
    "what it is judged by": ("20 fled/VBD , judging/VBG by Lee ’s notes .", "Lee’s notes"),
    "a poll at the head": (
        "In the latest poll , Lee had/VBD 20",
        "the latest poll",
    ),
    "a poll of so many": ("In a poll of 12 voters , Lee had/VBD 20", "a poll of 12 voters"),
    "a poll of a day": ("In a poll done/VBN on/IN Friday , Lee had/VBD 20", "a poll done on Friday"),
    "a poll without a mark": ("In a poll Lee had/VBD 12 , Bo had/VBD 20", None),
    "what is said right behind it": ("according/VBG to police 20 men/NNS fled/VBD", "police"),
    "a name with a number": ("according/VBG to Channel 4 news , 20 fled/VBD", "Channel 4 news"),
    "a poll in the middle": ("Lee had/VBD 20 in the latest poll", None),
    "a poll of somebody at the end": (
        "Lee had/VBD 20 in the latest Umbrella poll .",
        "the latest Umbrella poll",
    ),
    "a survey at the end": ("Lee had/VBD 20 in a survey .", "a survey"),
    "who estimates it by a verb": ("A report by Umbrella estimates/VBZ 20 fled/VBD", None),
    "a plan of nobody": ("20 fled/VBD under the plan", None),
}


@pytest.mark.parametrize(("words", "expected"), SOURCES.values(), ids=SOURCES)
def test_a_phrase_names_its_source(tagged, words, expected):
    sentence = tagged(words)
    found = [sentence.surface(cue.source_first, cue.source_last) for cue in according_cues(sentence)]
    assert (found or [None])[0].replace(" ’", "’") == expected if expected else not found


COVERED = {
    "the nearer of two": (
        "Oslo lost/VBD 12 , according/VBG to Lee , or 20 , by a count of Umbrella .",
        "a count of Umbrella",
    ),
    "the one at the head": (
        "According/VBG to Lee , 20 fled/VBD , 12 by one count",
        "Lee",
    ),
    "at the head, without a comma": ("By her count 20 boats/NNS sank/VBD", "her count"),
    "not before though": ("12 fled/VBD , according/VBG to police , though/IN 20 died/VBD", None),
    "behind a semicolon": ("12 fled/VBD ; according/VBG to police , 20 died/VBD", "police"),
    "behind but": ("12 fled/VBD , but/CC according/VBG to police 20 men/NNS died/VBD", "police"),
    "not before a semicolon": ("20 fled/VBD ; according/VBG to police , 12 died/VBD", None),
    "not before but": ("20 fled/VBD , but/CC according/VBG to police 12 men/NNS died/VBD", None),
    "not of a relative clause only": (
        "20 boats sank/VBD , which is/VBZ much/JJ according/VBG to Lee .",
        None,
    ),
    "after a relative clause that is closed": (
        "20 boats , which were/VBD old , sank/VBD , according/VBG to Lee .",
        "Lee",
    ),
    "who says it between commas": ("It cost/VBD , per the ministry , 20 million", "the ministry"),
    "who says it at the head": ("Per Umbrella , 20 boats sank/VBD", "Umbrella"),
    "no unit behind a comma": ("It cost/VBD 20 euros a day , per head", None),
    "estimates right before it": ("It was/VBD low/JJ , by some/DT estimates only/RB 20", "some estimates"),
    "at the head, before a subject": ("By her count Lee lost/VBD 20 boats/NNS", "her count"),
    "not over a relative clause": (
        "It was/VBD big , according/VBG to Lee , as/IN in June , when/RB 20 fled/VBD",
        None,
    ),
}


@pytest.mark.parametrize(("words", "expected"), COVERED.values(), ids=COVERED)
def test_the_phrase_that_covers_a_figure(tagged, words, expected):
    sentence = tagged(words)
    cue = covering_cue(sentence, sentence.words.index("20"), according_cues(sentence), [])
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected


ACCORDING = {
    "behind a semicolon": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n; PUNCT 3 punct\n12 NUM 6 nummod\n"
        "men NOUN 7 nsubj\ndied VERB 3 conj VBD die\n, PUNCT 7 punct\naccording VERB 11 case VBG\n"
        "to ADP 9 fixed\n"
        "police NOUN 7 obl",
        [None, "police"],
    ),
    "before a relative clause": (
        "20 NUM 2 nummod\nmen NOUN 3 nsubj\nfled VERB 0 ROOT VBD flee\n, PUNCT 3 punct\n"
        "according VERB 7 case VBG\n"
        "to ADP 5 fixed\nLee PROPN 3 obl\n, PUNCT 7 punct\nwho PRON 10 nsubj\nleads VERB 7 acl VBZ lead\n"
        "12 NUM 12 nummod\nboats NOUN 10 obj",
        ["Lee", None],
    ),
    "at the beginning": (
        "According VERB 3 case VBG\nto ADP 1 fixed\npolice NOUN 7 obl\n, PUNCT 7 punct\n20 NUM 6 nummod\n"
        "men NOUN 7 nsubj\nfled VERB 0 ROOT VBD flee",
        ["police"],
    ),
}


@pytest.mark.parametrize(("lines", "sources"), ACCORDING.values(), ids=ACCORDING)
def test_according_to_covers_its_own_clause(doc, lines, sources):
    figures = figures_in(doc(lines), Settings())
    assert [figure.source and figure.source.text for figure in figures] == sources
