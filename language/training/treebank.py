"""Universal Dependencies treebanks: CoNLL-U read into paragraphs of sentences."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec import Struct

TREEBANKS = ("ewt", "gum_free")
"""The treebanks the taggers and parsers learn from; files are `treebank/<name>.<part>.conllu.gz`."""


class Word(Struct, frozen=True):
    """One syntactic word of a treebank."""

    form: str
    lemma: str
    upos: str
    """The universal part of speech, as in `token.pos_`."""
    xpos: str
    """The Penn Treebank tag, as in `token.tag_`."""
    feats: str
    """The morphological features, `|`-separated; empty when there are none."""
    head: int
    """The index of the head in the sentence; its own index for the root."""
    dep: str
    """The universal relation, without its subtype."""
    space_after: bool


class Sentence(Struct, frozen=True):
    """A sentence of a treebank and where it stands."""

    words: tuple[Word, ...]
    starts_document: bool = False
    starts_paragraph: bool = False


def read_treebanks(corpora: Path, part: str) -> list[list[Sentence]]:
    """Return the documents of one part (train, dev or test) of every treebank, as lists of sentences."""
    sentences = [
        sentence
        for name in TREEBANKS
        for sentence in read_conllu(corpora / "treebank" / f"{name}.{part}.conllu.gz")
    ]
    return grouped_at(sentences, "starts_document")


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a gzipped CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from parse_conllu(lines)


def parse_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences of CoNLL-U lines; multiword tokens are split, empty nodes left out."""
    for is_blank, block in groupby(lines, key=lambda line: not line.strip()):
        if not is_blank:
            yield _sentence([line.rstrip("\n") for line in block])


def grouped_at(sentences: Iterable[Sentence], start_attribute: str) -> list[list[Sentence]]:
    """Return the sentences in runs, each beginning where the attribute of that name is true."""
    runs: list[list[Sentence]] = []
    for sentence in sentences:
        if not runs or getattr(sentence, start_attribute):
            runs.append([])
        runs[-1].append(sentence)
    return runs


def _sentence(lines: list[str]) -> Sentence:
    comments = [line[1:].strip() for line in lines if line.startswith("#")]
    starts_document = any(comment.startswith("newdoc") for comment in comments)
    starts_paragraph = any(comment.split(" ")[0] == "newpar" for comment in comments)
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return Sentence(tuple(_words(rows)), starts_document, starts_document or starts_paragraph)


def _words(rows: list[list[str]]) -> Iterator[Word]:
    glued, last_of_token, token_has_space = False, 0, True
    for row in rows:
        has_space = "SpaceAfter=No" not in row[9].split("|")
        if "-" in row[0]:
            last_of_token, token_has_space = int(row[0].split("-")[1]), has_space
        elif row[0].isdigit():
            position = int(row[0])
            glued = position < last_of_token
            space_after = not glued and (token_has_space if position == last_of_token else has_space)
            yield _word(row, position, space_after)


def _word(row: list[str], position: int, space_after: bool) -> Word:
    head = int(row[6])
    return Word(
        form=row[1].replace(" ", ""),
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats="" if row[5] == "_" else row[5],
        head=head - 1 if head else position - 1,
        dep=row[7].split(":")[0],
        space_after=space_after,
    )
