"""Many articles on many machines: the same as `language.parallel`, by the workers of a Dask cluster.

The articles go out as Dask bags, a stretch of them at a time, and the analyses come back in the order of the
articles. Each worker loads the pipeline itself, so Tallymark has to be installed there, in the same version.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from threading import Lock
from typing import Any

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.errors import ClusterNotUsedError
from language.fingerprint import pipeline_id
from language.parallel import analyse

PER_BAG = 256
"""How many articles go out together."""

BAGS = 2
"""How many bags are out at once: while one is waited for, the next keeps the workers busy."""

PER_PART = 16
"""How many articles of a bag one worker reads in turn."""

PATIENCE = 10
"""Seconds to wait for the scheduler to answer."""

_TURN = Lock()


def analysed_by_cluster(
    articles: Iterable[Article], pipeline: str | None, scheduler: str
) -> Iterator[tuple[Article, Analysis]]:
    """Yield each article with its analysis, in order, as soon as it is its turn.

    Args:
        articles: what to read; taken only a little ahead of what is yielded.
        pipeline: name or path of a spaCy pipeline, on the workers; None for the shipped one.
        scheduler: the address of the cluster's scheduler, such as `tcp://10.0.0.5:8786`.

    Raises:
        ClusterNotUsedError: when there is no such cluster, or its workers read otherwise than this machine.
        PipelineNotLoadedError: when the pipeline cannot be loaded.
    """
    expected = pipeline_id(pipeline)
    waiting: deque[tuple[Sequence[Article], Any]] = deque()
    with _connected(scheduler) as client:
        for bag in _bags(articles):
            waiting.append((bag, client.compute(_task(bag, pipeline))))
            if len(waiting) == BAGS:
                yield from _answer(*waiting.popleft(), expected, scheduler)
        while waiting:
            yield from _answer(*waiting.popleft(), expected, scheduler)


def _bags(articles: Iterable[Article]) -> Iterator[list[Article]]:
    rest = iter(articles)
    while bag := list(islice(rest, PER_BAG)):
        yield bag


def _task(articles: Sequence[Article], pipeline: str | None) -> Any:
    from dask import bag  # noqa: PLC0415  (an extra)

    return bag.from_sequence(articles, partition_size=PER_PART).map(analyse_in_turn, pipeline)


def analyse_in_turn(article: Article, pipeline: str | None) -> Analysis:
    """Analyse an article on a worker; one that runs several threads loads and uses one pipeline for them."""
    with _TURN:
        return analyse(article, pipeline)


def _answer(
    articles: Sequence[Article], future: Any, expected: PipelineId, scheduler: str
) -> Iterator[tuple[Article, Analysis]]:
    for article, analysis in zip(articles, future.result(), strict=True):
        if analysis.pipeline != expected:
            raise ClusterNotUsedError(
                scheduler,
                f"a worker reads with {analysis.pipeline.name} {analysis.pipeline.version}, "
                f"this machine with {expected.name} {expected.version}",
                "install the same version of Tallymark on all of them",
            )
        yield article, analysis


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    """Connect to a cluster; what is still out when this ends is called back.

    Raises:
        ClusterNotUsedError: when nothing answers at this address.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError as error:
        hint = "pip install 'tallymark[dask]'"
        raise ClusterNotUsedError(scheduler, "that needs another library", hint) from error
    try:
        client = Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterNotUsedError(
            scheduler, "no scheduler answers there", "start one with dask scheduler, and name its address"
        ) from error
    with client:
        yield client
