"""Which mentions are of one entity: joining and splitting by hand."""

from __future__ import annotations

import pytest
from driver import Reader
from textual.widgets import OptionList


async def test_equals_joins_two_entities_and_the_bar_splits_one_off(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "=")
    await velm_reader.type("velm")
    await velm_reader.press("enter")
    assert len(velm_reader.screen.reading.analysis.entities) == 1
    assert any("Velm" in row and "Osk" in row for row in velm_reader.rows("entities"))
    await velm_reader.press("|")
    assert len(velm_reader.screen.reading.analysis.entities) == 2
    await velm_reader.press("|")
    assert "no other mention" in velm_reader.remark


async def test_the_list_of_entities_says_that_nothing_fits_and_keeps_its_size(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "=")
    box = velm_reader.app.screen.query_one("Picker > Vertical")
    before = box.region
    await velm_reader.type("zz")
    options = velm_reader.app.screen.query_one(OptionList)
    assert [str(one.prompt) for one in options.options] == ["Nothing has “zz” in it: take some of it away."]
    await velm_reader.press("enter")
    assert box.is_attached
    assert box.region == before


@pytest.mark.parametrize("key", ["=", "|", "*", "#"])
async def test_of_a_rejected_name_it_is_said_that_it_has_no_entity(velm_reader: Reader, key: str) -> None:
    await velm_reader.press("l", "l", "x", key)
    assert velm_reader.remark == "“Osk” is rejected and belongs to no entity."
    await velm_reader.press("y", key)
    assert "no entity" not in velm_reader.remark


async def test_a_date_or_a_number_is_joined_with_no_entity(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "c")
    await velm_reader.press("d")
    assert velm_reader.screen.shown.mention.label == "DATE"
    await velm_reader.press("=")
    assert velm_reader.remark == "“Osk” belongs to no entity."


async def test_what_is_of_the_same_kind_is_offered_first(reader: Reader) -> None:
    await reader.press("l", "l", "=")
    options = reader.app.screen.query_one(OptionList)
    kinds = ["person" in str(one.prompt) for one in options.options]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds[0]
