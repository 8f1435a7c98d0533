"""JSON Lines: one article a line, read line by line so that a corpus of any size streams."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from language.article import Article, normalise
from store.readers.charset import decode
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.source import FieldNames, Source


def read_jsonl(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the article of each line that is not blank, or in its place the reason why there is none.

    The path of an article is that of the file with the number of its line: `corpus.jsonl:3`.

    Raises:
        ArticleNotReadError: when the file is binary.
    """
    if b"\0" in source.head():
        raise ArticleNotReadError(
            source.path, "it is binary or UTF-16, not JSON Lines", "convert it to UTF-8 first"
        )
    for number, line in enumerate(source.stream, start=1):
        if words := line.removeprefix(codecs.BOM_UTF8).strip():
            try:
                yield _article(words, f"{source.path}:{number}", source)
            except ArticleNotReadError as error:
                yield error


def _article(line: bytes, path: str, source: Source) -> Article:
    text, encoding = decode(line, path=path, encoding=source.encoding)
    record = _record(text, path)
    names = source.fields
    return Article.from_raw(
        _text(record, names, path),
        path=path,
        title=_words(record, names.title),
        outlet=_words(record, names.outlet),
        published=iso_date(record.get(names.date, record.get("published"))),
        encoding=encoding,
    )


def _record(line: str, path: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        where = f" at character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else ""
        raise ArticleNotReadError(
            path, f"this line is not JSON{where}", "every line has to be one JSON object of its own"
        ) from error
    if not isinstance(record, dict):
        raise ArticleNotReadError(path, "this line is no JSON object", 'write it as {"text": "…"}')
    return record


def _text(record: dict[str, Any], names: FieldNames, path: str) -> str:
    text = record.get(names.text)
    if not isinstance(text, str):
        fault = "has no" if text is None else "is no string in its"
        raise ArticleNotReadError(
            path,
            f"the object {fault} field {names.text!r}",
            "name the field that holds the text with --text-field",
        )
    if not text.strip():
        raise ArticleNotReadError(path, f"its field {names.text!r} is empty", "leave such lines out")
    return text


def _words(record: dict[str, Any], name: str) -> str | None:
    """Return a field as one line of text; numbers are words too, anything else is left out."""
    value = record.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(normalise(str(value)).split()) or None
