from __future__ import annotations

import pytest

from language.figures.named import named_cue

NAMED = {
    "a value that is put": (
        "The paper put/VBD the value of goods held/VBN up at over $ 20 .",
        ("The paper", "put"),
    ),
    "a price that is seen": ("The bank sees/VBZ oil at $ 20 by/IN May", ("The bank", "sees")),
    "where somebody is seen": ("The bank sees/VBZ him at 20 meetings", None),
    "a price that was seen": ("The bank saw/VBD oil at $ 20", None),
    "what is put aside": ("The firm has/VBZ put/VBN 20 euros aside/RB", None),
    "what somebody makes it": (
        "the police made/VBD it 20 at noon",
        ("the police", "made"),
    ),
    "what is made": ("the firm made/VBD 20 cars", None),
    "what is pledged": (
        "Norway ’s king pledged/VBD 12 boats and 20 tents",
        ("Norway’s king", "pledged"),
    ),
    "a giver without a verb": (
        "The bank pledged/VBD $ 12 , Norway up to $ 20 .",
        ("Norway", "pledged"),
    ),
    "the last giver": (
        "The bank has/VBZ promised/VBN $ 12 , ten/CD times what it gave/VBD , and Norway 20 euros",
        ("Norway", "promised"),
    ),
    "a value of somebody else": (
        "India puts/VBZ its dead at 12 , Nepal at 20",
        ("Nepal", "puts"),
    ),
    "those who are given to": (
        "The bank offered/VBD Norway 12 and Nepal 20 boats",
        None,
    ),
}


@pytest.mark.parametrize(("words", "expected"), NAMED.values(), ids=NAMED)
def test_what_is_only_named_has_the_one_who_names_it(tagged, words, expected):
    sentence = tagged(words)
    cue = named_cue(sentence, sentence.words.index("20"))
    found = cue and (sentence.surface(cue.source_first, cue.source_last), sentence.words[cue.first])
    assert found == expected
