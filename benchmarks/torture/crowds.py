"""Crowds: several processes that write to one store at once, each seeing what the others do."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.clock import timed
from benchmarks.torture.measure import ARTICLE, Measure, lost, tinydb_opens
from store.decision_store import DecisionStore

DECISIONS = 300


def two_writers(folder: Path, rounds: int) -> Measure:
    """Two writers at full speed."""
    return _writers(2, folder, rounds)


def four_writers(folder: Path, rounds: int) -> Measure:
    """Four writers at full speed."""
    return _writers(4, folder, rounds)


def seen_by_others(folder: Path, rounds: int) -> Measure:
    """Every decision is seen within a second by a process that looks twice a second."""
    path = folder / "seen" / "decisions.json"
    delays: dict[str, float] = {}
    with DecisionStore.open(path, author="watcher") as watcher:
        for number in range(rounds):
            with subprocess.Popen(_command(path, number, 10), stdout=subprocess.PIPE, text=True) as writer:
                assert writer.stdout is not None
                for note in map(str.strip, writer.stdout):
                    delays[note] = timed(partial(_wait_for, note, watcher)).wall
    tried = f"{10 * rounds} decisions, the slowest after {max(delays.values(), default=0.0):.2f} s"
    late = tuple(note for note, delay in delays.items() if delay > 1)
    return Measure("seen by another process", tried, late, bar="<= 1 s")


def _wait_for(note: str, watcher: DecisionStore) -> None:
    """Let a watcher look twice a second until they see a note; give up after 5 seconds."""
    deadline = time.monotonic() + 5
    while note not in (one.note for one in watcher.decisions(ARTICLE)):
        time.sleep(0.5)
        watcher.refresh()
        if time.monotonic() > deadline:
            return


def _writers(count: int, folder: Path, rounds: int) -> Measure:
    failures: list[str] = []
    acknowledged = 0
    for number in range(rounds):
        path = folder / f"{count}-writers-{number}" / "decisions.json"
        writers = [
            subprocess.Popen(_command(path, one, DECISIONS), stdout=subprocess.PIPE, text=True)
            for one in range(count)
        ]
        saved = [line for writer in writers for line in writer.communicate()[0].splitlines()]
        acknowledged += len(saved)
        failures += [f"a writer ended with {one.returncode}" for one in writers if one.returncode]
        failures += lost(path, saved) + tinydb_opens(path)
        if len(saved) != count * DECISIONS:
            failures.append("a decision was not acknowledged")
    return Measure(
        f"{count} writers", f"{rounds} rounds, {acknowledged:,} decisions acknowledged", tuple(failures)
    )


def _command(path: Path, number: int, decisions: int) -> list[str]:
    name = f"writer-{number}"
    return [sys.executable, "-m", "benchmarks.torture.writer", str(path), name, str(decisions), "50"]
