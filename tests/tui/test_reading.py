"""The reading screen itself: the analysis that comes in, the open articles, the sidebar, the lights."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading

from language.article import Article
from store.cache import AnalysisCache
from tui.analyst import Analyst


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


async def test_code_that_lies_where_somebody_reads_is_not_run(
    tmp_path: Path, ministers: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "language").mkdir()
    (tmp_path / "language" / "__init__.py").write_text("raise SystemExit('not ours')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with reading([ministers], tmp_path) as person:
        await person.until_read()
        assert any("31 people" in row for row in person.rows("figures"))


async def test_an_analysis_can_be_stopped_and_taken_up_again(tmp_path: Path, ministers: Article) -> None:
    async with reading([ministers], tmp_path) as person:
        await person.press("X")
        assert "stopped" in person.remark
        await person.press("X")
        assert "not being analysed" in person.remark
        await person.press("r")
        await person.until_read()
        assert any("31 people" in row for row in person.rows("figures"))


async def test_of_an_article_without_anything_it_is_said_that_nothing_was_found_and_before_that_nothing_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty, kept = Article("Nothing."), AnalysisCache(tmp_path / "analyses")
    for _ in ("read", "opened again"):
        async with reading([empty], tmp_path, cache=kept) as person:
            await person.until(lambda person=person: person.remark == "nothing found")
            assert person.rows("figures") == ["No figures found in this article."]
            assert person.rows("entities") == ["No names found in this article."]
            assert person.rows("notes")[0].startswith("No notes yet.")
    monkeypatch.setattr(Analyst, "read", lambda *_: [])
    async with reading([Article("Something.")], tmp_path) as person:
        assert person.rows("figures") == ["No figures found yet."]
        assert person.rows("entities") == ["No names found yet."]


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
