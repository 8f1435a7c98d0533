"""Finding words in the article. Pure: a text and a query in, places out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from unicodedata import normalize

from language.analysis import Fold
from tui.navigation import Place, step_from, step_into_view

_SLICE = 100_000
"""Characters searched at once: a few milliseconds."""

_LONGEST = 1000
"""Characters that what is found may reach beyond a slice: longer is no query, and no white space."""


class Search:
    """What is searched for in one article, and how far the person has walked through what was found.

    A long article is searched in slices: `look_for` begins, and `go_on` is called until `is_complete`.

    Args:
        text: where to search.
        start: the offset from which the first place is sought.
    """

    def __init__(self, text: str = "", start: int = 0) -> None:
        self._text = text
        self.start = start
        self.query = ""
        """What is searched for."""
        self.places: list[Place] = []
        """Where the words stand, in order, as far as the text has been searched."""
        self.is_complete = True
        """Whether all of it has been."""
        self._pattern: re.Pattern[str] | None = None
        self._reached = 0
        self._here: int | None = None

    def look_for(self, query: str) -> Place | None:
        """Begin to search; return the first place from the start of the search on, if it is near."""
        self.query = query
        self.places, self._reached, self._here = [], 0, None
        self._pattern = _compiled(query)
        self.is_complete = self._pattern is None
        if self._pattern is None:
            return None
        near = self._pattern.search(self._text, self.start, self.start + _SLICE)
        return None if near is None else near.span()

    def go_on(self, slices: int = 1) -> None:
        """Search on through some slices of the text."""
        for _ in range(slices):
            if self.is_complete or self._pattern is None:
                return
            end = self._reached + _SLICE
            for match in self._pattern.finditer(self._text, self._reached, end + _LONGEST):
                if match.start() >= end:
                    break
                self.places.append(match.span())
                self._reached = match.end()
            self._reached = max(self._reached, end)
            self.is_complete = self._reached >= len(self._text)

    @property
    def first(self) -> Place | None:
        """The first place from the start of the search on, or the first of all, when all is searched."""
        index = step_into_view(self.places, self.start, 0, 1)
        return self.places[index or 0] if self.places else None

    def places_in(self, start: int, end: int) -> list[Place]:
        """Return the places that share a character with [start, end), also where `go_on` has not come yet."""
        if self._pattern is not None and self._reached < end:
            around = max(0, start - _LONGEST), end + _LONGEST
            found = [match.span() for match in self._pattern.finditer(self._text, *around)]
        else:
            first, behind = bisect_left(self.places, (start,)) - 1, bisect_left(self.places, (end,))
            found = self.places[max(0, first) : behind]
        return [place for place in found if place[0] < end and place[1] > start]

    def step(self, step: int, top: int, bottom: int) -> tuple[Place, str] | None:
        """Go to the next place (1) or the one before (-1); after the last comes the first.

        Args:
            step: 1 or -1.
            top: the offset of what is in view, from which a search that was not walked yet goes on.
            bottom: where that ends.

        Returns:
            The place and its number in words ("4/14"), or None when nothing was found.
        """
        while not self.is_complete:
            self.go_on()
        if not self.places:
            return None
        if self._here is None:
            index = step_into_view(self.places, top, bottom, step)
        else:
            index = step_from(self.places, self.places[self._here], step)
        self._here = (0 if step > 0 else len(self.places) - 1) if index is None else index
        around = ", from the other end" if index is None else ""
        return self.places[self._here], f"{self._here + 1}/{len(self.places)}{around}"


def stands_in(text: str, query: str) -> bool:
    """Say whether what a person types stands in a text."""
    pattern = _compiled(query)
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """Return a text in small letters without accents, its signs as typed: "Élysée’s" becomes "elysee's"."""
    if text.isascii():
        return text.lower()
    letters = _ACCENTS.sub("", normalize("NFKD", text.casefold()))
    return letters if letters.isascii() else letters.translate(_plain_signs())


def places_of(text: str, query: str) -> list[Place]:
    """Return where what a person types stands in a short text."""
    pattern = _compiled(query)
    return [] if pattern is None else [match.span() for match in pattern.finditer(text)]


@lru_cache(maxsize=8)
def _compiled(query: str) -> re.Pattern[str] | None:
    """Return a pattern for what a person types, or None for nothing.

    Letters match in either case unless the query has a capital, as in vim's smartcase, and with any accent or
    none; a space matches any white space, so that words broken over two lines are found, and a hyphen; quotes
    and hyphens match those of every other shape. It is the pattern that knows what is alike, not the text:
    what is found keeps its place, and a long text is searched as it is.
    """
    words = _GAP.join("".join(map(_pattern, word)) for word in normalize("NFC", query).split())
    has_capital = any(character.isupper() for character in query)
    return re.compile(words, re.NOFLAG if has_capital else re.IGNORECASE) if words else None


def folds_around(
    places: Sequence[Place], paragraphs: Sequence[Place], folds: Sequence[Fold], reason: str
) -> tuple[Fold, ...]:
    """Return folds that leave only the paragraphs with a place in them, beside those there are.

    Args:
        places: what was found, in order.
        paragraphs: all paragraphs of the article.
        folds: what is folded anyway.
        reason: why the other paragraphs are folded.
    """
    starts = [start for start, _ in places]
    hidden = [
        Fold(*one, reason) for one in paragraphs if bisect_left(starts, one[0]) == bisect_left(starts, one[1])
    ]
    merged: list[Fold] = []
    for fold in sorted((*hidden, *folds), key=lambda fold: (fold.start, fold.end)):
        last = merged[-1] if merged else None
        if last is not None and bisect_left(starts, last.start) == bisect_left(starts, fold.end):
            merged[-1] = Fold(last.start, max(last.end, fold.end), reason)
        elif last is None or fold.start >= last.end:
            merged.append(fold)
    return tuple(merged)


def _pattern(character: str) -> str:
    one = _alike().get(character) or re.escape(character)
    return f"{one}{_MARKS}" if character.isalpha() else one


_GAP = r"(?:\s+|[-‐‑–]\s*)"
"""What stands between two words: "week long" is "week-long" too, but "a week — long ago" is no such word."""

_MARKS = "[\\u0300-\\u036f]*"
"""The accents that a text may have as characters of their own behind a letter."""

_ACCENTS = re.compile("[\u0300-\u036f]+")

_SIGNS = ("'’‘ʼ′", '"“”„″', "-‐‑‒–—−")
"""What a keyboard types, each with the characters that news is printed with in its place."""

_STROKES = {"đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "ð": "d"}
"""Letters that look like others with a stroke, which Unicode does not take for accents."""

_LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
"""Where Unicode has the Latin letters with accents."""


@cache
def _plain_signs() -> dict[int, str]:
    """Return for the characters that a keyboard does not type the one that it types in their place."""
    return str.maketrans(_STROKES | {sign: group[0] for group in _SIGNS for sign in group})


@cache
def _alike() -> dict[str, str]:
    """Return for every character that is like others the pattern of them all."""
    alike = {group[0]: group for group in _SIGNS}
    capitals = {letter.upper(): bare.upper() for letter, bare in _STROKES.items() if letter != "ı"}
    strokes = _STROKES | capitals
    for letter in map(chr, chain.from_iterable(_LATIN)):
        bare = strokes.get(letter) or normalize("NFD", letter)[0]
        if bare != letter:
            alike[bare] = alike.get(bare, bare) + letter
    return {one: f"[{re.escape(group)}]" for group in alike.values() for one in group}
