"""What somebody’s count, plan or claim says: "the ministry’s count stands at 20", "his claim of 20 dead"."""

from __future__ import annotations

from language.figures.change import direction_of
from language.figures.cues import Cue
from language.figures.noun_phrases import POSSESSIVES, STOPS, Phrase, in_phrase, noun_phrase_after
from language.figures.reporting_words import reporting_lemmas, reporting_nouns, reporting_words, verb_forms
from language.figures.speakers import speaker
from language.figures.syntax import Sentence

_MAKING = frozenset({"by", "from"})
_COUNTS = frozenset({"count", "tally"})
_COUNT_REACH = 6
_PLAN_REACH = 20
_REVISION_REACH = 16
_LONGEST_OWNER = 8
_ADJECTIVES = 4


def possessed_cue(sentence: Sentence, token: int, start: int) -> Cue | None:
    """Return the cue of the noun that says the figure, with the one whose it is.

    Args:
        sentence: the sentence of the figure.
        token: the token of its number.
        start: the first token of the figure, its qualifiers included.
    """
    noun = _claim(sentence, start)
    if noun is None and (made := _made_claim(sentence, start)) is not None:
        return Cue(made[0], made[0], *made, "report")
    if noun is None:
        noun = _count_or_plan(sentence, token, start)
    if noun is None:
        return _revised_cue(sentence, start)
    owner = _owner(sentence, noun) or _rumour(sentence, noun) or _maker(sentence, noun)
    return None if owner is None else Cue(noun, noun, *owner, "report")


def _revised_cue(sentence: Sentence, start: int) -> Cue | None:
    """Return the cue of a forecast that somebody changes: "raised its forecast to 20 from 12"."""
    outlook, is_to = None, sentence.words[start] == "to"  # "up to" begins some figures
    for place in range(start - 1, max(0, start - 1 - _REVISION_REACH), -1):
        word = sentence.words[place]
        is_to = is_to or word == "to"
        if word in STOPS:
            return None
        if word in reporting_words("possessed", "revised") and is_to:
            outlook = place
        elif outlook is not None and direction_of(word) is not None:
            is_own = not reporting_words("pronouns", "possessive").isdisjoint(sentence.words[place:outlook])
            source = speaker(sentence, place) if is_own else None
            return None if source is None else Cue(outlook, outlook, *source, "report")
    return None


def _maker(sentence: Sentence, noun: int) -> Phrase | None:
    """Return who made a count: "a tally by Umbrella", "a toll from police", not "the toll from floods"."""
    if sentence.words[noun + 1] not in _MAKING:
        return None
    phrase = noun_phrase_after(sentence, noun + 2)
    if phrase is None or sentence.words[phrase[0]] in reporting_words("days"):
        return None
    is_cause = sentence.words[noun] == "toll" and sentence.words[phrase[1]] not in reporting_words("parties")
    return None if is_cause else phrase


def _claim(sentence: Sentence, start: int) -> int | None:
    """Return the noun of "his claim of 20 dead", or the participle of "Oslo’s promised 20 boats"."""
    for participle in (start - 1, start):
        lemma = verb_forms().get(sentence.words[participle])
        if participle > 0 and sentence.tags[participle] == "VBN" and lemma in reporting_lemmas("object"):
            return participle if sentence.words[participle - 1] in POSSESSIVES else None
    noun = start - 2 if sentence.words[start - 1] in ("of", "about") else start - 1
    is_claim = noun >= 0 and (sentence.words[noun] in reporting_nouns() or sentence.words[noun] in _COUNTS)
    return noun if is_claim and sentence.words[noun + 1] in ("of", "about") else None


def _made_claim(sentence: Sentence, start: int) -> Phrase | None:
    """Return the claim with who made it: the "reports from nurses" of "reports from nurses of 20 dead"."""
    if sentence.words[start - 1 : start] != ["of"]:
        return None
    end = start - 1
    for place in range(start - 2, max(0, start - 2 - _LONGEST_OWNER), -1):
        if sentence.words[place] in _MAKING:
            is_claim = sentence.words[place - 1] in reporting_nouns()
            return (place - 1, end - 1) if is_claim else None
        if not in_phrase(sentence, place, place - 1):
            return None
        end = place if sentence.words[place] == "of" else end  # "of gusts of 90 miles"
    return None


def _count_or_plan(sentence: Sentence, token: int, start: int) -> int | None:
    """Return the noun of "the ministry’s count stands at 20" and "Lee’s plan would add 20"."""
    for noun in range(start - 1, max(0, start - 1 - _PLAN_REACH), -1):
        if sentence.words[noun] == ";":
            return None
        if _says_value(sentence, noun, start) or _says_plan(sentence, noun, token):
            return noun
    return None


def _says_value(sentence: Sentence, noun: int, start: int) -> bool:
    between = sentence.words[noun + 1 : start]
    is_count = sentence.words[noun] in reporting_words("possessed", "nouns")
    return is_count and len(between) <= _COUNT_REACH and _has_one(between, "verbs") and "," not in between


def _says_plan(sentence: Sentence, noun: int, token: int) -> bool:
    is_plan = sentence.words[noun] in reporting_words("possessed", "plans")
    between = sentence.words[noun + 1 : token]
    return is_plan and _has_one(between[:2], "modals") and "but" not in between


def _has_one(words: list[str], key: str) -> bool:
    return bool(reporting_words("possessed", key).intersection(words))


def _owner(sentence: Sentence, noun: int) -> Phrase | None:
    """Return the phrase of the one whose count, plan or claim it is."""
    for token in range(noun - 1, max(-1, noun - 1 - _ADJECTIVES), -1):
        if sentence.words[token] in reporting_words("pronouns", "possessive"):
            return token, token
        if sentence.words[token] in POSSESSIVES:
            return _phrase_before(sentence, token)
        if not sentence.words[token].isalpha() or sentence.words[token] in ("of", "the"):
            return None
    return None


def _rumour(sentence: Sentence, noun: int) -> Phrase | None:
    """Return the claims themselves where nobody has made them: "police reports of 20 deaths".

    One "report of 20 pages" is a thing, and so are "12 reports of 20 pages".
    """
    word = sentence.words[noun]
    is_many = word.endswith("s") and word.removesuffix("s") in reporting_nouns()
    is_counted = noun > 0 and sentence.pos[noun - 1] == "NUM"
    if not is_many or is_counted or sentence.words[noun + 1] != "of":
        return None
    first = noun
    while first > 0 and sentence.pos[first - 1] in ("ADJ", "NOUN", "PROPN"):
        first -= 1
    return first, noun


def _phrase_before(sentence: Sentence, end: int) -> Phrase | None:
    first = end
    while first > 0 and end - first < _LONGEST_OWNER and _goes_on(sentence, first - 1, end):
        first -= 1
    return None if first == end else (first, end - 1)


def _goes_on(sentence: Sentence, token: int, end: int) -> bool:
    is_part = in_phrase(sentence, token, min(token, end - 1))
    return is_part and sentence.words[token] not in reporting_words("phrase", "links")
