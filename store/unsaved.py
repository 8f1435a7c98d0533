"""What waits for the disk: decisions that are not written yet, and where their articles are from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from language.article import Article
from store.decisions import Decision


class Unsaved:
    """Decisions that are not in the store's files yet, with what is known of the articles that were met."""

    def __init__(self) -> None:
        self.decisions: list[Decision] = []
        """In the order they were made."""
        self._met: dict[str, dict[str, Any]] = {}

    def meet(self, article: Article) -> None:
        """Note where an article is from, to be written with the first decision about it."""
        self._met[article.id] = {
            "article": article.id,
            "path": whole_path(article.path),
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published,
            "length": len(article.text),
        }

    def about(self, article: str) -> list[Decision]:
        """Return the decisions about the article with this id."""
        return [decision for decision in self.decisions if decision.article == article]

    def article_ids(self) -> Iterator[str]:
        """Yield the id of the article of each decision."""
        return (decision.article for decision in self.decisions)

    def articles_at(self, path: str) -> Iterator[str]:
        """Yield the ids of the articles decided about that were read from a path, as `whole_path` has it."""
        return (article for article in self.article_ids() if self._met.get(article, {}).get("path") == path)

    def tables(self, known: Mapping[str, Mapping[str, Any]]) -> dict[str, Sequence[Mapping[str, Any]]]:
        """Return the decisions as documents, with what is newly known of their articles.

        Args:
            known: what the store's files say of each article, by its id.
        """
        about = set(self.article_ids())
        news = [self._met[one] for one in about if one in self._met and known.get(one) != self._met[one]]
        decisions = [decision.as_record() for decision in self.decisions]
        return {"decisions": decisions, "articles": news} if news else {"decisions": decisions}


def whole_path(path: str) -> str:
    """Return an article's path as the store keeps it: the same from whatever folder the article is named."""
    return path if path == "-" else str(Path(path).absolute())
