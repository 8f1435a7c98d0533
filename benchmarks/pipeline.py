"""How large, how quick to load and how fast the shipped pipelines are, beside a bare English tokenizer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.clock import timed

RUNS = 3
READY = """
from language.article import Article
from language.pipeline import load_pipeline
load_pipeline({name!r}).analyse(Article("Ready."))
"""
BARE = "import spacy; spacy.blank('en')('Ready.')"
SAMPLES = Path(__file__).parents[1] / "samples"


def main() -> None:
    """Print one line for each shipped pipeline."""
    from language.fingerprint import MODELS, SHIPPED

    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt")))
    words = len(text.split())
    blank = _blank_speed(text, words)
    print(f"bare tokenizer: {blank:,.0f} words/s on {words:,} words of samples/")
    for name in SHIPPED:
        size = sum(path.stat().st_size for path in (MODELS / name).rglob("*") if path.is_file())
        ready = median(_seconds(READY.format(name=name)) for _ in range(RUNS))
        bare = median(_seconds(BARE) for _ in range(RUNS))
        speed, fastest = _speeds(name, text, words)
        print(
            f"{name}: {size / 1e6:.1f} MB; ready in {ready:.2f} s, {ready / bare:.2f}x the bare tokenizer; ",
            end="",
        )
        print(
            f"{speed:,.0f} words/s with figures on one core, 1/{blank / speed:.0f} of the bare tokenizer; "
            f"{fastest:,.0f} on all cores"
        )


def _seconds(program: str) -> float:
    command, environment = [sys.executable, "-c", program], {**os.environ, "OMP_NUM_THREADS": "1"}
    return timed(lambda: subprocess.run(command, check=True, env=environment)).wall


def _blank_speed(text: str, words: int) -> float:
    import spacy

    nlp = spacy.blank("en")
    return words / median(timed(lambda: nlp(text)).cpu for _ in range(RUNS))


def _speeds(name: str, text: str, words: int) -> tuple[float, float]:
    """Return words for each second of processor time, and for each second that passes."""
    from language.article import Article
    from language.pipeline import load_pipeline

    pipeline, article = load_pipeline(name), Article.from_raw(text)
    runs = [timed(lambda: pipeline.analyse(article)) for _ in range(RUNS)]
    return words / median(run.cpu for run in runs), words / median(run.wall for run in runs)


if __name__ == "__main__":
    main()
