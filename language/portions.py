"""An article cut into what a pipeline reads: pieces, mostly paragraphs, and batches of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final

from language.article import paragraph_ranges

Piece = tuple[int, int]
"""The (start, end) of a stretch of text that is read by itself, in code points."""

LONGEST_PIECE: Final = 20_000
"""The most characters read by themselves; longer paragraphs are cut at white space. Keeps memory flat."""

FIRST_BATCH, BATCH = 1_000, 16_000
"""How many characters are read at a time: of the first batch, and of the longest.

Many paragraphs at a time are read a tenth faster than few, but nothing is lit before the first batch has been
read, and nobody else gets a turn while one is.
"""

_GROWTH: Final = 4
"""How many times as long as a batch the next one is."""

_RUN_OF_SIGNS: Final = re.compile(r"[^\w\s]{100}")
"""Signs without a word among them: for each of them, spaCy's tokenizer looks at all that follow."""


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield each paragraph, in several pieces where it is long or has a long run of signs."""
    for start, end in _short_pieces(text):
        cuts = [match.end() for match in _RUN_OF_SIGNS.finditer(text, start, end) if match.end() < end]
        yield from pairwise((start, *cuts, end))


def _short_pieces(text: str) -> Iterator[Piece]:
    for paragraph_start, end in paragraph_ranges(text):
        start = paragraph_start
        while end - start > LONGEST_PIECE:
            cut = text.rfind(" ", start + 1, start + LONGEST_PIECE) + 1 or start + LONGEST_PIECE
            yield start, cut
            start = cut
        yield start, end


def batches_of(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces in batches, the first ones short; each has one piece at least."""
    begin, most = 0, FIRST_BATCH
    while begin < len(pieces):
        end = max(begin + 1, bisect_right(pieces, pieces[begin][0] + most, key=itemgetter(1)))
        yield pieces[begin:end]
        begin, most = end, min(most * _GROWTH, BATCH)


def pieces_around(pieces: Sequence[Piece], start: int, end: int) -> Sequence[Piece]:
    """Return the pieces that hold a stretch, with the two before them."""
    first = max(0, bisect_right(pieces, start, key=itemgetter(0)) - 1)
    last = max(first + 1, bisect_left(pieces, end, key=itemgetter(0)))
    return pieces[max(0, first - 2) : last]
