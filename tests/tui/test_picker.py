"""Choosing one of many."""

from __future__ import annotations

from typing import cast

import pytest
from driver import Reader
from textual.content import Content
from textual.widgets import Input, OptionList

from tui.screens.picker import Picker

CHOICES = [Content(name) for name in ("Velm", "Jordan", "Kenya")]


async def asked(reader: Reader) -> Picker:
    """Ask which of the choices, and return the dialog."""
    reader.app.push_screen(Picker("Where?", CHOICES))
    await reader.until(lambda: isinstance(reader.app.screen, Picker) and reader.app.focused is not None)
    return cast("Picker", reader.app.screen)


async def test_whatever_is_typed_narrows_a_list(reader: Reader) -> None:
    picker = await asked(reader)
    await reader.type("jordan")
    assert (picker.highlighted, picker.query_one(Input).value) == (1, "jordan")
    await reader.press(*["backspace"] * 6, "down", "down")
    assert picker.highlighted == 2


async def test_j_and_k_move_through_the_colours_until_something_is_typed(reader: Reader) -> None:
    await reader.press(";")
    picker = cast("Picker", reader.app.screen)
    before = picker.highlighted or 0
    await reader.press("j", "j", "k")
    assert (picker.highlighted, picker.query_one(Input).value) == (before + 1, "")
    await reader.type("tokyo")
    assert picker.query_one(Input).value == "tokyo"


async def test_a_list_in_which_nothing_fits_says_so_and_gives_nothing(reader: Reader) -> None:
    picker = await asked(reader)
    await reader.type("mauve")
    options = picker.query_one(OptionList)
    assert str(options.get_option_at_index(0).prompt) == "Nothing has “mauve” in it: take some of it away."
    await reader.press("down", "enter")
    assert reader.app.screen is picker
    assert picker.highlighted is None
    await reader.press(*["backspace"] * 5)
    assert (options.option_count, picker.highlighted) == (3, 0)


@pytest.mark.parametrize("key", ["c", "T"])
async def test_j_and_k_move_where_letters_choose_too(key: str, reader: Reader) -> None:
    await reader.press("l", key)
    options = reader.app.screen.query_one(OptionList)
    before = options.highlighted or 0
    await reader.press("j", "j", "k")
    assert options.highlighted == before + 1
