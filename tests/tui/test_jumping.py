"""Marks, and the way back from a jump."""

from __future__ import annotations

from afar import paragraph
from driver import Reader


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


async def test_escape_leaves_a_question_for_a_letter(rambler: Reader) -> None:
    await rambler.press("m", "escape", "j")
    assert rambler.screen.pane.has_focus
    assert rambler.screen.pane.scroll_offset.y == 1
