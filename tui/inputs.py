"""What the person named on the command line: articles, with complaints about what cannot be read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from language.article import Article
from store.readers import FieldNames, UnreadableFile, read_articles
from store.readers.limits import Limits
from tui.arguments import Wanted
from tui.border import DONE, INPUT_NOT_READ, complain
from tui.config import current_settings


class Inputs:
    """The articles of some paths, one at a time; what cannot be read is complained about as it is met."""

    def __init__(self, wanted: Wanted, limits: Limits | None = None) -> None:
        self._wanted = wanted
        self._limits = limits or current_settings().limits
        self.complaints: list[str] = []
        """A sentence for each file, folder or line that could not be read so far."""

    def __iter__(self) -> Iterator[Article]:
        wanted = self._wanted
        fields = FieldNames(
            wanted.text_field,
            wanted.title_field,
            wanted.date_field,
            wanted.outlet_field,
            wanted.author_field,
        )
        results = read_articles(
            wanted.paths,
            encoding=wanted.encoding,
            stdin=_standard_input(),
            fields=fields,
            allow_private=wanted.allow_private,
            limits=self._limits,
        )
        for result in results:
            if isinstance(result, UnreadableFile):
                self.complaints.append(result.sentence)
                complain(result.sentence, result.hint)
            else:
                yield result

    @property
    def status(self) -> int:
        """The exit status as far as the inputs are concerned."""
        return INPUT_NOT_READ if self.complaints else DONE


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
