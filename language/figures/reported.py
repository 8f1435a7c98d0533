"""Reported speech within a sentence: a figure has a source only when it lies in what is reported.

Tried in this order: "according to" behind or before it, the clauses above it in the parse, the wording of the
sentence ("…, officials said"), and last the verbs that only name things ("reported 20 deaths").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from language.figures.cues import (
    Cue,
    is_addressee,
    is_finite,
    noun_cue,
    reporting_lemmas,
    verb_cue,
    verb_forms,
)
from language.figures.syntax import Role, Sentence

_OUTRO = 9
"""A trailing "…, X said in a statement on Monday" has at most so many words behind its verb."""
_HEAD_START = 2
_LEAD = 8
_RELATIVES = frozenset({",", "which", "who", "whom", "that", "whose", "where"})
_BREAKS = frozenset([",", "”", '"', "’", "''", "—", "–", "--", "-", ";"])

ReportedAs = Literal["clause", "thing"]
"""What a verb reports: that something is so, or only what it names or means to do ("offered to free 20")."""


def reporting_cue(
    sentence: Sentence, token: int, according: Sequence[Cue], verbs: Sequence[Cue]
) -> Cue | None:
    """Return the cue of what is reported at the token, or None where the article itself speaks.

    Args:
        sentence: the sentence of the figure.
        token: the token of its number.
        according: the cues of "according to" and its like in this sentence.
        verbs: the cues of its reporting verbs outside quotations.
    """
    return (
        _according(sentence, token, according, verbs)
        or _above(sentence, token, "clause")
        or _around(sentence, token, verbs)
        or _above(sentence, token, "thing")
    )


def _according(sentence: Sentence, token: int, cues: Sequence[Cue], verbs: Sequence[Cue]) -> Cue | None:
    """Return the "according to" that covers the token, unless a nearer "…, papers show," does."""
    for cue in cues:
        if token < cue.first:
            between = sentence.words[token + 1 : cue.first]
            if ";" in between:
                return None
            nearer = (verb for verb in verbs if token < verb.source_first < verb.first < cue.first)
            return next((verb for verb in nearer if sentence.words[verb.source_first - 1] == ","), cue)
        if token > cue.source_last and _is_about_all(sentence, cue):
            return cue
    return None


def _is_about_all(sentence: Sentence, cue: Cue) -> bool:
    """Whether what comes behind the source is covered too: "According to X, …", but not "…, who …"."""
    after = sentence.words[cue.source_last + 1 : cue.source_last + 3]
    if not after or _RELATIVES.intersection(after[1:]):
        return False
    return after[0] == "," and (cue.first <= _HEAD_START or sentence.words[cue.first - 1] == ",")


def _above(sentence: Sentence, token: int, kind: ReportedAs) -> Cue | None:
    """Return the cue of the nearest reporting verb above the token that reports it so."""
    child, is_in_clause = token, False
    for above in sentence.ancestors(token) if sentence.is_parsed else ():
        if _reported(sentence, above, child) == kind:
            cue = None if kind == "thing" and is_in_clause else verb_cue(sentence, above)
        else:
            cue = _beside(sentence, above, child) if kind == "clause" else None
        if cue is not None and not cue.source_first <= token <= cue.source_last:
            return cue
        is_in_clause = is_in_clause or sentence.roles[child] in ("noun_clause", "adverbial_clause")
        child = above
    return None


def _beside(sentence: Sentence, above: int, child: int) -> Cue | None:
    """Return the cue of a verb beside the clause, or of a noun that it explains ("a report that …")."""
    verb = _aside(sentence, above, child)
    return noun_cue(sentence, above, child) if verb is None else verb_cue(sentence, verb)


def _reported(sentence: Sentence, verb: int, child: int) -> ReportedAs | None:
    """Return whether the verb reports what hangs from it at `child` as a clause, a thing, or not."""
    lemma = verb_forms().get(sentence.words[verb])
    if lemma is None or not sentence.is_verb(verb):
        return None
    role: Role = sentence.roles[child]
    if is_addressee(sentence, verb, child):
        return None
    if lemma in reporting_lemmas("clause") and (
        role in ("complement", "aside") or _continues_clause(sentence, verb, child)
    ):
        return "clause"
    kind = {"open_complement": "infinitive", "object": "object", "oblique": "valuation"}.get(role)
    return "thing" if kind and lemma in reporting_lemmas(kind) and is_finite(sentence, verb) else None


def _continues_clause(sentence: Sentence, verb: int, child: int) -> bool:
    """Whether what is coordinated with the verb is still reported: "says it will cut 5 but would add 8"."""
    if sentence.roles[child] != "conjunct" or sentence.child(child, "subject", "passive_subject") is not None:
        return False
    clause = sentence.child(verb, "complement")
    is_modal = any(
        sentence.roles[word] == "auxiliary" and sentence.tags[word] == "MD"
        for word in sentence.children[child]
    )
    return clause is not None and verb < clause < child and is_modal


def _aside(sentence: Sentence, above: int, child: int) -> int | None:
    """Return the reporting verb beside the clause ("…, he said") or on the noun ("$5 he says it cost")."""
    return next(
        (
            other
            for other in sentence.children[above]
            if other != child and sentence.is_verb(other) and _is_aside(sentence, above, other)
        ),
        None,
    )


def _is_aside(sentence: Sentence, above: int, verb: int) -> bool:
    if verb_forms().get(sentence.words[verb]) not in reporting_lemmas("clause"):
        return False
    if sentence.child(verb, "complement", "open_complement") is None:
        return sentence.roles[verb] in ("aside", "complement")
    is_contact = not _RELATIVES.intersection(sentence.words[above + 1 : verb])
    return sentence.roles[verb] == "noun_clause" and is_contact


def _around(sentence: Sentence, token: int, cues: Sequence[Cue]) -> Cue | None:
    """Read the wording where the parse did not tell: "…, officials said." and "Officials said that …"."""
    for cue in cues:
        first, last = min(cue.first, cue.source_first), max(cue.last, cue.source_last)
        if cue.lemma not in reporting_lemmas("clause") or cue.source_first <= token <= cue.source_last:
            continue
        if token < first and _closes_sentence(sentence, first, last):
            return cue
        if _is_parenthetical(sentence, first, last) or (last < token and _introduces(sentence, last, token)):
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
    """Whether a clause begins after the cue and before the token: with "that", or at once without a parse."""
    if not sentence.is_parsed:
        return True
    lead = sentence.words[last + 1 : min(last + 1 + _LEAD, token)]
    return "that" in lead or ":" in lead
