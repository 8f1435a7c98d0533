"""Selecting words, by key and with the mouse, and moving the edges of what is marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache
from tui.navigation import Place
from tui.widgets.key_line import KeyLine
from tui.widgets.span_bars import EdgeBar, SelectionBar, ends_of


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


async def test_the_keys_of_a_bar_stay_in_sight_beside_many_words(
    tmp_path: Path, cache: AnalysisCache
) -> None:
    words = "The Ministry of Roads and 東京都交通局建設工事事務所 and everything else in this paragraph " * 3
    article = Article.from_raw(words)
    cache.put(Analysis(article.id, pipeline_id()))
    async with reading([article], tmp_path, cache=cache, size=(80, 24)) as person:
        await person.press("v", "j", "j")
        bar = person.screen.query_one(SelectionBar)
        shown = bar.render_line(0).text
        assert "esc leave" in shown
        assert "…" in shown
        assert bar.size.height == 1


@pytest.mark.parametrize(
    ("place", "cells", "shown"),
    [
        ((0, 7), 16, "Harbour"),
        ((0, 20), 9, "Harb…wait"),
        ((0, 20), 20, "Harbour boards await"),
        ((21, 29), 9, "東京…設工"),
    ],
)
def test_only_the_ends_of_long_words_are_shown(place: Place, cells: int, shown: str) -> None:
    assert ends_of("Harbour boards await 東京都交通建設工", place, cells) == shown


async def test_a_comma_alone_is_no_name(tmp_path: Path, cache: AnalysisCache) -> None:
    article = Article("Velm , Osk")
    cache.put(Analysis(article.id, pipeline_id()))
    async with reading([article], tmp_path, cache=cache) as person:
        await person.press("v", "w", "enter")
        assert person.remark == "There is no name in “,”."
        assert person.screen.query_one(SelectionBar).has_focus
        await person.press("w", "enter", "g")
        assert person.highlighted == "Osk"


async def test_a_comma_is_no_edge_of_a_name(tmp_path: Path, cache: AnalysisCache) -> None:
    article = Article.from_raw("Velm, the town, is quiet.")
    cache.put(Analysis(article.id, pipeline_id(), ((0, 25),), (Mention(0, 4, "GPE", "Velm"),)))
    async with reading([article], tmp_path, cache=cache) as person:
        await person.press("l", "e", "L", "L", "L", "L", "enter")
        assert person.highlighted == "Velm, the town"
        await person.press("U", "e", "L", "enter")
        assert person.highlighted == "Velm"
        assert "The edges are as they were" in person.remark
        assert "suggested" in person.status


async def test_a_selection_begins_with_what_was_found(reader: Reader) -> None:
    await reader.press("l", "/")
    await reader.type("promised")
    await reader.press("enter", "v", "enter", "e")
    assert reader.highlighted == "promised"


async def test_a_selection_begins_anew_with_the_word_beside_it(reader: Reader) -> None:
    await reader.press("l", "l", "v", "w", "enter", "e")
    assert reader.highlighted == "met"


async def test_a_selection_in_japanese_grows_by_a_letter(tmp_path: Path, cache: AnalysisCache) -> None:
    article = Article.from_raw("東京で地震、3人負傷")
    cache.put(Analysis(article.id, pipeline_id()))
    async with reading([article], tmp_path, cache=cache) as person:
        await person.press("v", "l", "enter", "g")
        assert person.highlighted == "東京"
        await person.press("e", "L", "L", "h", "l", "enter")
        assert person.highlighted == "京で地"


async def test_the_other_end_of_a_selection_moves_as_well(reader: Reader) -> None:
    await reader.press("l", "l", "v", "w", "o", "h", "o", "l", "enter", "e")
    assert reader.highlighted == "Merkel met Emmanuel"


async def test_going_elsewhere_ends_the_selection(reader: Reader) -> None:
    bar = reader.screen.query_one(SelectionBar)
    await reader.press("v")
    assert bar.visible
    await reader.press("tab")
    assert not bar.visible
    assert reader.screen.pane.has_focus


async def test_selecting_while_edges_are_moved_takes_the_place_of_that(reader: Reader) -> None:
    await reader.press("l", "e", "v")
    assert reader.screen.query_one(SelectionBar).visible
    assert not reader.screen.query_one(EdgeBar).visible


async def test_the_text_stays_where_it_is_when_a_bar_comes(reader: Reader) -> None:
    before = reader.screen.pane.region
    for keys in (("slash", "escape"), ("l", "e", "escape"), ("v", "escape"), ("m", "a")):
        for key in keys:
            await reader.press(key)
            assert reader.screen.pane.region == before


async def test_where_the_text_stands_alone_bars_stand_on_its_last_line(reader: Reader) -> None:
    await reader.press("z", "v")
    bar = reader.screen.query_one(SelectionBar)
    await reader.until(lambda: bar.visible and bar.region.bottom == reader.screen.size.height)


async def test_words_that_are_a_mention_already_are_labelled_anew_or_accepted(reader: Reader) -> None:
    await reader.press("l", "l", "v", "enter", "g")
    assert (reader.highlighted, reader.status.split()[0]) == ("Angela Merkel", "GPE")
    assert "changed" in reader.status
    assert "gave way" not in reader.remark
    await reader.press("U", "l", "v", "enter", "p")
    assert "accepted" in reader.status
    await reader.press("v", "enter", "p")
    assert reader.remark == "Accepted already."
    await reader.press("U")
    assert reader.remark == "Undone: accept “Emmanuel Macron”."
    assert "suggested" in reader.status


async def test_a_new_mention_says_what_gave_way_to_it(reader: Reader) -> None:
    await reader.press("l", "l", "v", "l", "enter", "e")
    assert reader.remark == "“Angela Merkel” gave way: names do not overlap."


LEADING_AWAY = ("J", "W", "]", "*", ")", "N", "'", "y", "x", ".", "s", "=", "U", "r", "M")


@pytest.mark.parametrize("key", LEADING_AWAY)
async def test_while_words_are_selected_no_key_goes_elsewhere_or_decides(
    key: str, velm_reader: Reader
) -> None:
    await velm_reader.press("l", "y", "l", "v", "l", key)
    assert velm_reader.remark == "Words are being selected: esc leaves them."
    assert velm_reader.screen.query_one(SelectionBar).has_focus
    assert (velm_reader.screen.position, velm_reader.highlighted) == (0, "Osk")
    await velm_reader.press("enter", "g")
    assert (velm_reader.highlighted, velm_reader.status.split()[0]) == ("Osk met", "GPE")


@pytest.mark.parametrize(("key", "named"), [("v", "Label it"), ("e", "Keep")])
async def test_while_words_are_outlined_only_what_works_then_is_named(
    key: str, named: str, velm_reader: Reader
) -> None:
    await velm_reader.pilot.resize_terminal(200, 40)
    await velm_reader.until(lambda: "Undo" in named_keys(velm_reader))
    await velm_reader.press("l", key)
    await velm_reader.until(lambda: named in named_keys(velm_reader))
    assert not any(word in named_keys(velm_reader) for word in ("Next", "Figure", "Accept", "Change", "Undo"))
    assert named_keys(velm_reader).endswith("? Help q Quit ")


async def test_selected_words_stay_in_the_article_they_were_selected_in(velm_reader: Reader) -> None:
    await velm_reader.press("l", "v", "l")
    velm_reader.screen.open_article(1)
    await velm_reader.press("enter", "o")
    assert not velm_reader.screen.query_one(SelectionBar).visible
    assert velm_reader.screen.pane.has_focus or velm_reader.screen.list.has_focus
    await velm_reader.press("U")
    assert velm_reader.remark == "Nothing to undo."


async def test_what_was_selected_is_not_highlighted_any_more_once_the_keys_are_elsewhere(
    velm_reader: Reader,
) -> None:
    await velm_reader.press("l", "v", "l", "tab")
    pane = velm_reader.screen.pane
    await velm_reader.until(lambda: pane._highlighted == velm_reader.screen.cursor.place)


@pytest.mark.parametrize("key", ["]", "*", ")", "J", "y", "x", "c", "a"])
async def test_while_edges_are_moved_other_keys_neither_lose_them_nor_record_the_old_ones(
    key: str, velm_reader: Reader
) -> None:
    await velm_reader.press("l", "l", "e", "L", key)
    assert velm_reader.remark == "Edges are being moved: enter keeps them, esc leaves."
    await velm_reader.press("enter")
    assert velm_reader.highlighted == "Osk met"
    assert "changed" in velm_reader.status


async def test_moved_edges_are_those_of_the_mention_they_were_moved_of(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "e", "L")
    osk = velm_reader.screen.cursor
    await velm_reader.press("escape", "l", "e", "L", "L")
    velm_reader.screen.cursor = osk  # as when a figure has been parsed in the meantime
    await velm_reader.press("enter")
    assert velm_reader.highlighted == "Velm.\n\nVelm"
    await velm_reader.press("h")
    assert (velm_reader.highlighted, "suggested" in velm_reader.status) == ("Osk", True)


async def test_moved_edges_that_are_left_by_going_elsewhere_are_said_to_be_dropped(
    velm_reader: Reader,
) -> None:
    await velm_reader.press("l", "l", "e", "L", "tab")
    await velm_reader.until(lambda: velm_reader.remark == "The edges stay as they were.")
    await velm_reader.press("e", "tab")
    await velm_reader.until(lambda: not velm_reader.screen.query_one(EdgeBar).visible)
    assert velm_reader.remark == ""


def named_keys(reader: Reader) -> str:
    return reader.screen.query_one(KeyLine).render().plain
