"""Segments: the files of the journal, as one process appends to them and follows what others append."""

from __future__ import annotations

from collections.abc import Iterable

from store.durable import append, sync_folder, write_new
from store.journal import Change, change_line, heading, read_lines
from store.layout import Layout


class Journal:
    """The journal from some place on.

    No file is held open: on some systems an open file cannot be removed by the process that compacts.
    Everything but `has_grown` needs the store's lock.
    """

    def __init__(self, layout: Layout, store: str, segment: int, end: int) -> None:
        self._layout = layout
        self._store = store
        self._end = end
        self._is_suspect = False
        self.segment = segment
        """The number of the segment that is appended to."""

    def has_grown(self) -> bool:
        """Say, without the lock and quickly, whether the journal is not as this process last saw it."""
        return self._size() != self._end or self._layout.segment(self.segment + 1).exists()

    def read_new(self) -> list[Change]:
        """Return the changes that other processes appended."""
        changes = self._read_rest()
        for number in self._layout.segments():
            if number > self.segment:
                self.segment, self._end = number, 0
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
        if self._is_suspect or self._size() < self._end or not self._end:
            self.rotate([*unpublished, change])
            return
        line = change_line(change)
        try:
            append(self._layout.segment(self.segment), line, at=self._end)
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
        self.segment, self._end, self._is_suspect = number, len(lines), False

    def _read_rest(self) -> list[Change]:
        try:
            with open(self._layout.segment(self.segment), "rb") as file:
                file.seek(self._end)
                part = read_lines(file.read())
        except FileNotFoundError:
            return []
        self._end += part.end
        return list(part.changes)

    def _size(self) -> int:
        try:
            return self._layout.segment(self.segment).stat().st_size
        except FileNotFoundError:
            return 0
