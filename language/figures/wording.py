"""Reported clauses by the wording of a sentence, where its parse did not tell."""

from __future__ import annotations

from collections.abc import Sequence

from language.figures.cues import Cue
from language.figures.reporting_words import reporting_lemmas, verb_forms
from language.figures.syntax import Sentence

_OUTRO = 9
"""A trailing "…, X said in a statement on Monday" has at most so many words behind its verb."""
_LEAD = 8
_BREAKS = frozenset([",", "”", '"', "’", "''", "—", "–", "--", "-", ";"])


def cue_around(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Read the wording where the parse did not tell: "…, officials said." and "Officials said that …"."""
    for cue in cues:
        first, last = min(cue.first, cue.source_first), max(cue.last, cue.source_last)
        if cue.lemma not in reporting_lemmas("clause") or cue.source_first <= token <= cue.source_last:
            continue
        if token < first and _closes_sentence(sentence, first, last):
            return cue
        if _is_parenthetical(sentence, first, last) or _introduces(sentence, last, token):
            return cue
    return None


def _closes_sentence(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue ends the sentence behind a comma: "…, officials said", "…, said Mr Lee, who …"."""
    if first == 0 or sentence.words[first - 1] not in _BREAKS:
        return False
    return len(sentence) - last <= _OUTRO or sentence.words[first] in verb_forms()


def _is_parenthetical(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue stands between two commas: "the men, police said on Monday, were …"."""
    if first == 0 or sentence.words[first - 1] != ",":
        return False
    following = sentence.words[last + 1 : last + 1 + _LEAD]
    return "," in following and "that" not in following[:2]


def _introduces(sentence: Sentence, last: int, token: int) -> bool:
    """Whether a clause begins after the cue and before the token: with "that", or ":"."""
    if token < last:
        return False
    if not sentence.is_parsed:
        return True
    lead = sentence.words[last + 1 : min(last + 1 + _LEAD, token)]
    return "that" in lead or ":" in lead
