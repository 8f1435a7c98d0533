"""The `tallymark/1` contract: what is known about an article, as plain JSON values.

Offsets are code points into `text`, end exclusive. Keys may be added, none is renamed.
"""

from __future__ import annotations

import json
from typing import Any

from language.analysis import Analysis
from language.article import Article

SCHEMA = "tallymark/1"


def article_as_record(article: Article, analysis: Analysis) -> dict[str, Any]:
    """Return the article with its analysis as the contract describes it."""
    return {
        "schema": SCHEMA,
        "article": {
            "id": article.id,
            "path": article.path,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published,
            "author": article.author,
        },
        "text": article.text,
        **analysis.as_record(),
    }


def encoded(words: str) -> bytes:
    """Return words in UTF-8; a file name that is not UTF-8 holds lone surrogates, which become escapes."""
    return words.encode("utf-8", "backslashreplace")


def json_line(record: dict[str, Any]) -> bytes:
    """Return the record as one line of UTF-8 JSON, its lone surrogates as JSON escapes."""
    return encoded(f"{json.dumps(record, ensure_ascii=False)}\n")
