"""Plain text: a blank line ends a paragraph, and a first short line without a full stop is the title.

Lines below it may say who published it and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.article import Article, normalise
from store.readers.source import Source
from store.readers.sourcelines import facts_at_head, source_line

LONGEST_TITLE = 160
"""The most characters of a line that may be a title."""

_WRITTEN = re.compile(r"\S")
_OPEN_OR_FULL_STOP = re.compile(r"[.,;:…–—-][\"'”’)\]]*$")


def read_plain(source: Source) -> Iterator[Article]:
    """Yield the one article of a text file."""
    text, encoding = source.decoded()
    try:
        article = _article(text, source.path, encoding)  # most texts are normalised: no need to look twice
    except ValueError:
        article = _article(normalise(text), source.path, encoding)
    yield article


def _article(text: str, path: str, encoding: str) -> Article:
    facts = facts_at_head(text)
    title = title_of(_without_source_line(text) if facts.published else text)
    return Article(text, path, title, facts.outlet, facts.published, encoding, facts.author)


def _without_source_line(text: str) -> str:
    """Return a text without its first line where that says only who published it and when."""
    first, _, rest = text.lstrip().partition("\n")
    return text if source_line(first.strip()) is None else rest


def title_of(text: str) -> str | None:
    """Return the first line of a normalised text when it looks like a title: short, alone, no sentence."""
    written = _WRITTEN.search(text)
    end = text.find("\n", written.start()) if written else -1
    first = text[written.start() : end] if written and end >= 0 else ""
    is_title = len(first) <= LONGEST_TITLE and any(map(str.isalpha, first)) and _begins_anew(text, end + 1)
    return first.strip() if is_title and not _OPEN_OR_FULL_STOP.search(first.rstrip()) else None


def _begins_anew(text: str, start: int) -> bool:
    """Whether text goes on there, and not with the end of the sentence on the line before."""
    return _WRITTEN.search(text, start) is not None and not text[start].islower()
