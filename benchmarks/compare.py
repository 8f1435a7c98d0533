"""Measure comparing: 50 reports side by side once they are analysed, and the events of a folder.

    python -m benchmarks.compare FILE... [--reports N] [--repeat N] [--pipeline NAME_OR_PATH]

The reports are the FILEs over and over, so that there is something to pair. The bar is 2 seconds for 50
reports of 500 words; what is measured is scaled to that length.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable
from itertools import cycle, islice

from benchmarks.clock import timed
from language.article import Article
from language.compare.comparison import compare
from language.compare.events import find_events
from language.compare.reports import Report
from language.pipeline import load_pipeline
from store.readers import read_articles

BAR = 2.0
WORDS = 500


def main() -> None:
    """Print the median seconds over the repetitions, with the bar."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("files", nargs="+")
    arguments.add_argument("--reports", type=int, default=50)
    arguments.add_argument("--repeat", type=int, default=5)
    arguments.add_argument("--pipeline", default=None)
    options = arguments.parse_args()
    pipeline = load_pipeline(options.pipeline)
    found = read_articles(options.files, stdin=sys.stdin.buffer)
    read = [Report(one, pipeline.analyse(one)) for one in found if isinstance(one, Article)]
    reports = list(islice(cycle(read), options.reports))
    words = sum(len(report.article.text.split()) for report in reports) / len(reports)
    took = _seconds(lambda: compare(reports), options.repeat)
    scaled = took * (WORDS / words) ** 2
    verdict = "ok" if scaled <= BAR else "above"
    print(f"comparing {len(reports)} reports: {took:.2f} s at {words:.0f} words each;", end=" ")
    print(f"{scaled:.2f} s at {WORDS} ({verdict}, bar {BAR:.0f})")
    print(f"  their events: {_seconds(lambda: find_events(reports), options.repeat):.2f} s")


def _seconds(run: Callable[[], object], repeat: int) -> float:
    """Return the median CPU seconds that it takes."""
    return statistics.median(timed(run).cpu for _ in range(repeat))


if __name__ == "__main__":
    main()
