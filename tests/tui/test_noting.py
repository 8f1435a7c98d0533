"""Notes on what is highlighted, and on the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from textual.widgets import Label, TextArea

from language.article import Article
from store.cache import AnalysisCache
from store.memory import Memory
from tui.reading import noting
from tui.screens.note_editor import NoteEditor


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
    await reader.press("escape")
    assert reader.remark == "Not kept yet: a goes on with the note."
    await reader.press("a", "enter")
    assert "half a thought" in reader.status
    assert reader.remark == ""


async def test_what_was_typed_is_there_the_next_time_also_when_the_program_was_left_at_once(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as person:
        await person.press("l", "a")
        await person.type("half a thought")
        await person.pilot.press("ctrl+q")
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as person:
        await person.until(lambda: person.highlighted)
        await person.press("a", "enter")
        assert "half a thought" in person.status
        await person.press("U", "a")
        assert person.app.screen.query_one(TextArea).text == ""


async def test_what_was_typed_is_on_the_disk_before_the_note_is_kept_and_gone_when_it_is(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noting, "_PAUSE", 0.01)
    path = tmp_path / "memory"

    def is_there() -> bool:
        return path.exists() and "half a thought" in path.read_text()

    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as person:
        await person.press("l", "a")
        await person.type("half a thought")
        await person.until(is_there)
        await person.press("enter")
        await person.until(lambda: not is_there())


async def test_without_a_cursor_the_note_is_about_the_article(reader: Reader) -> None:
    await reader.press("a")
    await reader.type("good piece")
    await reader.press("enter")
    assert any("good piece" in row and "whole article" in row for row in reader.rows("notes"))
    assert reader.remark == "Noted. 3 shows the notes."


async def test_a_note_on_a_figure_leads_to_all_of_it(reader: Reader) -> None:
    await reader.press(")", ")", "a")
    await reader.type("who counted?")
    await reader.press("enter")
    figure = reader.highlighted
    await reader.press("escape", "3", "tab", "g", "enter")
    assert reader.highlighted == figure
    assert reader.screen.shown is not None


async def test_a_note_that_is_kept_can_be_emptied_away(reader: Reader) -> None:
    def keys() -> str:
        return " ".join(str(label.content) for label in reader.app.screen.query(".hint").results(Label))

    await reader.press("l", "a")
    assert "empty deletes" not in keys()
    await reader.type("lead")
    await reader.press("enter", "a")
    assert "empty deletes" in keys()
    await reader.press(*["backspace"] * 4, "enter")
    assert not any("lead" in row for row in reader.rows("notes"))


async def test_what_was_typed_is_kept_before_the_program_waits_for_anything_to_end(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as person:
        await person.press("l", "a")
        await person.type("half a thought")
        monkeypatch.setattr(person.app, "exit", lambda _: None)
        person.app.leave_at_once(129)
        assert "half a thought" in path.read_text()
