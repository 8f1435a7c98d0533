"""How names go on: the "of" and "for" inside them, and those that end them by mistake.

A recogniser of names cuts "Popular Front for the Liberation of Ruritania" where a small word stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Span

from language.analysis import PLACE_LABELS
from language.knowledge import bodies, titles
from language.name_mending import is_portfolio, merged, with_edges

_SMALL = frozenset({"of", "for", "the", "and", "in"})
"""Words that names have inside and do not end with, as they are written there."""
_JOINTS = (["of"], ["of", "the"], ["for"], ["for", "the"], ["for", "the", "former"])
"""What stands between the parts of a name; "in" only in a body where a recogniser took it in."""
_NO_END = _SMALL | {"-", "–", ","}
_MINISTRIES = frozenset({"Ministry", "Department", "Committee"})
_OF_MEMBERS = frozenset({"Association", "Confederation", "Federation", "Guild", "League", "Society", "Union"})
"""The last words of bodies that are called after their members."""
_ENDED = frozenset({"PERSON", "NORP"})
"""The labels of names that do not go on behind a small word."""


def with_tails(names: Sequence[Span]) -> list[Span]:
    """Join names that go on as the next one, and take small words from the ends of the others.

    A body goes on with the place or the body it is of or for ("Armed Forces" of "Ruritania"), a ministry with
    the rest of what it is for ("Ministry of Trade", "Industry and Energy"), a name that ends in a small word
    with whatever follows it ("Basilica of the" and "Annunciation"). A body takes in the word that says what
    kind of body it is ("Rapid Relief" and "Forces"), and goes on behind "and" with the others it is for.

    Args:
        names: of one document, in order.
    """
    free = [*(name.start for name in names[1:]), None]
    whole = [_with_last_word(name, until) for name, until in zip(names, free, strict=False)]
    return [_without_small_words(name) for name in merged(whole, _goes_on)]


def _goes_on(head: Span, tail: Span) -> bool:
    ending = _small_words_at_end(head)
    between = [*ending, *(token.text for token in head.doc[head.end : tail.start])]
    if between == ["and"]:
        return _are_one_trade(head, tail)
    if between == [","]:
        return _is_ministry(head) and tail.label_ == "ORG" and all(map(is_portfolio, tail))
    is_taken_in = bool(ending) and head.label_ == "ORG" and between in (["in"], ["in", "the"])
    if between not in _JOINTS and not is_taken_in:
        return False
    if head.label_ in _ENDED or len(ending) == len(head) or tail[0].is_punct:
        return False
    return bool(ending) or (head.label_ == "ORG" and _is_part_of_body(head, between, tail))


def _are_one_trade(head: Span, tail: Span) -> bool:
    """Whether one body is cut in two between those who it is for: "Boat Builders and Owners Association"."""
    are_bodies = head.label_ == tail.label_ == "ORG" and len(head) > 1 and len(tail) == 2
    is_cut = tail[-1].text in _OF_MEMBERS and head[-1].lower_ not in bodies()
    return are_bodies and is_cut and head[-1].text.endswith("s") and tail[0].text.endswith("s")


def _is_part_of_body(head: Span, between: Sequence[str], tail: Span) -> bool:
    """Whether a body that ends in none of the small words between goes on with what it is of or for."""
    is_body = head[-1].lower_ in bodies()
    has_purpose = any(word.text == "for" for word in head[1:])
    if tail.label_ in PLACE_LABELS:
        is_of_past = between[-1] == "former"
        return (between[0] == "of" and (is_body or has_purpose)) or (is_of_past and is_body)
    is_purpose = between == ["for", "the"] and len(head) > 1
    return tail.label_ == "ORG" and is_body and (between[0] == "of" or is_purpose)


def _with_last_word(name: Span, free: int | None) -> Span:
    """Take in the word for a body that a recogniser left out; not in a headline, where it may be a verb.

    Args:
        name: any name.
        free: where the next name begins, if there is one.
    """
    rest = name.doc[name.end : name.end + 2]
    if name.label_ != "ORG" or not len(rest) or name.end == free:
        return name
    if name[-1].lower_ in bodies() or name[-1].text in _NO_END:
        return name
    is_body = rest[0].is_title and rest[0].lower_ in bodies() and rest[0].pos_ != "VERB"
    may_be_headline = len(rest) == 2 and rest[1].is_title and rest[1].lower_ not in titles()
    return with_edges(name, name.start, name.end + 1) if is_body and not may_be_headline else name


def _is_ministry(name: Span) -> bool:
    return name.label_ == "ORG" and any(word.text in _MINISTRIES for word in name)


def _without_small_words(name: Span) -> Span:
    """Return a name without the small words at its end, and the hyphens and commas left there."""
    cut = sum(1 for _ in takewhile(_NO_END.__contains__, (token.text for token in reversed(list(name)))))
    return name if cut in (0, len(name)) else with_edges(name, name.start, name.end - cut)


def _small_words_at_end(name: Span) -> list[str]:
    words = [token.text for token in name]
    return list(takewhile(_SMALL.__contains__, reversed(words)))[::-1]
