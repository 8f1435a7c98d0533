"""Speech has a speaker where no verb stands beside it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from language.figures.according import according_cues
from language.figures.finder import Settings, figures_in
from language.figures.near_speech import according_beside, acting, named_before

NAMED = {
    "a name": ("Lee : “ They sank/VBD .", "Lee"),
    "a name and when": ("Coach Ana Lee after/IN the game : “ They sank/VBD .", "Coach Ana Lee"),
    "an office": ("The mayor on Monday : “ They sank/VBD .", "The mayor"),
    "a thing in a place": ("Fire/NN in Orla : “ They sank/VBD .", None),
    "a label": ("Verdict/NN : “ They sank/VBD .", None),
    "a clause": ("Lee fell/VBD at the end : “ They sank/VBD .", None),
    "no colon": ("Lee , “ They sank/VBD .", None),
}


@pytest.mark.parametrize(("words", "expected"), NAMED.values(), ids=NAMED)
def test_who_is_named_before_a_colon_speaks(tagged, words, expected):
    sentence = tagged(words)
    cue = named_before(sentence, sentence.words.index("“"))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected


ACCORDING = {
    "before it": ("According/VBG to Lee , “ they sank/VBD ” .", "Lee"),
    "before it without a comma": ("It was/VBD according/VBG to Lee “ a wreck ” .", "Lee"),
    "behind it": ("“ They sank/VBD ” , according/VBG to Lee .", "Lee"),
    "too far away": ("According/VBG to Lee , a song about “ boats ” sank/VBD .", None),
    "somebody’s view": ("In Lee ’s view , “ they sank/VBD ” .", None),
}


@pytest.mark.parametrize(("words", "expected"), ACCORDING.values(), ids=ACCORDING)
def test_speech_is_of_those_according_to_whom_it_is(tagged, words, expected):
    sentence = tagged(words)
    marks = sentence.words.index("“"), sentence.words.index("”")
    cue = according_beside(sentence, marks, according_cues(sentence))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected


ACTING = {
    "a gesture of a name": ("Lee PROPN 2 nsubj\nshrugged VERB 0 ROOT VBD shrug\n. PUNCT 2 punct", "Lee"),
    "a deed of a name": ("Lee PROPN 2 nsubj\nleft VERB 0 ROOT VBD leave\n. PUNCT 2 punct", None),
    "a deed of an office": (
        "The DET 2 det\nmayor NOUN 4 nsubj\nwas AUX 4 cop VBD be\nblunt ADJ 0 ROOT\n. PUNCT 4 punct",
        "The mayor",
    ),
    "a deed of somebody with a title": (
        "Mr PROPN 2 nmod\nLee PROPN 3 nsubj\nleft VERB 0 ROOT VBD leave\n. PUNCT 3 punct",
        "Mr Lee",
    ),
    "a deed of several": (
        "The DET 2 det\npolice NOUN 3 nsubj\nleft VERB 0 ROOT VBD leave\n. PUNCT 3 punct",
        None,
    ),
    "a thing": ("Rain NOUN 2 nsubj\nfell VERB 0 ROOT VBD fall\n. PUNCT 2 punct", None),
    "nobody": ("Rain NOUN 0 ROOT", None),
}


@pytest.mark.parametrize(("lines", "expected"), ACTING.values(), ids=ACTING)
def test_one_person_alone_acts_beside_speech(sentence, lines, expected):
    found = sentence(lines)
    cue = acting(found)
    assert (cue and found.surface(cue.source_first, cue.source_last)) == expected


SPEECH = (
    "“ PUNCT 3 punct\nWe PRON 3 nsubj\nlost VERB 0 ROOT VBD lose\n20 NUM 5 nummod\nboats NOUN 3 obj\n"
    "{mark} PUNCT 3 punct\n” PUNCT 3 punct"
)
SHRUG = "Lee PROPN 2 nsubj\nshrugged VERB 0 ROOT VBD shrug\n. PUNCT 2 punct"


@pytest.mark.parametrize(
    ("parts", "source"),
    [
        ((SHRUG, SPEECH.format(mark=".")), "Lee"),
        ((SPEECH.format(mark="."), SHRUG), "Lee"),
        ((SPEECH.format(mark="!"), SHRUG), "Lee"),
        ((SPEECH.format(mark=","), SHRUG), None),
    ],
)
def test_who_acts_before_or_behind_a_whole_sentence_of_speech_speaks(doc, parts, source):
    (figure,) = figures_in(Doc.from_docs([doc(part) for part in parts]), Settings())
    assert (figure.source and figure.source.text) == source
