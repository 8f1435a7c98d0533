"""Reported clauses by the wording of a sentence, where its parse did not tell."""

from __future__ import annotations

from collections.abc import Sequence

from language.figures.cues import Cue, has_object
from language.figures.named import figure_start
from language.figures.noun_phrases import is_closed, is_comma
from language.figures.reporting_words import reporting_lemmas, reporting_words, verb_forms
from language.figures.syntax import Sentence, has_tense

_OUTRO = 9
"""A trailing "…, X said in a statement on Monday" has at most so many words behind its verb."""
_LEAD = 8
_SAYING = frozenset({"claim", "report", "say"})
_CONTRASTING = frozenset({"while", "whereas", "but", "and"})
_BREAKS = frozenset([",", "”", '"', "’", "''", "—", "–", "--", "-", ";"])


def cue_around(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Read the wording where the parse did not tell: "…, officials said." and "Officials said that …"."""
    if any(_speaks_in_contrast(sentence, cue, token) for cue in cues):
        return None
    for cue in cues:
        first, last = min(cue.first, cue.source_first), max(cue.last, cue.source_last)
        if _is_as_told(sentence, cue) and not first <= token <= last:
            return cue
        if cue.lemma not in reporting_lemmas("clause") or _is_circumstance(sentence, cue, token):
            continue
        is_aside = not has_object(sentence, cue.first)
        if is_aside and token < first and _closes_sentence(sentence, first, last):
            return cue
        if (is_aside and _is_parenthetical(sentence, first, last)) or _introduces(sentence, last, token):
            return cue
        if first < cue.first == last and _begins_told(sentence, last, token):
            return cue
    return None


def _is_as_told(sentence: Sentence, cue: Cue) -> bool:
    """Whether all is "as police reported", and not as they had asked, nor while they reported something."""
    as_, end = cue.source_first - 1, cue.last + 1
    is_as = sentence.words[as_ : as_ + 1] == ["as"] and (as_ == 0 or is_comma(sentence, as_ - 1))
    if not is_as or cue.source_last > cue.first or "had" in sentence.words[cue.source_last : cue.first]:
        return False
    is_put = sentence.words[cue.first : cue.first + 2] == ["put", "it"]
    tells = cue.lemma in reporting_lemmas("affirmed") or is_put
    while end < len(sentence) and not is_closed(sentence, end):
        if has_tense(sentence, end):
            return False
        end += 1
    return tells


def _speaks_in_contrast(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token is of those who speak in a clause of contrast: "…, while 73 percent said no"."""
    before = sentence.words[max(0, cue.source_first - 1)]
    return cue.source_first <= token <= cue.source_last and before in _CONTRASTING


def _is_circumstance(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the token stands in what the speaking itself is set in: "When 20 boats sank, Lee said no".

    Nor is that told which the speaking is set in: "As Lee said that it was safe, 20 boats sank".
    """
    path = [token, *sentence.ancestors(token)]
    if cue.first not in path[1:]:
        return _is_set_in(sentence, cue.first)
    child = path[path.index(cue.first) - 1]
    return _is_set_in(sentence, child) and child < cue.source_first


def _is_set_in(sentence: Sentence, clause: int) -> bool:
    """Whether a clause only tells when or why another is so."""
    is_marked = sentence.child(clause, "marker", "adverb") is not None
    return sentence.roles[clause] == "adverbial_clause" and is_marked


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


def _begins_told(sentence: Sentence, verb: int, token: int) -> bool:
    """Whether what is told begins with the figure: "said 25 men fled", not "said 12 prayers and fled"."""
    if figure_start(sentence, token) != verb + 1 or sentence.lemma(verb) not in _SAYING:
        return False
    end = next((place for place in range(token, len(sentence)) if is_closed(sentence, place)), len(sentence))
    told = next((place for place in range(token + 1, end) if has_tense(sentence, place)), None)
    is_time = reporting_words("durations") | {"occasions", "times"}
    is_of_time = not is_time.isdisjoint(sentence.words[token + 1 : token + 3])
    return told is not None and not is_of_time and sentence.words[told - 1] not in _CONTRASTING


def _introduces(sentence: Sentence, last: int, token: int) -> bool:
    """Whether a clause begins after the cue and before the token: with "that", or ":"."""
    if token < last:
        return False
    if not sentence.is_parsed:
        return True
    lead = sentence.words[last + 1 : min(last + 1 + _LEAD, token)]
    return "that" in lead or ":" in lead
