"""Who speaks beside a reporting verb, by the wording: "…, officials said", "…, said Ana Lee of the union"."""

from __future__ import annotations

import re
from collections.abc import Callable

from language.figures.lexicons import nouns
from language.figures.noun_phrases import (
    NOUN_PHRASE_POS,
    RELATIVES,
    Phrase,
    is_capital,
    is_closed,
    is_comma,
    is_think_tank,
    noun_phrase_after,
    trimmed,
)
from language.figures.reporting_words import reporting_lemmas, reporting_words, verb_forms
from language.figures.syntax import Sentence, has_tense

CLOSING_QUOTES = frozenset(["”", '"', "’", "''"])
"""Marks that close a quotation, as words."""
_ASIDES = frozenset({"who", "whose", "which"})
_NOMINAL = frozenset(["the", "a", "an", "of", "he", "she", "it", "they", "his", "her", "its", "their"])
_ASIDE_REACH = 20
_LONGEST_NAME = 8
_LONGEST_PHRASE = 12
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.’'/ -]+(?:, [A-Z][\w.]+){0,2}(?: \([^)\n]{1,30}\))?"
    r"|[A-Z][\w.’', -]{1,30} \([^)\n]{1,30}\))"
    r"\s*(?:—|–|--|-|:)\s*(?=[“\"A-Z\d])"
)


def before_aside(sentence: Sentence, verb: int) -> Phrase | None:
    """Return who is told of between commas before the verb: "…, Ana Lee, mayor of Orla, said"."""
    if not (sentence.is_tagged and is_comma(sentence, verb - 1)):
        return None
    comma = _comma_before(sentence, verb - 1)
    if comma is None or _is_inverted_clause(sentence, verb):
        return None
    first = last = comma - 1
    while first > 0 and (_is_nominal(sentence, first - 1) or _is_link(sentence, first - 1)):
        first -= 1
    phrase = trimmed(sentence, first, last)
    is_free = phrase[0] == 0 or is_comma(sentence, phrase[0] - 1) or _closes_quote(sentence, phrase[0] - 1)
    is_speaker = _is_subject_like(sentence, phrase) and may_speak(sentence, phrase)
    return phrase if is_free and is_speaker else None


def _comma_before(sentence: Sentence, end: int) -> int | None:
    """Return the comma that opens an aside before the comma at `end`; nobody does anything in it."""
    for token in range(end - 1, max(0, end - _ASIDE_REACH), -1):
        if is_comma(sentence, token):
            return token if token < end - 1 else None
        if has_tense(sentence, token) or is_closed(sentence, token) or sentence.words[token] in _ASIDES:
            return None
    return None


def _is_inverted_clause(sentence: Sentence, verb: int) -> bool:
    """Whether the one who speaks stands behind the verb, and a sentence goes on: "…, says Oslo, rose"."""
    phrase = noun_phrase_after(sentence, verb + 1)
    end = verb if phrase is None else phrase[1] + 1
    return phrase is not None and is_comma(sentence, end) and _has_tense_at(sentence, end + 1)


def _has_tense_at(sentence: Sentence, token: int) -> bool:
    return token < len(sentence) and has_tense(sentence, token)


def _is_link(sentence: Sentence, token: int) -> bool:
    return sentence.words[token] in reporting_words("phrase", "links")


def _closes_quote(sentence: Sentence, token: int) -> bool:
    return sentence.words[token] in CLOSING_QUOTES


def inverted(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the speaker behind the verb: "…, said Ana Lee of the union.", "In May, says Oslo, …"."""
    is_closed_off = verb > 0 and (sentence.words[verb - 1] in CLOSING_QUOTES or is_comma(sentence, verb - 1))
    may_invert = verb_forms().get(sentence.words[verb]) in reporting_lemmas("inverted")
    if not (is_closed_off and may_invert and sentence.is_tagged) or sentence.tags[verb] == "VBG":
        return None
    phrase = noun_phrase_after(sentence, verb + 1)
    if phrase is None or not _may_be_inverted(sentence, phrase):
        return None
    return phrase if _speaks_between(sentence, verb, phrase[1]) else None


def _may_be_inverted(sentence: Sentence, phrase: Phrase) -> bool:
    is_pronoun = phrase[0] == phrase[1] and sentence.pos[phrase[0]] == "PRON"
    named = not is_pronoun or sentence.words[phrase[0]] in reporting_words("pronouns", "person")
    return named and may_speak(sentence, phrase) and sentence.words[phrase[0]] not in reporting_words("days")


def _speaks_between(sentence: Sentence, verb: int, last: int) -> bool:
    """Whether what is said stands before the verb or behind its speaker, and none of it between the two."""
    end = last + 1
    while end < len(sentence) and not is_closed(sentence, end):
        if has_tense(sentence, end) and not RELATIVES.intersection(sentence.words[last + 1 : end]):
            return False
        end += 1
    return _has_clause(sentence, 0, _aside_start(sentence, verb)) or (
        is_comma(sentence, end)
        and not (RELATIVES | _ASIDES).intersection(sentence.words[end + 1 : end + 2])
        and _has_clause(sentence, end, len(sentence))
    )


def _has_clause(sentence: Sentence, start: int, end: int) -> bool:
    is_quoted = any(word in CLOSING_QUOTES for word in sentence.words[start:end])
    return is_quoted or any(has_tense(sentence, token) for token in range(start, end))


def set_off(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the phrase between a comma and the verb, whatever the parse: "…, the regulator said"."""
    if not sentence.is_tagged:
        return None
    first = _start_of(sentence, verb, _is_nominal)
    is_on_noun = sentence.roles[verb] == "noun_clause" and first <= sentence.heads[verb] < verb
    if first == verb or is_on_noun:  # "…, a figure Oslo says"
        return None
    is_verb = has_tense(sentence, verb) or not sentence.is_verb(verb)  # a noun, for a tagger in error
    if not _is_behind_comma(sentence, first) and is_verb:
        first = _start_of_linked(sentence, verb)
    phrase = (first, verb - 1)
    is_speaker = _is_subject_like(sentence, phrase) and may_speak(sentence, phrase)
    return phrase if _is_behind_comma(sentence, first) and is_speaker else None


def _start_of(sentence: Sentence, verb: int, goes_on: Callable[[Sentence, int], bool]) -> int:
    first = verb
    while first > 0 and verb - first < _LONGEST_PHRASE and goes_on(sentence, first - 1):
        first -= 1
    return first


def _start_of_linked(sentence: Sentence, verb: int) -> int:
    """Return where "…, a poll by the paper Le Jour showed" begins, unless its subject stands elsewhere."""
    first = _start_of(sentence, verb, _is_nominal_or_link)
    subject = sentence.subject(verb)
    is_elsewhere = subject is not None and not first <= subject < verb
    return verb if is_elsewhere or not _is_nominal(sentence, first) else first


def _is_nominal_or_link(sentence: Sentence, token: int) -> bool:
    is_participle = sentence.words[token] in reporting_words("phrase", "participles")
    is_link = _is_link(sentence, token) or sentence.words[token] == "to" or is_participle
    return is_link or _is_nominal(sentence, token)


def _is_behind_comma(sentence: Sentence, token: int) -> bool:
    return is_comma(sentence, token - 1) or (token > 0 and _closes_quote(sentence, token - 1))


def _is_subject_like(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is of nouns or a pronoun that no relative clause begins with: not ", which said"."""
    first, last = phrase
    is_noun = sentence.is_noun(last) or sentence.words[last] in reporting_words("pronouns", "person")
    days = reporting_words("days") - reporting_words("phrase", "links")
    return is_noun and not (RELATIVES | _ASIDES | days).intersection(sentence.words[first : last + 1])


def adjacent(sentence: Sentence, verb: int) -> Phrase | None:
    """Without a parse: the noun phrase or the name beside the verb ("Smith said", "said Smith")."""
    last = _aside_start(sentence, verb) - 1 if is_comma(sentence, verb - 1) else verb - 1
    while last >= 0 and sentence.words[last] in reporting_words("days"):
        last -= 1
    first = last
    while first >= 0 and last - first < _LONGEST_NAME and _is_nominal(sentence, first):
        first -= 1
    if first < last and may_speak(sentence, (first + 1, last)):
        return first + 1, last
    is_behind = verb + 1 < len(sentence) and _is_name(sentence, verb + 1)
    phrase = noun_phrase_after(sentence, verb + 1) if is_behind else None
    begins_told = phrase is not None and _has_tense_at(sentence, phrase[1] + 1)
    return None if begins_told else phrase  # "say the mayor should go"


def _aside_start(sentence: Sentence, verb: int) -> int:
    """Return the comma at which the aside begins in "Lee, who leads it, said", or that before the verb."""
    for token in range(verb - 2, max(0, verb - _ASIDE_REACH), -1):
        if sentence.words[token] in _ASIDES and is_comma(sentence, token - 1):
            return token - 1
    return verb - 1


def _is_nominal(sentence: Sentence, token: int) -> bool:
    if is_think_tank(sentence, token):
        return True
    if sentence.is_tagged:
        is_of_noun = sentence.pos[token] in NOUN_PHRASE_POS or sentence.roles[token] == "adjective"
        return is_of_noun and sentence.words[token] != "to"
    word = sentence.words[token]
    return word[0].isalnum() and (word in _NOMINAL or word not in nouns()["stop"]["words"])


def _is_name(sentence: Sentence, token: int) -> bool:
    return is_capital(sentence, token) or sentence.words[token] in ("the", "a", "an")


def may_speak(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is none of those that parsers take for speakers: times, lengths of time, datelines."""
    words = sentence.words[phrase[0] : phrase[1] + 1]
    if all(word in reporting_words("days") or word[0].isdigit() for word in words):
        return False
    return words[-1] not in reporting_words("durations") and not _is_dateline(sentence, phrase)


def _is_dateline(sentence: Sentence, phrase: Phrase) -> bool:
    match = _DATELINE.match(sentence.text, sentence.start)
    return match is not None and sentence.ends[phrase[1]] <= match.end()
