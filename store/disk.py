"""The disk: the files of a store, and the shelf that mirrors them in memory."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from store.errors import StoreDamagedError
from store.journal import Change
from store.layout import Layout
from store.publishing import publish, set_aside
from store.recovery import recover
from store.segments import Journal
from store.shelf import Shelf
from store.snapshot import Meta, Snapshot, read_meta

_TAIL = 4096

Signature = tuple[int, int, int] | None


class Edition(Struct, frozen=True):
    """A new file to be: everything up to some change."""

    snapshot: Snapshot
    replaces: Signature
    """The file that it was made to replace."""


class Disk:
    """A store's contents, in step with its files. Everything but `has_news` needs the store's lock."""

    def __init__(self, layout: Layout, *, is_locked: bool = True) -> None:
        """Read the store.

        Raises:
            StoreDamagedError: when it is beyond recovery.
            OSError: when a file cannot be read.
        """
        self.layout = layout
        self._path = os.fspath(layout.path)
        self.report: list[str] = []
        """What happened to the files, in sentences for the person."""
        self.touched: set[str] = set()
        """The ids of the articles that others recorded something about; whoever has looked clears it."""
        self._is_locked = is_locked
        self._is_behind = False
        self._load()

    def _load(self) -> bool:
        """Read all files anew, and say whether something of them was lost."""
        self._signature = _signature(self._path)
        found = recover(self.layout, is_locked=self._is_locked)
        self.shelf = Shelf(found.snapshot)
        for change in found.changes:
            self.shelf.add(change)
        self.meta = found.meta
        self.needs_writing = found.needs_writing
        self.unpublished = list(found.changes)
        self._last = max([self.meta.change, *(change.number for change in found.changes)])
        self._journal = Journal(self.layout, self.meta.store, found.segment, found.end)
        self._damaged = found.damaged
        self.report += found.report
        return found.is_restored

    def close(self) -> None:
        """Let go of the files."""
        self._journal.close()

    def has_news(self) -> bool:
        """Say quickly whether other processes have written something."""
        return self._is_behind or _signature(self._path) != self._signature or self._journal.has_grown()

    def sync(self) -> None:
        """Take in what other processes have written; `touched` says which articles it is about.

        Raises:
            OSError: when a file cannot be read; everything is read anew the next time.
        """
        was_behind, self._is_behind = self._is_behind, True  # as long as not all is read
        if was_behind or not self._follow() or self._was_edited():
            self._reload()
        self._is_behind = False

    def append(self, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        """Make these documents durable, as one change.

        Raises:
            OSError: when they are not on the disk.
        """
        change = Change(self._last + 1, tables)
        self._journal.append(change, self.unpublished)
        self._take(change, is_own=True)

    def begin_edition(self) -> Edition:
        """Close the journal's segment and return all that came before as a new file to be."""
        self._journal.rotate()
        adoptions = self.meta.adoptions + self.needs_writing
        meta = Meta(self.meta.store, self._last, self._journal.segment, self.shelf.clock, adoptions)
        return Edition(self.shelf.snapshot(meta), self._signature)

    def publish(self, edition: Edition) -> bool:
        """Put the written edition in place, unless somebody else has changed the file since."""
        if _signature(self._path) != edition.replaces:
            self.layout.temporary.unlink(missing_ok=True)
            return False
        for kept in set_aside(self.layout, self._damaged):
            self.report.append(f"The damaged file is kept as {kept.name}.")
        publish(self.layout, keep_from=self.meta.segment)
        self._damaged, self.needs_writing = (), False
        self._adopt(edition.snapshot.meta)
        return True

    def _follow(self) -> bool:
        """Take in what was appended to the journal, and say whether that was all without a gap."""
        for change in self._journal.read_new():
            if change.number > self._last + 1:
                return False
            self.touched |= self._take(change)
        return True

    def _take(self, change: Change, *, is_own: bool = False) -> set[str]:
        if change.number > self._last:
            self.unpublished.append(change)
            self._last = change.number
        return self.shelf.add(change, is_own=is_own)

    def _adopt(self, meta: Meta) -> None:
        """Note that the file now holds everything up to some change."""
        self.meta = meta
        self.unpublished = [change for change in self.unpublished if change.number > meta.change]
        self._signature = _signature(self._path)

    def _was_edited(self) -> bool:
        """Say whether the file is not what is in memory; one that is gone will be written again."""
        signature = _signature(self._path)
        if signature is None or signature == self._signature:
            self.needs_writing = self.needs_writing or signature is None
            self._signature = signature
            return False
        meta = read_meta(_tail(self.layout.path))
        if meta is None or meta.change > self._last:
            return True
        if (meta.store, meta.adoptions) != (self.meta.store, self.meta.adoptions):
            return True
        self._adopt(meta)
        return False

    def _reload(self) -> None:
        """Read everything anew; what a damaged file has lost is put back from memory."""
        before, journal = self.shelf, self._journal
        try:
            is_restored = self._load()
        except StoreDamagedError:
            self.needs_writing, self._damaged = True, (self.layout.path,)
            self.report.append("The store's file was damaged; it was written again from memory.")
            return
        journal.close()
        if is_restored:
            self._put_back(before)
        self.touched.update(
            article
            for article in {*before.article_ids(), *self.shelf.article_ids()}
            if before.decisions(article) != self.shelf.decisions(article)
        )

    def _put_back(self, before: Shelf) -> None:
        """Write again, as one change, what was known before and is in no file any more."""
        lost = before.lacking_in(self.shelf)
        if lost:
            change = Change(self._last + 1, lost)
            with suppress(OSError):
                if self._is_locked:
                    self._journal.append(change, self.unpublished)
            self._take(change)


def _signature(path: str) -> Signature:
    """Return what changes whenever a file is replaced or written; None when there is none."""
    try:
        stat = os.stat(path)
    except FileNotFoundError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def _tail(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            return file.read()
    except FileNotFoundError:
        return b""
