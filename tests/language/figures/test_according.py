from __future__ import annotations

import pytest

from language.figures.according import according_cues, covering_cue

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
    "a poll at the head": (
        "In the latest poll , Lee had/VBD 20",
        "the latest poll",
    ),
    "a poll in the middle": ("Lee had/VBD 20 in the latest poll", None),
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
    "not of a relative clause only": (
        "20 boats sank/VBD , which is/VBZ much/JJ according/VBG to Lee .",
        None,
    ),
    "after a relative clause that is closed": (
        "20 boats , which were/VBD old , sank/VBD , according/VBG to Lee .",
        "Lee",
    ),
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
