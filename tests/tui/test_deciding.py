"""Decisions about what is highlighted, and taking them back."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from velm import FIRST, analysed

from language.article import Article
from store import durable
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.config import ScreenSettings, Settings
from tui.screens.label_picker import LabelPicker


async def test_y_accepts_and_the_sidebar_shows_a_tick(reader: Reader) -> None:
    await reader.press(")", "y")
    assert "✓ accepted" in reader.status
    assert reader.rows("figures")[0].startswith("✓")


async def test_what_was_decided_is_seen_in_a_narrow_window_behind_a_long_name(tmp_path: Path) -> None:
    article = Article("It was the Inter-Provincial Harbour and Waterways Authority of Velm.", path="long.txt")
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(analysed(article, article.text[7:-1]))
    async with reading([article], tmp_path, cache=cache, size=(60, 15)) as person:
        await person.press("l", "y")
        line = person.screen.query_one("#status-subject").render_line(0).text
        assert line.rstrip().endswith("…  1/1 · ✓ accepted")


async def test_x_rejects_and_the_mention_leaves_the_entities(reader: Reader) -> None:
    await reader.press("l", "l", "l", "x")
    assert reader.highlighted == "Emmanuel Macron"
    assert "✗ rejected" in reader.status
    assert not any("Emmanuel Macron" in row for row in reader.rows("entities"))


async def test_c_and_a_letter_change_the_label(reader: Reader) -> None:
    await reader.press("l", "l", "c")
    assert isinstance(reader.app.screen, LabelPicker)
    await reader.press("o")
    assert "ORG" in reader.status
    assert "(was PERSON)" in reader.status


async def test_choosing_the_label_that_a_mention_has_accepts_it(reader: Reader) -> None:
    await reader.press("l", "l", "c", "p")
    assert "✓ accepted" in reader.status
    await reader.press("c", "enter")
    assert reader.remark == "Accepted already."


async def test_escape_leaves_the_label_as_it_is(reader: Reader) -> None:
    await reader.press("l", "l", "c", "escape")
    assert "PERSON" in reader.status
    assert "suggested" in reader.status


async def test_the_same_decision_twice_is_one_and_one_undo_takes_it_back(reader: Reader) -> None:
    await reader.press("l", "l", "x", "x")
    assert reader.remark == "Rejected already."
    await reader.press("y", "x", "y", "y")
    assert reader.remark == "Accepted already."
    await reader.press("U")
    assert "✗ rejected" in reader.status


async def test_whoever_goes_on_by_themselves_stays_on_what_was_decided_already(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    settings = Settings(screen=ScreenSettings(auto_advance=True))
    async with reading([ministers], tmp_path, cache=cache, settings=settings) as reader:
        await reader.press("l", "y")
        assert reader.highlighted == "Angela Merkel"
        await reader.press("h", "y")
        assert reader.highlighted == "Berlin"
        assert reader.remark == "Accepted already."
        await reader.press("x")
        assert reader.highlighted == "Angela Merkel"
        assert reader.remark == ""


async def test_whoever_goes_on_by_themselves_is_told_at_the_last_one_what_is_left(
    tmp_path: Path, made_up: AnalysisCache
) -> None:
    settings = Settings(screen=ScreenSettings(auto_advance=True))
    async with reading([FIRST], tmp_path, cache=made_up, settings=settings) as person:
        await person.press("l", "l", "y", "y", "y")
        assert person.remark == "No mention is left to decide below: w goes to one above."
        await person.press("w", "y")
        assert person.remark == "Everything here is decided. Z says that the article is done."


async def test_what_was_decided_already_is_decided_again_once_it_has_changed(reader: Reader) -> None:
    await reader.press("l", "l", "y", "c", "o", "y")
    assert "already" not in reader.remark
    await reader.press("y")
    assert reader.remark == "Accepted already."


async def test_what_somebody_else_decided_can_be_decided_the_same_way(reader: Reader, tmp_path: Path) -> None:
    await reader.press("l", "l")
    shown, desk = reader.screen.shown, reader.screen._desk
    with DecisionStore.open(tmp_path / "decisions.json", author="ben") as other:
        other.record(desk.reject(shown))
    await reader.until(lambda: "rejected" in reader.status)
    await reader.press("x")
    assert reader.remark == ""
    authors = [one.author for one in reader.screen._store.decisions(reader.screen.article.id)]
    assert authors == ["ben", "ana"]


async def test_undo_and_redo_walk_back_and_forth(reader: Reader) -> None:
    await reader.press("l", "l", "y", "x", "U")
    assert "✓ accepted" in reader.status
    await reader.press("U")
    assert "suggested" in reader.status
    await reader.press("R", "R")
    assert "✗ rejected" in reader.status


async def test_nothing_to_undo_says_so(reader: Reader) -> None:
    await reader.press("U")
    assert "Nothing to undo" in reader.remark


async def test_undo_reaches_the_article_before(reader: Reader) -> None:
    await reader.press("l", "y", "J", "U", "K", "l")
    assert "suggested" in reader.status


async def test_what_is_undone_elsewhere_is_said_in_the_status_line_and_no_notices_pile_up(
    reader: Reader,
) -> None:
    await reader.press("l", "y", "l", "x", "J", "U")
    assert reader.remark == "Undone: reject “Angela Merkel”, in ministers.txt."
    await reader.press("U")
    assert reader.remark == "Undone: accept “Berlin”, in ministers.txt."
    assert not any("Undone" in notice.message for notice in reader.app._notifications)


async def test_decisions_are_there_after_a_restart(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("l", "l", "x")
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("l", "l")
        assert "✗ rejected" in person.status
        await person.press("U")
        assert "suggested" in person.status


async def test_nothing_can_be_decided_about_nothing(reader: Reader) -> None:
    await reader.press("y", "x", "c")
    assert not reader.screen._store.decisions(reader.screen.article.id)
    assert len(reader.app.screen_stack) == 2


async def test_what_another_window_decides_is_seen(
    reader: Reader, tmp_path: Path, ministers: Article
) -> None:
    await reader.press("l", "l")
    shown, desk = reader.screen.shown, reader.screen._desk
    with DecisionStore.open(tmp_path / "decisions.json", author="ben") as other:
        other.record(desk.reject(shown))
    await reader.until(lambda: "rejected" in reader.status)


async def test_a_full_disk_keeps_the_decision_on_the_screen_and_says_so(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    await reader.press("l", "l")
    with monkeypatch.context() as patch:
        patch.setattr(durable, "_sync_data", full)
        await reader.press("x")
        assert "✗ rejected" in reader.status
        assert any("no space left" in notice.message.lower() for notice in reader.app._notifications)
        await reader.until(lambda: "✗ 1 not saved" in reader.text_of("#title"))
    await reader.press("l", "y")
    await reader.until(lambda: "not saved" not in reader.text_of("#title"))
    assert not reader.app._notifications
    with DecisionStore.open(reader.screen._store.path, author="ben") as again:
        actions = [decision.action for decision in again.decisions(reader.screen.article.id)]
    assert actions == ["reject", "accept"]


@pytest.mark.parametrize("key", ["i", ":", "?", "o", "d", "j", "z"])
async def test_what_was_said_in_passing_goes_with_the_next_key_whatever_that_does(
    reader: Reader, key: str
) -> None:
    await reader.press("l", "y", "U")
    assert "Undone" in reader.remark
    await reader.press(key)
    assert reader.remark == ""


async def test_what_was_said_in_passing_goes_with_a_click(reader: Reader) -> None:
    await reader.press("l", "y", "U")
    await reader.pilot.click("#title")
    assert reader.remark == ""


async def test_what_was_said_in_passing_gives_way_to_the_next_decision(reader: Reader) -> None:
    await reader.press("l", "D")
    assert "has its place" in reader.remark
    await reader.press("y")
    assert "has its place" not in reader.remark
