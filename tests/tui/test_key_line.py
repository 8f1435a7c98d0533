"""The line that names the keys."""

from __future__ import annotations

import pytest
from driver import Reader
from textual.widgets._footer import FooterKey

from tui.widgets.key_line import KeyLine, fitting


def named(reader: Reader) -> list[str]:
    return [one.description for one in reader.screen.query_one(KeyLine).query(FooterKey)]


@pytest.mark.parametrize("width", [60, 80, 100, 200])
async def test_help_and_quit_are_named_at_any_width(reader: Reader, width: int) -> None:
    await reader.pilot.resize_terminal(width, 20)
    await reader.until(lambda: named(reader)[-2:] == ["Help", "Quit"])
    line = reader.screen.query_one(KeyLine)
    assert all(one.region.right <= width for one in line.query(FooterKey))


async def test_a_wider_screen_names_more_keys(reader: Reader) -> None:
    await reader.pilot.resize_terminal(60, 20)
    await reader.until(lambda: "Next" in named(reader) and "Find" not in named(reader))
    await reader.pilot.resize_terminal(200, 20)
    await reader.until(lambda: "Find" in named(reader))


async def test_edges_on_a_narrow_screen_still_say_how_to_leave(reader: Reader) -> None:
    await reader.pilot.resize_terminal(60, 20)
    await reader.press("l", "e")
    await reader.until(lambda: "Leave" in named(reader))


def test_the_first_keys_are_named_and_none_behind_one_that_is_too_long() -> None:
    keys = [FooterKey(name, name, "x" * length, "do") for name, length in (("a", 3), ("b", 9), ("c", 1))]
    out = FooterKey("q", "q", "Quit", "app.quit")
    assert fitting([*keys, out], 14) == [keys[0], out]
    assert fitting([*keys, out], 60) == [*keys, out]
