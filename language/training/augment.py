"""Small changes to training text that make it look like the news people paste.

Every change keeps the number of words and their annotation; those on plain text keep every offset.
"""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

from language.training.treebank import Sentence, Word

CURLY_SHARE = 0.5
"""Newspapers print curly quotes; the corpora hardly have any."""
CAPITALS_SHARE = 0.03
"""Headlines in capitals."""

_OPENING_BEFORE = " \n\t([{—–-“‘"
_PRESERVED_IN_CAPITALS = 600
"""Longer texts than this, in characters, are no headlines."""


def curled(text: str) -> str:
    """Return the text with straight quotes and apostrophes made curly, one character for one."""
    characters = list(text)
    for index, (before, character) in enumerate(pairwise(" " + text)):
        opens = before in _OPENING_BEFORE
        if character == '"':
            characters[index] = "“" if opens else "”"
        elif character == "'":
            characters[index] = "‘" if opens and text[index + 1 : index + 3] != "s " else "’"
    return "".join(characters)


def capitalised(text: str) -> str:
    """Return the text in capitals; characters whose capital is longer (ß) are left alone."""
    return "".join(upper if len(upper := character.upper()) == 1 else character for character in text)


def varied_text(text: str, rng: random.Random) -> str:
    """Return the text, perhaps with curly quotes, perhaps (when short) in capitals."""
    if rng.random() < CURLY_SHARE:
        text = curled(text)
    if len(text) < _PRESERVED_IN_CAPITALS and rng.random() < CAPITALS_SHARE:
        text = capitalised(text)
    return text


def varied_paragraph(paragraph: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Return the paragraph, perhaps with curly quotes, and some of its sentences in capitals."""
    if rng.random() < CURLY_SHARE:
        paragraph = [
            replace(sentence, words=tuple(map(_curled_word, sentence.words))) for sentence in paragraph
        ]
    return [_in_capitals(sentence) if rng.random() < CAPITALS_SHARE else sentence for sentence in paragraph]


def _curled_word(word: Word) -> Word:
    if word.form == '"':
        return replace(word, form="“" if word.xpos == "``" else "”")
    if word.form in {"'", "''", "``", "`"}:
        return replace(
            word, form={"'": "‘" if word.xpos == "``" else "’", "''": "”", "``": "“", "`": "‘"}[word.form]
        )
    return replace(word, form=word.form.replace("'", "’"))


def _in_capitals(sentence: Sentence) -> Sentence:
    return replace(
        sentence, words=tuple(replace(word, form=capitalised(word.form)) for word in sentence.words)
    )
