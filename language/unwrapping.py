"""Hard-wrapped text: lines broken at a fixed width, as mail, press releases and `fmt` have them, made whole.

A line break that only the width asked for means no more than a space. Whether a text is wrapped at all, and
how widely, shows in its lines: a wrapped one could not have taken in the first word of the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

_FIRST_WORD = re.compile(r"[ ]{0,3}(\S+)")
_NO_PROSE = re.compile(r"\S(?: {3,}|\t)\S")
"""Columns: what stands in a table."""
_ITEM = re.compile(r"\s*(?:[-*•>|–—]\s|\d{1,3}[.)]\s|\s{4})")
"""The beginning of a list's item, of a quotation in mail, or of code."""

NARROWEST, WIDEST = 30, 140
"""Between these, in characters, are the widths at which people and programs break lines."""
_SLACK = 0.1
"""By what share of the width a line may be shorter than it had to be: `fmt` evens lines out."""
_SAMPLE = 400
"""How many line breaks show whether a text is wrapped."""
_SHARE = 0.6
"""How many of them must be of the width, titles and signatures not being so."""
_FEWEST = 2
"""Fewer line breaks than this show nothing."""


class _Line(Struct, frozen=True):
    """A line that is followed by another without a blank one between them."""

    end: int
    """Where its line break is."""
    length: int
    with_next_word: int
    """How long it would be with the first word of the next line."""
    is_prose: bool


def unwrapped(text: str) -> str:
    """Return a hard-wrapped text with a space for each line break that only its width asked for.

    It has the same length, so that every offset stays; any other text is returned as it is.
    """
    sample = list(islice(_lines(text), _SAMPLE))
    if len(sample) < _FEWEST:
        return text
    width = sorted(line.length for line in sample)[round(0.95 * (len(sample) - 1))]
    least = width - _SLACK * width
    full = sum(line.is_prose and line.with_next_word > least for line in sample)
    if not NARROWEST <= width <= WIDEST or full < _SHARE * len(sample):
        return text
    parts, start = [], 0
    for line in _lines(text):
        if line.is_prose and line.with_next_word > least and line.length <= WIDEST:
            parts.append(text[start : line.end])
            start = line.end + 1
    return " ".join((*parts, text[start:]))


def _lines(text: str) -> Iterator[_Line]:
    for end in _single_breaks(text):
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].rstrip()
        word = _FIRST_WORD.match(text, end + 1)
        is_prose = word is not None and not (_NO_PROSE.search(line) or _ITEM.match(text, end + 1))
        yield _Line(end, len(line), len(line) + 1 + (len(word[1]) if word else 0), is_prose)


def _single_breaks(text: str) -> Iterator[int]:
    """Yield where a line break has no other beside it: many times as fast as a pattern in a long text."""
    end = text.find("\n")
    while end >= 0:
        if text[end - 1 : end] not in ("", "\n") and text[end + 1 : end + 2] not in ("", "\n"):
            yield end
        end = text.find("\n", end + 1)
