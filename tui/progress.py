"""Progress of long work, on standard error: how much is done, how fast, and how long the rest will take."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from store.readers.meter import Meter
from tui.border import note
from tui.plurals import counted

Item = TypeVar("Item")

BETWEEN_NOTES = 30.0
"""Seconds between two lines about the progress where nobody may be watching."""


class Pace:
    """How fast articles are done.

    Args:
        meter: what has been read of the files they are in.
        total: how many bytes there are; None where nobody knows.
    """

    def __init__(self, meter: Meter, total: int | None) -> None:
        self._meter, self._total = meter, total
        self._began, self._before = time.monotonic(), meter.done
        self._articles = 0

    def count(self) -> None:
        """One more is done."""
        self._articles += 1

    def words(self) -> str:
        """Return how far it is, in words."""
        done = self._meter.done - self._before
        rest = None if self._total is None else self._total - self._before - done
        return pace_in_words(self._articles, time.monotonic() - self._began, done, rest)


def pace_in_words(articles: int, seconds: float, done: int, rest: int | None) -> str:
    """Return how far work is: `1,200 articles, 24.1 a second, 3 min left`.

    Args:
        articles: how many are done.
        seconds: how long that took.
        done: how many bytes they are.
        rest: how many bytes are left, if that is known.
    """
    rate = f", {articles / seconds:,.1f} a second" if articles and seconds else ""
    left = f", {_time_in_words(seconds * rest / done)} left" if rest is not None and done and rate else ""
    return f"{counted(articles, 'article')}{rate}{left}"


def with_progress(
    articles: Iterable[Item], meter: Meter | None = None, *, are_printed: bool = True
) -> Iterator[Item]:
    """Yield the articles, and tell of the progress on standard error.

    On a terminal that is one line that changes, unless the articles are printed there; in a file, a line
    every half minute.

    Args:
        articles: what is worked through.
        meter: what has been read of the files they are in.
        are_printed: whether what is made of them goes to standard output.
    """
    if sys.stderr is None:
        yield from articles
    elif not sys.stderr.isatty():
        yield from _with_notes(articles, meter or Meter())
    elif are_printed and sys.stdout and sys.stdout.isatty():
        yield from articles
    else:
        yield from _with_line(articles, meter or Meter())


def _with_line(articles: Iterable[Item], meter: Meter) -> Iterator[Item]:
    pace = Pace(meter, meter.total())
    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False)
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(pace.words(), total=None)
        for article in articles:
            yield article
            pace.count()
            progress.update(task, description=pace.words())


def _with_notes(articles: Iterable[Item], meter: Meter) -> Iterator[Item]:
    pace: Pace | None = None
    due = time.monotonic() + BETWEEN_NOTES
    for article in articles:
        pace = pace or Pace(meter, meter.total())
        yield article
        pace.count()
        if time.monotonic() > due:
            note(pace.words())
            due = time.monotonic() + BETWEEN_NOTES


def _time_in_words(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"
