from __future__ import annotations

import pytest

from language.figures.bare_relatives import bare_relative_cue

CLAUSES = {
    "a share that others foresaw": (
        "more than the 20 percent economists had/VBD forecast/VBN .",
        "economists",
    ),
    "a sum that others name": (
        "it beat/VBD the $ 20 million/CD the regulator expected/VBD .",
        "the regulator",
    ),
    "a name": ("the $ 20 million/CD Lee pledged/VBD never came/VBD", "Lee"),
    "a pronoun": ("the 20 percent he/PRP says/VBZ he owns/VBZ", "he"),
    "a project": ("the $ 20 million/CD project reports/VBZ to Lee", None),
    "a loss": ("the $ 20 million/CD losses reported/VBD on Monday", None),
    "people": ("the 20 economists expected/VBD rain", None),
    "who has a name": ("the $ 20 million/CD Lee Fund opened/VBD", None),
    "nothing behind it": ("it cost/VBD 20 percent", None),
}


@pytest.mark.parametrize(("words", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_without_that_tells_of_the_share_or_sum_before_it(tagged, words, expected):
    sentence = tagged(words)
    cue = bare_relative_cue(sentence, sentence.words.index("20"))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected
