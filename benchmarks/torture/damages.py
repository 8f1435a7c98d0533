"""Damages: files that are cut off, wiped, garbled, deleted, or edited by somebody else."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

from tinydb import TinyDB

from benchmarks.torture.measure import ARTICLE, Measure, draft, lost, tinydb_opens
from store import decisions
from store.decision_store import DecisionStore
from store.layout import Layout

DAMAGES: dict[str, Callable[[Path], object]] = {
    "truncated": lambda file: file.write_bytes(file.read_bytes()[: random.randrange(file.stat().st_size)]),
    "zeroed": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "garbled": lambda file: file.write_bytes(_garbled(file.read_bytes())),
    "emptied": lambda file: file.write_bytes(b""),
    "deleted": lambda file: file.unlink(),
}


def damaged_file(folder: Path, rounds: int) -> Measure:
    """The file is damaged between two runs: the backup and the journal have everything."""
    failures: list[str] = []
    for number in range(rounds):
        path = folder / f"damaged-{number}" / "decisions.json"
        damage = list(DAMAGES)[number % len(DAMAGES)]
        notes = _used(path)
        DAMAGES[damage](path)
        failures += [
            f"{damage}: {one}"
            for one in lost(path, notes)
            if "was restored" not in one and "is kept" not in one
        ]
        failures += tinydb_opens(path)
    return Measure(
        "damaged file", f"{rounds} files truncated, zeroed, garbled, emptied or deleted", tuple(failures)
    )


def damaged_journal(folder: Path, rounds: int) -> Measure:
    """The journal is damaged between two runs: nothing that reached the file is lost."""
    failures: list[str] = []
    for number in range(rounds):
        path = folder / f"journal-{number}" / "decisions.json"
        damage = list(DAMAGES)[number % len(DAMAGES)]
        notes = _used(path)
        layout = Layout(path)
        in_file = {row["note"] for row in TinyDB(path).table("decisions")}
        DAMAGES[damage](layout.segment(layout.segments()[-1]))
        failures += [f"{damage}: {one}" for one in lost(path, in_file) if one.startswith("lost")]
        failures += tinydb_opens(path)
        if not in_file <= set(notes):
            failures.append("something was made up")
    return Measure(
        "damaged journal",
        f"{rounds} journals truncated, zeroed, garbled, emptied or deleted",
        tuple(failures),
    )


def edited_by_tinydb(folder: Path, rounds: int) -> Measure:
    """Stock TinyDB adds a decision between two runs, and while the store is open."""
    path = folder / "edited" / "decisions.json"
    notes: list[str] = []
    for number in range(rounds):
        with DecisionStore.open(path, author="Ada") as store:
            store.record(draft(f"before {number}"))
            _insert(path, f"meanwhile {number}")
            store.record(draft(f"after {number}"))
        _insert(path, f"between {number}")
        notes += [f"{when} {number}" for when in ("before", "meanwhile", "after", "between")]
    failures = [one for one in lost(path, notes) if "another program" not in one] + tinydb_opens(path)
    return Measure(
        "edited by stock TinyDB", f"{2 * rounds} decisions added by hand, {2 * rounds} by us", tuple(failures)
    )


def clock_backwards(folder: Path, rounds: int) -> Measure:
    """The clock goes backwards between two runs: the order of decisions, and of undo, stays right."""
    path = folder / "clock" / "decisions.json"
    notes = [f"decision {number}" for number in range(rounds)]
    failures: list[str] = []
    for number, note in enumerate(notes):
        clock = SimpleNamespace(now=lambda _, year=2100 - number: datetime(year, 1, 1, tzinfo=UTC))
        with patch.object(decisions, "datetime", clock), DecisionStore.open(path, author="Ada") as store:
            store.record(draft(note))
            found = [one.note for one in store.all() if one.note]
            if found != notes[: number + 1]:
                failures.append("wrong order")
            if [one.note for one in store.undo()] != [note]:
                failures.append("undo took back another")
            store.redo()
    failures += lost(path, notes)
    return Measure("clock going backwards", f"{rounds} years backwards", tuple(failures))


def _used(path: Path) -> list[str]:
    """Leave a store with something in its backup, its file and its journal, as a crash would."""
    notes = [f"decision {number}" for number in range(random.randrange(3, 40))]
    store = DecisionStore.open(path, author="Ada")
    compactions = random.sample(range(len(notes)), random.randrange(3))
    for number, note in enumerate(notes):
        store.record(draft(note))
        if number in compactions:
            store.compact()
    store._access.close()  # a crash closes the files, and writes nothing more
    return notes


def _insert(path: Path, note: str) -> None:
    with TinyDB(path) as database:
        database.table("decisions").insert({"article": ARTICLE, "action": "note", "note": note})


def _garbled(data: bytes) -> bytes:
    garbled = bytearray(data)
    for _ in range(max(1, len(data) // 100)):
        garbled[random.randrange(len(data))] = random.randrange(256)
    return bytes(garbled)
