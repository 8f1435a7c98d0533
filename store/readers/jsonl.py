"""JSON Lines: one article a line, read line by line so that a corpus of any size streams."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from language.article import Article
from store.readers.charset import decode
from store.readers.errors import ArticleNotReadError
from store.readers.fields import article_from_record
from store.readers.source import Source


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
    for number, line in enumerate(source.lines(), start=1):
        if words := line.removeprefix(codecs.BOM_UTF8).strip():
            try:
                yield _article(words, f"{source.path}:{number}", source)
            except ArticleNotReadError as error:
                yield error


def _article(line: bytes, path: str, source: Source) -> Article:
    text, encoding = decode(line, path=path, encoding=source.encoding)
    return article_from_record(_record(text, path), source.fields, path=path, encoding=encoding)


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
