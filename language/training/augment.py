"""Small changes to training text that make it look like the news people paste.

Every change keeps the number of words and their annotation; those on plain text keep every offset.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from language.training.rules import Rule, applies
from language.training.treebank import Sentence, Word

CURLY_SHARE = 0.5
"""Newspapers print curly quotes; the corpora hardly have any."""
CAPITALS_SHARE = 0.03
"""Headlines in capitals."""
TITLE_SHARE = 0.03
"""Headlines with a capital at each word."""
SMALL_SHARE = 0.03
"""What people type in small letters."""

_OPENING_BEFORE = " \n\t([{—–-“‘"
_WORD_START = re.compile(r"(?<![\w'’])[^\W\d_]")
_PRESERVED_CASE = 600
"""Longer texts than this, in characters, are no headlines and no messages."""


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
    return _one_for_one(text, str.upper)


def small(text: str) -> str:
    """Return the text in small letters; capitals whose small letter is longer (İ) are left alone."""
    return _one_for_one(text, str.lower)


def headlined(text: str) -> str:
    """Return the text with a capital at each word, as many headlines are printed."""
    return _WORD_START.sub(lambda match: capitalised(match.group()), text)


def _one_for_one(text: str, change: Callable[[str], str]) -> str:
    return "".join(other if len(other := change(character)) == 1 else character for character in text)


def varied_text(text: str, rng: random.Random) -> str:
    """Return the text, perhaps with curly quotes, perhaps (when short) as a headline or a message."""
    if applies(Rule.PRINT) and rng.random() < CURLY_SHARE:
        text = curled(text)
    return text if len(text) >= _PRESERVED_CASE else _written_case(rng)(text)


def _written_case(rng: random.Random) -> Callable[[str], str]:
    """Return how to write a sentence or two: nearly always as they are."""
    headlines, messages = applies(Rule.PRINT), applies(Rule.SMALL)
    ways: list[Callable[[str], str]] = [capitalised, headlined, small, str]
    shares = [CAPITALS_SHARE * headlines, TITLE_SHARE * headlines, SMALL_SHARE * messages]
    return rng.choices(ways, [*shares, 1 - sum(shares)])[0]


def varied_paragraph(paragraph: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Return the paragraph, perhaps with curly quotes, and some of its sentences as headlines or messages."""
    if rng.random() < CURLY_SHARE:
        paragraph = [
            replace(sentence, words=tuple(map(_curled_word, sentence.words))) for sentence in paragraph
        ]
    return [_written(sentence, _written_case(rng)) for sentence in paragraph]


def _curled_word(word: Word) -> Word:
    if word.form == '"':
        return replace(word, form="“" if word.xpos == "``" else "”")
    if word.form in {"'", "''", "``", "`"}:
        return replace(
            word, form={"'": "‘" if word.xpos == "``" else "’", "''": "”", "``": "“", "`": "‘"}[word.form]
        )
    return replace(word, form=word.form.replace("'", "’"))


def _written(sentence: Sentence, write: Callable[[str], str]) -> Sentence:
    return replace(sentence, words=tuple(replace(word, form=write(word.form)) for word in sentence.words))
