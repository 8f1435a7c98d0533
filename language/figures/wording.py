"""Reported clauses by the wording of a sentence, where its parse did not tell."""

from __future__ import annotations

from collections.abc import Sequence

from language.figures.cues import Cue, has_object
from language.figures.reporting_words import reporting_lemmas, verb_forms
from language.figures.speakers import has_tense
from language.figures.syntax import Sentence

_OUTRO = 9
"""A trailing "…, X said in a statement on Monday" has at most so many words behind its verb."""
_LEAD = 8
_CONTRASTING = frozenset({"while", "whereas", "but", "and"})
_BREAKS = frozenset([",", "”", '"', "’", "''", "—", "–", "--", "-", ";"])


def cue_around(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Read the wording where the parse did not tell: "…, officials said." and "Officials said that …"."""
    if any(_speaks_in_contrast(sentence, cue, token) for cue in cues):
        return None
    for cue in cues:
        first, last = min(cue.first, cue.source_first), max(cue.last, cue.source_last)
        if cue.lemma not in reporting_lemmas("clause") or _is_circumstance(sentence, cue, token):
            continue
        is_aside = not has_object(sentence, cue.first)
        if is_aside and token < first and _closes_sentence(sentence, first, last):
            return cue
        if (is_aside and _is_parenthetical(sentence, first, last)) or _introduces(sentence, last, token):
            return cue
    return None


def _speaks_in_contrast(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token is of those who speak in a clause of contrast: "…, while 73 percent said no"."""
    before = sentence.words[max(0, cue.source_first - 1)]
    return cue.source_first <= token <= cue.source_last and before in _CONTRASTING


def _is_circumstance(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token stands in what the speaking itself is set in: "When 20 boats sank, Lee said no"."""
    path = [token, *sentence.ancestors(token)]
    if cue.first not in path[1:]:
        return False
    child = path[path.index(cue.first) - 1]
    is_marked = sentence.child(child, "marker", "adverb") is not None
    return sentence.roles[child] == "adverbial_clause" and child < cue.source_first and is_marked


def _closes_sentence(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the cue ends the sentence behind a comma: "…, officials said", "…, said Mr Lee, who …".

    A semicolon ends it as well, unless something is told before it.
    """
    if first == 0 or sentence.words[first - 1] not in _BREAKS:
        return False
    is_before = ";" in sentence.words[last:]
    end = sentence.words.index(";", last) if is_before else len(sentence)
    is_empty = not is_before or not any(has_tense(sentence, place) for place in range(last + 1, end))
    return (end - last <= _OUTRO and is_empty) or sentence.words[first] in verb_forms()


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
