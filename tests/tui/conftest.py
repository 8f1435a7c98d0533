"""The shipped pipeline's analyses of the test articles, made once, so that an application opens at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from language.article import Article
from store.cache import AnalysisCache

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
