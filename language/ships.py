"""Ships, at sea or in space: a name that words beside it make one of one is a product, no town or body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from language.analysis import PLACE_LABELS
from language.knowledge import vessels
from language.known_words import may_be_town
from language.name_mending import relabelled, with_edges
from language.names import SHIP_PREFIXES, is_known_place_or_people

TAKEN_FOR = frozenset({"PERSON", "ORG", *PLACE_LABELS})
"""The labels that recognisers give to the names of ships, and of other things that are made."""
_ARTICLES = frozenset({"a", "an", "the"})
_TURNS = frozenset({"ADP", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ"})
"""Parts of speech behind which something else is spoken of: "a town with a ferry"."""
_GOES_ON = frozenset({",", ".", ";", "that", "which", "with", "carrying", "bound"})
"""What may follow the word for a ship: of "a ship’s cook" and "a ferry port" it is only the beginning."""
_MOST_BETWEEN = 6
"""The most words between an article and the word for a ship: "a rusting 40-metre cargo vessel"."""


def with_ships(names: Sequence[Span]) -> list[Span]:
    """Make products of "the ferry Orla", of "the Orla, a small ferry," and of "MV Orla".

    A country or a capital stays one: ships are seldom called so, and "the ship Iran seized" is not.

    Args:
        names: of one document, in order.
    """
    return [_ship(name) for name in names]


def with_ships_again(names: Sequence[Span]) -> list[Span]:
    """Make products of what a whole article calls a ship once: "Mir" below "the space station Mir".

    A town that is known stays one: a ship may be called after it.
    """
    products = [name for name in names if name.label_ == "PRODUCT" and name.start]
    ships = {name.text for name in products if _is_vessel(name.doc[name.start - 1])}
    return relabelled(names, "PRODUCT", lambda name: name.text in ships and _may_be_ship(name))


def _may_be_ship(name: Span) -> bool:
    return name.label_ in TAKEN_FOR and not is_known_place_or_people(name.text) and not may_be_town(name.text)


def _ship(name: Span) -> Span:
    if name.label_ not in TAKEN_FOR:
        return name
    if len(name) > 1 and name[0].text in SHIP_PREFIXES:
        return with_edges(name, name.start, name.end, "PRODUCT")
    before = name.doc[name.start - 1] if name.start else None
    if before is not None and before.text in SHIP_PREFIXES:
        return with_edges(name, before.i, name.end, "PRODUCT")
    if is_known_place_or_people(name.text) or not name.text[:1].isupper():
        return name
    is_one = (before is not None and _is_called(before, name)) or _is_said_to_be_one(name)
    return with_edges(name, name.start, name.end, "PRODUCT") if is_one else name


def _is_called(word: Token, name: Span) -> bool:
    """Whether a name stands behind the word for a ship, and is not of those who do something to one."""
    verb = name.root.head
    is_doer = verb.i >= name.end and verb.head == word
    is_beginning = name.end < len(name.doc) and name.doc[name.end].pos_ == "NOUN"
    return _is_vessel(word) and not is_doer and not is_beginning


def _is_vessel(word: Token) -> bool:
    """Whether a word is one for what has a name at sea or in space; a station is only in space."""
    is_in_space = word.i > 0 and word.doc[word.i - 1].text == "space"
    return word.text in vessels() or (word.text == "station" and is_in_space)


def _is_said_to_be_one(name: Span) -> bool:
    """Whether a ship is spoken of between commas behind a name."""
    rest = name.doc[name.end : name.end + _MOST_BETWEEN + 4]
    if len(rest) < 3 or rest[0].text != "," or rest[1].text not in _ARTICLES:
        return False
    for word, following in pairwise(rest[2:]):
        if word.text in vessels():
            return following.text in _GOES_ON
        if word.pos_ in _TURNS and word.text != "-":
            return False
    return False
