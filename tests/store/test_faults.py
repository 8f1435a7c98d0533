"""Short runs of the torture that `make torture` does at length."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.decision_store import DecisionStore

ROOT = Path(__file__).parents[2]

SHORT = {
    "kill": 3,
    "kill-compacting": 4,
    "kill-opening": 4,
    "term": 2,
    "hup": 2,
    "pty": 2,
    "full-disk": 2,
    "read-only": 1,
    "fsync": 2,
    "damaged-file": 5,
    "damaged-journal": 5,
    "clock": 2,
    "tinydb": 2,
}


@pytest.mark.skipif(os.name == "nt", reason="signals, terminals and limits are those of POSIX")
@pytest.mark.parametrize("measure", SHORT)
def test_nothing_that_was_acknowledged_is_lost(measure: str) -> None:
    command = [sys.executable, "-m", "benchmarks.torture", measure, "--rounds", str(SHORT[measure])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals, terminals and limits are those of POSIX")
def test_two_processes_writing_at_once_keep_every_decision(tmp_path: Path) -> None:
    writer = [sys.executable, "-m", "benchmarks.torture.writer", str(tmp_path / "decisions.json")]
    writers = [
        subprocess.Popen([*writer, name, "60", "10"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("Ada", "Ben")
    ]
    acknowledged = {line for one in writers for line in one.communicate()[0].splitlines()}
    with DecisionStore.open(tmp_path / "decisions.json", author="Eve") as store:
        assert {one.note for one in store.all()} == acknowledged
        assert len(acknowledged) == 120
