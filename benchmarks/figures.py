"""Measure the figures stage alone, after the parse: sentences a second on one core.

    python -m benchmarks.figures FILE... [--repeat N] [--pipeline NAME_OR_PATH]

Each FILE is a text, or JSON Lines with a "text" field. The bar is 1,500 sentences a second.
"""

from __future__ import annotations

import argparse
import json
import statistics
from pathlib import Path

from spacy.tokens import Doc

from benchmarks.clock import timed
from language.figures.finder import Settings, figures_in
from language.pipeline import load_pipeline

BAR = 1500


def main() -> None:
    """Print the median speed over the repetitions, with the bar."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--repeat", type=int, default=5)
    arguments.add_argument("--pipeline", default=None)
    options = arguments.parse_args()
    texts = [text for path in options.files for text in texts_of(path)]
    nlp = load_pipeline(options.pipeline).nlp
    docs = list(nlp.pipe(texts, disable=["figures"]))
    sentences = sum(len(list(doc.sents)) for doc in docs)
    figures = figures_of(docs)
    took = statistics.median(timed(lambda: figures_of(docs)).cpu for _ in range(options.repeat))
    speed = sentences / took
    verdict = "ok" if speed >= BAR else "below"
    print(f"figures alone: {speed:,.0f} sentences/s ({verdict}, bar {BAR:,})")
    print(f"  {sentences} sentences, {figures} figures")


def texts_of(path: Path) -> list[str]:
    """Return the texts of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".jsonl":
        return [text]
    return [json.loads(line)["text"] for line in text.splitlines() if line.strip()]


def figures_of(docs: list[Doc]) -> int:
    """Find the figures of these documents, and return how many there are."""
    return sum(len(figures_in(doc, Settings())) for doc in docs)


if __name__ == "__main__":
    main()
