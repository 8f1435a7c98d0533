"""The articles that are open, however many, in little memory.

What is known about an article stays in memory, and so do the texts of the few that were used last. The
others are put away in a temporary file, which is on the disk once it has more than a few megabytes, and come
back when the article is opened. So it does not matter where an article came from: a folder, a corpus, a pipe
or the web.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import NamedTuple, overload

from msgspec.structs import replace

from language.article import Article

IN_MEMORY = 4 * 2**20
"""How many bytes of the texts put away are kept in memory; with more, all of them go to the disk."""

AT_HAND = 8
"""How many articles are kept whole: those used last."""


class _Kept(NamedTuple):
    """What stays in memory of an article."""

    facts: Article
    """The article without its text."""
    id: str
    number: int
    """Which it is of all that were ever added."""


class OpenArticles(Sequence[Article]):
    """Articles in the order they were added; several threads may ask for them."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self._texts = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  (closed by `close`)
        self._end = 0
        self._places: dict[int, tuple[int, int]] = {}
        self._at_hand: dict[int, Article] = {}
        self._mutex = Lock()
        self._numbers = count()
        self._kept: list[_Kept] = []
        self._positions: dict[str, list[int]] = {}
        self._by_path: dict[str, int] = {}
        for article in articles:
            self.append(article)

    def append(self, article: Article) -> int:
        """Add an article and return its position."""
        self._kept.append(self._taken(article))
        position = len(self._kept) - 1
        self._positions.setdefault(article.id, []).append(position)
        self._by_path[article.path] = position
        return position

    def replace(self, position: int, article: Article) -> None:
        """Put a newer version of an article in its place."""
        self._positions[self._kept[position].id].remove(position)
        self._kept[position] = self._taken(article)
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

    def _taken(self, article: Article) -> _Kept:
        kept = _Kept(replace(article, text=""), article.id, next(self._numbers))
        with self._mutex:
            if len(self._at_hand) < AT_HAND:
                self._at_hand[kept.number] = article
            else:
                self._put_away(kept.number, article.text)
        return kept

    def _whole(self, kept: _Kept) -> Article:
        with self._mutex:
            article = self._at_hand.pop(kept.number, None) or self._brought_back(kept)
            self._at_hand[kept.number] = article  # behind the others, as the one used last
            if len(self._at_hand) > AT_HAND:
                oldest = next(iter(self._at_hand))
                self._put_away(oldest, self._at_hand.pop(oldest).text)
        return article

    def _put_away(self, number: int, text: str) -> None:
        if number not in self._places:
            data = text.encode("utf-8")
            self._texts.seek(self._end)
            self._texts.write(data)
            self._places[number] = self._end, len(data)
            self._end += len(data)

    def _brought_back(self, kept: _Kept) -> Article:
        start, length = self._places[kept.number]
        self._texts.seek(start)
        article = replace(kept.facts, text=self._texts.read(length).decode("utf-8"))
        vars(article)["id"] = kept.id  # it need not be made out again
        return article
