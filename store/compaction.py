"""Compaction: bringing the journal into the file, while decisions go on being recorded."""

from __future__ import annotations

import threading
from contextlib import suppress

from store.access import Access
from store.disk import Disk
from store.publishing import write_beside

COMPACT_AFTER = 300
"""How many changes the journal may hold before the file is written anew in the background."""


class Compactor:
    """Writes a store's file anew, now or in the background.

    Decisions wait only while the journal's segment is closed and while the finished file is put in place.
    """

    def __init__(self, disk: Disk, access: Access) -> None:
        self._disk = disk
        self._access = access
        self._thread: threading.Thread | None = None
        self._not_before = 0

    def compact(self) -> bool:
        """Write everything into the file; False when another process does or there is nothing to write.

        Raises:
            TimeoutError: when another process holds the lock.
            OSError: when there is no room; nothing is lost by that.
        """
        with self._access.compacting() as is_ours:
            return is_ours and self._write_edition()

    def compact_quietly(self) -> None:
        """Compact; when that fails, which loses nothing, try again when the journal is twice as long."""
        self._not_before = 2 * len(self._disk.unpublished)
        with suppress(OSError):
            self.compact()
            self._not_before = 0

    def compact_when_due(self) -> None:
        """Compact in the background when the journal has grown long, or the file is gone."""
        changes = len(self._disk.unpublished)
        is_due = changes >= max(COMPACT_AFTER, self._not_before) or (
            self._disk.needs_writing and not self._not_before
        )
        is_busy = self._thread is not None and self._thread.is_alive()
        if is_due and not is_busy:
            self._thread = threading.Thread(target=self.compact_quietly, name="compactor", daemon=True)
            self._thread.start()

    def join(self) -> None:
        """Wait until nothing is written in the background."""
        if self._thread is not None:
            self._thread.join()

    def _write_edition(self) -> bool:
        with self._access.held():
            self._disk.sync()
            if not (self._disk.unpublished or self._disk.needs_writing):
                return False
            edition = self._disk.begin_edition()
        write_beside(self._disk.layout, edition.snapshot)
        with self._access.held():
            return self._disk.publish(edition)
