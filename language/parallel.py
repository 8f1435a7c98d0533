"""Many articles at once: several processes read, and the analyses come back in the order of the articles."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from language.analysis import Analysis
from language.article import Article

if TYPE_CHECKING:
    from language.pipeline import Pipeline

AHEAD = 4
"""How many articles a process may be ahead of the one that is waited for: memory stays flat."""


def analysed_by_many(
    articles: Iterable[Article], pipeline: str | None, jobs: int
) -> Iterator[tuple[Article, Analysis]]:
    """Yield each article with its analysis, in order, as soon as it is its turn.

    Args:
        articles: what to read; taken only a little ahead of what is yielded.
        pipeline: name or path of a spaCy pipeline; None for the shipped one.
        jobs: how many processes read.

    Raises:
        PipelineNotLoadedError: when the pipeline cannot be loaded.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # the processes share the cores; more threads only wait
    os.environ["PYTHONSAFEPATH"] = "1"  # what lies in the person's folder is no part of the program
    waiting: deque[tuple[Article, Future[Analysis]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (pipeline,)) as pool:
        try:
            for article in articles:
                waiting.append((article, pool.submit(analyse, article, pipeline)))
                while waiting and (len(waiting) > jobs * AHEAD or waiting[0][1].done()):
                    yield _next(waiting, pipeline)
            while waiting:
                yield _next(waiting, pipeline)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _next(waiting: deque[tuple[Article, Future[Analysis]]], pipeline: str | None) -> tuple[Article, Analysis]:
    article, analysis = waiting.popleft()
    try:
        return article, analysis.result()
    except BrokenProcessPool:
        _pipeline(pipeline)  # raises what the processes met, if that is why they ended
        raise


def _begin(pipeline: str | None) -> None:
    """Prepare a process: an interrupt is for the parent, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _pipeline(pipeline)


def analyse(article: Article, pipeline: str | None) -> Analysis:
    """Analyse an article with a pipeline that is loaded once in each process.

    Raises:
        PipelineNotLoadedError: when it cannot be loaded.
    """
    return _pipeline(pipeline).analyse(article)


@lru_cache(maxsize=1)
def _pipeline(name: str | None) -> Pipeline:
    from language.pipeline import load_pipeline  # noqa: PLC0415  (spaCy takes a second to import)

    return load_pipeline(name)
