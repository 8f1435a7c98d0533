"""Words cut into the pieces the encoder knows (WordPiece, as BERT's uncased models do it)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

MOST_PIECES = 12
"""Of one word; what is longer (a web address, a line of digits) is cut."""
LONGEST_WORD = 100
"""In characters; the encoder never saw longer ones."""


class WordPieces:
    """The encoder's vocabulary, with every word seen kept in mind."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers; those inside a word begin with `##`."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, list[int]] = {}
        self._start, self._end, self._unknown = (
            self._numbers[piece] for piece in ("[CLS]", "[SEP]", "[UNK]")
        )

    def of(self, word: str) -> list[int]:
        """Return the numbers of the pieces of a word, at least one."""
        pieces = self._known.get(word)
        if pieces is None:
            numbers = [number for part in _parts(word[:LONGEST_WORD]) for number in self._pieces(part)]
            pieces = self._known[word] = numbers[:MOST_PIECES] or [self._unknown]
        return pieces

    def encoded(self, words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Return the numbers of a window, with the positions of the first and the last piece of each word."""
        ids, first, last = [self._start], [], []
        for word in words:
            first.append(len(ids))
            ids += self.of(word)
            last.append(len(ids) - 1)
        return [*ids, self._end], first, last

    def _pieces(self, part: str) -> list[int]:
        """Return the longest known piece, then the longest of what is left; unknown when one is missing."""
        numbers, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            ends = (end for end in range(len(part), start, -1) if prefix + part[start:end] in self._numbers)
            end = next(ends, None)
            if end is None:
                return [self._unknown]
            numbers.append(self._numbers[prefix + part[start:end]])
            start = end
        return numbers


def _parts(word: str) -> Iterator[str]:
    """Yield the runs of letters and digits of a word, and each of its other characters, without accents."""
    part = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or category[0] == "C":
            continue
        if _stands_alone(character, category) or character.isspace():
            yield from filter(None, (part, character.strip()))
            part = ""
        else:
            part += character
    if part:
        yield part


def _stands_alone(character: str, category: str) -> bool:
    is_ascii_symbol = character.isascii() and not character.isalnum() and not character.isspace()
    return is_ascii_symbol or category[0] == "P" or "\u4e00" <= character <= "\u9fff"
