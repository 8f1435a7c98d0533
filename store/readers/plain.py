"""Plain text: a blank line ends a paragraph, and a first short line without a full stop is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.article import Article
from store.readers.source import Source

LONGEST_TITLE = 160
"""The most characters of a line that may be a title."""

_OPEN_OR_FULL_STOP = re.compile(r"[.,;:…–—-][\"'”’)\]]*$")


def read_plain(source: Source) -> Iterator[Article]:
    """Yield the one article of a text file."""
    text, encoding = source.decoded()
    article = Article.from_raw(text, path=source.path, encoding=encoding)
    yield Article(article.text, article.path, title_of(article.text), encoding=encoding)


def title_of(text: str) -> str | None:
    """Return the first line of a normalised text when it looks like a title: short, alone, no sentence."""
    first, _, rest = text.lstrip().partition("\n")
    is_title = len(first) <= LONGEST_TITLE and any(map(str.isalpha, first)) and _begins_anew(rest)
    return first.strip() if is_title and not _OPEN_OR_FULL_STOP.search(first.rstrip()) else None


def _begins_anew(rest: str) -> bool:
    """Whether there is more text, and it cannot be the end of the sentence on the line before it."""
    return bool(rest.strip()) and (rest[0].isspace() or not rest[0].islower())
