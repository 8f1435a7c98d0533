"""Selecting words and moving the edges of a stretch, word by word. Pure: a text and places in, places out."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from tui.navigation import Place

_WORD = re.compile(r"\w+(?:[.,'’‑-]\w+)*|[^\w\s]+")
"""A word with what joins its parts ("al-Arouri", "1.9", "Gaza’s"), or a run of other signs ("…”")."""

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
