"""The base of a verb, where the rules of a lemmatizer took its last "e" with the ending: "collid", "fir"."""

from __future__ import annotations

import re

_ENDS_IN_E = re.compile(r"(?:[cuvz]|[^aeious]s|[eiouy]s(?<!us)|[^aeiou]i[bd]|[aeioudlr]g)$")
"""How no verb ends that takes "ed" without doubling its last letter: each of them has lost an "e"."""
_TAKES_ES = re.compile(r"(?:[osxz]|[cs]h)$")


def base(word: str, lemma: str) -> str:
    """Return the lemma of a verb with the "e" that the word has and that the lemma lost.

    Args:
        word: the word, in lower case.
        lemma: what a lemmatizer made of it.
    """
    has_lost = (word == f"{lemma}es" and _TAKES_ES.search(lemma) is None) or (
        word in (f"{lemma}ed", f"{lemma}ing") and _ENDS_IN_E.search(lemma) is not None
    )
    return f"{lemma}e" if has_lost else lemma
