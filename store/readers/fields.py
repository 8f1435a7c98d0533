"""Records of a corpus: from the fields of a row to an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from language.article import Article, normalise
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.source import FieldNames


def article_from_record(record: Mapping[str, Any], names: FieldNames, *, path: str, encoding: str) -> Article:
    """Return the article that a record of a corpus holds.

    Args:
        record: the fields of the row.
        names: under which names it keeps what.
        path: the file and the number of the line or row.
        encoding: what the file was read in.

    Raises:
        ArticleNotReadError: when it holds no text.
    """
    return Article.from_raw(
        _text(record, names, path),
        path=path,
        title=_words(record.get(names.title)),
        outlet=_words(record.get(names.outlet)),
        published=iso_date(record.get(names.date, record.get("published"))),
        encoding=encoding,
        author=_people(record.get(names.author, record.get("authors"))),
    )


def _text(record: Mapping[str, Any], names: FieldNames, path: str) -> str:
    text = record.get(names.text)
    if not isinstance(text, str):
        fault = "has no" if text is None else "is no string in its"
        hint = "name the field that holds the text with --text-field"
        raise ArticleNotReadError(path, f"the record {fault} field {names.text!r}", hint)
    if not text.strip():
        raise ArticleNotReadError(path, f"its field {names.text!r} is empty", "leave such records out")
    return text


def _people(value: object) -> str | None:
    """Return one or several names, as they are given, on one line."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value))) or None
    return _words(value)


def _words(value: object) -> str | None:
    """Return a value as one line of text; numbers are words too, anything else is left out."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(normalise(str(value)).split()) or None
