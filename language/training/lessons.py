"""Annotated texts cut into the windows that the reader's network learns from, as numbers of labels."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from language.reader.annotation import Labels
from language.reader.features import feature_matrix, stands_free
from language.reader.network import Encoded
from language.reader.pieces import WordPieces
from language.training.recognising import MISCELLANEOUS_WORDS, SILVER

IGNORED = -100
"""The label of a word that nothing is to be learnt from."""
MISCELLANEOUS = -200
"""The label of a word that is part of no person, organisation or place, but perhaps of another name."""
LONGEST_LESSON = 128
"""In words."""
MOST_PIECES = 300
"""Lessons of more pieces than this (lists of addresses, mostly) are left out."""

_ENDS = frozenset({".", "!", "?", "\n", "\n\n"})


class Lesson(Struct, frozen=True):
    """One window: its words as the network sees them, and the numbers of their labels.

    A lesson teaches either names or the parse; the other's labels are None.
    """

    encoded: Encoded
    names: list[int] | None = None
    is_silver: bool = False
    """Whether a machine labelled the names."""
    tags: list[int] | None = None
    morphs: list[int] | None = None
    starts: list[int] | None = None
    """1 where a sentence starts."""
    heads: list[int] | None = None
    """The position of each word's head; the number of words for the root."""
    relations: list[int] | None = None


def name_lessons(doc: Doc, pieces: WordPieces, labels: Labels) -> Iterator[Lesson]:
    """Yield the windows of a text whose names are known; missing annotation is ignored."""
    numbers = {label: number for number, label in enumerate(labels.names)}
    miscellaneous = doc.user_data.get(MISCELLANEOUS_WORDS, set())
    for start, end in _cuts(doc):
        words = [token for token in doc[start:end] if not token.is_space]
        encoded = _encoded(words, pieces) if words else None
        if encoded is not None:
            names = [
                MISCELLANEOUS if word.i in miscellaneous else _name_number(numbers, word) for word in words
            ]
            yield Lesson(encoded, names=names, is_silver=doc.user_data.get(SILVER, False))


def parse_lessons(doc: Doc, pieces: WordPieces, labels: Labels) -> Iterator[Lesson]:
    """Yield the windows of a treebank paragraph, cut between sentences."""
    tags, morphs, relations = (
        {label: number for number, label in enumerate(each)}
        for each in (labels.tags, labels.morphs, labels.relations)
    )
    for start, end in _sentence_cuts(doc):
        words = [token for token in doc[start:end] if not token.is_space]
        encoded = _encoded(words, pieces)
        if encoded is not None:
            position = {word.i: index for index, word in enumerate(words)}
            yield Lesson(
                encoded,
                tags=[tags.get(word.tag_, IGNORED) for word in words],
                morphs=[morphs.get(morph_label(word), IGNORED) for word in words],
                starts=[int(bool(word.is_sent_start)) for word in words],
                heads=[len(words) if word.head.i == word.i else position[word.head.i] for word in words],
                relations=[relations[relation_label(word)] for word in words],
            )


def morph_label(word: Token) -> str:
    """Return part of speech and features as one label, as spaCy's morphologizer does."""
    return f"POS={word.pos_}|{word.morph}" if word.morph else f"POS={word.pos_}"


def relation_label(word: Token) -> str:
    """Return the relation of a word, that of the root written as spaCy does."""
    return "ROOT" if word.dep_ == "root" else word.dep_


def in_batches(lessons: Sequence[Lesson], pieces: int, rng: random.Random) -> list[list[Lesson]]:
    """Return the lessons in random batches of at most `pieces` pieces, padding included."""
    batches: list[list[Lesson]] = []
    for lesson in sorted(lessons, key=lambda lesson: (len(lesson.encoded.ids) // 8, rng.random())):
        longest = max(len(other.encoded.ids) for other in [lesson, *(batches[-1] if batches else ())])
        if not batches or longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
        batches[-1].append(lesson)
    rng.shuffle(batches)
    return batches


def _encoded(words: Sequence[Token], pieces: WordPieces) -> Encoded | None:
    texts = [word.text for word in words]
    encoded = Encoded(*pieces.encoded(texts), feature_matrix(texts, [stands_free(word) for word in words]))
    return encoded if len(encoded.ids) <= MOST_PIECES else None


def _name_number(numbers: dict[str, int], word: Token) -> int:
    if not word.ent_iob_:
        return IGNORED
    return numbers["O" if word.ent_iob_ == "O" else f"{word.ent_iob_}-{word.ent_type_}"]


def _cuts(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield token ranges that cover a text, cut where a sentence seems to end if possible."""
    start = 0
    while len(doc) - start > LONGEST_LESSON:
        limit = start + LONGEST_LESSON
        ends = [i + 1 for i in range(start + LONGEST_LESSON // 2, limit) if doc[i].text in _ENDS]
        yield start, (end := ends[-1] if ends else limit)
        start = end
    yield start, len(doc)


def _sentence_cuts(doc: Doc) -> Iterator[tuple[int, int]]:
    start = end = 0
    for sent in doc.sents:
        if sent.end - start > LONGEST_LESSON and end > start:
            yield start, end
            start = end
        end = sent.end
    if end > start:
        yield start, end
