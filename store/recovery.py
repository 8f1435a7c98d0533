"""Recovery: everything the files of a store hold, put together whatever happened to them.

The file itself is taken when it is sound; else its backup, and the journal's segments since either was made.
What could not be had is said, never passed over.
"""

from __future__ import annotations

import uuid
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from store.errors import NotAStoreError, StoreDamagedError
from store.journal import Change, SegmentPart, read_lines
from store.layout import Layout
from store.snapshot import SCHEMA_VERSION, Meta, Snapshot, SnapshotDamagedError, is_trace, read_snapshot


class Recovered(Struct, frozen=True):
    """The contents of a store."""

    snapshot: Snapshot
    """The file, its backup, or an empty one to begin from; its meta names the store."""
    changes: tuple[Change, ...] = ()
    """The changes after it, in order."""
    segment: int = 1
    """The journal segment to append to."""
    end: int = 0
    """Where its last whole line ends; 0 when there is no such segment yet."""
    report: tuple[str, ...] = ()
    """What happened, in sentences for the person; empty when all was well."""
    damaged: tuple[Path, ...] = ()
    """The files that are not what was written, to be kept under another name."""
    needs_writing: bool = False
    """True when the store's file is not what this program would write."""
    is_restored: bool = False
    """True when the file itself was lost, so that less may have been found than there was."""

    @property
    def meta(self) -> Meta:
        """What the snapshot says of itself."""
        return self.snapshot.meta


class _Base(Struct, frozen=True):
    snapshot: Snapshot
    report: tuple[str, ...] = ()
    damaged: tuple[Path, ...] = ()
    needs_writing: bool = False
    is_restored: bool = False


def recover(layout: Layout, *, is_locked: bool = True) -> Recovered:
    """Read a store. Nothing is written.

    Args:
        layout: where its files are.
        is_locked: whether the store's lock is held, so that nobody can be writing a line.

    Raises:
        StoreDamagedError: when the file is damaged and nothing is left to restore it from.
        NotAStoreError: when it never was a store.
        OSError: when a file that is there cannot be read.
    """
    numbers = layout.segments()
    base = _base(layout, has_journal=bool(numbers))
    meta = base.snapshot.meta
    strays = {n for n in numbers if meta.store and _owner(layout.segment(n)) not in (None, meta.store)}
    parts = {n: read_lines(_bytes(layout.segment(n))) for n in numbers if n >= meta.segment or n in strays}
    changes = tuple(change for part in parts.values() for change in part.changes)
    store = meta.store or next((part.store for part in parts.values() if part.store), "") or uuid.uuid4().hex
    torn = [n for n, part in parts.items() if part.is_torn]
    damaged = tuple(layout.segment(n) for n, part in parts.items() if part.damaged)
    newest = max(parts, default=max(numbers, default=0) + 1)
    return Recovered(
        replace(base.snapshot, meta=replace(meta, store=store)),
        changes,
        max(newest, meta.segment),
        parts[newest].end if newest in parts else 0,
        base.report
        + _journal_report(parts, 0 if strays else _missing(meta.change, changes), bool(torn) and is_locked),
        base.damaged + damaged,
        base.needs_writing or bool(damaged or strays),
        base.is_restored or bool(damaged),
    )


def _owner(segment: Path) -> str | None:
    """Return the store that a segment names in its first line; a copied file may stand beside another's."""
    return read_lines(_bytes(segment).partition(b"\n")[0] + b"\n").store


def _bytes(segment: Path) -> bytes:
    """Read a segment; where the lock is not held it may just have been removed, being in the file by now."""
    try:
        return segment.read_bytes()
    except FileNotFoundError:
        return b""


def _base(layout: Layout, *, has_journal: bool) -> _Base:
    """Return what to lay the journal over: the file, or what comes nearest to it."""
    found = _read(layout.path)
    if isinstance(found, Snapshot):
        is_old = found.meta.schema_version < SCHEMA_VERSION
        return _Base(found, _foreign_report(found), (), is_old or not found.is_ours)
    backup = _read(layout.backup)
    damaged = (layout.path,) if found else ()
    what = f"was damaged ({found})" if found else "was missing"
    if isinstance(backup, Snapshot):
        restored = f"The store's file {what}; it was restored from its backup and journal."
        return _Base(backup, (restored,), damaged, True, True)
    if found is None and _is_unused(layout):
        return _Base(Snapshot(), needs_writing=True)
    if has_journal:
        restored = f"The store's file {what}; it was restored from its journal."
        return _Base(Snapshot(), (restored,), damaged, True, True)
    if found and layout.path.stat().st_size:
        is_store = is_trace(layout.path.read_bytes())
        raise (StoreDamagedError if is_store else NotAStoreError)(layout.path, found)
    return _Base(Snapshot(), needs_writing=True)


def _is_unused(layout: Layout) -> bool:
    """Say whether nothing was ever recorded: who makes a store may be killed before its file is there."""
    segments = (_bytes(layout.segment(number)) for number in layout.segments())
    parts = (read_lines(data) for data in segments if data)
    return all(part.store and not (part.changes or part.damaged or part.is_torn) for part in parts)


def _read(path: Path) -> Snapshot | str | None:
    """Return a snapshot, the reason why it is damaged, or None when there is no file."""
    try:
        return read_snapshot(path.read_bytes())
    except FileNotFoundError:
        return None
    except SnapshotDamagedError as error:
        return str(error)


def _foreign_report(snapshot: Snapshot) -> tuple[str, ...]:
    if snapshot.is_ours:
        return ()
    return (
        "The store's file was changed by another program; "
        f"the {len(snapshot.decisions)} decisions in it were taken as they are.",
    )


def _journal_report(parts: dict[int, SegmentPart], missing: int, is_torn: bool) -> tuple[str, ...]:
    report: list[str] = []
    damaged = sum(part.damaged for part in parts.values())
    if damaged:
        report.append(f"Damaged lines of the journal left out: {damaged}.")
    if missing:
        report.append(f"Changes that are missing from the journal: {missing}.")
    if is_torn:
        report.append("A change that was being written during a crash, and so was never saved, was left out.")
    return tuple(report)


def _missing(last: int, changes: tuple[Change, ...]) -> int:
    """Count the numbers that are skipped after `last`."""
    missing = 0
    for change in changes:
        missing += max(0, change.number - last - 1)
        last = max(last, change.number)
    return missing
