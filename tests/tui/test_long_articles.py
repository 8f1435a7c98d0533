"""Long articles: what is laid in a thread, and what comes in part by part, ends as what is known at once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from driver import Reader, reading
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from tui.messages import ArticleRead, PartRead
from tui.reading import base


@pytest.fixture
async def reader(
    ministers: Article, cache: AnalysisCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Reader]:
    """Somebody reading an article that counts as long."""
    monkeypatch.setattr(base, "_LONG", 10)
    async with reading([ministers], tmp_path, cache=cache) as reader:
        yield reader


@pytest.fixture
def whole(ministers: Article, cache: AnalysisCache) -> Analysis:
    known = cache.get(ministers.id, pipeline_id())
    assert known is not None
    return known


async def test_the_beginning_is_lit_at_once_and_the_whole_is_laid_beside_the_keys(
    reader: Reader, whole: Analysis
) -> None:
    await reader.press("l", "y")
    before = reader.highlighted
    await reader.until(lambda: reader.screen.reading.analysis.entities)
    assert reader.screen.analysis == whole
    assert (reader.highlighted, reader.screen.live.decided) == (before, 1)
    assert "accepted" in reader.status


async def test_what_comes_in_part_by_part_is_shown_and_can_be_decided(
    reader: Reader, whole: Analysis
) -> None:
    await reader.until(lambda: reader.screen.analysis == whole)
    screen, middle = reader.screen, whole.mentions[len(whole.mentions) // 2].end
    first = whole.beginning(middle)
    rest = replace(whole, mentions=whole.mentions[len(first.mentions) :], figures=(), sentences=(), folds=())
    screen._show_analysis(Analysis(whole.article, whole.pipeline))
    screen.post_message(PartRead(whole.article, 0, middle, replace(first, folds=())))
    await reader.until(lambda: len(screen._stops["mention"]))
    await reader.press("l", "x")
    screen.post_message(PartRead(whole.article, middle, middle + 1, replace(rest, entities=())))
    await reader.until(lambda: len(screen.live.mentions) == len(whole.mentions))
    assert screen.shown.state == "rejected"
    assert [one.start for one in screen.live.mentions] == [one.start for one in whole.mentions]
    assert [entity.name for entity in screen.reading.analysis.entities]
    screen.post_message(ArticleRead(whole.article, whole))
    await reader.until(lambda: screen.analysis == whole)
    assert screen.shown.state == "rejected"


async def test_an_analysis_that_has_gone_from_the_cache_is_made_again(
    reader: Reader, whole: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reader.until(lambda: reader.screen.analysis == whole)
    asked: list[Article] = []
    monkeypatch.setattr(reader.screen._analyst, "known", lambda _: None)
    monkeypatch.setattr(reader.screen._analyst, "read", lambda article: asked.append(article) or [])
    reader.screen.open_article(0)
    await reader.until(lambda: asked)
    assert "reading" in reader.remark
