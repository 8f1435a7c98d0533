"""Arrivals: articles that are read in, by threads, while the first one is on the screen already."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Event, Thread
from typing import TypeVar

from textual.message import Message

from language.article import Article
from tui.inputs import Change, Result
from tui.messages import ArrivalsEnded, ArticlesArrived

Told = TypeVar("Told", bound=Change)

FIRST, LONGEST = 0.02, 1.6
"""Seconds of reading that arrive together, at first and at most: the screen is not redrawn for every file."""


class Arrivals:
    """Reads in what else was named, and then what is new or changes.

    Args:
        rest: what was named on the command line and has not been read yet.
        changes: each waits for changes until the event is set, and gives those of one moment together.
        has_articles: whether there is an article in the rest, as far as can be known: room is left for it.
    """

    def __init__(
        self,
        rest: Iterable[Result] = (),
        changes: Iterable[Callable[[Event], Iterator[Sequence[Change]]]] = (),
        *,
        has_articles: bool = False,
    ) -> None:
        self.has_articles = has_articles
        self._rest = rest
        self._changes = changes
        self._stopping = Event()

    def start(self, post: Callable[[Message], object]) -> None:
        """Begin.

        Args:
            post: called from other threads with each message.
        """
        for wait in self._changes:
            Thread(target=self._pass_on_changes, args=(wait, post), daemon=True).start()
        Thread(target=self._pass_on_rest, args=(post,), daemon=True).start()

    def stop(self) -> None:
        """End the threads soon: nobody is there to read any more."""
        self._stopping.set()

    def _pass_on_rest(self, post: Callable[[Message], object]) -> None:
        try:
            for batch in _batches(self._rest, self._stopping):
                post(ArticlesArrived(batch, are_changes=False))
        finally:  # also after a fault: whoever waits for the rest would wait for ever
            post(ArrivalsEnded())

    def _pass_on_changes(
        self, wait: Callable[[Event], Iterator[Sequence[Change]]], post: Callable[[Message], object]
    ) -> None:
        for results in wait(self._stopping):
            post(ArticlesArrived(_identified(results), are_changes=True))


def _batches(results: Iterable[Result], stopping: Event) -> Iterator[list[Result]]:
    """Yield what is read within a moment, together."""
    batch: list[Result] = []
    span = FIRST
    due = time.monotonic() + span
    for result in results:
        if stopping.is_set():
            return
        batch.append(result)
        if time.monotonic() > due:
            yield _identified(batch)
            batch, span = [], min(2 * span, LONGEST)
            due = time.monotonic() + span
    if batch:
        yield _identified(batch)


def _identified(results: Sequence[Told]) -> list[Told]:
    """Return the results, with the ids of the articles made out: not by who draws the screen."""
    return [result for result in results if not isinstance(result, Article) or result.id]
