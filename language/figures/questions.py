"""What a question takes for granted: in "did not say how many of the 50 were children" the 50 are there.

Who asks, or does not answer, neither tells of them nor doubts them.
"""

from __future__ import annotations

from itertools import pairwise

from language.figures.firmness import is_known, is_negated
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence


def is_given(sentence: Sentence, token: int) -> bool:
    """Whether a number, or its noun, is one that a question above it takes for granted."""
    path = [token, *sentence.ancestors(token)]
    return any(takes_for_granted(sentence, verb, clause, token) for clause, verb in pairwise(path))


def takes_for_granted(sentence: Sentence, verb: int, clause: int, token: int) -> bool:
    """Whether the clause is what the verb asks, or leaves open, about the known things at the token."""
    noun = sentence.heads[token] if sentence.roles[token] in ("number", "compound") else token
    if sentence.roles[clause] != "complement" or not (is_known(sentence, token) or is_known(sentence, noun)):
        return False
    first, _ = sentence.subtree(clause)
    return sentence.words[first] in reporting_words("questions") and _is_open(sentence, verb)


def _is_open(sentence: Sentence, verb: int) -> bool:
    """Whether somebody asks, or somebody or nobody answers: "did not say", "declined to say"."""
    if sentence.lemma(verb) in reporting_words("questions", "asking") or is_negated(sentence, verb):
        return True
    subject, above = sentence.subject(verb), sentence.lemma(sentence.heads[verb])
    is_evaded = sentence.roles[verb] == "open_complement" and above in reporting_words("questions", "evading")
    return is_evaded or (subject is not None and sentence.words[subject] in ("nobody", "none"))
