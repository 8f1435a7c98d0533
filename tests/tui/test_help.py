"""The keys that work here: the page of help, and the command palette."""

from __future__ import annotations

import pytest
from driver import Reader
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.screens.help import HelpScreen


async def test_help_lists_the_keys_that_work_here(reader: Reader) -> None:
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)
    rows = reader.app.screen._rows
    assert ("Decide", "y", "Accept the highlighted mention or figure") in rows
    assert any(group == "Move in the text" for group, _, _ in rows)
    await reader.press("escape")
    assert len(reader.app.screen_stack) == 2


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (")c", ("Correct the figure", "m", "The machine's value again")),
        ("lc", ("Choose a label", "j", "Down")),
        ("T", ("Choose what is lit", "*", "All or none")),
        ("i", ("Move in a card", "G end", "To the last")),
    ],
)
async def test_help_lists_the_keys_of_a_dialog_and_leads_back_to_it(
    reader: Reader, keys: str, row: tuple[str, str, str]
) -> None:
    await reader.press(*keys)
    dialog = reader.app.screen
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)
    assert row in reader.app.screen._rows
    assert not any(does == "Next mention" for _, _, does in reader.app.screen._rows)
    assert not any("A number" in str(one.visual) for one in reader.app.screen.query(Static))
    await reader.press("escape")
    assert reader.app.screen is dialog


@pytest.mark.parametrize("keys", [[")", "c", "enter"], ["a"], ["l", "="]])
async def test_where_words_are_typed_a_question_mark_is_one_of_their_characters(
    reader: Reader, keys: list[str]
) -> None:
    await reader.press(*keys, "?")
    assert not isinstance(reader.app.screen, HelpScreen)


async def test_help_says_what_numbers_are_for(reader: Reader) -> None:
    await reader.press("?")
    words = " ".join(str(one.visual) for one in reader.app.screen.query(Static))
    assert "5l is five mentions on" in words


async def test_every_command_is_in_the_palette(reader: Reader) -> None:
    titles = [command.title for command in reader.app.get_system_commands(reader.screen)]
    assert any(title.startswith("Next figure") for title in titles)
    await reader.press(":")
    await reader.type("next figure")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.highlighted is not None)
    assert "three hours" in (reader.highlighted or "")


async def test_a_command_is_found_by_its_name_in_the_footer_too(reader: Reader) -> None:
    titles = [command.title for command in reader.app.get_system_commands(reader.screen)]
    assert any("(Quit, q)" in title for title in titles)


async def test_the_palette_moves_in_the_text_as_well(reader: Reader) -> None:
    titles = [command.title for command in reader.app.get_system_commands(reader.screen)]
    assert len(titles) == len(set(titles))
    await reader.pilot.resize_terminal(60, 8)
    await reader.press(":")
    await reader.type("to the end")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.screen.pane.scroll_offset.y > 0)


async def test_help_scrolls_by_the_keys_of_a_text(reader: Reader) -> None:
    await reader.press("?")
    page = reader.app.screen.query_one(VerticalScroll)
    tops = []
    for key in ("space", "d", "u", "b"):
        await reader.press(key)
        tops.append(page.scroll_offset.y)
    assert 0 == tops[3] < tops[0] == tops[2] < tops[1]


async def test_help_tells_what_the_signs_stand_for(reader: Reader) -> None:
    await reader.press("?")
    words = " ".join(str(one.visual) for one in reader.app.screen.query(Static))
    for sign in ("≈ about", "≥ at least", "↓ fell", "✗ rejected"):
        assert sign in words
