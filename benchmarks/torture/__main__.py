"""Torture the store and print a line for each measure; the exit status is 1 when a bar is missed."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.torture import crowds, damages, disks, victims
from benchmarks.torture.measure import Measure

MEASURES: dict[str, tuple[Callable[[Path, int], Measure], int]] = {
    "kill": (victims.KILLED.of, 300),
    "kill-compacting": (victims.KILLED_WHILE_COMPACTING.of, 300),
    "kill-opening": (victims.KILLED_WHILE_OPENING.of, 100),
    "term": (victims.TERMINATED.of, 40),
    "hup": (victims.HUNG_UP.of, 40),
    "pty": (victims.left_without_terminal, 40),
    "two-writers": (crowds.two_writers, 5),
    "four-writers": (crowds.four_writers, 3),
    "seen": (crowds.seen_by_others, 2),
    "full-disk": (disks.full_disk, 20),
    "read-only": (disks.forbidden_folder, 3),
    "fsync": (disks.failing_syncs, 20),
    "damaged-file": (damages.damaged_file, 60),
    "damaged-journal": (damages.damaged_journal, 60),
    "clock": (damages.clock_backwards, 20),
    "tinydb": (damages.edited_by_tinydb, 20),
}
"""The measures by name, with the number of rounds of the full run."""


def main() -> int:
    """Run the measures, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.torture", description=__doc__)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("--rounds", type=int, help="instead of the number that each measure has")
    parser.add_argument(
        "--seed", type=int, default=random.randrange(2**32), help="to choose the same moments again"
    )
    wanted = parser.parse_args()
    unknown = set(wanted.measures) - set(MEASURES)
    if unknown:
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    random.seed(wanted.seed)
    print(f"seed {wanted.seed}")
    failed = [name for name in wanted.measures or MEASURES if _measured(name, wanted.rounds).failures]
    return 1 if failed else 0


def _measured(name: str, rounds: int | None) -> Measure:
    measure, usual = MEASURES[name]
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = replace(measure(Path(folder), rounds or usual), seconds=time.monotonic() - begin)
    print(found, flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
