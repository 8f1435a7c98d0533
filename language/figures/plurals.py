"""Plurals of English nouns undone by rule; the irregular ones stand in the lexicon."""

from __future__ import annotations

from collections.abc import Mapping

from language.figures.lexicons import nouns
from language.knowledge import peoples

_PLURAL_ENDINGS = (
    ("ies", "y"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("sses", "ss"),
    ("zzes", "zz"),
    ("oes", "o"),
)


def singular(word: str) -> str:
    """Return the singular of an English noun, in lower case."""
    lower = word.lower()
    irregular: Mapping[str, str] = nouns()["singular"]
    if lower in irregular:
        return irregular[lower]
    if word.endswith("is") and word in peoples():
        return lower[:-1]  # "Nepalis" are many, "a basis" is one
    if not lower.endswith("s") or lower.endswith(("ss", "us", "is")) or len(lower) < 4:
        return lower
    for ending, replacement in _PLURAL_ENDINGS:
        if lower.endswith(ending):
            return lower.removesuffix(ending) + replacement
    return lower[:-1]


def looks_plural(word: str) -> bool:
    """Whether the word looks like the plural of a noun."""
    lower = word.lower()
    return singular(word) != lower or lower in ("staff", "police", "aircraft", "species", "sheep", "fish")
