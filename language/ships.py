"""Ships: a name that the words beside it make one of a ship is a product, and no town, person or body."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from language.knowledge import vessels
from language.name_mending import with_edges
from language.names import is_known_place_or_people

_PREFIXES = frozenset({"USS", "HMS", "RMS", "HMAS", "HMCS", "MV", "M/V"})
"""What stands before the names of ships, and hardly before others."""
_TAKEN_FOR = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG"})
"""The labels that recognisers give to the names of ships."""
_ARTICLES = frozenset({"a", "an", "the"})
_TURNS = frozenset(
    {"and", "at", "by", "for", "from", "in", "of", "on", "that", "to", "where", "which", "who", "with"}
)
"""Words behind which something else is spoken of: "a town with a ferry"."""
_MOST_BETWEEN = 4
"""The most words between an article and the word for a ship: "a rusting 40-metre cargo vessel"."""


def with_ships(names: Sequence[Span]) -> list[Span]:
    """Make products of "the ferry Orla", of "the Orla, a small ferry," and of "MV Orla".

    A country or a capital stays one: ships are seldom called so, and "the ship Iran seized" is not.

    Args:
        names: of one document, in order.
    """
    return [_ship(name) for name in names]


def _ship(name: Span) -> Span:
    if name.label_ not in _TAKEN_FOR:
        return name
    if len(name) > 1 and name[0].text in _PREFIXES:
        return with_edges(name, name.start, name.end, "PRODUCT")
    before = name.doc[name.start - 1] if name.start else None
    if before is not None and before.text in _PREFIXES:
        return with_edges(name, before.i, name.end, "PRODUCT")
    if is_known_place_or_people(name.text) or not name.text[:1].isupper():
        return name
    is_one = (before is not None and _is_called(before, name)) or _is_said_to_be_one(name)
    return with_edges(name, name.start, name.end, "PRODUCT") if is_one else name


def _is_called(word: Token, name: Span) -> bool:
    """Whether a name stands behind the word for a ship, and is no person who does something to one."""
    after = name.doc[name.end] if name.end < len(name.doc) else None
    is_doer = name.label_ == "PERSON" and after is not None and after.pos_ in {"VERB", "AUX"}
    return word.text in vessels() and not is_doer


def _is_said_to_be_one(name: Span) -> bool:
    """Whether a ship is spoken of between commas behind a name."""
    rest = name.doc[name.end : name.end + _MOST_BETWEEN + 4]
    if len(rest) < 3 or rest[0].text != "," or rest[1].text not in _ARTICLES:
        return False
    for at, word in enumerate(rest[2:], 2):
        if word.text in vessels():
            return at + 1 == len(rest) or rest[at + 1].pos_ not in {"NOUN", "PROPN"}
        if word.text in _TURNS or (word.is_punct and word.text != "-"):
            return False
    return False
