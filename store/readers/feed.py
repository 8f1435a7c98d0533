"""RSS and Atom: each entry of a feed is an article, as long as the feed carries its words."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from language.article import Article, normalise
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.htmlwords import words_of_html
from store.readers.source import Source


def read_feed(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the article of each entry, or in its place the reason why there is none.

    The path of an article is that of the file with the number of its entry.

    Raises:
        ArticleNotReadError: when the file is no feed.
    """
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415  (for feeds alone)

    feed = feedparser.parse(BytesIO(source.content()), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version:
        raise ArticleNotReadError(source.path, "it is no RSS or Atom feed", "save the feed again")
    outlet = _line(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(entry, f"{source.path}:{number}", outlet, feed.get("encoding"))


def _article(
    entry: dict[str, Any], path: str, outlet: str | None, encoding: str | None
) -> Article | ArticleNotReadError:
    bodies = [content.get("value", "") for content in entry.get("content", ())] or [entry.get("summary", "")]
    text = words_of_html(max(bodies, key=len))
    if not text.strip():
        return ArticleNotReadError(path, "the entry has no text", "open the article it links to instead")
    return Article.from_raw(
        text,
        path=path,
        title=_line(entry.get("title")),
        outlet=outlet,
        published=iso_date(entry.get("published") or dict.get(entry, "updated")),  # it warns of its own `get`
        encoding=encoding,
        author=_line(entry.get("author")),
    )


def _line(markup: str | None) -> str | None:
    return " ".join(normalise(words_of_html(markup)).split()) or None if markup else None
