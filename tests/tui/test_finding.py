"""Finding words in the article."""

from __future__ import annotations

import pytest
from driver import Reader

from tui.widgets import status_line


async def test_what_is_said_can_be_read_before_progress_takes_its_place(
    velm_reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = velm_reader.screen.status
    await velm_reader.press("/", "v", "e")
    status.show_progress("reading", done=1, of=4)
    assert velm_reader.remark == "4 places"
    monkeypatch.setattr(status_line, "READING_TIME", 0)
    await velm_reader.press("l")
    status.show_progress("reading", done=2, of=4)
    assert velm_reader.remark.startswith("reading")


async def test_what_nobody_waits_for_is_said_after_what_is_being_said(
    velm_reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_line, "READING_TIME", 1.0)
    status = velm_reader.screen.status
    status.flash("first")
    status.flash_next("then")
    assert velm_reader.remark == "first"
    await velm_reader.until(lambda: velm_reader.remark == "then")


async def test_words_are_found_while_they_are_typed_and_counted(reader: Reader) -> None:
    await reader.press("/")
    await reader.type("pakistan")
    assert "2 places" in reader.remark
    await reader.press("enter")
    assert "1/2" in reader.remark
    await reader.press("n")
    assert "2/2" in reader.remark
    await reader.press("n")
    assert "1/2, from the other end" in reader.remark
    await reader.press("N")
    assert "2/2" in reader.remark


async def test_what_is_found_is_what_can_be_decided_and_where_the_next_step_begins(reader: Reader) -> None:
    await reader.press("/")
    await reader.type("macron")
    await reader.press("enter", "x")
    assert reader.highlighted == "Emmanuel Macron"
    assert "✗ rejected" in reader.status
    await reader.press("/")
    await reader.type("promised")
    await reader.press("enter", ")")
    assert "12 million" in (reader.highlighted or "")


async def test_escape_forgets_the_search_and_returns(reader: Reader) -> None:
    await reader.press("l", "/")
    await reader.type("doctors")
    await reader.press("escape")
    assert reader.screen.pane.has_focus
    assert reader.highlighted is not None
    await reader.press("n")
    assert "Find something first" in reader.remark


async def test_typing_a_search_presses_no_keys_of_the_reader(reader: Reader) -> None:
    await reader.press("l", "/")
    await reader.type("yxUq")
    await reader.press("enter")
    assert "suggested" in reader.status


async def test_the_ampersand_leaves_only_the_paragraphs_with_hits(reader: Reader) -> None:
    await reader.press("&")
    assert "Find something first" in reader.remark
    await reader.press("/")
    await reader.type("pakistan")
    await reader.press("enter", "&")
    shown = " ".join(reader.lines)
    assert "Red Cross" in shown
    assert "Emmanuel Macron in Berlin" not in shown
    assert "folded: without “pakistan”" in shown
    await reader.press("&")
    assert "Emmanuel Macron in Berlin" in " ".join(reader.lines)
    await reader.press("&", "escape")
    assert "Emmanuel Macron in Berlin" in " ".join(reader.lines)


@pytest.mark.parametrize("keys", ["&&", "&nn&", "&nn&&&"])
async def test_the_place_that_was_found_stays_in_view_when_all_paragraphs_are_shown_again(
    rambler: Reader, keys: str
) -> None:
    await rambler.press("/", *"0.", "enter", *"nnn", *keys)
    pane, found = rambler.screen.pane, rambler.screen._pointed_at
    assert found is not None
    assert pane.top_offset <= found[0] < pane.bottom_offset
    assert "folded" not in " ".join(rambler.lines)


async def test_escape_shows_all_paragraphs_again_around_the_place_that_was_found(rambler: Reader) -> None:
    await rambler.press("/", *"0.", "enter", "&", *"nnn", "escape")
    assert "Paragraph 30." in " ".join(rambler.lines)


async def test_the_last_search_is_made_again_by_enter_alone(reader: Reader) -> None:
    await reader.press("/")
    await reader.type("pakistan")
    await reader.press("enter", "escape", "/", "enter")
    assert "2/2" in reader.remark


async def test_a_search_begins_behind_what_is_highlighted(reader: Reader) -> None:
    await reader.press("l", "*", "*")
    assert reader.highlighted == "Berlin"
    await reader.press("l", "l", "l", "/")
    await reader.type("merkel")
    await reader.press("enter")
    assert "2/3" in reader.remark


async def test_a_search_given_up_leaves_the_text_where_it_was(rambler: Reader) -> None:
    await rambler.press("5", "j", "/")
    await rambler.type("far")
    await rambler.press("escape")
    assert rambler.screen.pane.scroll_offset.y == 5


async def test_a_search_goes_on_in_the_next_article_that_has_the_words(reader: Reader) -> None:
    await reader.press("/")
    await reader.type("rotterdam")
    await reader.press("enter")
    assert "M looks in other articles" in reader.remark
    await reader.press("M")
    await reader.until(lambda: reader.screen.position == 1)
    assert reader.highlighted == "Rotterdam"
    assert "1/1" in reader.remark
    await reader.press("M")
    await reader.until(lambda: "“rotterdam” stands in no other article" in reader.remark)
    assert reader.screen.position == 1


@pytest.mark.parametrize("keys", ["n", "N", "M", "&", "/enter", "/ enter"])
async def test_before_something_was_searched_for_there_is_nothing_to_go_to(reader: Reader, keys: str) -> None:
    await reader.press(*keys.removesuffix("enter"), *["enter"] * keys.endswith("enter"))
    assert reader.remark == "Find something first: / asks for words."


async def test_a_search_stays_when_another_article_is_opened_until_it_is_left(reader: Reader) -> None:
    await reader.press("/")
    await reader.type("union")
    await reader.press("enter", "J", "n")
    assert "1/1" in reader.remark
    await reader.press("escape", "K", "n")
    assert "Find something first" in reader.remark


async def test_escape_and_the_ampersand_know_what_is_marked_after_another_article_was_opened(
    reader: Reader,
) -> None:
    await reader.press("/")
    await reader.type("union")
    await reader.press("enter", "J", "&")
    assert "Only the paragraphs with 1 place" in reader.remark
    await reader.press("escape")
    assert not reader.screen.pane._hits.overlapping(0, 10**6)


async def test_words_that_stand_nowhere_leave_the_text_where_it_was(rambler: Reader) -> None:
    await rambler.press("5", "j", "/")
    await rambler.type("farz")
    await rambler.until(lambda: "0 places" in rambler.remark)
    assert rambler.screen.pane.scroll_offset.y == 5
    await rambler.press("enter")
    assert rambler.screen.pane.scroll_offset.y == 5
    assert "Nothing found" in rambler.remark


@pytest.mark.parametrize("keys", [["/", "tab"], ["/", *"pakistan", "tab"]])
async def test_tab_closes_the_prompt_keeps_what_was_found_and_goes_on_to_the_panel(
    reader: Reader, keys: list[str]
) -> None:
    await reader.press("/", *"pakistan", "enter", *keys)
    assert not reader.screen.query_one("#search").visible
    assert reader.screen.sidebar.open_panel.has_focus
    await reader.press("tab", "g", "n")
    assert "1/2" in reader.remark
    await reader.press("escape", "/", "up", "enter")
    assert "/2" in reader.remark


async def test_a_click_beside_the_prompt_closes_it(reader: Reader) -> None:
    await reader.press("/", *"pakistan")
    await reader.pilot.click("#article", offset=(0, 0))
    await reader.until(lambda: not reader.screen.query_one("#search").visible)
    assert reader.screen.pane.has_focus
