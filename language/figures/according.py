"""Phrases that attribute without a verb: "according to X", "by X’s count", "per X", "in a poll"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from language.figures.cues import Cue
from language.figures.named import figure_start
from language.figures.noun_phrases import (
    POSSESSIVES,
    Phrase,
    begins_figure,
    in_phrase,
    is_capital,
    is_closed,
    is_comma,
    noun_phrase_after,
    with_name,
)
from language.figures.reach import reaches
from language.figures.reporting_words import according_phrases, reporting_words
from language.figures.syntax import Sentence, has_tense

_LONGEST_POLL = 14
_REACH = 9
"""An estimate or a plan has at most so many words before its noun: "by the marchers’ own arithmetic"."""
_HEAD_START = 2
_RELATIVES = frozenset({",", "which", "who", "whom", "that", "whose", "where"})
_ASIDES = frozenset({"who", "which", "whose", "where", "when"})
_CLAUSE_STARTS = frozenset({",", ";", "but", "and", "while"})
_JOINING = frozenset({"and", "but", "while", "whereas", "though", "although"})
_BEGINS_SUBJECT = frozenset({"DET", "PRON", "PROPN"})
_VIEWPOINTS = frozenset({"under", "in", "on"})


def according_cues(sentence: Sentence) -> list[Cue]:
    """Return the cues of "according to", "by one count" and their like, with the noun phrase that follows."""
    cues = (_cue_at(sentence, token) for token in range(len(sentence)))
    return [cue for cue in cues if cue is not None]


def _cue_at(sentence: Sentence, token: int) -> Cue | None:
    word = sentence.words[token]
    source, lemma = None, "according"
    if word == "by":
        source = _estimate(sentence, token + 1)
    elif word in _VIEWPOINTS:
        source, lemma = _viewpoint(sentence, token + 1), "viewpoint"
        if source is None:
            is_head = token + 1 < _HEAD_START
            source = _poll(sentence, token + 1) if is_head else _named_poll(sentence, token + 1)
            lemma = "poll"
    elif word == "per":
        source = _named_per(sentence, token)
    if source is not None:
        return Cue(token, token, *source, lemma)
    return _phrase_at(sentence, token)


def _named_per(sentence: Sentence, per: int) -> Phrase | None:
    """Return whose word it is in "…, per the ministry" and "Per Umbrella, …", not that of "$5, per head"."""
    is_set_off = per == 0 or is_comma(sentence, per - 1)
    is_named = per + 1 < len(sentence) and (sentence.words[per + 1] == "the" or is_capital(sentence, per + 1))
    return noun_phrase_after(sentence, per + 1) if is_set_off and is_named else None


def _phrase_at(sentence: Sentence, token: int) -> Cue | None:
    for phrase in according_phrases().get(sentence.words[token], ()):
        if _is_at(sentence, token, phrase):
            last = token + len(phrase) - 1
            start = last + 1 + (sentence.words[last + 1 : last + 2] == ["both"])
            source = noun_phrase_after(sentence, start)
            return None if source is None else Cue(token, last, *with_name(sentence, source), "according")
    return None


def _is_at(sentence: Sentence, token: int, phrase: tuple[str, ...]) -> bool:
    return tuple(sentence.words[token : token + len(phrase)]) == phrase


def _estimate(sentence: Sentence, start: int) -> Phrase | None:
    """Read "by one estimate", "by the ministry’s count", "by a reckoning of the bank"."""
    last = _noun_before_mark(sentence, start, "phrase", "estimates")
    if last is None or sentence.is_verb(last):  # "a report by the ministry estimates 20 fled"
        return None
    whole = noun_phrase_after(sentence, start) or (start, last)
    is_of_whom = sentence.words[last + 1 : last + 2] == ["of"] and not _is_number(sentence, last + 2)
    return start, max(last, whole[1]) if is_of_whom else last


def _viewpoint(sentence: Sentence, start: int) -> Phrase | None:
    """Read "under Lee’s plan" and "in the ministry’s view"."""
    last = _noun_before_mark(sentence, start, "viewpoints", "owned")
    is_owned = last is not None and POSSESSIVES.union(_owners()).intersection(sentence.words[start:last])
    return (start, last) if last is not None and is_owned else None


def _poll(sentence: Sentence, start: int) -> Phrase | None:
    """Read "In a poll of 1,200 adults, …", whose number is the poll's where nobody else tells it."""
    last = _noun_before_mark(sentence, start, "viewpoints", "polls")
    end = None if last is None else _comma_after(sentence, last)
    return None if end is None else (start, end - 1)


def _named_poll(sentence: Sentence, start: int) -> Phrase | None:
    """Read "Lee leads by 20 points in a Gallup poll." at the end; "in Sunday’s poll" people voted."""
    last = _noun_before_mark(sentence, start, "viewpoints", "polls")
    if last is None or not is_closed(sentence, last + 1):
        return None
    is_named = is_capital(sentence, last - 1) or sentence.words[last - 1] == "opinion"
    return (start, last) if is_named or sentence.words[last] in ("survey", "surveys") else None


def _comma_after(sentence: Sentence, noun: int) -> int | None:
    """Return the comma behind a noun and what goes on with it: "a poll of 1,200 adults on Friday,"."""
    for token in range(noun + 1, min(noun + _LONGEST_POLL, len(sentence))):
        if is_comma(sentence, token):
            return token
        if has_tense(sentence, token):
            return None
    return None


def _owners() -> frozenset[str]:
    return reporting_words("pronouns", "possessive")


def _noun_before_mark(sentence: Sentence, start: int, table: str, key: str) -> int | None:
    """Return the first of these nouns in the noun phrase that begins at `start`."""
    for last in range(start, min(start + _REACH, len(sentence))):
        if sentence.words[last] in reporting_words(table, key):
            return last
        if not (in_phrase(sentence, last, start) or sentence.words[last] in POSSESSIVES):
            return None
    return None


def _is_number(sentence: Sentence, token: int) -> bool:
    return token < len(sentence) and (
        sentence.pos[token] == "NUM" or sentence.text[sentence.starts[token]].isdigit()
    )


def covering_cue(sentence: Sentence, token: int, cues: Sequence[Cue], verbs: Sequence[Cue]) -> Cue | None:
    """Return the "according to" that covers a token: at the head, behind it, or else in the middle.

    Args:
        sentence: the sentence.
        token: the index of the token in it.
        cues: the phrases of the sentence, in order.
        verbs: its reporting verbs; one between commas may stand nearer ("…, papers show, …").
    """
    before = [cue for cue in cues if token > cue.source_last and _is_about_all(sentence, cue, token)]
    if before and before[0].first <= _HEAD_START:
        return before[0]
    after = next((cue for cue in cues if token < cue.first), None)
    if after is not None and not _is_of_relative(sentence, after, token) and reaches(sentence, after, token):
        return _nearer(sentence, token, after, verbs)
    return next((cue for cue in before if reaches(sentence, cue, token)), None)


def _is_of_relative(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether the phrase belongs to a relative clause behind the token: "…, which is much according to X"."""
    between = sentence.words[token + 1 : cue.first]
    starts = pairwise(between)
    return between[-1:] != [","] and any(mark == "," and word in _ASIDES for mark, word in starts)


def _nearer(sentence: Sentence, token: int, cue: Cue, verbs: Sequence[Cue]) -> Cue:
    """Return the cue, or "…, papers show," when that stands between the token and the cue."""
    nearer = (verb for verb in verbs if token < verb.source_first < verb.first < cue.first)
    return next((verb for verb in nearer if sentence.words[verb.source_first - 1] == ","), cue)


def _begins_figure(sentence: Sentence, start: int, token: int) -> bool:
    """Whether a figure begins right behind a source: "by some estimates only 30"."""
    between = sentence.pos[start : figure_start(sentence, token)]
    is_next = start <= token and all(pos == "ADV" for pos in between)
    return is_next or begins_figure(sentence, start)


def _is_about_all(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Whether what comes behind the source is covered too: "According to X, …", but not "…, who …"."""
    is_clause_start = cue.first <= _HEAD_START or sentence.words[cue.first - 1] in _CLAUSE_STARTS
    if is_clause_start and _begins_figure(sentence, cue.source_last + 1, token):
        return True
    if cue.first == 0 and sentence.pos[cue.source_last + 1] in _BEGINS_SUBJECT:  # "By his count they lost 20"
        return True
    after = sentence.words[cue.source_last + 1 : cue.source_last + 3]
    if not after or after[0] != "," or _RELATIVES.intersection(after[1:]):
        return False
    if cue.first <= _HEAD_START:
        return True
    if after[1:] and after[1] in _JOINING:
        return False  # "…, according to the bank, and shares rose"
    between = sentence.words[cue.source_last + 2 : token]
    return is_clause_start and not _ASIDES.intersection(between)
