"""Who gave the share or sum that a clause without "that" is on: "the 4 percent economists had forecast".

Parsers take the two nouns for one; but shares and sums have no economists, so the wording tells.
"""

from __future__ import annotations

from language.figures.cues import Cue
from language.figures.noun_phrases import Phrase, is_capital
from language.figures.reporting_words import reporting_words, verb_forms
from language.figures.speakers import HAVE
from language.figures.syntax import Sentence, has_tense

_SIGNS = frozenset("$£€¥₹")
_SHARES = frozenset({"percent", "%", "per", "cent", "percentage", "points"})
_PERSONS = frozenset({"he", "she", "it", "they", "we"})


def bare_relative_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of the clause that begins right behind the share or sum at the token, or None."""
    end = token + 1
    while end < len(sentence) and (sentence.pos[end] == "NUM" or sentence.words[end] in _SHARES):
        end += 1
    is_sum = sentence.words[token - 1][-1] in _SIGNS or sentence.words[end - 1] in _SHARES
    teller = _teller(sentence, end) if is_sum and token > 0 else None
    if teller is None:
        return None
    is_before = teller[1] + 1 < len(sentence) and sentence.words[teller[1] + 1] in HAVE
    verb = teller[1] + 1 + is_before
    lemma = verb_forms().get(sentence.words[verb]) if verb < len(sentence) else None
    is_said = lemma is not None and (is_before or has_tense(sentence, verb))
    return Cue(verb, verb, *teller, lemma) if is_said and lemma is not None else None


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
    return (first, last) if is_teller or is_name or word in _PERSONS else None
