"""`C` in the reader: the open article beside the others that report its event."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import reading
from textual.events import Key
from textual.widgets import Static

from language.article import Article
from language.pipeline import Pipeline
from store.cache import AnalysisCache
from tui.analyst import Analyst
from tui.screens.compare import CompareScreen
from tui.screens.reading import ReadingScreen

FERRY = [
    "A ferry sank off Samar on Monday, killing 43 people and injuring 112, the coast guard said.",
    "Divers searched the ferry off Samar, which sank on Monday, killing 57 people and injuring 112.",
]
VOTE = "Peruvians voted for Ana Pereira as president of Peru, with 51.3 percent."


@pytest.fixture(scope="module")
def read_before(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> AnalysisCache:
    """A cache in which all three articles have been read."""
    cache = AnalysisCache(tmp_path_factory.mktemp("analyses"))
    for text in (*FERRY, VOTE):
        cache.put(pipeline.analyse(Article.from_raw(text)))
    return cache


def articles(*texts: str) -> list[Article]:
    return [Article.from_raw(text, path=f"{number}.txt") for number, text in enumerate(texts)]


async def test_reports_of_one_event_are_compared_and_others_left_out(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(FERRY[0], VOTE, FERRY[1]), tmp_path, cache=read_before) as person:
        await person.press("C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        screen = person.app.screen
        assert isinstance(screen, CompareScreen)
        await person.until(lambda: screen.comparison)
        assert [report.name for report in screen.comparison.reports] == ["0", "2"]
        await person.press("C")
        assert isinstance(person.app.screen, ReadingScreen)


async def test_the_columns_stand_in_the_order_of_publication(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    dated = [
        Article.from_raw(text, path=f"{day}.txt", published=day)
        for text, day in zip((*FERRY, VOTE), ("2024-03-04", "2024-03-06", "2024-03-05"), strict=True)
    ]
    async with reading(dated, tmp_path, cache=read_before) as person:
        await person.press("J", "C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        screen = person.app.screen
        assert isinstance(screen, CompareScreen)
        await person.until(lambda: screen.comparison)
        assert [report.day for report in screen.comparison.reports] == ["2024-03-04", "2024-03-06"]


async def test_what_is_typed_behind_the_key_that_compares_is_an_answer_to_the_comparison(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    def shown() -> str:
        return " ".join(str(one.visual) for one in person.app.screen.query(Static))

    async with reading(articles(*FERRY), tmp_path, cache=read_before) as person:
        for key in "lCy":
            person.app.post_message(Key(key, key))
        await person.until(lambda: "Held to be one." in shown())


async def test_two_open_articles_are_compared_whatever_they_report(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(FERRY[0], VOTE), tmp_path, cache=read_before) as person:
        await person.press("C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))


async def test_an_article_of_an_event_of_its_own_is_said_to_be_alone(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(VOTE, *FERRY), tmp_path, cache=read_before) as person:
        await person.press("C")
        await person.until(lambda: "No other open article reports this event." in person.remark)
        assert "L lists all by event; tallymark compare A B compares any two." in person.remark


async def test_articles_still_to_be_analysed_are_said_to_be_left_out(
    read_before: AnalysisCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Article] = []
    monkeypatch.setattr(Analyst, "read_ahead", lambda _self, article: asked.append(article))
    new = "A ferry sank off Cebu in June."
    async with reading(articles(*FERRY, new), tmp_path, cache=read_before) as person:
        await person.press("C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        await person.until(lambda: person.app._notifications)
        messages = [notice.message for notice in person.app._notifications]
        assert any(message.startswith("1 open article left out") for message in messages)
        assert [article.text for article in asked] == [new]
        await person.press("escape")
        assert isinstance(person.app.screen, ReadingScreen)


async def test_two_articles_that_share_one_name_are_compared_with_a_warning(
    read_before: AnalysisCache, pipeline: Pipeline, tmp_path: Path
) -> None:
    harvest = "The wheat harvest in Samar fell to 1,200 tonnes."
    read_before.put(pipeline.analyse(Article.from_raw(harvest)))
    async with reading(articles(FERRY[0], harvest), tmp_path, cache=read_before) as person:
        await person.press("C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        await person.until(lambda: person.app._notifications)
        (notice,) = person.app._notifications
        assert notice.message.startswith("0 and 1 do not seem to report one event; q leaves")


async def test_one_article_alone_is_not_compared(read_before: AnalysisCache, tmp_path: Path) -> None:
    async with reading(articles(VOTE), tmp_path, cache=read_before) as person:
        await person.press("C")
        assert "no other article" in person.remark


async def test_a_decision_undone_while_comparing_is_undone_in_the_article(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*FERRY), tmp_path, cache=read_before) as person:
        await person.press("l", "x", "C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        await person.press("U", "q")
        await person.until(lambda: "suggested" in person.status)


async def test_an_article_stays_with_its_event_when_one_of_its_names_is_rejected(
    read_before: AnalysisCache, pipeline: Pipeline, tmp_path: Path
) -> None:
    short = "Divers searched the ferry off Samar, which sank, injuring 112."
    read_before.put(pipeline.analyse(Article.from_raw(short)))
    async with reading(articles(short, VOTE, FERRY[1]), tmp_path, cache=read_before) as person:
        await person.press("l", "x", "C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        screen = person.app.screen
        assert isinstance(screen, CompareScreen)
        await person.until(lambda: screen.comparison)
        assert [report.name for report in screen.comparison.reports] == ["0", "2"]


async def test_the_list_marks_the_reports_of_the_open_articles_event(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(FERRY[0], VOTE, FERRY[1]), tmp_path, cache=read_before) as person:
        await person.press("o")
        await person.until(lambda: "same event" in str(person.screen.list.rows[2].words))
        assert "same event" not in str(person.screen.list.rows[1].words)
        await person.press("J")
        assert not any("same event" in str(row.words) for row in person.screen.list.rows)
