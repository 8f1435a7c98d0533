"""Measure Tallymark: `make bench`, or `python -m benchmarks NAME…` for some of it.

Every figure is a median of several runs, and a ratio to something measured in the same run where there is
something to compare with: machines are noisy.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SAMPLES = [str(path) for path in sorted(Path("samples").rglob("*.txt"))]

BENCHMARKS: dict[str, list[str]] = {
    "pipeline": [],
    "figures": SAMPLES,
    "compare": SAMPLES,
    "store": [],
    "laying": [],
    "screen": [],
}
"""The modules beside this one that measure something, in the order they run, with their arguments."""


def main() -> int:
    """Run the benchmarks that were named, or all of them; return 1 when one of them failed."""
    wanted = sys.argv[1:] or list(BENCHMARKS)
    unknown = sorted(set(wanted) - set(BENCHMARKS))
    if unknown:
        print(f"there is no benchmark called {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    failed = False
    for name in wanted:
        print(f"\n## {name}\n", flush=True)
        run = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *BENCHMARKS[name]], check=False)
        failed = failed or run.returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
