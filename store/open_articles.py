"""The articles that are open, however many, in little memory.

What is known about an article stays in memory; its text goes into a temporary file once there is more than a
few megabytes of text, and comes back when the article is opened. So it does not matter where an article came
from: a folder, a corpus, a pipe or the web.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from tempfile import SpooledTemporaryFile
from typing import NamedTuple, overload

from language.article import Article

IN_MEMORY = 4 * 2**20
"""How many bytes of text are kept in memory; with more, all of them go to the disk."""

AT_HAND = 8
"""How many articles are kept whole: those used last."""


class _Kept(NamedTuple):
    """What stays in memory of an article."""

    facts: Article
    """The article without its text."""
    id: str
    start: int
    """Where its text begins in the file, in bytes."""
    length: int
    """How many bytes it has."""


class OpenArticles(Sequence[Article]):
    """Articles in the order they were added."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._texts = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (closed by `close`)
        self._end = 0
        self._kept: list[_Kept] = []
        self._positions: dict[str, list[int]] = {}
        self._by_path: dict[str, int] = {}
        self._whole = lru_cache(maxsize=AT_HAND)(self._brought_back)
        for article in articles:
            self.append(article)

    def append(self, article: Article) -> int:
        """Add an article and return its position."""
        self._kept.append(self._put_away(article))
        position = len(self._kept) - 1
        self._positions.setdefault(article.id, []).append(position)
        self._by_path[article.path] = position
        return position

    def replace(self, position: int, article: Article) -> None:
        """Put a newer version of an article in its place."""
        self._positions[self._kept[position].id].remove(position)
        self._kept[position] = self._put_away(article)
        self._positions.setdefault(article.id, []).append(position)

    def facts(self, position: int) -> Article:
        """Return an article without its text: what is needed to list it."""
        return self._kept[position].facts

    def id_at(self, position: int) -> str:
        """Return the id of an article."""
        return self._kept[position].id

    def positions_of(self, article: str) -> Sequence[int]:
        """Return where the article with this id is; the same text may have come from several files."""
        return self._positions.get(article, ())

    def position_of_path(self, path: str) -> int | None:
        """Return where the article is that was read from this path; None when there is none."""
        return self._by_path.get(path)

    def close(self) -> None:
        """Forget the texts."""
        self._texts.close()

    def __len__(self) -> int:
        return len(self._kept)

    @overload
    def __getitem__(self, index: int) -> Article: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Article]: ...
    def __getitem__(self, index: int | slice) -> Article | Sequence[Article]:
        if isinstance(index, slice):
            return [self._whole(kept) for kept in self._kept[index]]
        return self._whole(self._kept[index])

    def _put_away(self, article: Article) -> _Kept:
        text = article.text.encode("utf-8")
        start, self._end = self._end, self._end + len(text)
        self._texts.seek(start)
        self._texts.write(text)
        return _Kept(replace(article, text=""), article.id, start, len(text))

    def _brought_back(self, kept: _Kept) -> Article:
        self._texts.seek(kept.start)
        article = replace(kept.facts, text=self._texts.read(kept.length).decode("utf-8"))
        vars(article)["id"] = kept.id  # it need not be made out again
        return article
