"""How large, how quick to load and how fast the shipped pipelines are, beside a bare English tokenizer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

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
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    return time.perf_counter() - start


def _blank_speed(text: str, words: int) -> float:
    import spacy

    nlp = spacy.blank("en")
    return words / median(_timed(lambda: nlp(text))[0] for _ in range(RUNS))


def _speeds(name: str, text: str, words: int) -> tuple[float, float]:
    """Return words for each second of processor time, and for each second that passes."""
    from language.article import Article
    from language.pipeline import load_pipeline

    pipeline, article = load_pipeline(name), Article.from_raw(text)
    runs = [_timed(lambda: pipeline.analyse(article)) for _ in range(RUNS)]
    return words / median(run[0] for run in runs), words / median(run[1] for run in runs)


def _timed(work: object) -> tuple[float, float]:
    start = time.process_time(), time.perf_counter()
    work()  # type: ignore[operator]
    return time.process_time() - start[0], time.perf_counter() - start[1]


if __name__ == "__main__":
    main()
