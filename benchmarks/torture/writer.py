"""The victim: a process that records decisions and prints each one that it was told is saved.

Run as `python -m benchmarks.torture.writer STORE NAME COUNT [COMPACT_AFTER] [SECONDS_BETWEEN]`.
"""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

from benchmarks.torture.measure import draft
from store import compaction
from store.decision_store import DecisionStore


def main(store: str, name: str, count: str, compact_after: str = "300", pause: str = "0") -> None:
    """Record `count` decisions."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # a parent started with nohup hands down that it be ignored
    compaction.COMPACT_AFTER = int(compact_after)
    with DecisionStore.open(Path(store), author=name, patience=60) as opened:
        for number in range(int(count)):
            opened.record(draft(f"{name} {number}"))
            print(f"{name} {number}", flush=True)
            time.sleep(float(pause))


if __name__ == "__main__":
    main(*sys.argv[1:])
