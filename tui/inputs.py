"""What the person named on the command line: articles, with complaints about what cannot be read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from io import BytesIO
from threading import Event
from typing import TYPE_CHECKING, BinaryIO

from language.article import Article
from language.errors import reason_of
from store.readers import FieldNames, UnreadableFile, read_articles
from store.readers.formats import READERS
from store.readers.limits import Limits
from store.readers.meter import Meter
from store.readers.watching import GoneFile, Watch
from tui.border import DONE, INPUT_NOT_READ
from tui.complaints import Complaints
from tui.config import current_settings
from tui.wanted import Wanted

if TYPE_CHECKING:
    from store.decision_store import DecisionStore

Result = Article | UnreadableFile

Change = Result | GoneFile
"""What a watch tells of a file: what is in it now, or that it is gone."""


class Inputs:
    """The articles of some paths, one at a time; what cannot be read is complained about as it is met."""

    def __init__(self, wanted: Wanted, limits: Limits | None = None) -> None:
        self._wanted = wanted
        self._limits = limits or current_settings().limits
        self.meter = Meter(wanted.paths)
        """How much of the files has been read."""
        self.unreadable: list[UnreadableFile] = []
        """The files, folders and lines that could not be read so far."""

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles, and complain about the rest."""
        complaints = Complaints()
        for result in self.results():
            if isinstance(result, Article):
                yield result
            else:
                complaints.about(result)
        complaints.sum_up()

    def results(self) -> Iterator[Result]:
        """Yield the articles, and in the place of some the reason why there is none."""
        return self._read(self._wanted.paths)

    def changes(self) -> list[Callable[[Event], Iterator[list[Change]]]]:
        """Return what waits for new, changed and deleted files among those named, and reads them."""
        watch = Watch(self._wanted.paths, READERS)
        return [
            partial(self._read_changes, watch.changes_in_folders),
            partial(self._read_changes, watch.changes_of_files),
        ]

    def _read_changes(
        self, wait: Callable[[Event], Iterator[Sequence[str]]], stopping: Event
    ) -> Iterator[list[Change]]:
        try:
            for paths in wait(stopping):
                gone = [path for path in paths if not os.path.exists(path)]
                yield [*map(GoneFile, gone), *self._read(sorted({*paths}.difference(gone)))]
        except OSError as error:
            reason = f"it is watched no more: {reason_of(error)}"
            yield [UnreadableFile(self._wanted.paths[0], reason, "open it again to see what has changed")]

    def _read(self, paths: Iterable[str]) -> Iterator[Result]:
        wanted = self._wanted
        fields = FieldNames(
            wanted.text_field,
            wanted.title_field,
            wanted.date_field,
            wanted.outlet_field,
            wanted.author_field,
        )
        results = read_articles(
            paths,
            encoding=wanted.encoding,
            stdin=_standard_input(),
            fields=fields,
            allow_private=wanted.allow_private,
            limits=self._limits,
            meter=self.meter,
        )
        for result in results:
            if isinstance(result, UnreadableFile):
                self.unreadable.append(result)
            yield result

    @property
    def status(self) -> int:
        """The exit status as far as the inputs are concerned."""
        return INPUT_NOT_READ if self.unreadable else DONE


def known_paths(*stores: DecisionStore, about: Container[object] | None = None) -> list[str]:
    """Return where the articles that stores know were read, each once, as far as they are still there.

    Args:
        stores: whose articles.
        about: the ids of those that are wanted, if not all are.
    """
    rows = (row for store in stores for row in store.articles())
    paths = (str(row["path"]) for row in rows if about is None or row["article"] in about)
    return [path for path in dict.fromkeys(paths) if os.path.isfile(path)]


def take_keys_from_terminal() -> bool:
    """Make the terminal standard input again when articles were piped in; say whether there is one.

    The reader takes its keys from standard input: `curl … | tallymark -` would have none.
    """
    if sys.stdin is None:
        return False
    if not sys.stdin.isatty():
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return False
        os.dup2(terminal, sys.stdin.fileno())
        os.close(terminal)
    return True


def _standard_input() -> BinaryIO:
    """Return the bytes of standard input; a closed one is empty."""
    return BytesIO() if sys.stdin is None else sys.stdin.buffer
