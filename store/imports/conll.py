"""CoNLL: a token a line, its tag in the last column, by spaces or tabs; a blank line ends a sentence.

The schemes BIO, IOB, BIOES and BILOU are all read. There are no offsets and no white space: the articles have
to be named, and their words have to be those of the file, one article after the other where the file does
not part them itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from language.article import Article, normalise
from store.imports.errors import NotImportedError, not_understood
from store.imports.library import Library
from store.imports.lines import lines_of
from store.imports.offsets import same_words, squeezed
from store.imports.sheet import Region, Sheet
from store.labels import FIGURE

_TAG = re.compile(r"O|(?P<place>[BIESLU])-(?P<label>.+)")
DOCUMENT = "-DOCSTART-"


class _Word(Struct, frozen=True):
    where: str
    word: str
    tag: str


def read_conll(path: Path, library: Library) -> Iterator[Sheet]:
    """Yield the sheet of each article that the file is about.

    Raises:
        NotImportedError: when no article was named, or the words of the file are not theirs.
    """
    waiting = list(library.articles)
    for words in _documents(path):
        read = 0
        while read < len(words):
            article, count = _article_of(words[read:], waiting, path)
            yield _sheet(words[read : read + count], article)
            read += count
            waiting.remove(article)


def _documents(path: Path) -> Iterator[list[_Word]]:
    """Yield the words of each document."""
    words: list[_Word] = []
    for where, line in lines_of(path):
        columns = line.split("\t") if "\t" in line else line.split()
        if columns and columns[0] == DOCUMENT:
            yield words
            words = []
        elif line.strip():
            if len(columns) < 2 or not _TAG.fullmatch(columns[-1]):
                raise not_understood(where, "it is no token with a tag such as O or B-ORG behind it")
            word = normalise(columns[0])
            if word.strip():
                words.append(_Word(where, word, columns[-1]))
    yield words


def _article_of(words: Sequence[_Word], waiting: Sequence[Article], path: Path) -> tuple[Article, int]:
    """Return the article that these words begin with, and how many of them are its."""
    for article in waiting:
        letters = squeezed(article.text)
        read = 0
        for count, one in enumerate(words, start=1):
            word = squeezed(one.word)
            if not letters.startswith(word, read):
                break
            read += len(word)
            if read == len(letters):
                return article, count
    raise NotImportedError(
        words[0].where,
        "its words from here on are those of no article that you named",
        f"name the articles behind the file, as they were when it was made: tallymark import {path} PATH…",
    )


def _sheet(words: Sequence[_Word], article: Article) -> Sheet:
    text = " ".join(one.word for one in words)
    starts = [0]
    for one in words:
        starts.append(starts[-1] + len(one.word) + 1)
    regions = tuple(
        Region(starts[first], starts[behind] - 1, label) for first, behind, label in _tagged(words)
    )
    joined = Article.from_raw(text)
    place = same_words(joined.text, article.text)
    assert place is not None
    is_ours = any(region.label == FIGURE for region in regions)
    return Sheet(words[0].where, joined, regions, has_overlaps=False, is_ours=is_ours).moved(article, place)


def _tagged(words: Sequence[_Word]) -> Iterator[tuple[int, int, str]]:
    """Yield the first word, the one behind the last, and the label of each tagged stretch."""
    tags = [_TAG.fullmatch(one.tag) for one in words]
    parts = [(tag["place"], tag["label"]) if tag else (None, None) for tag in tags]
    begins = [
        index
        for index, (before, (place, label)) in enumerate(pairwise([(None, None), *parts]))
        if place is not None and (place in "BSU" or before[1] != label or before[0] in ("E", "L", "S", "U"))
    ]
    for first in begins:
        behind = first + 1
        while behind < len(parts) and behind not in begins and parts[behind][1] is not None:
            behind += 1
        yield first, behind, str(parts[first][1])
