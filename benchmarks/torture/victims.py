"""Victims: writers that are killed, told to end, or lose their terminal, at a moment nobody chose."""

from __future__ import annotations

import os
import pty
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.torture.measure import Measure, lost, tinydb_opens

ROUNDS_PER_STORE = 25
LONGEST = 0.12
"""The latest moment, in seconds after the first decision or the beginning, at which a writer is stopped."""


@dataclass(frozen=True)
class End:
    """A way for a writer to end."""

    name: str
    signal: int
    compact_after: int = 20
    """After how many decisions the file is written anew."""
    at_any_moment: bool = False
    """Whether it may come before the first decision, while the store is opened and recovered."""

    def of(self, folder: Path, rounds: int) -> Measure:
        """Stop writers in this way and see what is left."""
        acknowledged: list[str] = []
        failures: list[str] = []
        for number in range(rounds):
            path = folder / str(number // ROUNDS_PER_STORE) / "decisions.json"
            saved = self._one_round(path, number)
            acknowledged += saved
            if path.exists():
                failures += tinydb_opens(path)
            if number % 2 or not self.at_any_moment:
                failures += lost(path, saved)
        for path in folder.glob("*/decisions.json"):
            failures += lost(path, (note for note in acknowledged if _store_of(note) == path.parent.name))
        return Measure(self.name, _tried(rounds, "stopped", acknowledged), tuple(failures))

    def _one_round(self, path: Path, number: int) -> list[str]:
        """Start a writer, stop it, and return what it had been told is saved."""
        command = [*_command(path, number, self.compact_after), "announced"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as victim:
            assert victim.stdout is not None
            assert victim.stderr is not None
            victim.stderr.readline()
            first = "" if self.at_any_moment else victim.stdout.readline()
            time.sleep(random.uniform(0, LONGEST))
            victim.send_signal(self.signal)
            rest = victim.stdout.read()
        return (first + rest).split("\n")[:-1]


KILLED = End("kill -9", signal.SIGKILL)
KILLED_WHILE_COMPACTING = End("kill -9 while compacting", signal.SIGKILL, compact_after=3)
KILLED_WHILE_OPENING = End("kill -9 while opening", signal.SIGKILL, compact_after=2, at_any_moment=True)
TERMINATED = End("SIGTERM", signal.SIGTERM)
HUNG_UP = End("SIGHUP", signal.SIGHUP)


def left_without_terminal(folder: Path, rounds: int) -> Measure:
    """Close the terminal under a writer."""
    acknowledged: list[str] = []
    failures: list[str] = []
    path = folder / "pty" / "decisions.json"
    for number in range(rounds):
        main, worker = pty.openpty()
        victim = subprocess.Popen(
            _command(path, number, 20), stdin=worker, stdout=worker, stderr=worker, start_new_session=True
        )
        os.close(worker)
        seen = _read_for(main, random.uniform(0, LONGEST))
        os.close(main)
        victim.send_signal(signal.SIGHUP)
        victim.wait()
        acknowledged += seen
        if path.exists():
            failures += tinydb_opens(path)
    failures += lost(path, acknowledged)
    return Measure("closed terminal", _tried(rounds, "terminals closed", acknowledged), tuple(failures))


def _command(path: Path, number: int, compact_after: int) -> list[str]:
    """Return the command of the writer of one round; no round ends before it is stopped."""
    return [
        sys.executable,
        "-m",
        "benchmarks.torture.writer",
        str(path),
        f"round-{number}",
        "1000000",
        str(compact_after),
    ]


def _read_for(descriptor: int, seconds: float) -> list[str]:
    """Return the whole lines that come before the time is up, counted from the first."""
    output, deadline = b"", None
    while deadline is None or time.monotonic() < deadline:
        output += os.read(descriptor, 4096)
        deadline = deadline or time.monotonic() + seconds
    return output.decode().replace("\r\n", "\n").split("\n")[:-1]


def _store_of(note: str) -> str:
    number = note.removeprefix("round-").partition(" ")[0]
    return str(int(number) // ROUNDS_PER_STORE)


def _tried(rounds: int, what: str, acknowledged: list[str]) -> str:
    return f"{rounds} {what}, {len(acknowledged):,} decisions acknowledged"
