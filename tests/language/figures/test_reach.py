from __future__ import annotations

import pytest

from language.figures.cues import Cue
from language.figures.reach import is_set_between_dashes, reaches

REACHED = {
    "its own clause": ("police said/VBD 20 men fled/VBD", (1, 0), True),
    "a clause behind a semicolon": (
        "police said/VBD men fled/VBD ; Oslo sent/VBD 20 boats",
        (1, 0),
        False,
    ),
    "a clause behind a semicolon with that": (
        "police said/VBD that men fled/VBD ; and that 20 came/VBD",
        (1, 0),
        True,
    ),
    "a list": (
        "police said/VBD men fled/VBD from Oslo ; 20 from Bergen",
        (1, 0),
        True,
    ),
    "a clause before a semicolon": (
        "20 men fled/VBD ; boats sank/VBD , police said/VBD",
        (8, 7),
        False,
    ),
    "a clause before one of its own": (
        "20 men fled/VBD , and police said/VBD why/RB",
        (6, 5),
        False,
    ),
    "a clause before and with an aside": (
        "20 men fled/VBD and , police said/VBD , came/VBD",
        (6, 5),
        False,
    ),
    "another sentence": ("20 men fled/VBD . “ Go , ” police said/VBD", (8, 7), False),
    "what stands around dashes": (
        "the plan – some/DT say/VBP a/DT mad/JJ one – would/MD cut/VB 20 jobs",
        (4, 3),
        False,
    ),
    "what they say around dashes": (
        "the toll – police said/VBD on/IN Monday – had/VBD risen/VBN to 20",
        (4, 3),
        True,
    ),
    "what they say before dashes": (
        "the plan , some/DT say/VBP – the/DT cuts , too – would/MD cost/VB 20 jobs",
        (4, 3),
        True,
    ),
    "the speaker": ("20 men said/VBD it", (2, 0), False),
}


@pytest.mark.parametrize(("words", "cue", "expected"), REACHED.values(), ids=REACHED)
def test_a_source_speaks_as_far_as_the_marks_let_it(tagged, words, cue, expected):
    sentence = tagged(words)
    verb, source = cue
    assert reaches(sentence, Cue(verb, verb, source, source, "say"), sentence.words.index("20")) is expected


def test_what_stands_between_dashes_is_told_from_what_a_cue_stands_in(tagged):
    sentence = tagged("Lee vowed/VBD to ban/VB cars – 20 in all – from Oslo – 12 said/VBD")
    vowed = Cue(1, 1, 0, 0, "vow")
    assert is_set_between_dashes(sentence, vowed, sentence.words.index("20"))
    assert not is_set_between_dashes(sentence, vowed, sentence.words.index("12"))


def test_what_the_speaker_did_besides_is_not_told(sentence):
    parsed = sentence(
        "Umbrella PROPN 2 nsubj\nadmitted VERB 0 ROOT VBD admit\nthat SCONJ 5 mark\ncars NOUN 5 nsubj\n"
        "cheat VERB 2 ccomp VBP cheat\n, PUNCT 8 punct\nand CCONJ 8 cc\nset VERB 5 conj VBD set\n"
        "aside ADV 8 advmod\n20 NUM 11 nummod\ndollars NOUN 8 obj"
    )
    assert not reaches(parsed, Cue(1, 1, 0, 0, "admit"), 9)
