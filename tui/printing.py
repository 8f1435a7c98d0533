"""Standard output, as commands print on it."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import BinaryIO, cast

from rich.console import Console


class PrintConsole(Console):
    """A console for text that is not ours: no markup, no emoji codes, no guessing at numbers and links."""

    def __init__(self) -> None:
        super().__init__(file=_open_output(), markup=False, emoji=False, highlight=False)

    def on_broken_pipe(self) -> None:
        """Let the border of the command line deal with it: Rich would end the process with status 1."""
        raise BrokenPipeError


def output_bytes() -> BinaryIO:
    """Return standard output for bytes.

    Raises:
        OSError: when it is closed.
    """
    return cast("BinaryIO", _open_output().buffer)


def _open_output() -> io.TextIOWrapper:
    if not isinstance(sys.stdout, io.TextIOWrapper):
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.reconfigure(errors="replace")
    return sys.stdout
