"""Narrowing and ordering what the sidebar lists."""

from __future__ import annotations

import pytest
from driver import Reader
from textual.widgets import Label


async def test_f_and_words_narrow_the_panel_and_escape_shows_all(reader: Reader) -> None:
    before = reader.rows("figures")
    await reader.press("f")
    await reader.type("red cross")
    assert ["31" in row for row in reader.rows("figures")] == [True]
    await reader.press("enter")
    assert reader.screen.sidebar.open_panel.has_focus
    await reader.press("f")
    await reader.type("nobody")
    assert "Nothing has “nobody” in it" in reader.rows("figures")[0]
    await reader.press("up")
    assert ["31" in row for row in reader.rows("figures")] == [True]
    await reader.press("escape")
    assert reader.rows("figures") == before
    assert reader.screen.sidebar.open_panel.has_focus


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("is_in_sidebar", [True, False])
async def test_who_gives_up_narrowing_the_panel_sees_all_of_it_and_goes_on_where_they_were(
    reader: Reader, width: int, is_in_sidebar: bool
) -> None:
    await reader.pilot.resize_terminal(width, 24)
    await reader.press(*["tab"] * is_in_sidebar, "f", *"red", "escape")
    assert reader.screen.sidebar.display
    assert len(reader.rows("figures")) > 1
    assert reader.screen.pane.has_focus != is_in_sidebar
    await reader.press("escape")
    assert reader.screen.pane.has_focus
    assert reader.screen.sidebar.display == (width == 120)


async def test_tab_closes_the_prompt_and_goes_on_to_the_panel_which_stays_as_narrow(reader: Reader) -> None:
    await reader.press("f", *"red cross", "tab")
    assert not reader.screen.query_one("#filter").visible
    assert reader.remark == ""
    assert reader.screen.sidebar.open_panel.has_focus
    assert ["31" in row for row in reader.rows("figures")] == [True]
    await reader.press("tab")
    assert reader.screen.pane.has_focus


async def test_each_panel_has_words_of_its_own(reader: Reader) -> None:
    await reader.press("2", "f")
    await reader.type("merkel")
    await reader.press("enter")
    assert [row for row in reader.rows("entities") if "Macron" in row] == []
    assert len(reader.rows("figures")) > 1


async def test_a_panel_says_that_it_lists_only_some(reader: Reader) -> None:
    only = reader.screen.sidebar.query_one("#only", Label)
    await reader.press("2", "f")
    await reader.type("merkel")
    await reader.press("enter")
    assert only.display
    assert "only “merkel”" in str(only.visual)
    await reader.press("1")
    assert not only.display
    await reader.press("2", "f", "escape")
    assert not only.display


async def test_o_lists_figures_by_kind_and_by_size(reader: Reader) -> None:
    await reader.press("O")
    assert "Counts" in reader.rows("figures")
    assert "by kind" in reader.remark
    await reader.press("O")
    assert "the largest first" in reader.remark
    counts = [row for row in reader.rows("figures") if "240" in row or "31" in row]
    assert "240" in counts[0]
    await reader.press("O")
    assert "Counts" not in reader.rows("figures")
