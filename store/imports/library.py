"""The library: the articles a file may be about, found by their text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from language.article import Article
from store.imports.errors import NotImportedError
from store.imports.offsets import same_words, squeezed
from store.imports.sheet import Sheet


class Library:
    """Articles by their id and by their words.

    Args:
        articles: those the person named; with none, a file is about the texts that it holds itself.
    """

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.articles = tuple(articles)
        """In the order they were named."""
        self._by_id = {article.id: article for article in self.articles}

    def by_id(self, identity: str) -> Article | None:
        """Return the article with this id."""
        return self._by_id.get(identity)

    def by_words(self, text: str) -> Article | None:
        """Return the article with these words, whatever white space is between them."""
        return self._by_words.get(squeezed(text))

    @cached_property
    def _by_words(self) -> dict[str, Article]:
        return {squeezed(article.text): article for article in self.articles}

    def fitted(self, sheet: Sheet) -> Sheet:
        """Return a sheet in the offsets of the article that it is about.

        Raises:
            NotImportedError: when articles were named and it is about none of them.
        """
        if not self.articles or sheet.article.id in self._by_id:
            return sheet.moved(self._by_id.get(sheet.article.id, sheet.article), lambda offset, _: offset)
        article = self.by_words(sheet.article.text)
        place = None if article is None else same_words(sheet.article.text, article.text)
        if article is None or place is None or sheet.decisions is not None:
            raise NotImportedError(
                sheet.where,
                "its text is that of none of the articles you named",
                "name the article as well, or none at all: the file holds its texts itself",
            )
        return sheet.moved(article, place)
