"""Crowds: several processes that write to one store at once, each seeing what the others do."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

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
    late: list[str] = []
    worst = 0.0
    with DecisionStore.open(path, author="watcher") as watcher:
        for number in range(rounds):
            with subprocess.Popen(_command(path, number, 10), stdout=subprocess.PIPE, text=True) as writer:
                assert writer.stdout is not None
                for line in writer.stdout:
                    saved = time.monotonic()
                    while line.strip() not in (one.note for one in watcher.decisions(ARTICLE)):
                        time.sleep(0.5)
                        watcher.refresh()
                        if time.monotonic() - saved > 5:
                            break
                    worst = max(worst, time.monotonic() - saved)
                    late += [line.strip()] if time.monotonic() - saved > 1 else []
    tried = f"{10 * rounds} decisions, the slowest after {worst:.2f} s"
    return Measure("seen by another process", tried, tuple(late), bar="<= 1 s")


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
        failures += [] if len(saved) == count * DECISIONS else ["a decision was not acknowledged"]
    return Measure(
        f"{count} writers", f"{rounds} rounds, {acknowledged:,} decisions acknowledged", tuple(failures)
    )


def _command(path: Path, number: int, decisions: int) -> list[str]:
    name = f"writer-{number}"
    return [sys.executable, "-m", "benchmarks.torture.writer", str(path), name, str(decisions), "50"]
