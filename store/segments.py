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

    def __init__(self, layout: Layout, store: str, segment: int, end: int) -> None:
        """Follow a journal.

        Args:
            layout: the store's files.
            store: the store's own id.
            segment: the number of the newest segment.
            end: where its last whole line ends; 0 when there is no such segment yet.
        """
        self._layout = layout
        self._store = store
        self._begin(segment, end)

    def has_grown(self) -> bool:
        """Say, without the lock and quickly, whether there is more than this process has seen."""
        return self._has_changed() or os.access(self._next, os.F_OK)

    def read_new(self) -> list[Change]:
        """Return the changes that other processes appended."""
        if not self.has_grown():
            return []
        if self._is_cut():
            self._is_suspect = True
        changes = self._read_rest()
        for number in self._layout.segments():
            if number > self.segment:
                self._go_on_with(number, 0)
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
        self._go_on_with(number, len(lines))

    def close(self) -> None:
        """Let go of the files."""
        self._tail.close()

    def _go_on_with(self, segment: int, end: int) -> None:
        """Leave the segment for another one."""
        self._tail.close()
        self._begin(segment, end)

    def _begin(self, segment: int, end: int) -> None:
        self.segment = segment
        """The number of the segment that is appended to."""
        self._end = end
        """Where its last whole line ends."""
        self._tail = Tail(self._layout.segment(segment))
        self._next = os.fspath(self._layout.segment(segment + 1))
        self._is_suspect = False
        """Whether it may not be appended to, because nobody knows what of it is on the disk."""

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
