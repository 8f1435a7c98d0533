"""How alike two counted nouns are: the same, other words for the same, people of any kind, or different."""

from __future__ import annotations

from functools import cache, lru_cache

from language.compare.lexicons import lexicon
from language.compare.words import root
from language.figure import Figure
from language.knowledge import peoples

SAME, LIKE, GENERAL, UNKNOWN = 1.0, 0.9, 0.3, 0.3
"""The likeness of equal nouns, of synonyms, of people by whatever word, and where a noun is not known."""


def noun_of(figure: Figure) -> str | None:
    """Return the noun by which a figure is compared, one for all that mean the same; None if unknown."""
    unit = figure.unit
    if unit is None or unit.noun is None or figure.kind == "money":
        return None
    noun = unit.noun.lower()
    if unit.inferred and not is_anybody(noun):
        return None
    if noun.capitalize() in peoples() or root(noun) in _states():
        return "person"
    return root(noun)


def is_anybody(noun: str) -> bool:
    """Whether a noun tells no group of people from another: "people", "residents", "victims"."""
    return root(noun) in _anybody()


def is_somebody(noun: str) -> bool:
    """Whether a noun names people of one kind: "soldiers", "passengers"."""
    return root(noun) in _somebody()


@lru_cache(maxsize=20_000)
def likeness_of_nouns(noun: str | None, other: str | None) -> float | None:
    """Return how alike two nouns are, from 0 to 1; None when they count different things."""
    if noun is None or other is None:
        return UNKNOWN
    if noun == other:
        return SAME
    if is_anybody(noun) and is_anybody(other):
        return LIKE
    if (is_anybody(noun) and is_somebody(other)) or (is_anybody(other) and is_somebody(noun)):
        return GENERAL
    return None


@cache
def _anybody() -> frozenset[str]:
    return frozenset(map(root, lexicon("nouns")["people"]["any"]))


@cache
def _states() -> frozenset[str]:
    return frozenset(map(root, lexicon("nouns")["people"]["states"]))


@cache
def _somebody() -> frozenset[str]:
    return frozenset(map(root, lexicon("nouns")["people"]["kinds"]))
