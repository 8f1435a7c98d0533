"""From what the network says about the windows of a text to the annotation of its `Doc`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct
from spacy.attrs import DEP, HEAD, MORPH, POS, TAG
from spacy.tokens import Doc, Token

from language.reader.decoding import best_tree
from language.reader.naming import Calibration, name_spans
from language.reader.network import Reading, Scores
from language.reader.stitching import Window, owners, window_around

LINE_BREAK = 4.0
"""How much likelier, in log odds, a new line starts a sentence; the network does not see lines."""


class Labels(Struct, frozen=True):
    """The labels of each head, in the order of their numbers."""

    names: tuple[str, ...]
    """`O`, then `B-` and `I-` of every type of name."""
    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    """Part of speech and features, as `POS=NOUN|Number=Sing`."""
    relations: tuple[str, ...]


class ReadText(Struct, frozen=True):
    """A text with what the network says about its windows."""

    doc: Doc
    words: Sequence[Token]
    """Its tokens that are not white space; at least one."""
    windows: Sequence[Window]
    readings: Sequence[Reading]

    def scores(self, head: str) -> Scores:
        """Return the scores of one head for all words, each from the window that sees it best."""
        parts = [
            getattr(reading, head)[start - window.start : end - window.start]
            for window, reading, (start, end) in zip(
                self.windows, self.readings, owners(self.windows), strict=True
            )
        ]
        return np.concatenate(parts)


def annotate(text: ReadText, labels: Labels, calibration: Calibration) -> None:
    """Write sentences, tags, a tree for each sentence, and names into the text's `Doc`."""
    heads, relations = _trees(text)
    tags = text.scores("tags").argmax(axis=1)
    morphs = text.scores("morphs").argmax(axis=1)
    rows = [
        _row(text.doc, labels.tags[tag], labels.morphs[morph])
        for tag, morph in zip(tags, morphs, strict=True)
    ]
    annotation = _white_space(text.doc)
    for number, (word, row) in enumerate(zip(text.words, rows, strict=True)):
        annotation[word.i, 0] = np.uint64(np.int64(text.words[heads[number]].i - word.i))
        annotation[word.i, 1] = text.doc.vocab.strings.add(labels.relations[relations[number]])
        annotation[word.i, 2:] = row
    text.doc.from_array([HEAD, DEP, TAG, POS, MORPH], annotation)  # type: ignore[arg-type]
    names = name_spans(text.words, text.scores("names"), labels.names, calibration)
    text.doc.set_ents(list(names), default="outside")


def _row(doc: Doc, tag: str, morph: str) -> tuple[int, int, int]:
    pos, _, feats = morph.removeprefix("POS=").partition("|")
    return doc.vocab.strings.add(tag), doc.vocab.strings.add(pos), doc.vocab.morphology.add(feats)


def annotate_white_space(doc: Doc) -> None:
    """Tag and attach the tokens of a text that has no words."""
    doc.from_array([HEAD, DEP, TAG, POS, MORPH], _white_space(doc))  # type: ignore[arg-type]


def _white_space(doc: Doc) -> np.ndarray[tuple[int, int], np.dtype[np.uint64]]:
    """Return rows that hang every token on the one before, as white space; what is before any word, on it."""
    row = [doc.vocab.strings.add("dep"), *_row(doc, "_SP", "POS=SPACE")]
    annotation = np.zeros((len(doc), 5), dtype=np.uint64)
    annotation[:, 0] = np.uint64(np.int64(-1))
    annotation[:, 1:] = row
    first = next((token.i for token in doc if not token.is_space), None)
    annotation[: first or 1, 0] = 0 if first is None else 1
    return annotation


def _trees(text: ReadText) -> tuple[list[int], list[int]]:
    heads: list[int] = []
    relations: list[int] = []
    for start, end in _sentences(text):
        number, _ = window_around(text.windows, start, end)
        window, reading = text.windows[number], text.readings[number]
        first, last = start - window.start, end - window.start
        arcs = reading.arcs[first:last]
        tree = best_tree(np.concatenate([arcs[:, first:last], arcs[:, -1:]], axis=1))
        heads += [start + head for head in tree]
        relations += [
            reading.relation(first + word, first + head if head != word else len(reading.arcs))
            for word, head in enumerate(tree)
        ]
    return heads, relations


def _sentences(text: ReadText) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the sentences; one that no window holds whole is cut where its window ends."""
    scores = text.scores("starts")
    follows_line = np.array([_follows_line_break(word) for word in text.words])
    is_start = scores[:, 1] - scores[:, 0] + LINE_BREAK * follows_line > 0
    starts = sorted({_outside_quote(text.words, int(start)) for start in np.flatnonzero(is_start)} - {0})
    for start, end in zip([0, *starts], [*starts, len(text.words)], strict=True):
        begin = start
        while begin < end:
            _, reached = window_around(text.windows, begin, end)
            yield begin, reached
            begin = reached


def _outside_quote(words: Sequence[Token], start: int) -> int:
    """Return where a sentence starts: with its opening quote; not at "said" after a quote with a comma."""
    before = [word.text for word in words[max(start - 2, 0) : start]]
    if before[-1:] == ["“"]:
        return start - 1
    return 0 if before == [",", "”"] else start


def _follows_line_break(word: Token) -> bool:
    return word.i > 0 and "\n" in word.doc[word.i - 1].text
