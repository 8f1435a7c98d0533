"""Long extractions into a file, taken up again where they were broken off."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from language.article import Article
from store.exports.contract import SCHEMA, json_line
from store.exports.errors import ExportNotWrittenError

_BEGINNING = json_line({"schema": SCHEMA}).rstrip(b"}\n")
"""What each line begins with."""


def not_extracted_yet(articles: Iterable[Article], path: Path) -> Iterator[Article]:
    """Yield the articles whose lines are not in the file yet; a last line that was torn off is removed.

    Nothing is kept in memory: file and articles are gone through side by side.

    Args:
        articles: all articles, in the order they were begun with.
        path: the JSON Lines written so far; it need not be there.

    Raises:
        ExportNotWrittenError: when the file holds the lines of other articles, or something else.
    """
    rest = iter(articles)
    if path.exists():
        with path.open("r+b") as file:
            end = 0
            for line in file:
                is_torn = not line.endswith(b"\n")
                if is_torn:
                    is_ours = end > 0 or _begins_like_ours(line)
                else:
                    is_ours = _is_about(line, next(rest, None))
                    end += len(line)
                if not is_ours:
                    raise ExportNotWrittenError(
                        str(path),
                        "it was begun with other articles",
                        "name another file, or the same articles",
                    )
            file.truncate(end)
    yield from rest


def _begins_like_ours(torn: bytes) -> bool:
    """Whether a first line that was torn off is one of ours, and no file of somebody else on one line."""
    return torn.startswith(_BEGINNING) or _BEGINNING.startswith(torn)


def _is_about(line: bytes, article: Article | None) -> bool:
    try:
        return article is not None and json.loads(line)["article"]["id"] == article.id
    except (ValueError, LookupError, TypeError, RecursionError):
        return False
