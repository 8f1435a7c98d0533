"""Finding words in the article. Pure: a text and a query in, places out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from language.analysis import Fold
from tui.navigation import Place, step_from, step_into_view


class Search:
    """What was searched for in one article, and how far the person has walked through what was found.

    Args:
        text: where to search.
        start: the offset from which the first place is sought.
    """

    def __init__(self, text: str = "", start: int = 0) -> None:
        self._text = text
        self.start = start
        self.places: list[Place] = []
        """Where the words stand, in order."""
        self._here: int | None = None

    def look_for(self, query: str) -> Place | None:
        """Find a query; return the first place from the start of the search on, or the first of all."""
        self.places, self._here = find_places(self._text, query), None
        index = step_into_view(self.places, self.start, 0, 1)
        return self.places[index or 0] if self.places else None

    def step(self, step: int, top: int, bottom: int) -> tuple[Place, str] | None:
        """Go to the next place (1) or the one before (-1); after the last comes the first.

        Args:
            step: 1 or -1.
            top: the offset of what is in view, from which a search that was not walked yet goes on.
            bottom: where that ends.

        Returns:
            The place and its number in words ("4/14"), or None when nothing was found.
        """
        if not self.places:
            return None
        if self._here is None:
            index = step_into_view(self.places, top, bottom, step)
        else:
            index = step_from(self.places, self.places[self._here], step)
        self._here = (0 if step > 0 else len(self.places) - 1) if index is None else index
        around = ", from the other end" if index is None else ""
        return self.places[self._here], f"{self._here + 1}/{len(self.places)}{around}"


def find_places(text: str, query: str) -> list[Place]:
    """Return where `query` stands in `text`, in order and without overlaps.

    Letters match in either case unless the query has a capital, as in vim's smartcase; a space matches any
    white space, so that words broken over two lines are found; straight quotes match curly ones.
    """
    pattern = r"\s+".join("".join(map(_pattern, word)) for word in query.split())
    if not pattern:
        return []
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    return [match.span() for match in re.finditer(pattern, text, flags)]


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
    return _ALIKE.get(character) or re.escape(character)


_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-‐‑–—]"}
"""What a keyboard types for characters that news is printed with."""
