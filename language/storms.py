"""Storms: a name behind the word for one is an event, and neither a person nor a town."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from language.knowledge import bodies, built, natural, storms
from language.name_mending import merged, with_edges
from language.names import is_known_place_or_people

_KINDS = frozenset({"Super", "Tropical", "Subtropical"})
"""What may stand before the word for a storm."""
_WEAK = "Storm"
"""A word for much else: the last one of "Desert Storm", the first of many a town."""
_TAKEN_FOR = frozenset({"PERSON", "GPE", "ORG", "LOC"})
"""The labels that recognisers give to the names of storms."""


def with_storms(names: Sequence[Span]) -> list[Span]:
    """Make the name of a storm and the words before it one event: "Tropical Storm Orla".

    Words written in capitals are left alone.

    Args:
        names: of one document, in order.
    """
    whole = merged(names, _are_words_for, "EVENT")
    free = [0, *(name.end for name in whole)]
    return [_storm(name, before) for name, before in zip(whole, free, strict=False)]


def _storm(name: Span, free: int) -> Span:
    """Return the storm that a name is part of, or the name.

    Args:
        name: any name.
        free: the position from which on the tokens before it belong to no other name.
    """
    within = name.start
    while within < name.end - 1 and name.doc[within].text in {*storms(), *_KINDS}:
        within += 1
    start = name.start
    while start > free and name.doc[start - 1].text in {*storms(), *_KINDS}:
        start -= 1
    is_behind = start < within and name.doc[within - 1].text in storms()
    if (
        is_behind
        and _is_called(name[within - name.start :], name.label_)
        and _is_meant(name.doc, start, within)
    ):
        return with_edges(name, start, name.end, "EVENT")
    return name


def _are_words_for(before: Span, name: Span) -> bool:
    """Whether what stands at once before a name is nothing but the words for a storm."""
    words = [token.text for token in before]
    are_words = words[-1] in storms() and all(word in storms() or word in _KINDS for word in words)
    return before.end == name.start and are_words and _is_called(name, name.label_)


def _is_called(called: Span, label: str) -> bool:
    """Whether storms are called so: a word that is no country and no word for places or bodies."""
    word = called[0].lower_
    is_common = word in bodies() or word in built() or word in natural()
    is_free = label in _TAKEN_FOR and not is_known_place_or_people(called.text)
    return len(called) == 1 and called[0].is_title and is_free and not is_common


def _is_meant(doc: Doc, start: int, end: int) -> bool:
    """Whether the words for a storm are not the end of another name, as in "Operation Desert Storm"."""
    is_weak = [token.text for token in doc[start:end]] == [_WEAK]
    return not (is_weak and start and doc[start - 1].is_title and not doc[start - 1].is_punct)
