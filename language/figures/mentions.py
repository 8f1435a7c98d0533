"""The names that NER found, as the figures need them: places of a sentence, and who a source is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from language.analysis import NUMERAL_LABELS
from language.figures.lexicons import reporting
from language.figures.predicates import PLACE_LABELS
from language.figures.syntax import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SPEAKER_LABELS = ("PERSON", "PER", "ORG", "NORP", "GPE")
"""The labels of those who can say something, the likeliest first."""
_GROUP_LABELS = frozenset({"ORG", "GPE", "NORP"})


class Mentions:
    """The mentions of one document, found by where they stand."""

    def __init__(self, doc: Doc) -> None:
        self._labels = [ent.label_ for ent in doc.ents]
        self._starts = [ent.start_char for ent in doc.ents]
        self._ends = [ent.end_char for ent in doc.ents]

    def places(self, sentence: Sentence) -> Iterator[tuple[int, int, int]]:
        """Yield (index, first token, last token) of each place in the sentence."""
        for index in self._between(sentence.start, sentence.end):
            if self._labels[index] in PLACE_LABELS:
                first = sentence.token_at(self._starts[index])
                yield index, first, sentence.token_at(self._ends[index] - 1)

    def _between(self, start: int, end: int) -> range:
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def named_by(self, text: str, start: int, end: int) -> tuple[int | None, bool]:
        """Return the mention that names the source `text[start:end]`, and whether it had to be resolved.

        A pronoun or a title without a name ("the premier") stands for the last person named before it, "it"
        for the last body.
        """
        inside = [index for index in self._between(start, end) if self._labels[index] not in NUMERAL_LABELS]
        if inside:
            return min(inside, key=lambda index: (_rank(self._labels[index]), -self._ends[index])), False
        words = text[start:end].lower().split()
        if not words:
            return None, False
        if words[-1] in reporting()["pronouns"]["person"] or words[-1] in reporting()["roles"]["words"]:
            found = self._last_before(start, frozenset({"PERSON", "PER"}))
        elif words[-1] in reporting()["pronouns"]["group"]:
            found = self._last_before(start, _GROUP_LABELS)
        else:
            found = None
        return found, found is not None

    def _last_before(self, offset: int, labels: frozenset[str]) -> int | None:
        last = bisect_left(self._starts, offset) - 1
        return next((index for index in range(last, -1, -1) if self._labels[index] in labels), None)


def _rank(label: str) -> int:
    return _SPEAKER_LABELS.index(label) if label in _SPEAKER_LABELS else len(_SPEAKER_LABELS)
