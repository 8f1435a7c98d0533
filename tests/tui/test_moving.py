"""Moving from one mention or figure to the next, by key, by mouse and by the sidebar."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from msgspec.structs import replace
from velm import FIRST

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from language.pipeline import Pipeline
from store.cache import AnalysisCache
from tui.reading import counting


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


async def test_the_star_says_of_which_entity_there_are_no_more_mentions(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "*")
    assert velm_reader.remark == "No more mentions of “Osk” below."
    await velm_reader.press("#")
    assert velm_reader.remark == "No more mentions of “Osk” above."
    await velm_reader.press("l", "l", "l")
    assert velm_reader.remark == "No more mentions below."


async def test_w_goes_to_what_is_least_sure_then_to_the_next(velm_reader: Reader) -> None:
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm.")
    await velm_reader.press("y", "w", "w", "w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")


async def test_w_begins_with_the_least_sure_of_all_wherever_the_cursor_is(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l")
    assert velm_reader.highlighted == "Osk"
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")
    await velm_reader.press("h", "h", "w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")


async def test_w_goes_on_where_the_cursor_is_on_the_least_sure_already(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "l", "l")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm.")


async def test_w_says_that_everything_is_decided_and_how_to_say_that_the_article_is_done(
    velm_reader: Reader,
) -> None:
    await velm_reader.press("l", "x", "A", "a", "l", "x", "w")
    assert velm_reader.remark == "Everything here is decided. Z says that the article is done."


async def test_w_says_what_is_left_where_nothing_with_a_score_is(
    harbour: Article, pipeline: Pipeline, tmp_path: Path
) -> None:
    read = pipeline.analyse(harbour)
    plain = replace(read, mentions=tuple(replace(one, score=None) for one in read.mentions))
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(plain)
    async with reading([harbour], tmp_path, cache=cache, size=(160, 40)) as reader:
        await reader.press("w")
        assert reader.remark == "The mentions that are left to decide have no score: l goes to the next one."
        await reader.press(*[")", "y"] * len(read.figures), "w")
        assert reader.remark == "No figure is left to decide: l goes to the next mention."


async def test_w_has_nothing_to_say_of_an_article_in_which_nothing_was_found(tmp_path: Path) -> None:
    article = Article("Nothing.")
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(Analysis(article.id, pipeline_id()))
    async with reading([article], tmp_path, cache=cache) as reader:
        await reader.press("w")
        assert reader.remark == "Nothing was found here."


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


@pytest.mark.parametrize("panel", ["2", "3", "1"])
async def test_another_panel_is_gone_on_in_by_whoever_is_in_the_sidebar(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, panel: str
) -> None:
    monkeypatch.setattr(counting, "PANEL_HOLDS", 0.01)
    await reader.press("l", "a", "n", "enter", "escape", "tab", "2" if panel == "1" else "1", panel)
    await reader.until(lambda: "…" not in reader.remark)
    assert reader.screen.sidebar.open_panel.has_focus
    await reader.press("j")
    assert reader.screen.sidebar.open_panel.highlighted is not None
    await reader.press("enter")
    assert reader.screen.pane.has_focus


async def test_a_panel_is_shown_to_whoever_reads_the_text_and_they_go_on_reading(reader: Reader) -> None:
    await reader.press("2", "3")
    assert reader.screen.pane.has_focus


async def test_a_number_in_the_sidebar_repeats_the_step_in_the_panel_that_was_in_front(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "PANEL_HOLDS", 60)
    await reader.press("tab", "g", "2", "j")
    figures = reader.screen.sidebar.panel("figures")
    assert figures.has_focus
    assert figures.highlighted == 2


async def test_a_click_in_the_sidebar_leads_to_its_place(reader: Reader) -> None:
    await reader.pilot.click("#figures", offset=(4, 0))
    assert "three hours" in (reader.highlighted or "")
    assert reader.screen.pane.has_focus


async def test_a_click_highlights_the_mention_under_it(reader: Reader) -> None:
    row = next(y for y, line in enumerate(reader.lines) if "Emmanuel Macron" in line)
    await reader.pilot.click("#article", offset=(reader.lines[row].index("Macron"), row))
    assert reader.highlighted == "Emmanuel Macron"


async def test_a_click_finds_what_stands_and_not_what_gave_way_to_it(velm_reader: Reader) -> None:
    await velm_reader.press("l", "l", "v", "l", "enter", "p", "escape")
    row = next(y for y, line in enumerate(velm_reader.lines) if "Osk" in line)
    await velm_reader.pilot.click("#article", offset=(velm_reader.lines[row].index("Osk") + 1, row))
    assert velm_reader.highlighted == "Osk met"


async def test_a_step_to_what_is_highlighted_already_brings_it_back_into_view(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache, size=(40, 10)) as reader:
        await reader.press("g", ")", "g", ")")
        start, _ = reader.screen.cursor.place
        assert reader.screen.pane.top_offset <= start < reader.screen.pane.bottom_offset
        before = reader.highlighted
        await reader.press(")")
        assert reader.highlighted != before


async def test_at_the_beginning_and_the_end_one_goes_on_from_there(reader: Reader) -> None:
    await reader.press(")", ")", "g", ")")
    assert "three hours" in (reader.highlighted or "")
    await reader.press("G", "h")
    assert reader.highlighted == "Merkel"
    assert "No more mentions below" in (await reader.press("l")).remark
