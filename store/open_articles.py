"""The articles that are open, however many, in little memory.

What is known about an article stays in memory, and so do the texts of the few that were used last. The
others are put away in a temporary file once they have more than a few megabytes, and come back when the
article is opened; where the disk is full they stay in memory. So it does not matter where an article came
from: a folder, a corpus, a pipe or the web.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import count
from threading import Lock
from typing import IO, NamedTuple, overload

from msgspec.structs import replace

from language.article import Article
from store.durable import write_all

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
        self._waiting: dict[int, bytes] = {}
        self._weight = 0
        self._file: IO[bytes] | None = None
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
        if self._file is not None:
            self._file.close()

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
                self._put_away(oldest, self._at_hand[oldest].text)
                del self._at_hand[oldest]
        return article

    def _put_away(self, number: int, text: str) -> None:
        """Keep a text among those that wait in memory; when these weigh much, all of them go to the disk."""
        if number in self._places or number in self._waiting:
            return
        self._waiting[number] = text.encode("utf-8")
        self._weight += len(self._waiting[number])
        if self._weight > IN_MEMORY:
            with suppress(OSError):  # it is full: what is left waits on, and is tried again with the next
                self._bring_to_disk()

    def _bring_to_disk(self) -> None:
        """Move the texts that wait to the disk, one after another: none is let go before it is there.

        The file is not buffered, or that it is full would come out only when something else is read. It is no
        `SpooledTemporaryFile`, because that loses all it holds when the disk is full:
        https://github.com/python/cpython/blob/v3.11.7/Lib/tempfile.py#L697
        """
        if self._file is None:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  (closed by `close`)
        for number, data in list(self._waiting.items()):
            write_all(self._file.fileno(), data, self._end)
            self._places[number] = self._end, len(data)
            self._end += len(data)
            self._weight -= len(data)
            del self._waiting[number]

    def _brought_back(self, kept: _Kept) -> Article:
        article = replace(kept.facts, text=self._data(kept.number).decode("utf-8"))
        vars(article)["id"] = kept.id  # it need not be made out again
        return article

    def _data(self, number: int) -> bytes:
        if self._file is None or number in self._waiting:
            return self._waiting[number]
        start, length = self._places[number]
        self._file.seek(start)
        return self._file.read(length)
