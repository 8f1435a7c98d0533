from __future__ import annotations

import pytest

from language.figures.bare_relatives import bare_relative_cue, is_told_of_another

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
    "a count that others foresaw": ("less than the 20 economists had/VBD forecast/VBN .", "economists"),
    "a count that a party named": ("hired/VBD fewer , not the 20 the party promised/VBD .", "the party"),
    "those who tell something": ("less than the 20 economists had/VBD forecast/VBN rain", None),
    "people": ("the 20 economists expected/VBD rain", None),
    "who has a name": ("the $ 20 million/CD Lee Fund opened/VBD", None),
    "nothing behind it": ("it cost/VBD 20 percent", None),
}


def test_what_others_foresaw_is_no_source_of_what_came(tagged):
    sentence = tagged("it made/VBD 12 cars , less than the 20 economists had/VBD forecast/VBN .")
    cue = bare_relative_cue(sentence, sentence.words.index("20"))
    assert cue is not None
    assert is_told_of_another(sentence, cue, sentence.words.index("12"))
    assert not is_told_of_another(sentence, cue, sentence.words.index("20"))


@pytest.mark.parametrize(("words", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_without_that_tells_of_the_share_or_sum_before_it(tagged, words, expected):
    sentence = tagged(words)
    cue = bare_relative_cue(sentence, sentence.words.index("20"))
    assert (cue and sentence.surface(cue.source_first, cue.source_last)) == expected
