"""Offsets of other tools as offsets of ours: code points in a normalised text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from language.article import normalise

Moved = Callable[[int, bool], int]
"""Returns where an offset is in another text; True as its second argument when a stretch ends there."""

DIGITS = "[0-9]{1,18}"
"""An offset in digits: no text has one of more, and Python refuses to read some thousand."""


def normalised(raw: str) -> tuple[str, Callable[[int], int]]:
    """Return a text as Tallymark has it, and what turns an offset in `raw` into one in it.

    Byte order marks are dropped and CR LF is one character; everything else keeps its place.
    """
    marks = len(raw) - len(raw.lstrip("\ufeff"))
    ends = [match.end() for match in re.finditer("\r\n", raw)]
    return normalise(raw), lambda offset: max(0, offset - marks) - bisect_right(ends, offset)


def squeezed(text: str) -> str:
    """Return a text without its white space: what is left of it where only tokens are kept."""
    return "".join(text.split())


def same_words(theirs: str, ours: str) -> Moved | None:
    """Return what moves an offset between texts that differ in white space only; None for other texts."""
    if squeezed(theirs) != squeezed(ours):
        return None
    their_places, our_places = _places(theirs), _places(ours)

    def moved(offset: int, is_end: bool) -> int:
        words = bisect_left(their_places, offset)
        if is_end:
            return our_places[words - 1] + 1 if words else 0
        return our_places[words] if words < len(our_places) else len(ours)

    return moved


def _places(text: str) -> list[int]:
    """Return where the characters stand that are no white space."""
    return [place for place, character in enumerate(text) if not character.isspace()]
