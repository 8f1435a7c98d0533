"""The reading screen by its keys: what is pressed, what is seen, what is kept."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from driver import Reader, reading

from language.article import Article
from store import durable
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.screens.help import HelpScreen
from tui.screens.label_picker import LabelPicker
from tui.screens.note_editor import NoteEditor


@pytest_asyncio.fixture
async def reader(
    tmp_path: Path, ministers: Article, harbour: Article, cache: AnalysisCache
) -> AsyncIterator[Reader]:
    """Somebody who has opened two articles that were analysed before."""
    async with reading([ministers, harbour], tmp_path, cache=cache) as person:
        yield person


# Reading


async def test_an_article_analysed_before_is_lit_at_once(reader: Reader) -> None:
    assert "Angela Merkel" in " ".join(reader.rows("entities"))
    assert any("31" in row for row in reader.rows("figures"))
    assert reader.lines[0].strip() == "Ministers meet in Berlin"


async def test_an_article_is_readable_before_its_analysis_comes_in(
    tmp_path: Path, ministers: Article
) -> None:
    async with reading([ministers], tmp_path) as person:
        assert any("Angela Merkel met Emmanuel Macron" in line for line in person.lines)
        assert person.highlighted is None
        await person.until_read()
        await person.press("l")
        assert person.highlighted is not None


async def test_a_finished_analysis_is_kept_for_the_next_time(tmp_path: Path, ministers: Article) -> None:
    kept = AnalysisCache(tmp_path / "analyses")
    async with reading([ministers], tmp_path, cache=kept) as person:
        await person.until_read()
        assert kept.get(ministers.id, person.app.analyst.pipeline) is not None


async def test_an_analysis_can_be_stopped_and_taken_up_again(tmp_path: Path, ministers: Article) -> None:
    async with reading([ministers], tmp_path) as person:
        await person.press("X")
        assert "stopped" in person.remark
        await person.press("X")
        assert "not being analysed" in person.remark
        await person.press("r")
        await person.until_read()
        assert person.rows("figures")[0] != "No figures found yet."


# Stepping


async def test_l_and_h_step_from_mention_to_mention(reader: Reader) -> None:
    await reader.press("l", "l")
    assert reader.highlighted == "Angela Merkel"
    assert "PERSON" in reader.status
    await reader.press("l")
    assert reader.highlighted == "Emmanuel Macron"
    await reader.press("h")
    assert reader.highlighted == "Angela Merkel"


async def test_parentheses_step_from_figure_to_figure(reader: Reader) -> None:
    await reader.press(")", ")")
    assert "31 people" in (reader.highlighted or "")
    assert "≥ 31" in reader.status
    await reader.press("(")
    assert "three hours" in (reader.highlighted or "")


async def test_the_last_mention_says_so(reader: Reader) -> None:
    await reader.press(*["l"] * 30)
    assert "No more mentions below" in reader.remark


async def test_the_star_goes_to_the_next_mention_of_the_same_entity(reader: Reader) -> None:
    await reader.press("l", "l", "*")
    assert reader.highlighted == "Merkel"
    await reader.press("#")
    assert reader.highlighted == "Angela Merkel"


async def test_the_sidebar_follows_the_text(reader: Reader) -> None:
    await reader.press(")")
    panel = reader.screen.sidebar.panel("figures")
    assert panel.highlighted_place == reader.screen.cursor.place


async def test_the_text_follows_the_sidebar(reader: Reader) -> None:
    await reader.press("tab", "j", "j")
    assert reader.highlighted is not None
    assert reader.screen.cursor.kind == "figure"
    await reader.press("enter")
    assert reader.screen.pane.has_focus


async def test_a_click_highlights_the_mention_under_it(reader: Reader) -> None:
    row = next(y for y, line in enumerate(reader.lines) if "Emmanuel Macron" in line)
    await reader.pilot.click("#article", offset=(reader.lines[row].index("Macron"), row))
    assert reader.highlighted == "Emmanuel Macron"


# Deciding


async def test_y_accepts_and_the_sidebar_shows_a_tick(reader: Reader) -> None:
    await reader.press(")", "y")
    assert "✓ accepted" in reader.status
    assert reader.rows("figures")[0].startswith("✓")


async def test_x_rejects_and_the_mention_leaves_the_entities(reader: Reader) -> None:
    await reader.press("l", "l", "l", "x")
    assert reader.highlighted == "Emmanuel Macron"
    assert "✗ rejected" in reader.status
    assert not any("Emmanuel Macron" in row for row in reader.rows("entities"))


async def test_c_and_a_letter_change_the_label(reader: Reader) -> None:
    await reader.press("l", "l", "c")
    assert isinstance(reader.app.screen, LabelPicker)
    await reader.press("o")
    assert "ORG" in reader.status
    assert "(was PERSON)" in reader.status


async def test_escape_leaves_the_label_as_it_is(reader: Reader) -> None:
    await reader.press("l", "l", "c", "escape")
    assert "PERSON" in reader.status
    assert "suggested" in reader.status


async def test_undo_and_redo_walk_back_and_forth(reader: Reader) -> None:
    await reader.press("l", "l", "y", "x", "U")
    assert "✓ accepted" in reader.status
    await reader.press("U")
    assert "suggested" in reader.status
    await reader.press("R", "R")
    assert "✗ rejected" in reader.status


async def test_nothing_to_undo_says_so(reader: Reader) -> None:
    await reader.press("U")
    assert "Nothing to undo" in reader.remark


async def test_undo_reaches_the_article_before(reader: Reader) -> None:
    await reader.press("l", "y", "J", "U", "K", "l")
    assert "suggested" in reader.status


async def test_decisions_are_there_after_a_restart(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("l", "l", "x")
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("l", "l")
        assert "✗ rejected" in person.status
        await person.press("U")
        assert "suggested" in person.status


async def test_nothing_can_be_decided_about_nothing(reader: Reader, tmp_path: Path) -> None:
    await reader.press("y", "x", "c")
    assert not (tmp_path / "decisions.json").exists() or "accept" not in (
        tmp_path / "decisions.json"
    ).read_text(encoding="utf-8")
    assert len(reader.app.screen_stack) == 2


async def test_what_another_window_decides_is_seen(
    reader: Reader, tmp_path: Path, ministers: Article
) -> None:
    await reader.press("l", "l")
    shown, desk = reader.screen.shown, reader.screen._desk
    with DecisionStore.open(tmp_path / "decisions.json", author="ben") as other:
        other.record(desk.reject(shown))
    await reader.until(lambda: "rejected" in reader.status)


async def test_a_full_disk_keeps_the_decision_on_the_screen_and_says_so(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    await reader.press("l", "l")
    with monkeypatch.context() as patch:
        patch.setattr(durable, "_sync_data", full)
        await reader.press("x")
        assert "✗ rejected" in reader.status
        assert any("no space left" in notice.message.lower() for notice in reader.app._notifications)
    await reader.press("l", "y")
    with DecisionStore.open(reader.screen._store.path, author="ben") as again:
        actions = [decision.action for decision in again.decisions(reader.screen.article.id)]
    assert actions == ["reject", "accept"]


# Notes


async def test_a_note_is_kept_on_the_words_it_is_about(reader: Reader) -> None:
    await reader.press("l", "l", "a")
    assert isinstance(reader.app.screen, NoteEditor)
    await reader.type("check the date")
    await reader.press("enter")
    assert "check the date" in reader.status
    assert any("check the date" in row and "Angela Merkel" in row for row in reader.rows("notes"))
    assert any("✎" in line for line in reader.lines)


async def test_a_note_can_be_changed_and_emptied(reader: Reader) -> None:
    await reader.press("l", "a")
    await reader.type("one")
    await reader.press("enter", "a")
    await reader.type(" two")
    await reader.press("enter")
    assert "one two" in reader.status
    await reader.press("a", *["backspace"] * 7, "enter")
    assert "✎" not in reader.status
    await reader.press("U")
    assert "one two" in reader.status


async def test_escape_keeps_what_was_typed_for_the_next_try(reader: Reader) -> None:
    await reader.press("l", "a")
    await reader.type("half a thought")
    await reader.press("escape", "a", "enter")
    assert "half a thought" in reader.status


async def test_without_a_cursor_the_note_is_about_the_article(reader: Reader) -> None:
    await reader.press("a")
    await reader.type("good piece")
    await reader.press("enter")
    assert any("good piece" in row and "whole article" in row for row in reader.rows("notes"))


# Articles, panels, help


async def test_j_and_k_turn_the_articles_and_keep_the_place(reader: Reader) -> None:
    await reader.press("J")
    assert reader.lines[0].strip() == "Harbour workers vote to strike"
    assert "2/2" in reader.text_of("#title")
    await reader.press("J")
    assert "last article" in reader.remark
    await reader.press("K")
    assert "1/2" in reader.text_of("#title")


async def test_an_article_is_chosen_from_the_list(reader: Reader) -> None:
    await reader.press("o", "j", "enter")
    assert "2/2" in reader.text_of("#title")
    assert reader.screen.pane.has_focus


async def test_the_list_counts_decisions(reader: Reader) -> None:
    await reader.press("l", "y", "l", "x")
    found = sum(map(len, reader.screen._stops.values()))
    assert f"2 decided · {found} found" in str(reader.screen.list.rows[0].words)
    assert "1/2 · decided in 1" in reader.text_of("#title")
    await reader.press("U")
    assert "1 decided" in str(reader.screen.list.rows[0].words)
    await reader.press("U")
    assert "decided" not in reader.text_of("#title")


@pytest.mark.parametrize(("key", "panel"), [("1", "figures"), ("2", "entities"), ("3", "notes")])
async def test_numbers_choose_the_panel(reader: Reader, key: str, panel: str) -> None:
    await reader.press(key)
    assert reader.screen.sidebar.open_panel.id == panel


async def test_help_lists_the_keys_that_work_here(reader: Reader) -> None:
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)
    rows = reader.app.screen._rows
    assert ("Decide", "y", "Accept the highlighted mention or figure") in rows
    assert any(group == "Move in the text" for group, _, _ in rows)
    await reader.press("escape")
    assert len(reader.app.screen_stack) == 2


async def test_every_command_is_in_the_palette(reader: Reader) -> None:
    titles = [command.title for command in reader.app.get_system_commands(reader.screen)]
    assert any(title.startswith("Next figure") for title in titles)
    await reader.press(":")
    await reader.type("next figure")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.highlighted is not None)
    assert "three hours" in (reader.highlighted or "")


async def test_the_palette_moves_in_the_text_as_well(reader: Reader) -> None:
    titles = [command.title for command in reader.app.get_system_commands(reader.screen)]
    assert len(titles) == len(set(titles))
    await reader.pilot.resize_terminal(60, 8)
    await reader.press(":")
    await reader.type("to the end")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.screen.pane.scroll_offset.y > 0)


async def test_a_narrow_window_makes_the_sidebar_a_drawer(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers], tmp_path, cache=cache, size=(60, 15)) as person:
        assert not person.screen.sidebar.display
        await person.press("tab")
        assert person.screen.sidebar.display
        await person.press("escape")
        assert not person.screen.sidebar.display
        assert person.screen.pane.has_focus


async def test_s_hides_the_sidebar_and_shows_it_again(reader: Reader) -> None:
    await reader.press("S")
    assert not reader.screen.sidebar.display
    await reader.press("S")
    assert reader.screen.sidebar.display


async def test_resizing_keeps_the_place(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(200))
    async with reading([Article.from_raw(text)], tmp_path) as person:
        await person.press("}", "}", "}", "}", "}")
        top = person.screen.pane.top_offset
        assert text[top:].startswith("Paragraph 5")
        await person.pilot.resize_terminal(80, 24)
        await person.until(lambda: person.screen.pane.size.width < 90)
        assert text[person.screen.pane.top_offset :].startswith("Paragraph 5")


async def test_t_turns_the_lights_off_and_on(reader: Reader) -> None:
    def colours() -> set[str]:
        strips = [reader.screen.pane.render_line(y) for y in range(12)]
        return {str(one.style.color) for strip in strips for one in strip if one.style}

    lit = colours()
    await reader.press("t")
    assert len(colours()) < len(lit)
    await reader.press("t")
    assert colours() == lit


# Finding


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
    assert "Nothing found" in reader.remark


async def test_typing_a_search_presses_no_keys_of_the_reader(reader: Reader) -> None:
    await reader.press("l", "/")
    await reader.type("yxUq")
    await reader.press("enter")
    assert "suggested" in reader.status


# Selecting and moving edges


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


async def test_edges_move_by_words_and_enter_keeps_them(reader: Reader) -> None:
    await reader.press("l", "l", "e", "l", "enter")
    assert reader.highlighted == "Merkel"
    assert "✎ changed" in reader.status
    await reader.press("e", "H", "h", "escape")
    assert reader.highlighted == "Merkel"
    await reader.press("U")
    assert reader.highlighted == "Angela Merkel"
