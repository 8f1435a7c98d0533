"""Selecting words, by key and with the mouse, and moving the edges of what is marked."""

from __future__ import annotations

from driver import Reader

from tui.widgets.span_bars import SelectionBar


async def test_selected_words_become_a_mention(reader: Reader) -> None:
    await reader.press("l", "l", "v", "l", "l", "enter", "e")
    assert reader.highlighted == "Angela Merkel met Emmanuel"
    assert "EVENT" in reader.status
    assert "+ added" in reader.status
    await reader.press("U")
    assert "EVENT" not in reader.status


async def test_a_selection_grows_by_lines_and_can_carry_a_note(reader: Reader) -> None:
    await reader.press("v", "j", "a")
    await reader.type("lead")
    await reader.press("enter")
    assert any("lead" in row and "Ministers meet in Berlin" in row for row in reader.rows("notes"))
    assert reader.screen.pane.has_focus


async def test_escape_leaves_a_selection_and_the_cursor_where_it_was(reader: Reader) -> None:
    await reader.press("l", "l", "v", "l", "escape")
    assert reader.highlighted == "Angela Merkel"
    await reader.press("l")
    assert reader.highlighted == "Emmanuel Macron"


async def test_dragging_the_mouse_selects_the_words_it_goes_over(reader: Reader) -> None:
    row = next(y for y, line in enumerate(reader.lines) if "Emmanuel Macron" in line)
    line = reader.lines[row]
    await reader.pilot.mouse_down("#article", offset=(line.index("Merkel") + 2, row))
    await reader.pilot.hover("#article", offset=(line.index("Emmanuel") + 1, row))
    await reader.pilot.mouse_up("#article", offset=(line.index("Emmanuel") + 1, row))
    await reader.pilot.pause()
    bar = reader.screen.query_one(SelectionBar)
    assert bar.has_focus
    await reader.press("enter", "e")
    assert reader.highlighted == "Merkel met Emmanuel"


async def test_edges_move_by_words_and_enter_keeps_them(reader: Reader) -> None:
    await reader.press("l", "l", "e", "l", "enter")
    assert reader.highlighted == "Merkel"
    assert "✎ changed" in reader.status
    await reader.press("e", "H", "h", "escape")
    assert reader.highlighted == "Merkel"
    await reader.press("U")
    assert reader.highlighted == "Angela Merkel"
