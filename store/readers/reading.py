"""The way in: from the paths of the command line to articles, one at a time and in order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast

from language.article import Article
from store.readers.errors import ArticleNotReadError, not_opened
from store.readers.folders import files_below
from store.readers.formats import READERS, reader_of
from store.readers.source import FieldNames, Source

STDIN = "-"
"""The path that names standard input."""


@dataclass(frozen=True)
class UnreadableFile:
    """A file, folder or line that gave no article: listed with its reason while the others open."""

    path: str
    """What could not be read, as the person named it; with its line number where it is a line."""
    reason: str
    """Why, as the end of a sentence."""
    hint: str
    """What to do next, in one sentence."""

    @property
    def sentence(self) -> str:
        """What happened, in one sentence for the person."""
        return str(ArticleNotReadError(self.path, self.reason, self.hint))


def read_articles(
    paths: Iterable[str],
    *,
    encoding: str | None = None,
    stdin: BinaryIO,
    fields: FieldNames | None = None,
) -> Iterator[Article | UnreadableFile]:
    """Yield the articles of all paths in order, each as soon as it is read; nothing is kept.

    Args:
        paths: files, folders, or `-` for standard input.
        encoding: the character encoding of all of them; None finds it for each.
        stdin: what `-` is read from.
        fields: under which names corpora keep their texts, titles, dates and outlets.
    """
    for path in paths:
        for result in _read_path(path, encoding, stdin, fields or FieldNames()):
            match result:
                case ArticleNotReadError():
                    yield UnreadableFile(result.path, result.reason, result.hint)
                case Article():
                    yield result


def _read_path(
    path: str, encoding: str | None, stdin: BinaryIO, fields: FieldNames
) -> Iterator[Article | ArticleNotReadError]:
    if path == STDIN:
        stream = stdin if isinstance(stdin, BufferedReader) else BufferedReader(cast("RawIOBase", stdin))
        yield from _read_source(Source(path, stream, encoding, fields))
    elif os.path.isdir(path):
        yield from _read_folder(path, encoding, fields)
    else:
        yield from _read_file(path, encoding, fields)


def _read_folder(
    folder: str, encoding: str | None, fields: FieldNames
) -> Iterator[Article | ArticleNotReadError]:
    is_empty = True
    for path in files_below(folder, READERS):
        is_empty = False
        yield from [path] if isinstance(path, ArticleNotReadError) else _read_file(path, encoding, fields)
    if is_empty:
        yield ArticleNotReadError(
            folder, "the folder holds no articles", f"articles in a folder end in {', '.join(READERS)}"
        )


def _read_file(
    path: str, encoding: str | None, fields: FieldNames
) -> Iterator[Article | ArticleNotReadError]:
    try:
        with open(path, "rb") as stream:
            yield from _read_source(Source(path, stream, encoding, fields))
    except OSError as error:
        yield not_opened(path, error)


def _read_source(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the articles of one file, and errors where it has none: no file goes by in silence."""
    is_empty = True
    try:
        for result in reader_of(source)(source):
            is_empty = False
            yield _empty(result.path) if isinstance(result, Article) and not result.text.strip() else result
    except ArticleNotReadError as error:
        yield error
    else:
        if is_empty:
            yield _empty(source.path)


def _empty(path: str) -> ArticleNotReadError:
    return ArticleNotReadError(path, "it is empty", "name a file with some text in it")
