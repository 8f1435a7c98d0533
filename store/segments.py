"""Segments: the files of the journal, as one process appends to them and follows what others append."""

from __future__ import annotations

import os
from collections.abc import Iterable

from store.durable import sync_folder, write_new
from store.journal import Change, change_line, heading, read_lines
from store.layout import Layout
from store.tail import Tail


class Journal:
    """The journal from some place on.

    Everything but `has_grown` needs the store's lock.
    """

    segment: int
    """The number of the segment that is appended to."""
    _is_suspect: bool

    def __init__(self, layout: Layout, store: str, segment: int, end: int) -> None:
        self._layout = layout
        self._store = store
        self._tail = Tail(layout.segment(segment))
        self._begin(segment, end)

    def has_grown(self) -> bool:
        """Say, without the lock and quickly, whether there is more than this process has seen."""
        return self._has_changed() or os.access(self._next, os.F_OK)

    def read_new(self) -> list[Change]:
        """Return the changes that other processes appended."""
        if not self.has_grown():
            return []
        self._is_suspect = self._is_suspect or self._is_cut()
        changes = self._read_rest()
        for number in self._layout.segments():
            if number > self.segment:
                self._begin(number, 0)
                changes += self._read_rest()
        return changes

    def append(self, change: Change, unpublished: Iterable[Change]) -> None:
        """Make a change durable.

        Args:
            change: the change, with the next number.
            unpublished: the changes before it that are not in the store's file: if their segment is gone or
                damaged, they are written again.

        Raises:
            OSError: when it is not on the disk.
        """
        if self._is_suspect or not self._end:
            self.rotate([*unpublished, change])
            return
        line = change_line(change)
        try:
            self._tail.append(line, at=self._end)
        except OSError:
            # After a failed fsync nobody knows what of this file is on the disk: it is not appended to again.
            self._is_suspect = True
            raise
        self._end += len(line)

    def rotate(self, changes: Iterable[Change] = ()) -> None:
        """Begin the next segment, with these changes in it.

        Raises:
            OSError: when it could not be written.
        """
        number = max([self.segment if self._end else self.segment - 1, *self._layout.segments()]) + 1
        lines = heading(self._store) + b"".join(map(change_line, changes))
        write_new(self._layout.segment(number), [lines])
        sync_folder(self._layout.path.parent)
        self._begin(number, len(lines))

    def close(self) -> None:
        """Let go of the files."""
        self._tail.close()

    def _begin(self, segment: int, end: int) -> None:
        self._tail.close()
        self.segment = segment
        self._end = end
        self._tail = Tail(self._layout.segment(segment))
        self._next = os.fspath(self._layout.segment(segment + 1))
        self._is_suspect = False

    def _has_changed(self) -> bool:
        """Say whether the segment goes on after the last line seen, or does not reach that far."""
        size = self._tail.size()
        if size is None or size < self._end:
            return self._end > 0
        try:
            return self._tail.goes_on(self._end)
        except FileNotFoundError:
            return self._end > 0

    def _is_cut(self) -> bool:
        """Say whether somebody took away from the segment."""
        return (self._tail.size() or 0) < self._end

    def _read_rest(self) -> list[Change]:
        try:
            part = read_lines(self._tail.read(self._end))
        except FileNotFoundError:
            return []
        self._end += part.end
        return list(part.changes)
