"""Measure Tallymark: `make bench`, or `python -m tests.benchmarks NAME…` for some of it.

Every figure is a median of several runs, and a ratio to something measured in the same run where there is
something to compare with: machines are noisy.
"""

from __future__ import annotations

import importlib
import sys

BENCHMARKS = ("pipeline", "figures", "store", "screen")
"""The modules beside this one that have a `main`, in the order they run."""


def main() -> int:
    """Run the benchmarks that were named, or all of them."""
    wanted = sys.argv[1:] or BENCHMARKS
    unknown = sorted(set(wanted) - set(BENCHMARKS))
    if unknown:
        print(f"there is no benchmark called {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    for name in wanted:
        print(f"\n## {name}\n", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
