"""Marks, and the way back from a jump."""

from __future__ import annotations

import pytest
from afar import paragraph
from driver import Reader

from tui.widgets.asking_bars import AskingBar, LetterBar
from tui.widgets.key_line import KeyLine


async def test_a_marked_place_is_found_again(rambler: Reader) -> None:
    await rambler.press("5", "}", "m", "a", "G", "'", "a")
    assert paragraph(rambler) == "05"
    await rambler.press("'", "b")
    assert "There is no mark b" in rambler.remark
    await rambler.press("J", "'", "a")
    assert "1/2" in rambler.text_of("#title")
    assert paragraph(rambler) == "05"


async def test_the_way_back_leads_from_jump_to_jump(rambler: Reader) -> None:
    await rambler.press("3", "}", "G", "'", "'")
    assert paragraph(rambler) == "03"
    await rambler.press(">")
    assert "Paragraph 59" in " ".join(rambler.lines)
    await rambler.press("J", "<")
    assert "1/2" in rambler.text_of("#title")
    assert "Paragraph 59" in " ".join(rambler.lines)
    await rambler.press("<")
    assert paragraph(rambler) == "03"
    await rambler.press("<", "<")
    assert "No way back" in rambler.remark


@pytest.mark.parametrize("key", ["right", "left", "tab"])
@pytest.mark.parametrize("asking", [["m"], ["apostrophe"], ["A"]], ids="".join)
async def test_while_a_key_is_waited_for_no_other_leads_elsewhere(
    reader: Reader, asking: list[str], key: str
) -> None:
    await reader.press("l", "x", *asking)
    bar, before = reader.screen.focused, reader.highlighted
    assert isinstance(bar, AskingBar)
    await reader.press(key)
    assert reader.screen.focused is bar
    assert reader.highlighted == before
    line = reader.screen.query_one(KeyLine).render().plain
    assert "Next" not in line
    assert "Panel" not in line
    await reader.press("escape")
    assert reader.screen.pane.has_focus


async def test_a_click_beside_the_question_for_a_letter_closes_it(rambler: Reader) -> None:
    await rambler.press("m")
    await rambler.pilot.click("#article", offset=(0, 0))
    await rambler.until(lambda: not rambler.screen.query_one(LetterBar).visible)
    assert rambler.screen.pane.has_focus


async def test_escape_leaves_a_question_for_a_letter(rambler: Reader) -> None:
    await rambler.press("m", "escape", "j")
    assert rambler.screen.pane.has_focus
    assert rambler.screen.pane.scroll_offset.y == 1
