"""From the scores of BIO labels to names, each with a score that means what it says."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct
from spacy.tokens import Span, Token

import language.articledoc  # noqa: F401  (registers the score of a span)
from language.reader.decoding import Scores, best_names

LEAST_SCORE = 0.35
"""Names that are less sure than this are left out: two in three would be wrong.

What is right less often than half of F1 lowers F1 (Lipton, Elkan and Naryanaswamy 2014). On the development
sets that people labelled it is worth 0.3 points to `reader` and 0.9 to `fast`.
"""


class Calibration(Struct, frozen=True):
    """How a raw score becomes one that means what it says: a line in log odds."""

    slope: float = 1.0
    offset: float = 0.0

    def score(self, raw: float) -> float:
        """Return the calibrated score, from 0 to 1."""
        kept = min(max(raw, 1e-6), 1 - 1e-6)
        return 1 / (1 + math.exp(-self.slope * math.log(kept / (1 - kept)) - self.offset))


def name_spans(
    words: Sequence[Token], scores: Scores, labels: Sequence[str], calibration: Calibration
) -> Iterator[Span]:
    """Yield the names of a text in order but the unsure ones; the score of each is that of its worst word.

    Args:
        words: the words of the text that are not white space.
        scores: log-probabilities of their labels, (words, labels).
        labels: BIO labels, in the order of their numbers.
        calibration: of the scores.
    """
    path = best_names(scores, labels)
    begins = [number for number, label in enumerate(path) if labels[label].startswith("B-")]
    for begin in begins:
        end = begin + 1
        while end < len(path) and labels[path[end]].startswith("I-"):
            end += 1
        least_sure = min(float(scores[number, path[number]]) for number in range(begin, end))
        score = calibration.score(math.exp(least_sure))
        if score >= LEAST_SCORE:
            label = labels[path[begin]].removeprefix("B-")
            span = Span(words[begin].doc, words[begin].i, words[end - 1].i + 1, label=label)
            span._.score = score
            yield span
