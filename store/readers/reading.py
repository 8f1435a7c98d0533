"""The way in: from the paths of the command line to articles, one at a time and in order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import PurePath
from typing import BinaryIO, cast

from msgspec import Struct
from msgspec.structs import replace

from language.article import Article
from store.readers.errors import ArticleNotReadError, not_opened
from store.readers.folders import files_below
from store.readers.formats import READERS, reader_of
from store.readers.limits import Limits
from store.readers.meter import Meter
from store.readers.source import FieldNames, Source
from store.readers.web import fetch, is_address

STDIN = "-"
"""The path that names standard input."""

_LONGEST_NAME, _LEAST_OF_PAGE = 20, 4
"""The most characters of the name of a web page, unless its host has more; and the least of its own part."""


class UnreadableFile(Struct, frozen=True):
    """A file, folder or line that gave no article: listed with its reason while the others open."""

    path: str
    """What could not be read, as the person named it; with its line number where it is a line."""
    reason: str
    """Why, as the end of a sentence."""
    hint: str
    """What to do next, in one sentence."""

    @property
    def name(self) -> str:
        """A short name: that of its file, of a web page its host and as much of the end as tells it."""
        if not is_address(self.path):
            return PurePath(self.path).name
        host, _, page = self.path.partition("://")[2].partition("/")
        room = max(_LEAST_OF_PAGE, _LONGEST_NAME - len(host))
        return f"{host}/{page}" if len(page) <= room else f"{host}/…{page[-room:]}"

    @property
    def sentence(self) -> str:
        """What happened, in one sentence for the person."""
        return str(ArticleNotReadError(self.path, self.reason, self.hint))


class _Options(Struct, frozen=True):
    """How to read, whatever is read."""

    encoding: str | None
    stdin: BinaryIO
    fields: FieldNames
    allow_private: bool
    limits: Limits
    meter: Meter

    def source(self, path: str, stream: BufferedReader) -> Source:
        """Return an opened file, to be read this way."""
        return Source(path, stream, self.encoding, self.fields, self.limits)


def read_articles(  # noqa: PLR0913  (one for each option)
    paths: Iterable[str],
    *,
    encoding: str | None = None,
    stdin: BinaryIO,
    fields: FieldNames | None = None,
    allow_private: bool = False,
    limits: Limits | None = None,
    meter: Meter | None = None,
) -> Iterator[Article | UnreadableFile]:
    """Yield the articles of all paths in order, each as soon as it is read; nothing is kept.

    Args:
        paths: files, folders, addresses of web pages, or `-` for standard input.
        encoding: the character encoding of all of them; None finds it for each.
        stdin: what `-` is read from.
        fields: under which names corpora keep their texts, titles, dates and outlets.
        allow_private: whether web pages may be in a private network, or on this machine.
        limits: how large and slow what is read may be.
        meter: counts what has been read.
    """
    options = _Options(
        encoding, stdin, fields or FieldNames(), allow_private, limits or Limits(), meter or Meter()
    )
    for path in paths:
        for result in _read_path(path, options):
            match result:
                case ArticleNotReadError():
                    yield UnreadableFile(result.path, result.reason, result.hint)
                case Article():
                    yield result


def _buffered(stream: BinaryIO) -> BufferedReader:
    """Return a stream that can be looked into without reading on."""
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))


def _read_path(path: str, options: _Options) -> Iterator[Article | ArticleNotReadError]:
    if path == STDIN:
        return _read_source(options.source(path, _buffered(options.stdin)))
    if is_address(path):
        return _read_page(path, options)
    return _read_folder(path, options) if os.path.isdir(path) else _read_file(path, options)


def _read_folder(folder: str, options: _Options) -> Iterator[Article | ArticleNotReadError]:
    is_empty = True
    for path in files_below(folder, READERS):
        is_empty = False
        yield from [path] if isinstance(path, ArticleNotReadError) else _read_file(path, options)
    if is_empty:
        yield ArticleNotReadError(
            folder, "the folder holds no articles", f"articles in a folder end in {', '.join(READERS)}"
        )


def _read_file(path: str, options: _Options) -> Iterator[Article | ArticleNotReadError]:
    try:
        with open(path, "rb") as stream, options.meter.counting(stream):
            yield from _read_source(options.source(path, stream))
    except OSError as error:
        yield not_opened(path, error)


def _read_page(address: str, options: _Options) -> Iterator[Article | ArticleNotReadError]:
    try:
        page = fetch(address, allow_private=options.allow_private, limits=options.limits)
    except ArticleNotReadError as error:
        yield error
        return
    source = options.source(address, _buffered(BytesIO(page.data)))
    yield from _read_source(replace(source, media_type=page.media_type, declared=page.charset))


def _read_source(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the articles of one file, and errors where it has none: no file goes by in silence."""
    is_empty = True
    try:
        for result in reader_of(source)(source):
            is_empty = False
            yield _empty(result.path) if isinstance(result, Article) and _is_blank(result.text) else result
    except ArticleNotReadError as error:
        yield error
    except RecursionError:
        yield ArticleNotReadError(source.path, "it is nested too deeply", "save what it holds as plain text")
    else:
        if is_empty:
            yield _empty(source.path)


def _is_blank(text: str) -> bool:
    """Say whether there is nothing in a text, without a copy of it."""
    return not text or text.isspace()


def _empty(path: str) -> ArticleNotReadError:
    return ArticleNotReadError(path, "it is empty", "name a file with some text in it")
