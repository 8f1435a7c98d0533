"""Readings for print: each article analysed, with the decisions of the store laid over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.fingerprint import pipeline_id, taught
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.exports.choosing import Only
from store.exports.decided import is_exported, read_article
from store.exports.piece import ReadArticle
from store.places import rules_path
from tui.border import note
from tui.config import store_path
from tui.plurals import counted

if TYPE_CHECKING:
    from language.pipeline import Pipeline


class Analyses:
    """Analyses articles; the pipeline is loaded when the first one comes that is not in the cache.

    Args:
        pipeline: name or path of a spaCy pipeline; None for the shipped one.
        cache: where analyses are kept, if anywhere.
    """

    def __init__(self, pipeline: str | None, cache: AnalysisCache | None = None) -> None:
        self._name = pipeline
        self._cache = cache

    @cached_property
    def _pipeline(self) -> Pipeline:
        from language.pipeline import load_pipeline  # noqa: PLC0415  (spaCy takes a second to import)

        return load_pipeline(self._name)

    @cached_property
    def _identity(self) -> PipelineId:
        return pipeline_id(self._name)

    def of(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Analysis]]:
        """Yield each article with what the pipeline suggests about it.

        Raises:
            PipelineNotLoadedError: at the first article, when the pipeline cannot be loaded.
        """
        for article in articles:
            yield article, self.analysis(article)

    def analysis(self, article: Article) -> Analysis:
        """Return what the pipeline suggests about an article.

        Raises:
            PipelineNotLoadedError: when the pipeline cannot be loaded.
        """
        if self._cache is None:
            return self._pipeline.analyse(article)
        known = self._cache.get(article.id, self._identity)
        if known is None:
            known = self._pipeline.analyse(article)
            self._cache.put(known)
        return known


def readings(
    articles: Iterable[Article],
    *,
    pipeline: str | None,
    store: Path | None,
    is_taught: bool = True,
    only: Only = "all",
) -> Iterator[ReadArticle]:
    """Yield each article with its suggestions and the decisions about it.

    Args:
        articles: what to read.
        pipeline: name or path of a spaCy pipeline; None for the shipped one.
        store: the file that keeps the decisions; None for the usual one. Where there is none, none is made.
        is_taught: whether the pipeline heeds the rules learned from that store.
        only: which articles to pass over because nothing of that kind is in them, and say how many.

    Raises:
        PipelineNotLoadedError: when the pipeline cannot be loaded.
        StoreError: when the store can be neither opened nor read.
    """
    path = store_path(store)
    with DecisionStore.open(path, is_for_reading=True) as decisions:
        for line in decisions.report:
            note(line)
        asked = taught(pipeline, rules_path(path)) if is_taught else pipeline
        analyses = Analyses(asked, AnalysisCache())
        for article, analysis in analyses.of(_exported(articles, only, decisions)):
            yield read_article(article, analysis, decisions.decisions_about(article))


def _exported(articles: Iterable[Article], only: Only, decisions: DecisionStore) -> Iterator[Article]:
    """Yield the articles that go into an export; the others are not even analysed."""
    passed_over = 0
    for article in articles:
        if is_exported(article, only, decisions):
            yield article
        else:
            passed_over += 1
    if passed_over:
        note(f"{counted(passed_over, 'article')} left out: {_WHY_LEFT_OUT[only]}")


_WHY_LEFT_OUT: Mapping[Only, str] = {
    "done": "not marked as done in the reader",
    "decided": "nothing is decided in them",
    "accepted": "nothing is decided in them",
}
