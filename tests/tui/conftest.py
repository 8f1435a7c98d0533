"""Analyses made beforehand, so that an application opens at once, and somebody who reads a long article."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from afar import LONG, OTHER
from comparer import TEXTS
from driver import Reader, reading
from pipelines import pipeline_of_names
from velm import FIRST, SECOND, kept

from language.analysis import Analysis
from language.article import Article
from language.compare.reports import Report
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from tui.reading import counting

if TYPE_CHECKING:
    from language.pipeline import Pipeline


@pytest.fixture(scope="session")
def cache(
    tmp_path_factory: pytest.TempPathFactory, pipeline: Pipeline, ministers: Article, harbour: Article
) -> AnalysisCache:
    """A cache that holds the analyses of both articles."""
    cache = AnalysisCache(tmp_path_factory.mktemp("analyses"))
    for article in (ministers, harbour):
        cache.put(pipeline.analyse(article))
    return cache


@pytest.fixture(scope="session")
def reports(pipeline: Pipeline) -> list[Report]:
    """Two reports of a ferry that sank."""
    articles = [Article.from_raw(text, path=path) for path, text in TEXTS.items()]
    return [Report(article, pipeline.analyse(article)) for article in articles]


@pytest.fixture(scope="session")
def small_pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a pipeline that knows a place and a person."""
    labels = {"Velm": "GPE", "Ana Ruiz": "PERSON"}
    return pipeline_of_names(tmp_path_factory.mktemp("pipelines"), labels)


@pytest_asyncio.fixture
async def reader(
    tmp_path: Path, ministers: Article, harbour: Article, cache: AnalysisCache
) -> AsyncIterator[Reader]:
    """Somebody who has opened two articles that were analysed before."""
    async with reading([ministers, harbour], tmp_path, cache=cache) as person:
        yield person


@pytest.fixture
def made_up(tmp_path: Path) -> AnalysisCache:
    """A cache that holds the made-up analyses of the two reports about Velm."""
    return kept(tmp_path / "analyses")


@pytest_asyncio.fixture
async def velm_reader(tmp_path: Path, made_up: AnalysisCache) -> AsyncIterator[Reader]:
    """Somebody who has opened the two reports about Velm."""
    async with reading([FIRST, SECOND], tmp_path, cache=made_up) as person:
        yield person


@pytest_asyncio.fixture
async def rambler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """Somebody with a long article open, whose numbers wait for them however slowly they type."""
    monkeypatch.setattr(counting, "NUMBER_HOLDS", 60)
    monkeypatch.setattr(counting, "PANEL_HOLDS", 60)
    cache = AnalysisCache(tmp_path / "analyses")
    for article in (LONG, OTHER):
        cache.put(Analysis(article.id, pipeline_id()))
    async with reading([LONG, OTHER], tmp_path, cache=cache) as person:
        yield person
