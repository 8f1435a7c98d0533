"""A made-up text, whose mentions and figures tests tell by their words."""

from __future__ import annotations

from msgspec.structs import replace

from language.figure import Figure, Stretch
from language.mention import Mention


class Story:
    """A text that knows where its words stand."""

    def __init__(self, text: str) -> None:
        self.text = text

    def stretch(self, words: str, nth: int = 0) -> Stretch:
        """Return the nth place of these words, counted from 0."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Stretch(start, start + len(words), words)

    def mention(
        self, words: str, label: str, nth: int = 0, entity: int | None = None, score: float = 0.9
    ) -> Mention:
        """Return a mention of these words."""
        place = self.stretch(words, nth)
        return Mention(place.start, place.end, label, words, entity, score)

    def figure(self, words: str, number: str, nth: int = 0, **others: object) -> Figure:
        """Return a count in these words, with its number, and what else is said of it."""
        whole, part, value = self.stretch(words, nth), self.stretch(number, nth), float(number)
        counted = Figure(
            whole.start, whole.end, words, part, value, low=value, high=value, kind="count", score=0.9
        )
        return replace(counted, **others)
