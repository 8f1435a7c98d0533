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

_COMPOUNDS = (("children", "child"), ("men", "man"))
"""Irregular plurals that many words end in: "schoolchildren", "businesswomen"."""


def singular(word: str) -> str:
    """Return the singular of an English noun, in lower case unless it is an abbreviation."""
    lower = word.lower()
    irregular: Mapping[str, str] = nouns()["singular"]
    if lower in irregular:
        return irregular[lower]
    if word[:-1].isupper() and word.endswith("s") and len(word) > 2:
        return word[:-1]  # "NGOs"
    if word.endswith("is") and word in peoples():
        return lower[:-1]  # "Nepalis" are many, "a basis" is one
    is_regular = lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) >= 4
    is_irregular = lower.endswith(tuple(ending for ending, _ in _COMPOUNDS))
    return _without_ending(lower) if is_regular or is_irregular else lower


def _without_ending(lower: str) -> str:
    for ending, replacement in (*_COMPOUNDS, *_PLURAL_ENDINGS):
        if lower.endswith(ending):
            return lower.removesuffix(ending) + replacement
    return lower[:-1]


def looks_plural(word: str) -> bool:
    """Whether the word looks like the plural of a noun."""
    lower = word.lower()
    return singular(word) != lower or lower in ("staff", "police", "aircraft", "species", "sheep", "fish")
