"""The corpora as batches of lessons, without end: what a network reads."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from language.reader.annotation import Labels
from language.reader.pieces import WordPieces
from language.training.lessons import Lesson, in_batches, name_lessons, parse_lessons
from language.training.names import WeightedTexts
from language.training.parsing import parsed_docs
from language.training.recognising import naming_examples
from language.training.treebank import Sentence

BATCH_PIECES = 2048
SHUFFLED = 3000
"""How many lessons are put in order of length, and then into batches, at a time."""


class Batches:
    """Makes batches.

    Args:
        nlp: whose tokenizer and vocabulary to use.
        pieces: cuts words into pieces.
        labels: what is told apart.
    """

    def __init__(self, nlp: Language, pieces: WordPieces, labels: Labels) -> None:
        self._nlp, self._pieces, self._labels = nlp, pieces, labels

    def of_names(self, texts: WeightedTexts, seed: int) -> Iterator[list[Lesson]]:
        """Yield what teaches names."""
        rng = random.Random(seed)

        def epoch() -> Iterator[Doc]:
            return (example.reference for example in naming_examples(self._nlp, texts, rng))

        return _batches(epoch, lambda doc: name_lessons(doc, self._pieces, self._labels), rng)

    def of_parses(self, documents: list[list[Sentence]], seed: int) -> Iterator[list[Lesson]]:
        """Yield what teaches the parse."""
        rng = random.Random(seed)
        return _batches(
            lambda: parsed_docs(self._nlp, documents, rng),
            lambda doc: parse_lessons(doc, self._pieces, self._labels),
            rng,
        )


def _batches(
    epoch: Callable[[], Iterator[Doc]], lessons_of: Callable[[Doc], Iterable[Lesson]], rng: random.Random
) -> Iterator[list[Lesson]]:
    waiting: list[Lesson] = []
    while True:
        for doc in epoch():
            waiting += lessons_of(doc)
            if len(waiting) >= SHUFFLED:
                yield from in_batches(waiting, BATCH_PIECES, rng)
                waiting = []
