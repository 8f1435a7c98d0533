from __future__ import annotations

from pathlib import Path

from driver import Reader, reading
from velm import FIRST, SECOND

from language.article import Article
from store.cache import AnalysisCache
from tui.config import ScreenSettings, Settings


def rows(reader: Reader) -> list[str]:
    return [str(row.words) for row in reader.screen.list.rows]


async def test_what_is_done_is_marked_in_the_list_and_in_the_title(reader: Reader) -> None:
    await reader.press("Z")
    assert "✓ done" in rows(reader)[0]
    assert "✓ done" not in rows(reader)[1]
    assert "1/2 · 1 done  ✓ " in reader.text_of("#title")
    assert "Done: 1 of 2." in reader.remark
    await reader.press("Z")
    assert "✓ done" not in rows(reader)[0]
    assert "done" not in reader.text_of("#title")


async def test_the_next_article_that_is_not_done_is_found_behind_the_end_too(reader: Reader) -> None:
    await reader.press("J", "Z", "W")
    assert reader.screen.position == 0
    await reader.press("W")
    assert reader.screen.position == 0
    assert reader.remark == "All other articles are done."
    await reader.press("Z")
    assert reader.remark == "All 2 articles are done."
    await reader.press("W")
    assert reader.remark == "All articles are done."


async def test_undo_and_redo_say_that_an_article_is_done_or_not(reader: Reader) -> None:
    await reader.press("Z", "U")
    assert reader.remark == "Undone: the article is done."
    assert not reader.screen.list.done
    await reader.press("R")
    assert reader.screen.list.done == 1
    await reader.press("Z", "U")
    assert reader.remark == "Undone: the article is not done."
    assert reader.screen.list.done == 1


async def test_to_say_that_an_article_is_done_is_nothing_to_be_repeated(reader: Reader) -> None:
    await reader.press("l", "x", "Z", "l", ".")
    assert "✗ rejected" in reader.status


async def test_to_say_so_again_by_redo_is_nothing_to_be_repeated_either(reader: Reader) -> None:
    await reader.press("l", "x", "Z", "U", "R", "l", ".")
    assert "✗ rejected" in reader.status


async def test_what_is_done_is_still_done_the_next_time(
    tmp_path: Path, ministers: Article, harbour: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers, harbour], tmp_path, cache=cache) as person:
        await person.press("J", "Z")
    async with reading([ministers, harbour], tmp_path, cache=cache) as person:
        assert "✓ done" in rows(person)[1]
        assert "1/2 · 1 done" in person.text_of("#title")


async def test_with_auto_advance_the_next_article_that_is_not_done_is_opened(
    tmp_path: Path, made_up: AnalysisCache
) -> None:
    settings = Settings(screen=ScreenSettings(auto_advance=True))
    async with reading([FIRST, SECOND], tmp_path, cache=made_up, settings=settings) as person:
        await person.press("Z")
        assert person.screen.position == 1
        assert person.remark == "Done: 1 of 2. This is the next."
        await person.press("Z")
        assert person.screen.position == 1
        assert person.remark == "All 2 articles are done."


async def test_an_article_alone_is_done_as_well(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("Z")
        assert person.remark == "This article is done. Z takes that back."
        assert person.text_of("#title").startswith("✓ ")
