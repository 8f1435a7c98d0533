from __future__ import annotations

import pytest

from language.figures.beside_quotes import speaking_after, speaking_before
from language.figures.finder import Settings, figures_in

AFTER = {
    "a verb of sound": ("“ They sank/VBD , ” sighed/VBD Ana Lee .", "Ana Lee"),
    "a verb with a word beside it": ("“ They sank/VBD , ” chimed/VBD in Ana Lee .", "Ana Lee"),
    "the speaker first": ("“ They sank/VBD , ” the fisher grumbled/VBD .", "the fisher"),
    "behind a question": ("“ They sank/VBD ? ” she/PRP gasped/VBD .", "she"),
    "a comma behind the mark": ("“ They sank/VBD ” , Lee whispered/VBD .", "Lee"),
    "a word before the verb": ("“ They sank/VBD , ” Lee quietly/RB began/VBD .", "Lee"),
    "a name beside the office": ("“ They sank/VBD , ” sighed/VBD her father , Bo Ek .", "her father, Bo Ek"),
    "a new sentence": ("“ They sank/VBD ! ” The crowd roared/VBD .", None),
    "a title": ("“ They Sank , ” a film by Lee , won/VBD a prize .", None),
    "no comma": ("“ They Sank ” opened/VBD Friday .", None),
    "nobody": ("“ They sank/VBD , ” which shocked/VBD Lee .", None),
    "nothing behind": ("“ They sank/VBD , ”", None),
}


@pytest.mark.parametrize(("words", "expected"), AFTER.values(), ids=AFTER)
def test_who_does_something_right_behind_speech_speaks(tagged, words, expected):
    sentence = tagged(words)
    cue = speaking_after(sentence, sentence.words.index("”"))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected


BEFORE = {
    "a comma": ("Ana Lee began/VBD , “ They sank/VBD .", "Ana Lee"),
    "a colon": ("Ana Lee turned/VBD to the judge : “ They sank/VBD .", "Ana Lee"),
    "a particle": ("The mayor shot/VBD back/RB : “ They sank/VBD .", "The mayor"),
    "a thing": ("The sea rose/VBD : “ They sank/VBD .", None),
    "no sentence": ("Ana Lee left/VBD , “ tired of it .", None),
    "an open mark at the end": ("Ana Lee began/VBD : “", None),
    "no verb": ("Ana Lee of Orla : “ They sank/VBD .", None),
}


@pytest.mark.parametrize(("words", "expected"), BEFORE.values(), ids=BEFORE)
def test_who_does_something_right_before_speech_speaks(tagged, words, expected):
    sentence = tagged(words)
    cue = speaking_before(sentence, sentence.words.index("“"))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected


@pytest.mark.parametrize(("before", "source"), [("In ADP", None), ("- PUNCT", "Lee")])
def test_what_a_word_before_it_makes_a_title_is_no_speech(doc, before, source):
    lines = (
        f"{before} 5 case\n“ PUNCT 5 punct\nThe DET 5 det\n20 NUM 5 nummod\nBoats PROPN 11 obl\n"
        "of ADP 7 case\nOrla PROPN 5 nmod\n, PUNCT 5 punct\n” PUNCT 5 punct\nLee PROPN 11 nsubj\n"
        "plays VERB 0 ROOT VBZ play\n. PUNCT 11 punct"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert (figure.source and figure.source.text) == source


def test_who_is_found_so_speaks_on_in_the_paragraph(doc):
    lines = (
        "“ PUNCT 3 punct\nThey PRON 3 nsubj\nsank VERB 6 ccomp VBD sink\n, PUNCT 3 punct\n” PUNCT 3 punct\n"
        "sighed VERB 0 ROOT VBD sigh\nLee PROPN 6 nsubj\n. PUNCT 6 punct\n“ PUNCT 11 punct\n"
        "Men NOUN 11 nsubj\nlost VERB 0 ROOT VBD lose\n20 NUM 13 nummod\nboats NOUN 11 obj\n"
        ". PUNCT 11 punct\n” PUNCT 11 punct"
    )
    (figure,) = figures_in(doc(lines), Settings())
    assert figure.source is not None
    assert figure.source.text == "Lee"
