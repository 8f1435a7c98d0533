"""A lock between processes, which the system releases when its holder dies in whatever way."""

from __future__ import annotations

import os
import time
from pathlib import Path

from store.durable import FILE_MODE

if os.name == "nt":  # pragma: no cover - the other branch is what the tests run on
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class Lock:
    """An exclusive lock on a file of its own, for one holder at a time over all processes.

    Used as a context manager it waits, and raises TimeoutError when it has waited too long. Threads of one
    process must not share a lock.
    """

    def __init__(self, path: Path, *, patience: float = 5.0) -> None:
        """Open the lock's file.

        Args:
            path: the file, made when it is not there.
            patience: how many seconds to wait for another holder.

        Raises:
            OSError: when the file can be neither opened nor made.
        """
        self._patience = patience
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)

    def take(self) -> bool:
        """Take the lock if nobody holds it, and say whether it was taken."""
        try:
            _take(self._descriptor)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def release(self) -> None:
        """Let others have the lock."""
        _release(self._descriptor)

    def close(self) -> None:
        """Close the lock's file; the lock is released if it is held."""
        os.close(self._descriptor)

    def __enter__(self) -> Lock:
        deadline = time.monotonic() + self._patience
        pause = 0.0002
        while not self.take():
            if time.monotonic() > deadline:
                raise TimeoutError("the lock is held by another process")
            time.sleep(pause)
            pause = min(2 * pause, 0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
