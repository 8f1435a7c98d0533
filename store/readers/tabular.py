"""Comma-separated values: one article a row, the first row names the columns; read row by row."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from io import StringIO

from language.article import Article
from store.readers.charset import decode
from store.readers.errors import ArticleNotReadError
from store.readers.fields import article_from_record, ensure_column
from store.readers.limits import MEGABYTE
from store.readers.source import Source

_SEPARATORS = ",;\t|"


def read_csv(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the article of each row, or in its place the reason why there is none.

    The path of an article is that of the file with the number of its row, the header being the first.

    Raises:
        ArticleNotReadError: when the file is binary, has no column for the text, or is no longer a table
            somewhere in it.
    """
    encoding = _encoding(source)
    separator = _separator(source, encoding)
    csv.field_size_limit(source.limits.file_mb * MEGABYTE)  # its own limit is shorter than many an article
    try:
        rows = csv.reader(_lines(source, encoding), delimiter=separator)
        columns = [name.strip() for name in next(rows, [])]
        ensure_column(columns, source.fields, source.path)
        for number, row in enumerate(rows, start=2):
            if any(row):
                record = dict(zip(columns, row, strict=False))
                yield _article(record, f"{source.path}:{number}", source, encoding)
    except csv.Error as error:
        reason = f"it is no table: {error}"
        raise ArticleNotReadError(source.path, reason, "save it as CSV again") from error
    except UnicodeDecodeError as error:
        reason = f"a byte of it is not {encoding}"
        raise ArticleNotReadError(source.path, reason, "name its encoding with --encoding") from error


def _lines(source: Source, encoding: str) -> Iterator[str]:
    """Yield the lines of a table; in UTF-16 and UTF-32 a byte alone does not tell where a line ends."""
    if encoding.startswith(("utf-16", "utf-32")):
        return iter(StringIO(source.content().decode(encoding).removeprefix("\ufeff"), newline=""))
    return codecs.iterdecode(source.lines(), encoding)


def _article(
    record: dict[str, str], path: str, source: Source, encoding: str
) -> Article | ArticleNotReadError:
    try:
        return article_from_record(record, source.fields, path=path, encoding=encoding)
    except ArticleNotReadError as error:
        return error


def _encoding(source: Source) -> str:
    """Return what the file is written in, as far as its beginning tells."""
    if source.encoding is not None:
        return source.encoding
    head = source.head()
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # it may end in the middle of a character
    except UnicodeDecodeError:
        return decode(head, path=source.path)[1]
    return "utf-8-sig" if b"\0" not in head else decode(head, path=source.path)[1]


def _separator(source: Source, encoding: str) -> str:
    """Return the sign that stands most often in the first line."""
    header = source.head().decode(encoding, errors="replace").partition("\n")[0]
    return max(_SEPARATORS, key=header.count)
