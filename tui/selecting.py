"""Selecting words and moving the edges of a stretch, word by word. Pure: a text and places in, places out."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from tui.navigation import Place

_UNSPACED = (
    # Han
    "\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3038-\u303c\u3400-\u9fff\uf900-\ufad9\U00020000-\U0003ffff"
    # kana
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d\U0001b000-\U0001b16f"
    # Thai, Lao
    "\u0e01-\u0e30\u0e32\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0ebd-\u0ec6\u0edc-\u0edf"
    # Myanmar
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e"
    # Khmer
    "\u1780-\u17b3\u17d7\u17dc"
)
"""Letters of scripts that put no spaces between words: nobody but the person knows where these end."""

_ON_LETTER = (
    "\u0300-\u036f\u3099\u309a\uff9e\uff9f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
    "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb3-\u0ebc\u0ec8-\u0ece"
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d"
    "\u108f\u109a-\u109d\u17b4-\u17d3\u17dd"
)
"""Signs that stand on such a letter, or behind it as a part of it."""

_STACKED = "\u1039[\u1000-\u1021]|\u17d2[\u1780-\u17b3]"
"""A letter of Myanmar or Khmer below the one before it, with the sign that puts it there."""

_LETTER = rf"[^\W{_UNSPACED}]"

_WORD = re.compile(rf"[{_UNSPACED}](?:{_STACKED}|[{_ON_LETTER}])*|{_LETTER}+(?:[.,'’‑-]{_LETTER}+)*|[^\w\s]+")
"""A word with what joins its parts ("al-Arouri", "1.9", "Gaza’s"), or a run of other signs ("…”").

Where words stand without spaces between them, a letter with its signs is one ("東", "が", "ที่").
"""

_EDGES = " \n\t,;:"

_WINDOW = 400
"""How far to look for a neighbouring word, in characters; words are shorter."""


def word_at(text: str, offset: int) -> Place | None:
    """Return the word that holds `offset`, or the next one after it."""
    start = max(0, offset - _WINDOW)
    for match in _WORD.finditer(text, start, min(len(text), offset + _WINDOW)):
        if match.end() > offset:
            return match.span()
    return None


def word_after(text: str, offset: int) -> Place | None:
    """Return the first word that starts at `offset` or later."""
    match = _WORD.search(text, offset, min(len(text), offset + _WINDOW))
    return match.span() if match else None


def word_before(text: str, offset: int) -> Place | None:
    """Return the last word that ends at `offset` or earlier."""
    words = [match.span() for match in _WORD.finditer(text, max(0, offset - _WINDOW), offset)]
    return words[-1] if words else None


class Selection(Struct, frozen=True):
    """Words from one to another, both included; the head is the end that moves."""

    anchor: Place
    head: Place

    @property
    def place(self) -> Place:
        """The stretch that is selected."""
        return min(self.anchor[0], self.head[0]), max(self.anchor[1], self.head[1])

    def moved(self, text: str, step: int) -> Selection:
        """Return the selection with its head one word further on (1) or back (-1)."""
        word = word_after(text, self.head[1]) if step > 0 else word_before(text, self.head[0])
        return replace(self, head=word or self.head)

    def turned(self) -> Selection:
        """Return the selection with its other end as the head."""
        return Selection(self.head, self.anchor)

    def begun_anew(self, text: str, step: int) -> Selection:
        """Return the word after the selection (1) or before it (-1), alone."""
        start, end = self.place
        word = word_after(text, end) if step > 0 else word_before(text, start)
        return Selection(word, word) if word else self

    def moved_to(self, text: str, offset: int) -> Selection:
        """Return the selection with its head on the word at `offset`."""
        return replace(self, head=word_at(text, offset) or self.head)


def trimmed(text: str, place: Place) -> Place:
    """Return a stretch without the commas and the like at its edges: they belong to no name."""
    start, end = place
    words = text[start:end]
    left, right = len(words.lstrip(_EDGES)), len(words.rstrip(_EDGES))
    return (end - left, start + right) if left and right else place


def has_words(text: str, place: Place) -> bool:
    """Say whether a stretch has more than commas and the like."""
    return bool(text[slice(*place)].strip(_EDGES))


def start_moved(text: str, place: Place, step: int) -> Place:
    """Return the stretch with its start one word further on (1) or back (-1); it never becomes empty."""
    start, end = place
    if step < 0:
        word = word_before(text, start)
    else:
        first = word_at(text, start)
        word = word_after(text, first[1]) if first else None
    return (word[0], end) if word and word[0] < end else place


def end_moved(text: str, place: Place, step: int) -> Place:
    """Return the stretch with its end one word further on (1) or back (-1); it never becomes empty."""
    start, end = place
    if step > 0:
        word = word_after(text, end)
    else:
        last = word_before(text, end)
        word = word_before(text, last[0]) if last else None
    return (start, word[1]) if word and word[1] > start else place


def whole_lines(text: str, place: Place) -> Place:
    """Return the lines that a stretch touches, without the white space around them."""
    first, last = text.rfind("\n", 0, place[0]) + 1, text.find("\n", place[1])
    lines = text[first:] if last < 0 else text[first:last]
    return first + len(lines) - len(lines.lstrip()), first + len(lines.rstrip())
