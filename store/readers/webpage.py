"""Web pages, as a browser saves them: the article in them, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from language.article import Article, normalise
from store.readers.aligned import with_aligned_tables
from store.readers.charset import decode
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.source import Source

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
_DATES = {"original_date": True, "extensive_search": False}
"""The day of publication as the page marks it: a year in its footer or in a table dates nothing."""


def read_webpage(source: Source) -> Iterator[Article]:
    """Yield the one article of a page.

    Raises:
        ArticleNotReadError: when there is no article in it.
    """
    data = source.content()
    in_page = _DECLARED.search(data[:_HEAD])
    declared = source.declared or (in_page.group(1).decode("ascii") if in_page else None)
    markup, encoding = decode(data, path=source.path, encoding=source.encoding, declared=declared)
    yield article_from_page(markup, path=source.path, encoding=encoding)


def article_from_page(markup: str, *, path: str, encoding: str | None) -> Article:
    """Return the article that a page is about, with its title, outlet and date where the page names them.

    Raises:
        ArticleNotReadError: when there is no article in it.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415  (half a second to import, for web pages alone)

    found = bare_extraction(
        normalise(markup), with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise ArticleNotReadError(path, "there is no article on this page", "save the page of one article")
    return Article.from_raw(
        "\n\n".join(with_aligned_tables(line for line in str(found.text).split("\n") if line.strip())),
        path=path,
        title=_line(found.title),
        outlet=_line(found.sitename),
        published=iso_date(found.date),
        encoding=encoding,
        author=_line(found.author),
    )


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None
