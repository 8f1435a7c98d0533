"""Progress of long work, on standard error, and only where somebody sees it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

Item = TypeVar("Item")


class RateColumn(ProgressColumn):
    """How many articles a second."""

    def render(self, task: Task) -> Text:
        """Return the rate, once there is one."""
        return Text(f"{task.speed:.1f} a second" if task.speed else "", "dim")


def with_progress(articles: Iterable[Item]) -> Iterator[Item]:
    """Yield the articles, counting them on standard error when that is a terminal and the output is not."""
    if not _is_watched():
        yield from articles
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:.0f} articles"),
        RateColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for article in articles:
            yield article
            progress.advance(task)


def _is_watched() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and not (sys.stdout and sys.stdout.isatty())
