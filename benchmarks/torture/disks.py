"""Disks: full ones, forbidden ones, and ones that fail when asked whether it is really written."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
from pathlib import Path
from unittest.mock import patch

from benchmarks.torture.measure import Measure, draft, lost, tinydb_opens
from store import durable
from store.decision_store import DecisionStore
from store.errors import StoreNotWrittenError

NOBODY = 65534


def full_disk(folder: Path, rounds: int) -> Measure:
    """A limit on the size of files is reached and lifted: one message, then the next decision is saved."""
    program = """
        import resource, sys
        from pathlib import Path
        from benchmarks.torture.measure import draft
        from store.decision_store import DecisionStore
        from store.errors import StoreNotWrittenError
        with DecisionStore.open(Path(sys.argv[1]), author="full") as store:
            store.record(draft("before"))
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
            for number in range(100_000):
                try:
                    store.record(draft(f"decision {number}"))
                except StoreNotWrittenError as error:
                    assert error.sentence.startswith("not saved: file too large"), error.sentence
                    break
            else:
                raise AssertionError("the disk was never full")
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            store.record(draft("after"))
            print(number)
    """
    failures: list[str] = []
    decisions = 0
    for number in range(rounds):
        path = folder / f"full-{number}" / "decisions.json"
        limit = random.randrange(2_000, 60_000)
        done = _python(program, path, limit)
        if done.returncode:
            failures.append(_last_line(done.stderr))
            continue
        last = int(done.stdout)
        decisions += last + 3
        failures += lost(path, ["before", *(f"decision {one}" for one in range(last + 1)), "after"])
        failures += tinydb_opens(path)
    return Measure(
        "full disk (RLIMIT_FSIZE)",
        f"{rounds} disks filled and freed, {decisions:,} decisions",
        tuple(failures),
    )


def forbidden_folder(folder: Path, rounds: int) -> Measure:
    """A folder that may not be written is read, and the reader says that nothing is saved there."""
    program = """
        import os, sys
        from pathlib import Path
        from benchmarks.torture.measure import draft
        from store.decision_store import DecisionStore
        from store.errors import StoreReadOnlyError
        if os.getuid() == 0:
            os.setuid(int(sys.argv[2]))
        with DecisionStore.open(Path(sys.argv[1]), author="guest") as store:
            assert store.read_only == "its folder is write-protected", store.read_only
            assert [one.note for one in store.all()] == ["file", "journal"], list(store.all())
            try:
                store.record(draft("never"))
            except StoreReadOnlyError as error:
                print(error.sentence)
    """
    failures: list[str] = []
    for number in range(rounds):
        path = folder / f"forbidden-{number}" / "decisions.json"
        with DecisionStore.open(path, author="owner") as store:
            store.record(draft("file"))
            store.compact()
            store.record(draft("journal"))
            _forbid(path.parent)
            done = _python(program, path, NOBODY)
            path.parent.chmod(0o700)
        if done.returncode:
            failures.append(_last_line(done.stderr))
        elif "not saved" not in done.stdout:
            failures.append("no word that it is not saved")
    return Measure("read-only folder", f"{rounds} folders", tuple(failures))


def failing_syncs(folder: Path, rounds: int) -> Measure:
    """Every third fsync fails: what was acknowledged is there, what was not is written later."""
    path = folder / "fsync" / "decisions.json"
    noise = random.Random(rounds)
    sync = os.fsync
    saved: list[str] = []

    def moody(descriptor: int) -> None:
        if noise.random() < 1 / 3:
            raise OSError(5, "Input/output error")
        sync(descriptor)

    store = DecisionStore.open(path, author="moody")
    with patch.object(os, "fsync", moody), patch.object(durable, "_sync_data", moody):
        for number in range(20 * rounds):
            try:
                store.record(draft(f"decision {number}"))
                saved = [f"decision {one}" for one in range(number + 1)]
            except StoreNotWrittenError:
                continue
    failures = lost(path, saved)
    store.close()
    failures += lost(path, [f"decision {number}" for number in range(20 * rounds)]) + tinydb_opens(path)
    return Measure("failing fsync", f"{20 * rounds} decisions, every third fsync failing", tuple(failures))


def _forbid(folder: Path) -> None:
    """Let everybody look into the folder and nobody write there."""
    for one in folder.iterdir():
        one.chmod(0o666)
    folder.chmod(0o555)
    for above in folder.parents:
        if above.stat().st_uid == os.getuid() and not above.stat().st_mode & 0o001:
            above.chmod(0o755)


def _last_line(output: str) -> str:
    return output.strip().splitlines()[-1]


def _python(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
