"""How much of what was named has been read in, in bytes: enough to say how long the rest will take."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BufferedReader

from store.readers.folders import files_below
from store.readers.formats import READERS


class Meter:
    """Counts the bytes of files; what is no file on this machine has no size that is known before.

    Args:
        paths: what was named on the command line.
    """

    def __init__(self, paths: Sequence[str] = ()) -> None:
        self._paths = paths
        self._finished = 0
        self._open: BufferedReader | None = None

    def total(self) -> int | None:
        """Return how many bytes there are, or None where that cannot be known."""
        if not all(os.path.exists(path) for path in self._paths):
            return None
        return sum(map(_size, self._paths))

    @property
    def done(self) -> int:
        """How many of them have been read."""
        return self._finished + (self._open.tell() if self._open is not None else 0)

    @contextmanager
    def counting(self, stream: BufferedReader) -> Iterator[None]:
        """Count what is read from a file; at the end, all of it, even if it was given up."""
        self._open = stream
        try:
            yield
        finally:
            self._finished += os.fstat(stream.fileno()).st_size
            self._open = None


def _size(path: str) -> int:
    paths = files_below(path, READERS) if os.path.isdir(path) else [path]
    return sum(os.path.getsize(one) for one in paths if isinstance(one, str))
