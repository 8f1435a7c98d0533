"""Access: who may touch a store's files at this moment, among threads and among processes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from language.errors import reason_of
from store.durable import make_folder
from store.layout import Layout
from store.lock import Lock


class Access:
    """A mutex between the threads of this process and, where files may be written, locks between processes.

    Args:
        layout: the store's files.
        patience: how many seconds to wait for another process.
        may_write: whether the files may be written; without that no lock between processes is needed.

    Raises:
        OSError: when the locks cannot be made.
    """

    def __init__(self, layout: Layout, *, patience: float, may_write: bool) -> None:
        self.mutex = threading.RLock()
        """Held by the thread that reads or changes what is in memory."""
        self.may_write = may_write
        """Whether other processes are kept out while it is held."""
        self._editing = threading.Lock()
        self._lock = Lock(layout.lock, patience=patience) if may_write else None
        self._compacting = Lock(layout.compacting) if may_write else None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the mutex and the store's lock, to touch its files.

        Raises:
            TimeoutError: when another process holds the lock for too long.
        """
        with self.mutex:
            if self._lock is None:
                yield
            else:
                with self._lock:
                    yield

    @contextmanager
    def compacting(self) -> Iterator[bool]:
        """Take the right to write a new file; yields False when another process has it."""
        with self._editing:
            is_ours = self._compacting is not None and self._compacting.take()
            try:
                yield is_ours
            finally:
                if is_ours and self._compacting is not None:
                    self._compacting.release()

    def close(self) -> None:
        """Let go of the locks' files."""
        for lock in (self._lock, self._compacting):
            if lock is not None:
                lock.close()
        self._lock = self._compacting = None


def gain_access(layout: Layout, patience: float, *, is_for_reading: bool) -> tuple[Access, str | None]:
    """Return access to a store, and why it is for reading only if it is, as the end of a sentence."""
    reason = "nothing else was asked" if is_for_reading else _write_protection(layout)
    if reason is None:
        try:
            return Access(layout, patience=patience, may_write=True), None
        except OSError as error:
            reason = f"its folder cannot be written ({in_words(error)})"
    return Access(layout, patience=patience, may_write=False), reason


def in_words(error: OSError) -> str:
    """Return what the system said, as the end of a sentence."""
    if isinstance(error, TimeoutError):
        return "another process has locked the store"
    return reason_of(error)


def _write_protection(layout: Layout) -> str | None:
    """Say what protects a store against writing; make its folder if there is none."""
    try:
        make_folder(layout.path.parent)
    except OSError as error:
        return f"its folder cannot be made ({in_words(error)})"
    if not os.access(layout.path.parent, os.W_OK):
        return "its folder is write-protected"
    if os.path.exists(layout.path) and not os.access(layout.path, os.W_OK):
        return "its file is write-protected"
    return None
