"""Sentences parsed by hand, so that rules are tested apart from any model."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Span

from language.figures.finder import Settings, figures_in
from language.figures.syntax import Sentence, sentence_from_span

VOCAB = spacy.blank("en").vocab
TAGS = {"NOUN": "NN", "PROPN": "NNP", "VERB": "VBD", "ADJ": "JJ", "ADP": "IN", "NUM": "CD", "ADV": "RB"}


def _doc(lines: str) -> Doc:
    """Build a doc of lines "word POS head role [tag] [lemma]"; heads count from 1, 0 is the root."""
    rows = [line.split() for line in lines.strip().splitlines()]
    words = [row[0] for row in rows]
    return Doc(
        VOCAB,
        words=words,
        spaces=[not _is_tied(words, index) for index in range(len(words))],
        pos=[row[1] for row in rows],
        tags=[row[4] if len(row) > 4 and row[4] != "_" else _tag(row) for row in rows],
        heads=[int(row[2]) - 1 if row[2] != "0" else index for index, row in enumerate(rows)],
        deps=[row[3] for row in rows],
        lemmas=[row[5] if len(row) > 5 else row[0].lower() for row in rows],
    )


def _tag(row: list[str]) -> str:
    if row[1] == "NOUN" and row[0].endswith("s"):
        return "NNS"
    return TAGS.get(row[1], row[1])


def _is_tied(words: list[str], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else ""
    return following in ("", ".", ",", "’s", "’", "-", "”", ";", ":") or words[index] in ("-", "“", "$")


@pytest.fixture
def doc() -> Callable[[str], Doc]:
    """Return a function that makes a doc of lines "word POS head role [tag] [lemma]"."""
    return _doc


@pytest.fixture
def said() -> Callable[[str], tuple[str, str, str] | None]:
    """Return a function that tells of the first figure in such lines who says it, by which word, and how."""

    def read(lines: str) -> tuple[str, str, str] | None:
        source = figures_in(_doc(lines), Settings())[0].source
        return None if source is None or source.cue is None else (source.text, source.cue.text, source.type)

    return read


@pytest.fixture
def sentence() -> Callable[[str], Sentence]:
    """Return a function that makes a sentence of such lines."""
    return lambda lines: sentence_from_span(_doc(lines)[:], 0, _doc(lines).text)


@pytest.fixture
def tagged() -> Callable[[str], Sentence]:
    """Return a function that makes a sentence without a parse: "the mayor said/VBD 20 boats sank/VBD"."""

    def make(text: str) -> Sentence:
        rows = [word.split("/") for word in text.split()]
        tags = [row[1] if len(row) > 1 else _usual_tag(row[0]) for row in rows]
        words = [row[0] for row in rows]
        spaces = [not _is_tied(words, index) for index in range(len(words))]
        pos = [POS_OF_TAG.get(tag, "VERB" if tag.startswith("V") else "X") for tag in tags]
        made = Doc(VOCAB, words=words, spaces=spaces, pos=pos, tags=tags)
        return sentence_from_span(made[:], 0, made.text)

    return make


POS_OF_TAG = {
    "NN": "NOUN", "NNP": "PROPN", "CD": "NUM", "DT": "DET", "IN": "ADP", "CC": "CCONJ", "PRP": "PRON",
    "PRP$": "PRON", "WP": "PRON", "POS": "PART", "JJ": "ADJ", "RB": "ADV", "MD": "AUX", "SYM": "SYM",
    "PUNCT": "PUNCT",
}  # fmt: skip
USUAL_TAGS = {
    **dict.fromkeys(["the", "a", "one"], "DT"),
    **dict.fromkeys(
        ["of", "in", "at", "to", "for", "from", "by", "up", "over", "under", "about", "that"], "IN"
    ),
    **dict.fromkeys(["it", "them", "what"], "PRP"),
    **dict.fromkeys(["his", "her", "its"], "PRP$"),
    **dict.fromkeys(["who", "which"], "WP"),
    **dict.fromkeys(["own", "old", "big", "latest", "dead"], "JJ"),
    **dict.fromkeys(["and", "or"], "CC"),
    "’s": "POS",
    "’": "POS",
    "$": "SYM",
}


def _usual_tag(word: str) -> str:
    if word.lower() in USUAL_TAGS:
        return USUAL_TAGS[word.lower()]
    if not word[0].isalnum():
        return "PUNCT"
    return "CD" if word[0].isdigit() else "NNP" if word[0].isupper() else "NN"


@pytest.fixture
def with_ents() -> Callable[[Doc, dict[str, str]], Doc]:
    """Return a function that sets mentions on a doc: surface to label."""

    def set_ents(doc: Doc, labels: dict[str, str]) -> Doc:
        spans: list[Span] = []
        for surface, label in labels.items():
            start = doc.text.index(surface)
            span = doc.char_span(start, start + len(surface), label=label)
            assert span is not None
            spans.append(span)
        doc.ents = spans
        return doc

    return set_ents
