"""Phrases of a lexicon found beside a place in the text: the longest that fits wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"[^\W\d_]+|\d|[^\w\s\-‐‑]|[-‐‑](?![^\W\d_])|_")
_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*[-‐‑]?")
_REACH = 64
"""How many characters left of a place are looked at: no phrase of a lexicon is longer."""


class Phrasebook(Generic[Value]):
    """A lexicon of phrases; hyphens between words and the width of spaces make no difference.

    Args:
        phrases: what each phrase means.
        any_case: whether "More Than" is "more than". Symbols ("mW", "MW") are told apart by their case.
    """

    def __init__(self, phrases: Mapping[str, Value], *, any_case: bool = True) -> None:
        self._any_case = any_case
        self._meanings = {tuple(self._words(phrase)): value for phrase, value in phrases.items()}
        self._longest = max((len(words) for words in self._meanings), default=0)

    def _words(self, phrase: str) -> Iterator[str]:
        return iter(_WORD.findall(phrase.lower() if self._any_case else phrase))

    def starting_at(self, text: str, start: int) -> tuple[int, Value] | None:
        """Return (end, meaning) of the longest phrase that begins exactly at `start`, or None."""
        words: list[str] = []
        found, place = None, start
        while len(words) < self._longest and (word := _WORD.match(text, place)):
            words.append(word.group().lower() if self._any_case else word.group())
            if tuple(words) in self._meanings and not _runs_on(text, word.end()):
                found = word.end(), self._meanings[tuple(words)]
            gap = _GAP.match(text, word.end())
            place = gap.end() if gap else word.end()
        return found

    def ending_at(self, text: str, end: int) -> tuple[int, Value] | None:
        """Return (start, meaning) of the longest phrase that ends at `end`, or None."""
        offset = max(0, end - _REACH)
        window = text[offset:end]
        matches = list(_WORD.finditer(window))[-self._longest :]
        words = [match.group().lower() if self._any_case else match.group() for match in matches]
        for first, match in enumerate(matches):
            if tuple(words[first:]) in self._meanings and not _runs_back(text, offset + match.start()):
                return offset + match.start(), self._meanings[tuple(words[first:])]
        return None


def _runs_on(text: str, end: int) -> bool:
    """Whether a word that ends here goes on as something else: the "m" of "m2"."""
    return end < len(text) and text[end].isalnum() and text[end - 1].isalnum()


def _runs_back(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum() and text[start].isalnum()
