"""Numbers before movements."""

from __future__ import annotations

import pytest
from afar import paragraph
from driver import Reader

from tui.reading import counting


async def test_a_number_repeats_the_movement_after_it(rambler: Reader) -> None:
    await rambler.press("1", "2", "j")
    assert rambler.screen.pane.scroll_offset.y == 12
    await rambler.press("g", "7", "}")
    assert paragraph(rambler) == "07"
    line = rambler.screen.pane.scroll_offset.y
    await rambler.press("1", "0", "k", "k")
    assert rambler.screen.pane.scroll_offset.y == line - 11


async def test_a_number_used_for_a_movement_leaves_the_sidebar_as_it_was(rambler: Reader) -> None:
    await rambler.press("3")
    assert rambler.screen.sidebar.open_panel.id == "notes"
    await rambler.press("escape", "2", "}")
    assert rambler.screen.sidebar.open_panel.id == "notes"
    assert paragraph(rambler) == "02"
    await rambler.press("S", "2", "{")
    assert not rambler.screen.sidebar.display


async def test_a_number_that_nothing_follows_is_let_go(rambler: Reader) -> None:
    await rambler.press("7")
    assert "7 …" in rambler.remark
    rambler.screen._let_go("7")
    assert "7 …" not in rambler.remark
    await rambler.press("j")
    assert rambler.screen.pane.scroll_offset.y == 1


async def test_a_number_is_said_while_it_waits_whatever_comes_in_meanwhile(rambler: Reader) -> None:
    await rambler.press("7")
    rambler.screen.status.show_progress("reading", done=1, of=4)
    assert rambler.remark == "7 …"
    rambler.screen._let_go("7")
    assert rambler.remark.startswith("reading")


async def test_a_number_waits_as_long_though_the_same_was_typed_just_before(rambler: Reader) -> None:
    await rambler.press("7", "j")
    first = rambler.screen._holding
    await rambler.press("7")
    assert rambler.screen._holding is not first
    assert first is not None
    await rambler.until(lambda: first._task is None or first._task.done())
    assert "7 …" in rambler.remark


def test_a_number_waits_longer_than_the_slowest_line_takes() -> None:
    assert counting.NUMBER_HOLDS >= 3


async def test_one_panel_after_the_other_is_shown_without_waiting(rambler: Reader) -> None:
    for key, panel in (("1", "figures"), ("2", "entities"), ("3", "notes"), ("1", "figures")):
        await rambler.press(key)
        assert rambler.screen.sidebar.open_panel.id == panel


async def test_a_number_before_a_key_that_decides_is_let_go(reader: Reader) -> None:
    await reader.press("l", "y", "l", "l", "y", "3", "U")
    assert "Undone: accept" in reader.remark
    await reader.press("2", "U")
    assert "Undone: accept" in reader.remark
    await reader.press("U")
    assert "Nothing to undo" in reader.remark


async def test_the_key_of_a_panel_is_soon_no_number_any_more(
    rambler: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "PANEL_HOLDS", 0.01)
    await rambler.press("2")
    await rambler.until(lambda: "2 …" not in rambler.remark)
    await rambler.press("j")
    assert rambler.screen.pane.scroll_offset.y == 1
    assert rambler.screen.sidebar.open_panel.id == "entities"


async def test_only_the_key_of_a_panel_by_itself_is_let_go_so_soon(
    rambler: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[float] = []
    monkeypatch.setattr(counting, "PANEL_HOLDS", 50)
    monkeypatch.setattr(rambler.screen, "set_timer", lambda seconds, _: held.append(seconds))
    await rambler.press("1", "2", "j", "7", "j")
    assert held == [50, 60, 60]
