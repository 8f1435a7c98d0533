"""Training the tagger, the morphologizer and the parser on the treebanks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from language.training.augment import varied_paragraph
from language.training.treebank import Sentence, grouped_at

JOINED_SHARE = 0.6
"""How often a paragraph is joined to the one before: GUM marks one at nearly every sentence."""
NEWLINE_SHARE = 0.04
"""How often a sentence begins on a new line inside its paragraph."""
LONGEST_EXAMPLE = 250
"""In words; what comes at run time is a paragraph."""

_FULL_STOPS = tuple(".!?\"”’'):")


def parsing_examples(nlp: Language, documents: list[list[Sentence]], rng: random.Random) -> Iterator[Example]:
    """Yield one epoch of examples: what `nlp`'s tokenizer makes of paragraphs, beside their annotation."""
    for gold in parsed_docs(nlp, documents, rng):
        yield Example(nlp.make_doc(gold.text), gold)


def parsed_docs(nlp: Language, documents: list[list[Sentence]], rng: random.Random) -> Iterator[Doc]:
    """Yield the annotated paragraphs in random order, each perhaps joined to the next, and varied."""
    paragraphs = [paragraph for document in documents for paragraph in _joined(document, rng)]
    rng.shuffle(paragraphs)
    for paragraph in paragraphs:
        yield gold_doc(nlp, varied_paragraph(paragraph, rng), _separators(paragraph, rng))


def gold_doc(nlp: Language, sentences: list[Sentence], separators: list[str] | None = None) -> Doc:
    """Return the sentences as an annotated `Doc` of the treebank's own tokens."""
    columns: dict[str, list[object]] = {
        key: []
        for key in ("words", "spaces", "tags", "pos", "morphs", "lemmas", "heads", "deps", "sent_starts")
    }
    for sentence, separator in zip(sentences, separators or [" "] * len(sentences), strict=True):
        _add_sentence(columns, sentence, separator)
    return Doc(nlp.vocab, **columns)  # type: ignore[arg-type]


def _add_sentence(columns: dict[str, list[object]], sentence: Sentence, separator: str) -> None:
    offset, last = len(columns["words"]), len(sentence.words) - 1
    for index, word in enumerate(sentence.words):
        _add_token(columns, word.form, word.xpos, word.upos, word.feats, word.lemma, word.dep)
        columns["heads"].append(offset + word.head)
        columns["spaces"].append(separator == " " if index == last else word.space_after)
        columns["sent_starts"].append(index == 0)
    if separator.strip(" "):
        _add_token(columns, separator, "_SP", "SPACE", "", separator, "dep")
        columns["heads"].append(offset + last)
        columns["spaces"].append(False)
        columns["sent_starts"].append(False)


def _add_token(columns: dict[str, list[object]], *values: str) -> None:
    for key, value in zip(("words", "tags", "pos", "morphs", "lemmas", "deps"), values, strict=True):
        columns[key].append(value)


def _joined(document: list[Sentence], rng: random.Random) -> Iterator[list[Sentence]]:
    paragraph: list[Sentence] = []
    for part in grouped_at(document, "starts_paragraph"):
        is_full = sum(len(sentence.words) for sentence in paragraph + part) > LONGEST_EXAMPLE
        if paragraph and (is_full or rng.random() > JOINED_SHARE):
            yield from _cut(paragraph)
            paragraph = []
        paragraph = paragraph + part
    yield from _cut(paragraph)


def _cut(paragraph: list[Sentence]) -> Iterator[list[Sentence]]:
    chunk: list[Sentence] = []
    for sentence in paragraph:
        if chunk and sum(len(other.words) for other in [*chunk, sentence]) > LONGEST_EXAMPLE:
            yield chunk
            chunk = []
        chunk = [*chunk, sentence]
    if chunk:
        yield chunk


def _separators(paragraph: list[Sentence], rng: random.Random) -> list[str]:
    return [
        _separator(sentence, following, rng)
        for sentence, following in zip(paragraph, [*islice(paragraph, 1, None), None], strict=True)
    ]


def _separator(sentence: Sentence, following: Sentence | None, rng: random.Random) -> str:
    if following is None:
        return ""
    is_finished = sentence.words[-1].form.endswith(_FULL_STOPS)
    if rng.random() < NEWLINE_SHARE or (following.starts_paragraph and not is_finished):
        return rng.choice(["\n", "\n\n"])
    return " "
