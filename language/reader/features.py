"""What the letters of a word show that an uncased encoder cannot see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

FEATURES = 24
"""How many features a word has."""


def feature_matrix(words: Sequence[str], after_space: Sequence[bool]) -> NDArray[np.float32]:
    """Return the features of the words of one window, one row a word.

    Args:
        words: the words as written.
        after_space: whether white space, or nothing, stands before each word.

    Returns:
        An array of shape (words, FEATURES) of zeros and ones.
    """
    rows = np.zeros((len(words), FEATURES), dtype=np.float32)
    for index, (word, is_after_space) in enumerate(zip(words, after_space, strict=True)):
        rows[index, : FEATURES - 3] = _letters(word)
        rows[index, FEATURES - 3] = is_after_space
        rows[index, FEATURES - 2] = index == 0
        rows[index, FEATURES - 1] = index > 0 and words[index - 1][-1:] in '.!?:;"”\n'
    return rows


def stands_free(token: Token) -> bool:
    """Whether white space, or nothing, stands before a token."""
    before = token.doc[token.i - 1] if token.i else None
    return before is None or bool(before.whitespace_) or before.is_space


@lru_cache(maxsize=100_000)
def _letters(word: str) -> tuple[bool, ...]:
    letters = [character for character in word if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return (
        word[:1].isupper(),
        bool(letters) and capitals == len(letters),
        bool(letters) and capitals == 0,
        word.istitle(),
        capitals > 1,
        capitals == 1 and len(letters) == 1,
        any(character.isupper() for character in word[1:]) and any(character.islower() for character in word),
        word[:1].islower() and capitals > 0,
        any(character.isdigit() for character in word),
        word.isdigit(),
        not letters and not any(character.isdigit() for character in word),
        word.isspace(),
        "-" in word or "–" in word,
        "." in word,
        "'" in word or "’" in word,
        "@" in word or "/" in word or "://" in word,
        not word.isascii(),
        len(word) == 1,
        len(word) in (2, 3),
        len(word) > 7,
        len(word) > 12,
    )
