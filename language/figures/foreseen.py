"""What somebody sees to come, or a poll gives: "sees growth of 2 percent", "a poll gave Lee 52 percent"."""

from __future__ import annotations

from language.figures.change import direction_of
from language.figures.reporting_words import reporting_lemmas, reporting_words
from language.figures.syntax import Sentence


def is_outlook(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    """Whether a poll gives it ("a poll gave Lee 52 percent") or it is seen to come ("sees growth")."""
    if lemma in reporting_lemmas("giving"):
        subject = sentence.subject(verb)
        return subject is not None and sentence.words[subject] in reporting_words("viewpoints", "polls")
    return _foresees(sentence, verb, lemma) and sentence.words[child] in reporting_words("outlooks")


def _foresees(sentence: Sentence, verb: int, lemma: str) -> bool:
    return lemma in reporting_lemmas("foreseeing") and sentence.tags[verb] in ("VBZ", "VBP")


def is_seen_moving(sentence: Sentence, verb: int, child: int, lemma: str) -> bool:
    """Whether somebody sees a value rise or fall: "sees the economy growing 2 percent"."""
    is_moving = sentence.tags[child] == "VBG" and direction_of(sentence.words[child]) is not None
    return is_moving and child > verb and _foresees(sentence, verb, lemma)
