"""Who gave the number that a clause without "that" is on: "the 4 percent economists had forecast".

Parsers take the two nouns for one; but shares and sums have no economists, so the wording tells. It does of a
count that something is compared with: "40 boats, not the 90 economists had forecast", where nothing follows.
"""

from __future__ import annotations

from language.figures.cues import Cue
from language.figures.noun_phrases import Phrase, is_capital, is_closed
from language.figures.reporting_words import reporting_words, verb_forms
from language.figures.speakers import HAVE
from language.figures.syntax import Sentence, has_tense

_SIGNS = frozenset("$£€¥₹")
_SHARES = frozenset({"percent", "%", "per", "cent", "percentage", "points"})
_PERSONS = frozenset({"he", "she", "it", "they", "we"})
_COMPARING = frozenset({"above", "against", "below", "not", "than", "to", "versus", "with"})
"""What stands before "the 20" with which something is compared."""


def bare_relative_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of the clause that begins right behind the share or sum at the token, or None."""
    end = token + 1
    while end < len(sentence) and (sentence.pos[end] == "NUM" or sentence.words[end] in _SHARES):
        end += 1
    is_sum = sentence.words[token - 1][-1] in _SIGNS or sentence.words[end - 1] in _SHARES
    is_count = not is_sum and sentence.words[max(0, token - 1)] == "the"
    teller = _teller(sentence, end) if token > 0 and (is_sum or is_count) else None
    cue = None if teller is None else _cue_of(sentence, teller)
    return cue if cue is not None and (is_sum or _is_foreseen(sentence, token, end, cue)) else None


def is_told_of_another(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the verb of a cue stands in such a clause on a number that is not the one at the token."""
    numbers = (place for place in range(cue.first) if sentence.pos[place] == "NUM" and place != token)
    others = (bare_relative_cue(sentence, place) for place in numbers)
    return any(other is not None and other.first == cue.first for other in others)


def _cue_of(sentence: Sentence, teller: Phrase) -> Cue | None:
    is_before = teller[1] + 1 < len(sentence) and sentence.words[teller[1] + 1] in HAVE
    verb = teller[1] + 1 + is_before
    lemma = verb_forms().get(sentence.words[verb]) if verb < len(sentence) else None
    is_said = lemma is not None and (is_before or has_tense(sentence, verb))
    return Cue(verb, verb, *teller, lemma) if is_said and lemma is not None else None


def _is_foreseen(sentence: Sentence, number: int, end: int, cue: Cue) -> bool:
    """Whether a count is one that others told, and no count of those: "than the 20 economists had forecast".

    No noun of its own can begin with an article: "the 20 the party promised".
    """
    following = cue.last + 1
    is_whole = is_closed(sentence, following) or sentence.pos[following] == "ADP"
    is_compared = number > 1 and sentence.words[number - 2] in _COMPARING
    return is_whole and (is_compared or sentence.pos[end] in ("DET", "PRON"))


def _teller(sentence: Sentence, first: int) -> Phrase | None:
    """Return who stands right there: a pronoun, a name, or a word for people and bodies that say things."""
    last = first
    while last + 1 < len(sentence) and sentence.pos[last] in ("DET", "PROPN") and sentence.is_noun(last + 1):
        last += 1
    if last >= len(sentence):
        return None
    word = sentence.words[last]
    tables = (reporting_words(table) for table in ("roles", "kin", "parties", "bodies", "finders"))
    is_teller = any(one in table for table in tables for one in (word, word.removesuffix("s")))
    is_name = sentence.pos[last] == "PROPN" and is_capital(sentence, last)
    is_certain = sentence.pos[first] == "DET" and first < last
    return (first, last) if is_teller or is_name or is_certain or word in _PERSONS else None
