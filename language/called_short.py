"""Persons called by one word of their name: whoever is named in full is meant by it later."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.analysis import PLACE_LABELS
from language.knowledge import organisations
from language.known_words import may_be_town
from language.name_mending import with_edges
from language.names import is_known_place_or_people

_TAKEN_FOR = frozenset({"ORG", "NORP", *PLACE_LABELS})
_SURELY_OTHER = 0.75
"""The score from which on a single word is what it was taken for, whoever is called so."""
_SHORTEST = 4
"""In letters: shorter words are parts of many names."""


def with_persons_again(names: Sequence[Span]) -> list[Span]:
    """Make persons of bodies, peoples and places in one word that is part of a person's full name above.

    "Debretsion" is a person below "Debretsion Gebremichael", unless a body has it in its name too ("Ford
    Motor" beside "Henry Ford") or a town is known that is called so ("Whitney Houston").

    Args:
        names: of a whole article, in order.
    """
    doubtful = {name.text for name in names if _is_doubtful(name)}
    doubtful -= {word.text for name in names if _is_surely_body(name) for word in name}
    if not doubtful:
        return list(names)
    known: set[str] = set()
    mended = []
    for name in names:
        is_person = name.text in known and _is_doubtful(name)
        mended.append(with_edges(name, name.start, name.end, "PERSON") if is_person else name)
        if name.label_ == "PERSON" and len(name) > 1:
            known |= doubtful.intersection(word.text for word in name)
    return mended


def _is_doubtful(name: Span) -> bool:
    """Whether a name is a single word that somebody may be called, and is not surely something else."""
    if len(name) > 1 or name.label_ not in _TAKEN_FOR or not name[0].is_title or len(name[0]) < _SHORTEST:
        return False
    after = name.doc[name.end : name.end + 1]
    if len(after) == 1 and after[0].pos_ == "NOUN":  # "Ayyubid princes"
        return False
    if name.label_ in PLACE_LABELS and may_be_town(name.text):
        return False
    is_unsure = name._.score is not None and name._.score < _SURELY_OTHER
    return is_unsure and name.text not in organisations() and not is_known_place_or_people(name.text)


def _is_surely_body(name: Span) -> bool:
    return name.label_ in _TAKEN_FOR and not _is_doubtful(name)
