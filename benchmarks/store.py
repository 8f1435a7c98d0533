"""The store against SQLite: what a decision costs, and what opening a large store costs.

SQLite runs with `journal_mode=WAL` and `synchronous=FULL`, which makes the same promise: an acknowledged
decision survives a power cut. Stores and databases of all sizes take turns in one process, decision by
decision, so that they share whatever else the machine is doing.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from benchmarks.clock import timed
from language.analysis import PipelineId
from store.anchors import Anchor
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.durable import write_new
from store.journal import as_json
from store.snapshot import Meta, Snapshot, snapshot_chunks

SIZES = (100, 1_000, 10_000, 100_000)
RUNS = 3
DECISIONS = 300
PER_ARTICLE = 50

LATENCY_BAR = 1.2
"""Times SQLite's latency; and times the latency at 100 decisions."""
OPENING_BAR = 0.5
"""Seconds more than an empty store, from process start to the decisions of one article."""


class Latency(NamedTuple):
    """The median of one run, in seconds."""

    ours: float
    theirs: float


_OPENING = """
import re, sys, time
begin = time.perf_counter()
from pathlib import Path
from store.decision_store import DecisionStore
store = DecisionStore.open(Path(sys.argv[1]), author="Ada")
assert len(store.decisions(sys.argv[2])) >= int(sys.argv[3])
seconds = time.perf_counter() - begin
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(seconds, int(peak[1]) / 1024 if peak else 0)
"""


def main() -> bool:
    """Print the measures, and say whether all bars hold."""
    with tempfile.TemporaryDirectory() as folder:
        stores = {size: _filled(Path(folder) / str(size) / "decisions.json", size) for size in (0, *SIZES)}
        holds = _latencies(Path(folder), stores)
        _while_compacting(stores[SIZES[-1]])
        return _openings(stores) and holds


def _latencies(folder: Path, stores: dict[int, Path]) -> bool:
    print(f"one decision, acknowledged (median of {DECISIONS}; each line the median of {RUNS} runs)")
    runs = [_interleaved(folder, run, stores) for run in range(RUNS)]
    holds = True
    for size in SIZES:
        latency = statistics.median(run[size].ours for run in runs)
        ratio = statistics.median(run[size].ours / run[size].theirs for run in runs)
        growth = statistics.median(run[size].ours / run[SIZES[0]].ours for run in runs)
        holds &= ratio <= LATENCY_BAR and growth <= LATENCY_BAR
        print(
            f"  {size:>7,} decisions: {1000 * latency:6.2f} ms, {ratio:.2f}x SQLite, "
            f"{growth:.2f}x the latency at {SIZES[0]} (bars {LATENCY_BAR})"
        )
    return holds


def _interleaved(folder: Path, run: int, stores: dict[int, Path]) -> dict[int, Latency]:
    """Return the latencies at each size; all stores and databases take turns, decision by decision."""
    times: dict[int, tuple[list[float], list[float]]] = {size: ([], []) for size in SIZES}
    with ExitStack() as stack:
        ours = {size: stack.enter_context(DecisionStore.open(stores[size], author="Ada")) for size in SIZES}
        theirs = {
            size: stack.enter_context(closing(_sqlite(folder / f"{size}-{run}.sqlite", size)))
            for size in SIZES
        }
        for draft in map(_decision, range(DECISIONS)):
            for size, (mine, other) in times.items():
                mine.append(timed(partial(ours[size].record, draft)).wall)
                other.append(timed(partial(_insert, theirs[size], draft)).wall)
    return {size: Latency(*map(statistics.median, both)) for size, both in times.items()}


def _while_compacting(path: Path) -> None:
    """Print what a decision costs while the file is written anew in the background."""
    latencies: list[float] = []
    with DecisionStore.open(path, author="Ada") as store:
        for _ in range(RUNS):
            store.record(_decision(0))
            compactor = threading.Thread(target=store.compact)
            compactor.start()
            while compactor.is_alive():
                latencies.append(timed(lambda: store.record(_decision(0))).wall)
    p95 = statistics.quantiles(latencies, n=20)[-1]
    print(
        f"  while {SIZES[-1]:,} are written anew: median {1000 * statistics.median(latencies):.2f} ms, "
        f"p95 {1000 * p95:.2f} ms, longest {1000 * max(latencies):.2f} ms of {len(latencies)}"
    )


def _openings(stores: dict[int, Path]) -> bool:
    print(f"process start to the decisions of one article (median of {2 * RUNS + 1}, interleaved)")
    found: dict[int, list[tuple[float, float]]] = {size: [] for size in stores}
    for _ in range(2 * RUNS + 1):
        for size, path in stores.items():
            found[size].append(_opened(path, min(size, PER_ARTICLE)))
    seconds = {size: statistics.median(one for one, _ in runs) for size, runs in found.items()}
    memory = {size: statistics.median(one for _, one in runs) for size, runs in found.items()}
    for size in SIZES:
        print(
            f"  {size:>7,} decisions: {seconds[size] - seconds[0]:+.3f} s (bar {OPENING_BAR}), "
            f"{memory[size] - memory[0]:+.0f} MB beyond an empty store"
        )
    return seconds[SIZES[-1]] - seconds[0] <= OPENING_BAR


def _opened(path: Path, decisions: int) -> tuple[float, float]:
    """Return the seconds and the peak memory, in MB, of a process that reads so many decisions."""
    command = [sys.executable, "-c", _OPENING, str(path), _article(0), str(decisions)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(output[0]), float(output[1])


def _filled(path: Path, size: int) -> Path:
    """Make a store with so many decisions, `PER_ARTICLE` of them in each article."""
    path.parent.mkdir()
    decisions = (replace(_decision(number), clock=number + 1, id=f"{number:032x}") for number in range(size))
    documents = tuple(as_json(decision.as_record()) for decision in decisions)
    write_new(path, snapshot_chunks(Snapshot(Meta("benchmark", size, 1, size), documents)))
    return path


def _decision(number: int) -> Decision:
    start = 37 * number
    before = {"start": start, "end": start + 14, "text": "United Nations", "label": "GPE", "score": 0.87}
    anchor = Anchor(
        start, start + 14, "United Nations", "the envoy who was sent by the ", " said on Tuesday that"
    )
    return Decision(
        "relabel",
        _article(number // PER_ARTICLE),
        anchor=anchor,
        before=before,
        after={"label": "ORG"},
        author="Ada",
        at="2024-03-01T12:00:00.000+00:00",
        pipeline=PipelineId("en_reader", "1.0"),
    )


def _article(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def _sqlite(database: Path, size: int) -> sqlite3.Connection:
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE decisions (id INTEGER PRIMARY KEY, article TEXT, record TEXT)")
    connection.execute("CREATE INDEX by_article ON decisions (article)")
    connection.execute("BEGIN")
    for number in range(size):
        _insert(connection, _decision(number))
    connection.execute("COMMIT")
    return connection


def _insert(connection: sqlite3.Connection, decision: Decision) -> None:
    row = (decision.article, json.dumps(decision.as_record()))
    connection.execute("INSERT INTO decisions (article, record) VALUES (?, ?)", row)


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
