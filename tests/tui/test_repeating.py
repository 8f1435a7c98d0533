"""The last decision once more: `.` here, `A` for all that is identical."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from velm import FIRST, SECOND, analysed

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.analyst import Analyst
from tui.config import Settings
from tui.messages import ArticleRead
from tui.widgets import status_line
from tui.widgets.asking_bars import WalkBar


@pytest.fixture
def reader(velm_reader: Reader) -> Reader:
    return velm_reader


def labels(reader: Reader) -> list[str]:
    return [f"{one.mention.text} {one.mention.label}" for one in reader.screen.reading.mentions]


async def test_the_full_stop_repeats_the_last_decision_on_what_is_highlighted(reader: Reader) -> None:
    await reader.press("l", ".")
    assert "Nothing to repeat yet" in reader.remark
    await reader.press("c", "g", "l", ".")
    assert reader.highlighted == "Osk"
    assert labels(reader)[:3] == ["Velm GPE", "Osk GPE", "Velm PERSON"]


async def test_the_full_stop_does_not_decide_the_same_twice(reader: Reader) -> None:
    await reader.press("l", "x", ".")
    assert reader.remark == "Rejected already."
    await reader.press("U")
    assert "suggested" in reader.status


async def test_a_walk_asks_at_each_identical_place_and_is_undone_as_one(reader: Reader) -> None:
    await reader.press("l", "c", "g", "A")
    assert "here too? 1/3" in reader.text_of("WalkBar")
    await reader.press("n", "y", "y")
    assert reader.screen.pane.has_focus
    assert labels(reader) == ["Velm GPE", "Osk PERSON", "Velm PERSON", "Velm GPE", "Velm GPE"]
    assert "in 2 more places" in reader.remark
    await reader.press("U")
    assert labels(reader) == ["Velm GPE", "Osk PERSON", "Velm PERSON", "Velm PERSON"]
    await reader.press("U")
    assert labels(reader)[0] == "Velm PERSON"


async def test_what_is_decided_in_the_list_of_entities_is_said_to_hold_in_one_place(reader: Reader) -> None:
    await reader.press("2", "tab", "g", "x")
    assert reader.remark == "In one place: A goes over 2 other places."
    await reader.press("A")
    assert "here too? 1/2" in reader.text_of("WalkBar")
    await reader.press("a", "tab", "y")
    assert reader.remark == ""


async def test_all_takes_what_is_left_and_stop_keeps_what_was_said(reader: Reader) -> None:
    await reader.press("l", "x", "A", "a")
    assert [one.state for one in reader.screen.reading.mentions] == [
        "rejected",
        "suggested",
        "rejected",
        "rejected",
    ]
    await reader.press("U", "A", "y", "q")
    assert [one.state for one in reader.screen.reading.mentions][2:] == ["rejected", "suggested"]


async def test_turning_away_with_the_mouse_ends_a_walk(reader: Reader) -> None:
    await reader.press("l", "x", "A", "y")
    await reader.pilot.click("#article", offset=(4, 6))
    await reader.until(lambda: not reader.screen.query_one(WalkBar).visible)
    states = [one.state for one in reader.screen.reading.mentions]
    assert states == ["rejected", "suggested", "rejected", "suggested"]


async def test_a_walk_goes_on_through_the_other_open_articles(reader: Reader) -> None:
    await reader.press("l", "c", "g", "A", "o", "a")
    assert "in 4 more places" in reader.remark
    assert "1/2" in reader.text_of("#title")
    await reader.press("J")
    assert labels(reader) == ["Velm GPE"]
    await reader.press("U")
    assert labels(reader) == ["Velm PERSON"]


async def test_articles_still_to_be_read_are_read_and_the_next_walk_goes_through_them(
    tmp_path: Path, made_up: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Article] = []
    monkeypatch.setattr(Analyst, "read_ahead", lambda _self, article: asked.append(article))
    monkeypatch.setattr(status_line, "READING_TIME", 0)
    unread = Article("Nobody has read about Velm.", path="third.txt")
    async with reading([FIRST, SECOND, unread], tmp_path, cache=made_up) as person:
        await person.press("l", "x", "A", "o", "n", "n", "n")
        assert "in none of 3 other places. 1 article still to be read, which begins now." in person.remark
        assert asked[-1] == unread
        analysis = analysed(unread, "Velm")
        made_up.put(analysis)
        person.screen.post_message(ArticleRead(unread.id, analysis))
        await person.until(lambda: "1 article read. A goes over what is identical there." in person.remark)
        await person.press("A", "o", "a")
        assert "in 4 more places" in person.remark


async def test_that_articles_were_read_is_not_said_before_the_way_to_undo_could_be_read(
    tmp_path: Path, made_up: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Analyst, "read_ahead", lambda *_: None)
    monkeypatch.setattr(status_line, "READING_TIME", 60)
    unread = Article("Nobody has read about Velm.", path="third.txt")
    async with reading([FIRST, unread], tmp_path, cache=made_up) as person:
        await person.press("l", "x", "A", "o", "a")
        person.screen._go_on_reading(ArticleRead(unread.id, analysed(unread, "Velm")))
        assert "U undoes them all." in person.remark


async def test_leaving_in_the_middle_of_a_walk_keeps_what_was_said_yes_to(
    tmp_path: Path, made_up: AnalysisCache
) -> None:
    async with reading([FIRST], tmp_path, cache=made_up) as person:
        await person.press("l", "x", "A", "y")
    with DecisionStore.open(tmp_path / "decisions.json", author="ben") as store:
        assert [one.action for one in store.decisions(FIRST.id)] == ["reject", "reject"]


async def test_nothing_decided_is_nothing_to_spread(reader: Reader) -> None:
    await reader.press("A")
    assert "Decide about something first" in reader.remark


async def test_what_was_taken_back_is_not_repeated_but_what_was_decided_before_it(reader: Reader) -> None:
    await reader.press("l", "c", "g", "l", "x", "U", "h", ".")
    assert labels(reader)[0] == "Velm GPE"
    await reader.press("U", "U", ".")
    assert "Nothing to repeat yet" in reader.remark
    await reader.press("R", "l", ".")
    assert labels(reader)[:2] == ["Velm GPE", "Osk GPE"]


async def test_where_nothing_is_identical_only_other_articles_are_offered(reader: Reader) -> None:
    await reader.press("l", "l", "x", "A")
    bar = reader.screen.query_one(WalkBar)
    assert "Nothing else is identical here." in reader.text_of("WalkBar")
    made = len(reader.screen._store.decisions(FIRST.id))
    for key in "yUnxc":
        await reader.press(key)
        assert bar.has_focus
        assert len(reader.screen._store.decisions(FIRST.id)) == made
    named = [one.binding.description for one in reader.screen.active_bindings.values() if one.node is bar]
    assert "Here too" not in named
    assert "Other articles too" in named


@pytest.mark.parametrize("key", ["h", "c", "U", "/", "+", "-", "\\"])
async def test_a_key_of_the_text_says_how_to_end_a_walk_and_does_nothing(reader: Reader, key: str) -> None:
    await reader.press("l", "x", "A", key)
    assert reader.screen.query_one(WalkBar).has_focus
    assert reader.remark == "Places are decided one by one: esc ends that."


async def test_a_walk_is_answered_by_keys_of_ones_own(tmp_path: Path, made_up: AnalysisCache) -> None:
    settings = Settings(keys={"walk.yes": "f"})
    async with reading([FIRST], tmp_path, cache=made_up, settings=settings) as person:
        await person.press("l", "x", "A", "f", "q")
        assert [one.state for one in person.screen.reading.mentions][2] == "rejected"


async def test_leaving_in_the_middle_of_a_walk_that_cannot_be_kept_is_no_fault(
    tmp_path: Path, made_up: AnalysisCache
) -> None:
    async with reading([FIRST], tmp_path, cache=made_up) as person:
        await person.press("l", "x", "A", "y")
        person.app._store.read_only = "its folder is write-protected"
        await person.press("ctrl+q")
        await person.until(lambda: not person.app.is_running)
        assert person.app.return_code == 0


async def test_what_is_asked_about_is_never_behind_the_question(tmp_path: Path) -> None:
    text = (
        "Velm is calm.\n\n" + "\n\n".join(f"Line {number}." for number in range(40)) + "\n\nThe end is Velm."
    )
    article = Article(text)
    cache = AnalysisCache(tmp_path / "analyses")
    places = (0, text.rindex("Velm"))
    mentions = tuple(Mention(start, start + 4, "GPE", "Velm") for start in places)
    cache.put(Analysis(article.id, pipeline_id(), ((0, len(text)),), mentions))
    async with reading([article], tmp_path, cache=cache, size=(100, 24)) as person:
        await person.press("l", "x", "A")
        bar, pane = person.screen.query_one(WalkBar), person.screen.pane
        (line,) = (y for y, words in enumerate(person.lines) if "The end is Velm." in words)
        assert pane.region.y + line < bar.region.y


async def test_a_source_is_not_taken_to_another_article(
    tmp_path: Path, ministers: Article, harbour: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers, harbour], tmp_path, cache=cache) as person:
        await person.press(")", "s")
        await person.type("Red")
        await person.press("enter", "J", ")", ".")
        assert "that cannot be repeated here" in person.remark


async def test_a_source_is_given_to_another_figure_by_the_full_stop(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    def source(number: str) -> str:
        (found,) = [one for one in person.screen.reading.analysis.figures if one.number.text == number]
        return found.source.text if found.source else ""

    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press(")", "s")
        await person.type("Red")
        await person.press("enter")
        await person.until(lambda: "Red Cross" in source("three"))
        await person.press(")", ")", ".")
        assert "Red Cross" in source("12 million")
        await person.press("A")
        assert "that is done to one at a time" in person.remark
        await person.press("U")
        assert "Red Cross" not in source("12 million")
