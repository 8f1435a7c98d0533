"""Articles that nobody has opened, read one after the other, because something is asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on

from tui.messages import ArticleRead, ReadingFailed
from tui.reading.base import ReadingBase


class ReadingAhead(ReadingBase):
    """Has articles read; opening one comes first."""

    _ahead: Sequence[int] = ()
    """The positions of those still to be read."""

    def _read_these(self, positions: Iterable[int]) -> None:
        """Have these read too, behind those that are waited for already."""
        self._ahead = [*dict.fromkeys((*self._ahead, *positions))]
        self._read_next()

    def _read_next(self) -> None:
        if self._ahead:
            self._analyst.read_ahead(self._articles[self._ahead[0]])

    @on(ArticleRead)
    @on(ReadingFailed)
    def _go_on_reading(self, message: ArticleRead | ReadingFailed) -> None:
        if self._ahead:
            self._ahead = [place for place in self._ahead if self._articles.id_at(place) != message.article]
            self._follow_reading()
            self._read_next()

    def _follow_reading(self) -> None:
        """Make something of what was read: for whoever asked for it."""
