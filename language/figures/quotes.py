"""Quotations: matched pairs of marks within a paragraph; one left open ends with its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from language.article import paragraph_ranges

_MARKS = re.compile(r"[“”„«»\"]|''|``|‘(?=\w)|(?<=[,.!?…])’(?!\w)")
_CLOSING = frozenset("”»’")
_PAIRS = {'"': '"', "''": "''", "``": "''", "“": "”", "„": "”“", "«": "»", "‘": "’"}
_SHORT_SENTENCE = re.compile(r"[“„«\"‘][A-Z\d][^“„«\"]*[,.!?…][”“»\"’]$")
_SENTENCE_END = re.compile(r"(?:^|[.!?:,…”\"\n]\s?)$")
_SCARE_WORDS = 3
"""A quotation of so few words is a wording, not speech: its figure belongs to the sentence around it."""


class Quote(Struct, frozen=True):
    """A quotation with its marks, `text[start:end]`, in one paragraph."""

    start: int
    end: int
    paragraph: int
    is_closed: bool
    """Whether its closing mark is there."""


class Paragraphs(Struct, frozen=True):
    """The paragraphs of a text and the quotations in them."""

    ranges: tuple[tuple[int, int], ...]
    quotes: tuple[Quote, ...]

    def index(self, offset: int) -> int:
        """Return which paragraph holds the character at `offset`."""
        return max(0, bisect_right(self.ranges, (offset, 1 << 62)) - 1)

    def quote_at(self, offset: int) -> Quote | None:
        """Return the quotation that holds the character at `offset`, if one does."""
        place = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[place] if place >= 0 and offset < self.quotes[place].end else None

    def quote_before(self, quote: Quote) -> Quote | None:
        """Return the quotation before another one in its paragraph, if there is one."""
        place = bisect_right(self.quotes, quote.start, key=lambda other: other.start) - 2
        before = self.quotes[place] if place >= 0 else None
        return before if before is not None and before.paragraph == quote.paragraph else None

    def quotes_around(self, start: int, end: int) -> tuple[Quote, ...]:
        """Return the quotations between two offsets, with the one before and the one behind them."""
        first = bisect_right(self.quotes, start, key=lambda quote: quote.end) - 1
        last = bisect_right(self.quotes, end, key=lambda quote: quote.start) + 1
        return self.quotes[max(0, first) : last]

    def quotes_of(self, paragraph: int) -> list[Quote]:
        """Return the quotations of a paragraph in order."""
        first = bisect_right(self.quotes, paragraph - 1, key=lambda quote: quote.paragraph)
        last = bisect_right(self.quotes, paragraph, key=lambda quote: quote.paragraph)
        return list(self.quotes[first:last])


def paragraphs_of(text: str) -> Paragraphs:
    """Return the paragraphs of `text` with their quotations."""
    ranges = paragraph_ranges(text) or ((0, len(text)),)
    quotes = [
        quote for index, (start, end) in enumerate(ranges) for quote in _quotes(text, start, end, index)
    ]
    return Paragraphs(ranges, tuple(quotes))


def is_speech(text: str, quote: Quote) -> bool:
    """Whether a quotation is what someone said: it is long, or a short sentence of its own, like “Nine,”."""
    if len(text[quote.start : quote.end].split(maxsplit=_SCARE_WORDS)) > _SCARE_WORDS:
        return True
    before = text[max(0, quote.start - 2) : quote.start]
    return bool(_SHORT_SENTENCE.match(text, quote.start, quote.end) and _SENTENCE_END.search(before))


def _quotes(text: str, start: int, end: int, paragraph: int) -> list[Quote]:
    quotes: list[Quote] = []
    opened: int | None = None
    opening = ""
    for match in _MARKS.finditer(text, start, end):
        mark = match.group()
        if opened is None and mark not in _CLOSING:
            opened, opening = match.start(), mark
        elif opened is not None and mark in _PAIRS[opening]:
            quotes.append(Quote(opened, match.end(), paragraph, True))
            opened = None
    if opened is not None:
        quotes.append(Quote(opened, end, paragraph, False))
    return quotes
