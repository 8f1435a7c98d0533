"""Moving from one mention or figure to the next, by key, by mouse and by the sidebar."""

from __future__ import annotations

from pathlib import Path

from driver import Reader, reading
from velm import FIRST

from language.article import Article
from store.cache import AnalysisCache


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


async def test_w_goes_to_what_is_least_sure_then_to_the_next(velm_reader: Reader) -> None:
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")
    await velm_reader.press("w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm.")
    await velm_reader.press("y", "w", "w", "w")
    assert velm_reader.screen.cursor.place[0] == FIRST.text.index("Velm left")


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


async def test_a_click_in_the_sidebar_leads_to_its_place(reader: Reader) -> None:
    await reader.pilot.click("#figures", offset=(4, 0))
    assert "three hours" in (reader.highlighted or "")
    assert reader.screen.pane.has_focus


async def test_a_click_highlights_the_mention_under_it(reader: Reader) -> None:
    row = next(y for y, line in enumerate(reader.lines) if "Emmanuel Macron" in line)
    await reader.pilot.click("#article", offset=(reader.lines[row].index("Macron"), row))
    assert reader.highlighted == "Emmanuel Macron"


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
