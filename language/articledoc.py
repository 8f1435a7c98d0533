"""One spaCy `Doc` for a whole article, made of the `Doc`s of its paragraphs.

Models are trained on paragraphs and read them best one at a time; what spans paragraphs (who goes on
speaking, which surname belongs to whom) needs the whole. So the paragraphs are read alone and joined here,
and the joined `doc.text` is the article's text, character for character.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, SPACY, TAG
from spacy.symbols import SPACE
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

Rows = NDArray[np.uint64]
"""Attributes of tokens as spaCy numbers them, (tokens, attributes)."""

MISSING, OUTSIDE = 0, 2
"""What `ENT_IOB` is of a token of which nothing is known, and of one outside all names."""

STARTS, GOES_ON, BEFORE = (int(np.int64(number).astype(np.uint64)) for number in (1, -1, -1))
"""What `SENT_START` is where a sentence starts and where it goes on; what `HEAD` is for the token before."""

Span.set_extension("score", default=None, force=True)
"""How sure a pipeline is of a mention, from 0 to 1; None when it cannot say."""

Span.set_extension("learned", default=None, force=True)
"""The id of the learned rule that a mention is marked by, if it is."""


def join_paragraphs(vocab: Vocab, text: str, starts: Sequence[int], docs: Sequence[Doc]) -> Doc:
    """Return one `Doc` whose text is `text`.

    Args:
        vocab: the vocabulary the paragraphs were read with.
        text: the whole text; what lies between paragraphs must be white space or nothing.
        starts: where each paragraph starts in `text`, in order.
        docs: the analysed paragraphs.
    """
    rows = _Rows(vocab, is_parsed=any(doc.has_annotation("DEP") for doc in docs))
    end = 0
    for start, doc in zip(starts, docs, strict=True):
        rows.add_gap(text[end:start])
        end = start + rows.add_paragraph(doc)
    rows.add_gap(text[end:])
    whole = rows.as_doc()
    for ent, read_alone in zip(whole.ents, (ent for doc in docs for ent in doc.ents), strict=True):
        if read_alone._.score is not None:
            ent._.score = read_alone._.score
        if read_alone._.learned is not None:
            ent._.learned = read_alone._.learned
    return whole


class _Rows:
    """The rows of the joined `Doc`, one a token, as numbers of the vocabulary: strings would take longer."""

    def __init__(self, vocab: Vocab, *, is_parsed: bool) -> None:
        self._vocab = vocab
        self._attributes = [TAG, POS, MORPH, LEMMA, ENT_IOB, ENT_TYPE]
        self._attributes += [HEAD, DEP] if is_parsed else [SENT_START]
        self._words: list[str] = []
        self._spaces: list[bool] = []
        self._rows: list[Rows] = []

    def add_paragraph(self, doc: Doc) -> int:
        """Append the tokens of a text with their annotations, and return its length in characters."""
        words = [token.text for token in doc]
        spaces: list[bool] = doc.to_array(SPACY).astype(bool).tolist()
        rows = doc.to_array(self._attributes).astype(np.uint64)
        self._column(rows, ENT_IOB)[self._column(rows, ENT_IOB) == MISSING] = OUTSIDE
        if SENT_START in self._attributes:
            is_start = self._column(rows, SENT_START) == STARTS
            is_start[:1] = True
            self._column(rows, SENT_START)[:] = np.where(is_start, STARTS, GOES_ON)
        else:
            self._column(rows, DEP)[self._column(rows, DEP) == 0] = self._number("dep")
        self._words += words
        self._spaces += spaces
        self._rows.append(rows)
        return sum(map(len, words)) + sum(spaces)

    def add_gap(self, gap: str) -> None:
        """Append the white space between two paragraphs as one token, as spaCy's tokenizer would."""
        if gap.startswith(" ") and self._spaces and not self._spaces[-1]:
            self._spaces[-1] = True
            gap = gap[1:]
        if not gap:
            return
        is_first = not self._words
        values = {
            TAG: self._number("_SP"),
            POS: SPACE,
            LEMMA: self._number(gap),
            ENT_IOB: OUTSIDE,
            HEAD: 0 if is_first else BEFORE,  # white space belongs to the sentence before it
            DEP: self._number("dep"),
            SENT_START: STARTS if is_first else GOES_ON,
        }
        self._words.append(gap)
        self._spaces.append(False)
        self._rows.append(np.array([[values.get(one, 0) for one in self._attributes]], dtype=np.uint64))

    def as_doc(self) -> Doc:
        """Build the `Doc`; sentences come from the parse when there is one."""
        doc = Doc(self._vocab, words=self._words, spaces=self._spaces)
        if not self._words:
            return doc
        rows = np.concatenate(self._rows)
        if len(rows) > 1 and self._column(rows, POS)[0] == SPACE:
            if HEAD in self._attributes:
                self._column(rows, HEAD)[0] = 1
            else:
                self._column(rows, SENT_START)[1] = GOES_ON
        return doc.from_array(self._attributes, rows)  # type: ignore[arg-type]

    def _column(self, rows: Rows, attribute: int) -> Rows:
        return rows[:, self._attributes.index(attribute)]

    def _number(self, words: str) -> int:
        return int(self._vocab.strings.add(words))


def sentence_ranges(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each sentence in code points, without the white space around it."""
    return tuple(_trimmed_range(sent) for sent in doc.sents)


def _trimmed_range(sent: Span) -> tuple[int, int]:
    text = sent.text
    left, right = len(text) - len(text.lstrip()), len(text.rstrip())
    if right == 0:  # a sentence of white space only keeps its place, so that indices agree with `doc.sents`
        return sent.start_char, sent.start_char
    return sent.start_char + left, sent.start_char + right
