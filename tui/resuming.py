"""Long extractions into a file, taken up again where they were broken off."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from language.article import Article
from store.exports.errors import ExportNotWrittenError


def not_extracted_yet(articles: Iterable[Article], path: Path) -> Iterator[Article]:
    """Yield the articles whose lines are not in the file yet; a last line that was torn off is removed.

    Nothing is kept in memory: file and articles are gone through side by side.

    Args:
        articles: all articles, in the order they were begun with.
        path: the JSON Lines written so far; it need not be there.

    Raises:
        ExportNotWrittenError: when the file holds the lines of other articles.
    """
    rest = iter(articles)
    if path.exists():
        with path.open("r+b") as file:
            end = 0
            for line in file:
                if not line.endswith(b"\n"):
                    break
                if _article_id(line) != getattr(next(rest, None), "id", None):
                    raise ExportNotWrittenError(
                        str(path),
                        "it was begun with other articles",
                        "name another file, or the same articles",
                    )
                end += len(line)
            file.truncate(end)
    yield from rest


def _article_id(line: bytes) -> str | None:
    try:
        return str(json.loads(line)["article"]["id"])
    except (ValueError, LookupError, TypeError):
        return None
