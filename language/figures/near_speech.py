"""Whose speech it is where no verb stands beside it: "Lee: “…”", "According to Lee, “…”", "Lee nods. “…”"."""

from __future__ import annotations

from collections.abc import Sequence

from language.figures.beside_quotes import is_person
from language.figures.beside_verbs import may_speak
from language.figures.cues import Cue
from language.figures.noun_phrases import Phrase, is_comma, noun_phrase, noun_phrase_after, with_name
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence, has_tense

_PERSONS = frozenset({"he", "she"})


def named_before(sentence: Sentence, opening: int) -> Cue | None:
    """Return who is only named before the opening mark: "Coach Ana Lee after the game: “…”"."""
    mark = opening - 1
    if mark < 1 or sentence.words[mark] != ":" or any(has_tense(sentence, one) for one in range(mark)):
        return None
    phrase = noun_phrase_after(sentence, 0)
    if phrase is None or not (is_person(sentence, _core(sentence, phrase)) and may_speak(sentence, phrase)):
        return None
    return Cue(mark, mark, *phrase, ":")


def _core(sentence: Sentence, phrase: Phrase) -> Phrase:
    """Return a phrase without what its noun is of: the "fire" of "fire in Orla" is no name."""
    first, last = phrase
    links = (place for place in range(first, last) if sentence.pos[place] == "ADP")
    return first, next(links, last + 1) - 1


def according_beside(sentence: Sentence, speech: tuple[int, int], cues: Sequence[Cue]) -> Cue | None:
    """Return the "according to X" right before or behind the speech between two marks at these tokens."""
    opening, closing = speech
    for cue in cues:
        before = cue.source_last + 1 + is_comma(sentence, cue.source_last + 1)
        is_behind = cue.first in (closing + 1, closing + 1 + is_comma(sentence, closing + 1))
        if cue.lemma == "according" and (before == opening or is_behind):
            return cue
    return None


def acting(sentence: Sentence) -> Cue | None:
    """Return the one person who does something in a sentence beside speech: "“…” She shook her head."."""
    root = next((token for token, role in enumerate(sentence.roles) if role == "root"), None)
    subject = None if root is None else sentence.child(root, "subject", "passive_subject")
    if subject is None:
        return None
    phrase = noun_phrase(sentence, subject)
    verb = next((token for token in range(phrase[1] + 1, len(sentence)) if has_tense(sentence, token)), None)
    if verb is None or not _is_one_person(sentence, phrase, verb):
        return None
    return Cue(verb, verb, *with_name(sentence, phrase), sentence.lemma(verb))


def _is_one_person(sentence: Sentence, phrase: Phrase, verb: int) -> bool:
    """Whether a pronoun or an office tells so, a title before the name, or what only persons do."""
    persons = reporting_words("roles") | reporting_words("kin")
    first, last = phrase
    if sentence.words[last] in persons | _PERSONS:
        return True
    is_titled = first < last and sentence.words[first] in persons | reporting_words("titles")
    is_gesture = sentence.lemma(verb) in reporting_words("gestures")
    return sentence.pos[last] == "PROPN" and (is_titled or is_gesture)
