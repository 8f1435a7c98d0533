"""The line that names the keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from rich.cells import cell_len

from language.article import Article
from store.cache import AnalysisCache
from tui.config import Settings
from tui.widgets.key_line import KeyLine, NamedKey, fitting


def line(reader: Reader) -> str:
    return reader.screen.query_one(KeyLine).render().plain


@pytest.mark.parametrize("width", [60, 80, 100, 200])
async def test_help_and_quit_are_named_at_any_width(reader: Reader, width: int) -> None:
    await reader.pilot.resize_terminal(width, 20)
    await reader.until(lambda: line(reader).endswith("? Help q Quit "))
    await reader.until(lambda: cell_len(line(reader)) <= width)


async def test_a_wider_screen_names_more_keys(reader: Reader) -> None:
    await reader.pilot.resize_terminal(60, 20)
    await reader.until(lambda: "Next" in line(reader) and "Find" not in line(reader))
    await reader.pilot.resize_terminal(200, 20)
    await reader.until(lambda: "Find" in line(reader))


async def test_edges_on_a_narrow_screen_still_say_how_to_leave(reader: Reader) -> None:
    await reader.pilot.resize_terminal(60, 20)
    await reader.press("l", "e")
    await reader.until(lambda: "esc Leave" in line(reader))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("key", ["tab", "o"])
async def test_sidebar_and_list_say_first_how_to_go_back_to_the_text(
    key: str, width: int, reader: Reader
) -> None:
    await reader.pilot.resize_terminal(width, 20)
    assert "Back to text" not in line(reader)
    await reader.press(key)
    await reader.until(lambda: line(reader).startswith("esc Back to text "))
    await reader.press("escape")
    await reader.until(lambda: reader.screen.pane.has_focus and "Back to text" not in line(reader))


async def test_keys_that_are_typed_into_a_search_are_not_named(reader: Reader) -> None:
    await reader.until(lambda: "/ Find" in line(reader))
    await reader.press("slash")
    await reader.until(lambda: "esc Leave" in line(reader))
    assert not any(word in line(reader) for word in ("Find", "Next", "Quit"))


async def test_keys_that_would_be_taken_for_the_letter_of_a_mark_are_not_named(reader: Reader) -> None:
    await reader.until(lambda: "/ Find" in line(reader))
    await reader.press("m")
    await reader.until(lambda: "esc Leave" in line(reader))
    assert not any(word in line(reader) for word in ("Find", "Quit"))


async def test_keys_of_ones_own_are_named_where_the_others_were(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    own = Settings(keys={"mention.next": "ctrl+n", "note.write": "f2"})
    async with reading([ministers], tmp_path, cache=cache, settings=own, size=(80, 24)) as reader:
        await reader.until(lambda: line(reader).startswith("^n Next ) Figure y Accept"))
        assert "f2 Note" in line(reader)


async def test_a_click_on_a_key_presses_it(reader: Reader) -> None:
    await reader.until(lambda: "/ Find" in line(reader))
    await reader.pilot.click(KeyLine, offset=(line(reader).index("/ Find") + 3, 0))
    await reader.until(lambda: reader.screen.query_one("#search").visible)


async def test_the_mouse_over_a_key_says_more_of_it(reader: Reader) -> None:
    await reader.until(lambda: "/ Find" in line(reader))
    await reader.pilot.hover(KeyLine, offset=(line(reader).index("/ Find") + 3, 0))
    await reader.until(lambda: reader.screen.query_one(KeyLine).tooltip == "Find words in the article")


def test_the_first_keys_are_named_and_none_behind_one_that_is_too_long() -> None:
    keys = [NamedKey(name, name, "x" * length, "do") for name, length in (("a", 3), ("b", 9), ("c", 1))]
    out = NamedKey("q", "q", "Quit", "app.quit")
    assert fitting([*keys, out], 14) == [keys[0], out]
    assert fitting([*keys, out], 60) == [*keys, out]
