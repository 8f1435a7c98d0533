"""Numbers before movements, marks, and the way back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from driver import Reader, reading

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from tui.reading import counting

TEXT = "\n\n".join(f"Paragraph {number:02}. " + "word " * 50 for number in range(60))
LONG = Article(TEXT, path="long.txt")
OTHER = Article("Another report.", path="other.txt")


@pytest_asyncio.fixture
async def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """Somebody with a long article open, whose numbers wait for them however slow they type."""
    monkeypatch.setattr(counting, "_HOLDS", 60)
    cache = AnalysisCache(tmp_path / "analyses")
    for article in (LONG, OTHER):
        cache.put(Analysis(article.id, pipeline_id()))
    async with reading([LONG, OTHER], tmp_path, cache=cache) as person:
        yield person


def paragraph(reader: Reader) -> str:
    """The paragraph in which the first line in view stands."""
    start = LONG.text.rindex("Paragraph", 0, reader.screen.pane.top_offset + 10)
    return LONG.text[start : start + 12].removeprefix("Paragraph ")


async def test_a_number_repeats_the_movement_after_it(reader: Reader) -> None:
    await reader.press("1", "2", "j")
    assert reader.screen.pane.scroll_offset.y == 12
    await reader.press("g", "7", "}")
    assert paragraph(reader) == "07"
    line = reader.screen.pane.scroll_offset.y
    await reader.press("1", "0", "k", "k")
    assert reader.screen.pane.scroll_offset.y == line - 11


async def test_a_number_used_for_a_movement_leaves_the_sidebar_as_it_was(reader: Reader) -> None:
    await reader.press("3")
    assert reader.screen.sidebar.open_panel.id == "notes"
    await reader.press("escape", "2", "}")
    assert reader.screen.sidebar.open_panel.id == "notes"
    assert paragraph(reader) == "02"
    await reader.press("S", "2", "{")
    assert not reader.screen.sidebar.display


async def test_a_number_that_nothing_follows_is_let_go(reader: Reader) -> None:
    await reader.press("7")
    assert "7 …" in reader.remark
    reader.screen._let_go("7")
    assert "7 …" not in reader.remark
    await reader.press("j")
    assert reader.screen.pane.scroll_offset.y == 1


async def test_a_marked_place_is_found_again(reader: Reader) -> None:
    await reader.press("5", "}", "m", "a", "G", "'", "a")
    assert paragraph(reader) == "05"
    await reader.press("'", "b")
    assert "There is no mark b" in reader.remark
    await reader.press("J", "'", "a")
    assert "1/2" in reader.text_of("#title")
    assert paragraph(reader) == "05"


async def test_the_way_back_leads_from_jump_to_jump(reader: Reader) -> None:
    await reader.press("3", "}", "G", "'", "'")
    assert paragraph(reader) == "03"
    await reader.press(">")
    assert "Paragraph 59" in " ".join(reader.lines)
    await reader.press("J", "<")
    assert "1/2" in reader.text_of("#title")
    assert "Paragraph 59" in " ".join(reader.lines)
    await reader.press("<")
    assert paragraph(reader) == "03"
    await reader.press("<", "<")
    assert "No way back" in reader.remark


async def test_escape_leaves_a_question_for_a_letter(reader: Reader) -> None:
    await reader.press("m", "escape", "j")
    assert reader.screen.pane.has_focus
    assert reader.screen.pane.scroll_offset.y == 1
