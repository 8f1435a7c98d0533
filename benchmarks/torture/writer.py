"""The victim: a process that records decisions and prints each one that it was told is saved.

Run as `python -m benchmarks.torture.writer STORE NAME COUNT [COMPACT_AFTER] [announced]`; announced, it says
on standard error that it is about to open the store.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from benchmarks.torture.measure import draft
from store import compaction
from store.decision_store import DecisionStore


def main(store: str, name: str, count: str, compact_after: str = "300", announced: str = "") -> None:
    """Record `count` decisions."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # a parent started with nohup hands down that it be ignored
    compaction.COMPACT_AFTER = int(compact_after)
    if announced:
        print("opening", file=sys.stderr, flush=True)
    with DecisionStore.open(Path(store), author=name, patience=60) as opened:
        for number in range(int(count)):
            opened.record(draft(f"{name} {number}"))
            print(f"{name} {number}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
