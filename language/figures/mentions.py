"""The names that NER found, as the figures need them: places of a sentence, and who a source is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from language.analysis import NUMERAL_LABELS, PLACE_LABELS
from language.figures.lexicons import reporting
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SPEAKER_LABELS = ("PERSON", "PER", "ORG", "NORP", "GPE")
"""The labels of those who can say something, the likeliest first."""
_PERSON_LABELS = frozenset({"PERSON", "PER"})
_BODIES = frozenset({"ORG"})
_BODY_LABELS = frozenset({"ORG", "GPE"})
_GROUP_LABELS = frozenset({"ORG", "GPE", "NORP"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some"})


class Mentions:
    """The mentions of one document, found by where they stand."""

    def __init__(self, doc: Doc) -> None:
        self._labels = [ent.label_ for ent in doc.ents]
        self._starts = [ent.start_char for ent in doc.ents]
        self._ends = [ent.end_char for ent in doc.ents]
        self._last_words = [ent[-1].lower_ for ent in doc.ents]

    def places(self, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Yield (index, first token, last token) of each place in the sentence."""
        for index in self._between(sentence.start, sentence.end):
            if self._labels[index] in PLACE_LABELS:
                first = sentence.token_at(self._starts[index])
                yield index, first, sentence.token_at(self._ends[index] - 1)

    def place_at(self, start: int, end: int) -> int | None:
        """Return the index of the place that these offsets are the edges of."""
        index = bisect_left(self._starts, start)
        is_there = index < len(self._starts) and (self._starts[index], self._ends[index]) == (start, end)
        return index if is_there and self._labels[index] in PLACE_LABELS else None

    def _between(self, start: int, end: int) -> range:
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def whole_end(self, end: int) -> int:
        """Return `end`, or the end of the name that it cuts in two: "Ministry of Health and Sports"."""
        index = bisect_right(self._ends, end)
        is_cut = index < len(self._ends) and self._starts[index] < end
        return self._ends[index] if is_cut and self._labels[index] not in NUMERAL_LABELS else end

    def named_by(self, text: str, start: int, end: int) -> tuple[int | None, bool]:
        """Return the mention that names the source `text[start:end]`, and whether it had to be resolved.

        A pronoun or a title without a name ("the premier") stands for the last person named before it, "it"
        and "the company" for the last body, "the bank" for the last bank; "an official" is somebody new.
        """
        inside = [index for index in self._between(start, end) if self._labels[index] not in NUMERAL_LABELS]
        if inside:
            return min(inside, key=lambda index: (_rank(self._labels[index]), -self._ends[index])), False
        words = text[start:end].lower().split()
        found = self._resolved(words, start) if words and words[0] not in _INDEFINITE else None
        return found, found is not None

    def _resolved(self, words: Sequence[str], start: int) -> int | None:
        """Return the mention before `start` that a source without a name stands for."""
        pronouns, noun = reporting()["pronouns"], words[-1]
        if noun in pronouns["person"] or noun in reporting_words("roles"):
            return self._last_before(start, _PERSON_LABELS)
        if noun in pronouns["group"]:
            body = self._last_before(start, _BODIES) if noun in ("it", "its") else None
            return self._last_before(start, _GROUP_LABELS) if body is None else body
        if words[0] != "the":
            return None
        named = self._last_before(start, _BODY_LABELS, noun)
        if named is None and noun in reporting_words("bodies"):
            return self._last_before(start, _BODIES)
        return named

    def _last_before(self, offset: int, labels: frozenset[str], word: str | None = None) -> int | None:
        """Return the last mention with one of the labels before `offset`, which ends with `word` if given."""
        last = bisect_left(self._starts, offset) - 1
        fits = (index for index in range(last, -1, -1) if self._labels[index] in labels)
        return next((index for index in fits if word is None or self._last_words[index] == word), None)


def _rank(label: str) -> int:
    return _SPEAKER_LABELS.index(label) if label in _SPEAKER_LABELS else len(_SPEAKER_LABELS)
