"""What all dialogs have in common."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader
from textual.containers import Vertical
from textual.widgets import OptionList
from textual.widgets._toast import Toast

from language.article import Article
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui import notices
from tui.app import ReaderApp
from tui.screens.dialog import Dialog
from tui.screens.reading import ReadingScreen


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
@pytest.mark.parametrize("key", ["c", "T", "semicolon", "a"])
async def test_what_the_keys_do_is_in_sight_at_every_size(
    size: tuple[int, int], key: str, reader: Reader
) -> None:
    await reader.pilot.resize_terminal(*size)
    await reader.press("l", key)
    await reader.until(lambda: isinstance(reader.app.screen, Dialog))
    await reader.pilot.pause()
    box = reader.app.screen.query_one(Vertical)
    assert reader.app.screen.query_one(".hint").region in box.content_region


def told(reader: Reader) -> list[str]:
    return [one.message for one in reader.app._notifications]


async def test_a_notice_goes_when_a_dialog_opens_unless_it_warns_and_has_not_been_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "_GLANCE", 1e9)
    reader.app.notify("Welcome back.", timeout=600)
    reader.app.notify("The store was mended.", severity="warning", timeout=600)
    await reader.until(lambda: len(told(reader)) == 2)
    await reader.press("l")
    assert len(told(reader)) == 2
    await reader.press("a")
    assert told(reader) == ["The store was mended."]
    monkeypatch.setattr(notices, "_GLANCE", -1e9)
    await reader.press("x")
    assert told(reader) == []


async def test_a_notice_does_not_stay_on_the_screen_behind_a_dialog(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as store:
        app = ReaderApp([ministers], store=store, cache=cache)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            person = Reader(app, pilot, store)
            await person.until(lambda: isinstance(app.screen, ReadingScreen) and not app.is_acting)
            app.notify("Welcome back.", timeout=600)
            await person.until(lambda: app.screen.query(Toast))
            await person.press("l", "a")
            await person.until(lambda: not person.screen.query(Toast) and not app.screen.query(Toast))


async def test_what_is_highlighted_stays_in_sight_when_the_terminal_shrinks(reader: Reader) -> None:
    await reader.press("l", "c", "d", "c")
    await reader.pilot.resize_terminal(60, 9)
    options = reader.app.screen.query_one(OptionList)

    def is_in_sight() -> bool:
        top, row = round(options.scroll_y), options.highlighted or 0
        return top <= row < top + options.scrollable_content_region.height

    await reader.until(lambda: options.scrollable_content_region.height < 8)
    await reader.until(is_in_sight)


async def test_a_notice_goes_at_the_next_key_when_it_could_be_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "_GLANCE", -1e9)
    reader.app.notify("The store was mended.", severity="error", timeout=600)
    await reader.until(lambda: told(reader))
    await reader.press("l")
    assert told(reader) == []


async def test_a_notice_that_comes_while_a_dialog_is_open_waits_until_it_is_closed(reader: Reader) -> None:
    await reader.press("l", "a")
    reader.screen._tell("Welcome back", "You left here.", "information")
    reader.screen._tell("The store", "it was mended.", "warning")
    await reader.until(lambda: told(reader) == ["It was mended."])
    await reader.press("escape")
    await reader.until(lambda: told(reader) == ["It was mended.", "You left here."])
