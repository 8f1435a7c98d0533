"""`L` lists the articles by the events they report; wrong groups are joined and split in the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from driver import Reader, reading
from textual.events import Key
from textual.widgets import Static

from language.article import Article
from language.compare.reports import Report
from language.pipeline import Pipeline
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.config import Settings
from tui.reading import gathering
from tui.reading.comparing import Placed
from tui.screens.compare import CompareScreen
from tui.screens.picker import Picker
from tui.screens.reading import ReadingScreen

FERRY = [
    "A ferry sank off Samar on Monday, killing 43 people and injuring 112, the coast guard said.",
    "Divers searched the ferry off Samar, which sank on Monday, killing 57 people and injuring 112.",
]
VOTE = "Peruvians voted for Ana Pereira as president of Peru, with 51.3 percent."
TEXTS = (FERRY[0], VOTE, FERRY[1])


@pytest.fixture(scope="module")
def read_before(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> AnalysisCache:
    """A cache in which all three articles have been read."""
    cache = AnalysisCache(tmp_path_factory.mktemp("analyses"))
    for text in TEXTS:
        cache.put(pipeline.analyse(Article.from_raw(text)))
    return cache


def articles(*texts: str) -> list[Article]:
    return [Article.from_raw(text, path=f"{number}.txt") for number, text in enumerate(texts)]


def listed(person: Reader) -> list[str]:
    """Return the first words of each row of the list."""
    return [str(row.words).split("\n")[0] for row in person.screen.list.rows]


def is_listed(person: Reader, *rows: str) -> Callable[[], bool]:
    """Say whether these are the rows of the list: headings by how they begin."""
    return lambda: (
        len(listed(person)) == len(rows)
        and all(row.startswith(wanted) for row, wanted in zip(listed(person), rows, strict=True))
    )


async def test_reports_of_one_event_stand_under_its_name_and_go_back_to_their_order(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡ Samar", "0.txt", "2.txt", "Other articles", "1.txt"))
        assert listed(person)[0].endswith("2\N{NO-BREAK SPACE}reports")
        assert "1 event." in person.remark
        await person.press("L")
        assert listed(person) == ["0.txt", "1.txt", "2.txt"]


async def test_it_is_said_when_not_all_articles_were_looked_through(
    read_before: AnalysisCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "_MOST_ARTICLES", 2)
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(lambda: "No two articles" in person.remark)
        assert person.remark == "No two articles report one event among the 2 nearest articles."


async def test_in_the_list_of_events_the_next_article_is_the_one_below(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.press("J")
        assert person.screen.position == 2
        await person.press("J")
        assert person.screen.position == 1


async def test_an_event_is_compared_from_its_heading(read_before: AnalysisCache, tmp_path: Path) -> None:
    async with reading(articles(VOTE, *FERRY), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "1.txt", "2.txt", "Other", "0.txt"))
        await person.press("g", "C")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        screen = person.app.screen
        assert isinstance(screen, CompareScreen)
        assert [report.name for report in screen.comparison.reports] == ["1", "2"]


async def test_what_is_typed_behind_the_key_that_compares_an_event_answers_the_comparison(
    read_before: AnalysisCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown() -> str:
        return " ".join(str(one.visual) for one in person.app.screen.query(Static))

    known = ReadingScreen._known

    def known_late(screen: ReadingScreen, others: Sequence[Placed]) -> list[tuple[int, Report]]:
        """Find the reports when the application could have acted on every key that was typed."""
        for _ in range(50):
            screen.app.call_from_thread(lambda: None)
        return known(screen, others)

    async with reading(articles(VOTE, *FERRY), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "1.txt", "2.txt", "Other", "0.txt"))
        monkeypatch.setattr(ReadingScreen, "_known", known_late)
        for key in "gCy":
            person.app.post_message(Key(key, key))
        await person.until(lambda: "Held to be one." in shown())


async def test_a_heading_opens_the_first_report(read_before: AnalysisCache, tmp_path: Path) -> None:
    async with reading(articles(VOTE, *FERRY), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "1.txt", "2.txt", "Other", "0.txt"))
        await person.press("g", "enter")
        assert person.screen.position == 1


async def test_a_report_is_split_off_and_one_undo_puts_it_back(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.press("g", "|")
        assert "Go to a report" in person.remark
        await person.press("j", "|")
        await person.until(is_listed(person, "0.txt", "1.txt", "2.txt"))
        await person.press("U")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.until(lambda: person.remark == "Undone: 0.txt and 2.txt report different events.")
    with DecisionStore.open(tmp_path / "decisions.json", is_for_reading=True) as store:
        assert "split" in [decision.action for decision in store.all()]


async def test_an_article_is_joined_with_an_event_and_stays_there(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.press("G", "=")
        await person.until(lambda: isinstance(person.app.screen, Picker))
        await person.press("enter")
        await person.until(is_listed(person, "≡", "0.txt", "1.txt", "2.txt"))
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "1.txt", "2.txt"))


async def test_two_articles_are_made_one_event_of_none(read_before: AnalysisCache, tmp_path: Path) -> None:
    async with reading(articles(VOTE, FERRY[0]), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(lambda: "No two articles" in person.remark)
        await person.press("=", "enter")
        await person.until(is_listed(person, "≡", "0.txt", "1.txt"))


async def test_that_there_are_no_events_is_said_once_and_not_again_behind_every_dialog(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(VOTE, FERRY[0]), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(lambda: "No two articles" in person.remark)
        await person.press("escape", "l", "c", "escape")
        await person.app.workers.wait_for_complete()
        assert person.remark == ""


async def test_what_was_said_of_two_reports_stays_when_the_list_has_followed(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.press("g", "j", "|")
        await person.until(is_listed(person, "0.txt", "1.txt", "2.txt"))
        assert "another event. U undoes it." in person.remark


async def test_what_was_never_read_is_read_for_the_list(small_pipeline: str, tmp_path: Path) -> None:
    texts = [f"Ana Ruiz of Velm saw {number} boats." for number in (41, 42, 43)]
    cache = AnalysisCache(tmp_path / "analyses")
    settings = Settings(pipeline=small_pipeline)
    async with reading(articles(*texts), tmp_path, cache=cache, settings=settings) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "1.txt", "2.txt"))


async def test_in_the_text_the_keys_are_about_mentions_as_ever(
    read_before: AnalysisCache, tmp_path: Path
) -> None:
    async with reading(articles(*TEXTS), tmp_path, cache=read_before) as person:
        await person.press("L")
        await person.until(is_listed(person, "≡", "0.txt", "2.txt", "Other", "1.txt"))
        await person.press("escape", "l", "|")
        assert "no other mention" in person.remark
