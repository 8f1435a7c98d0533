"""The tail of a file: where a process appends, and looks for what other processes appended."""

from __future__ import annotations

import os
from pathlib import Path

from store.durable import PADDING, append

_BINARY = getattr(os, "O_BINARY", 0)

_STAYS_OPEN = os.name != "nt"
"""Where an open file cannot be removed it is closed after every look: others must be able to compact."""


class Tail:
    """A file that grows. It is kept open from one append to the next, which is what makes them cheap.

    Whoever removes the file, or puts another in its place, is noticed at the next look.
    """

    def __init__(self, path: Path) -> None:
        self._path = os.fspath(path)
        self._descriptor: int | None = None
        self._identity: tuple[int, int] | None = None

    def size(self) -> int | None:
        """Return how long the file is; None when there is none."""
        try:
            status = os.stat(self._path)
        except FileNotFoundError:
            self.close()
            return None
        if self._identity != (status.st_dev, status.st_ino):
            self.close()
            self._identity = (status.st_dev, status.st_ino)
        return status.st_size

    def goes_on(self, end: int) -> bool:
        """Say whether there is more in the file than its first `end` bytes and room.

        Raises:
            FileNotFoundError: when it is gone.
        """
        descriptor = self._open()
        try:
            os.lseek(descriptor, end, os.SEEK_SET)
            return os.read(descriptor, 1) not in (PADDING, b"")
        finally:
            self._rest()

    def read(self, begin: int) -> bytes:
        """Return what the file holds from some place on.

        Raises:
            FileNotFoundError: when it is gone.
        """
        with open(self._path, "rb") as file:
            file.seek(begin)
            return file.read()

    def append(self, data: bytes, *, at: int) -> None:
        """Write durably after the first `at` bytes, in the place of whatever is there.

        Raises:
            OSError: when the data is not on the disk.
        """
        descriptor = self._open()
        try:
            append(descriptor, data, at=at)
        finally:
            self._rest()

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = self._identity = None

    def _open(self) -> int:
        if self._descriptor is None:
            try:
                self._descriptor = os.open(self._path, os.O_RDWR | _BINARY)
            except PermissionError:  # it may only be looked at
                self._descriptor = os.open(self._path, os.O_RDONLY | _BINARY)
            status = os.fstat(self._descriptor)
            self._identity = (status.st_dev, status.st_ino)
        return self._descriptor

    def _rest(self) -> None:
        if not _STAYS_OPEN:
            self.close()
