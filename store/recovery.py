"""Recovery: everything the files of a store hold, put together whatever happened to them.

The file itself is taken when it is sound; else its backup, and the journal's segments since either was made.
What could not be had is said, never passed over.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
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
    meta = base.meta
    strays = {number for number in numbers if _is_stray(layout.segment(number), meta.store)}
    parts = {
        number: read_lines(_bytes(layout.segment(number)))
        for number in numbers
        if number >= meta.segment or number in strays
    }
    changes = tuple(change for part in parts.values() for change in part.changes)
    damaged = tuple(layout.segment(number) for number, part in parts.items() if part.damaged)
    missing = 0 if strays else _missing(meta.change, changes)
    newest = max(parts, default=max(numbers, default=0) + 1)
    return replace(
        base,
        snapshot=replace(base.snapshot, meta=replace(meta, store=_store_id(meta, parts.values()))),
        changes=changes,
        segment=max(newest, meta.segment),
        end=parts[newest].end if newest in parts else 0,
        report=base.report + _journal_report(parts.values(), missing=missing, may_be_torn=is_locked),
        damaged=base.damaged + damaged,
        needs_writing=base.needs_writing or bool(damaged or strays),
        is_restored=base.is_restored or bool(damaged),
    )


def _store_id(meta: Meta, parts: Iterable[SegmentPart]) -> str:
    """Return the id that the file or its journal names, or a new one for a store that has none yet."""
    return meta.store or next((part.store for part in parts if part.store), "") or uuid.uuid4().hex


def _is_stray(segment: Path, store: str) -> bool:
    """Say whether the first line of a segment names another store, whose file was copied over this one's.

    Args:
        segment: the journal segment.
        store: the id of the store in the file; empty where it names none.
    """
    named = read_lines(_bytes(segment).partition(b"\n")[0] + b"\n").store if store else None
    return named not in (None, store)


def _bytes(segment: Path) -> bytes:
    """Read a segment; where the lock is not held it may just have been removed, being in the file by now."""
    try:
        return segment.read_bytes()
    except FileNotFoundError:
        return b""


def _base(layout: Layout, *, has_journal: bool) -> Recovered:
    """Return what to lay the journal over: the file, or what comes nearest to it; without any changes."""
    found = _read(layout.path)
    if isinstance(found, Snapshot):
        is_old = found.meta.schema_version < SCHEMA_VERSION
        return Recovered(found, report=_foreign_report(found), needs_writing=is_old or not found.is_ours)
    backup = _read(layout.backup)
    damaged = (layout.path,) if found else ()
    what = f"was damaged ({found})" if found else "was missing"
    if isinstance(backup, Snapshot):
        restored = f"The store's file {what}; it was restored from its backup and journal."
        return _restored(backup, restored, damaged)
    if found is None and _is_unused(layout):
        return Recovered(Snapshot(), needs_writing=True)
    if has_journal:
        restored = f"The store's file {what}; it was restored from its journal."
        return _restored(Snapshot(), restored, damaged)
    if found and layout.path.stat().st_size:
        is_store = is_trace(layout.path.read_bytes())
        raise (StoreDamagedError if is_store else NotAStoreError)(layout.path, found)
    return Recovered(Snapshot(), needs_writing=True)


def _restored(snapshot: Snapshot, sentence: str, damaged: tuple[Path, ...]) -> Recovered:
    return Recovered(snapshot, report=(sentence,), damaged=damaged, needs_writing=True, is_restored=True)


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


def _journal_report(parts: Collection[SegmentPart], *, missing: int, may_be_torn: bool) -> tuple[str, ...]:
    """Return what is wrong with a journal, in sentences for the person.

    Args:
        parts: its segments.
        missing: how many changes are not in it.
        may_be_torn: False where the last line may still be being written by somebody else.
    """
    report: list[str] = []
    damaged = sum(part.damaged for part in parts)
    if damaged:
        report.append(f"Damaged lines of the journal left out: {damaged}.")
    if missing:
        report.append(f"Changes that are missing from the journal: {missing}.")
    if may_be_torn and any(part.is_torn for part in parts):
        report.append("A change that was being written during a crash, and so was never saved, was left out.")
    return tuple(report)


def _missing(last: int, changes: tuple[Change, ...]) -> int:
    """Count the numbers that are skipped after `last`."""
    missing = 0
    for change in changes:
        missing += max(0, change.number - last - 1)
        last = max(last, change.number)
    return missing
