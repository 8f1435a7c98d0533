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
            file.truncate(_end_of_whole_lines(file, rest, path))
    yield from rest


def _end_of_whole_lines(file: Iterable[bytes], articles: Iterator[Article], path: Path) -> int:
    """Return how many bytes of a file are whole lines, and take the articles that these are about.

    Raises:
        ExportNotWrittenError: when a line is about another article than the next one.
    """
    end = 0
    for line in file:
        if line.endswith(b"\n"):
            is_ours = _is_about(line, next(articles, None))
            end += len(line)
        else:
            is_ours = end > 0 or _begins_like_ours(line)
        if not is_ours:
            raise ExportNotWrittenError(
                str(path), "it was begun with other articles", "name another file, or the same articles"
            )
    return end


def _begins_like_ours(torn: bytes) -> bool:
    """Whether a first line that was torn off is one of ours, and no file of somebody else on one line."""
    return torn.startswith(_BEGINNING) or _BEGINNING.startswith(torn)


def _is_about(line: bytes, article: Article | None) -> bool:
    try:
        return article is not None and json.loads(line)["article"]["id"] == article.id
    except (ValueError, LookupError, TypeError, RecursionError):
        return False
