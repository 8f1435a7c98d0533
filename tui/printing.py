"""Standard output, as commands print on it."""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


STDOUT: Final = "-"
"""The output that names standard output."""


class PrintConsole(Console):
    """A console for text that is not ours: no markup, no emoji codes, no guessing at numbers and links."""

    def __init__(self) -> None:
        super().__init__(file=_open_output(), markup=False, emoji=False, highlight=False)

    def on_broken_pipe(self) -> None:
        """Let the border of the command line deal with it: Rich would end the process with status 1."""
        raise BrokenPipeError


def list_table(*headings: str) -> Table:
    """Return an empty table with these headings and no lines."""
    return Table(*headings, box=None, header_style="dim", pad_edge=False)


def output_bytes() -> BinaryIO:
    """Return standard output for bytes; a terminal is never sent a C1 control character.

    Raises:
        OSError: when it is closed.
    """
    output = _open_output()
    plain = cast("BinaryIO", output.buffer)
    return cast("BinaryIO", _Harmless(plain)) if output.isatty() else plain


def print_bytes(parts: Iterable[bytes]) -> None:
    """Print each part at once: whoever reads the pipe sees an article as soon as it is analysed."""
    output = output_bytes()
    for part in parts:
        output.write(part)
        output.flush()


class _Harmless(io.BufferedIOBase):
    """Draws U+FFFD for the controls that an article may hold and a terminal would obey (U+009B is ESC [)."""

    def __init__(self, terminal: BinaryIO) -> None:
        self._terminal = terminal

    def write(self, data: ReadableBuffer) -> int:
        """Write UTF-8."""
        self._terminal.write(re.sub(rb"\xc2[\x80-\x9f]", "\ufffd".encode(), bytes(data)))
        return len(bytes(data))

    def flush(self) -> None:
        """Bring what was written to the terminal."""
        self._terminal.flush()


def _open_output() -> io.TextIOWrapper:
    if not isinstance(sys.stdout, io.TextIOWrapper):
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.reconfigure(errors="replace")
    return sys.stdout
