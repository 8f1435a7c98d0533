"""The text alone, widths, what is lit, copying, the mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import Reader, reading, reading_words

from language.article import Article
from store.cache import AnalysisCache
from tui.citing import citation
from tui.config import ScreenSettings, Settings

if TYPE_CHECKING:
    from language.pipeline import Pipeline


async def test_z_shows_the_text_alone_and_all_again(reader: Reader) -> None:
    await reader.press("z")
    assert reader.screen.pane.size.height == 40
    assert not reader.screen.sidebar.display
    await reader.pilot.resize_terminal(100, 30)
    await reader.until(lambda: reader.screen.pane.size.height == 30)
    await reader.press("z")
    assert reader.screen.sidebar.display
    assert reader.screen.pane.size.height < 30


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["y"], "Nothing is highlighted"),
        (["/", *"zzzz", "enter"], "Nothing found."),
        (["l", "y"], "✓ accepted"),
        (["l", "x", "U"], "Undone: reject “Berlin”."),
    ],
    ids="".join,
)
async def test_of_the_text_alone_is_said_what_became_of_a_key_until_the_next(
    reader: Reader, keys: list[str], said: str
) -> None:
    await reader.press("z")
    status = reader.screen.status
    assert not status.display
    await reader.press(*keys)
    assert status.display
    assert said in reader.status + reader.remark
    assert (status.region.y, reader.screen.pane.size.height) == (39, 40)
    await reader.press("l")
    assert not status.display
    await reader.press("z")
    assert status.display
    assert status.region.y == 38


async def test_the_list_stands_beside_the_text_alone_no_longer_than_the_rest(reader: Reader) -> None:
    assert reader.screen.list.display
    await reader.press("z")
    await reader.until(lambda: reader.screen.pane.size.width == reader.screen.size.width)
    assert not reader.screen.list.display
    await reader.press("z")
    assert reader.screen.list.display


async def test_plus_and_minus_change_the_lines_and_in_the_sidebar_its_width(reader: Reader) -> None:
    before = reader.screen.pane.text_width
    await reader.press("-")
    assert reader.screen.pane.text_width == before - 4
    await reader.press("+")
    assert reader.screen.pane.text_width == before
    width = reader.screen.sidebar.size.width
    await reader.press("tab", "+", "+", "-")
    await reader.until(lambda: reader.screen.sidebar.size.width == width + 4)


async def test_the_screen_begins_as_the_person_set_it(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    screen = ScreenSettings(text_width=40, sidebar=False, unlit=("PERSON",), auto_advance=True)
    async with reading([ministers], tmp_path, cache=cache, settings=Settings(screen=screen)) as person:
        assert person.screen.pane.text_width == 40
        assert not person.screen.sidebar.display
        await person.press("l", "l")
        assert person.highlighted == "Berlin"
        await person.press("y")
        assert person.highlighted == "Tuesday"


async def test_a_label_that_is_not_lit_is_passed_over(reader: Reader) -> None:
    def colour(words: str) -> str:
        row = next(y for y, line in enumerate(reader.lines) if words in line)
        strip = reader.screen.pane.render_line(row)
        return str(next(one.style.color for one in strip if words in one.text))

    lit = colour("Emmanuel Macron")
    await reader.press("T", "p", "enter", "l", "l")
    assert reader.highlighted == "Berlin"
    plain = reader.screen.pane.render_line(2)
    assert str(plain._segments[1].style.color) != lit
    await reader.press("T", "*", "enter", "g", "h", "h")
    assert colour("Emmanuel Macron") == lit


async def test_figures_can_be_unlit_and_escape_leaves_all_as_it_is(reader: Reader) -> None:
    await reader.press("T", "f", "escape")
    assert reader.screen.unlit == frozenset()
    await reader.press("T", "down", "space", "f", "enter")
    assert reader.screen.unlit == {"NORP", "FIGURE"}


async def test_y_copies_the_sentence_with_where_it_comes_from(reader: Reader) -> None:
    await reader.press("Y")
    assert reader.app.clipboard == "Ministers meet in Berlin, ministers.txt"
    assert "Copied where the article comes from." in reader.remark
    await reader.press(")", "Y")
    assert reader.app.clipboard == "“The talks lasted three hours.” — Ministers meet in Berlin, ministers.txt"


async def test_selected_words_are_copied_too(reader: Reader) -> None:
    await reader.press("l", "l", "v", "Y")
    assert reader.app.clipboard == "“Angela Merkel” — Ministers meet in Berlin, ministers.txt"
    assert reader.screen.pane.has_focus


def test_what_is_copied_can_make_no_terminal_obey() -> None:
    article = Article("x", title="A\x9b31m title", path="a.txt", published="2026-03-04T10:00:00")
    words = citation(article, "red \x9b31m\nand \u202eback")
    assert words == "“red \ufffd31m and \ufffdback” — A\ufffd31m title, 2026-03-04, a.txt"
    assert citation(Article("x", path="b.txt"), "") == "b.txt"


def test_quotation_marks_within_a_quotation_are_single_and_a_known_outlet_stands_for_the_file() -> None:
    article = Article("x", path="news/a.txt", outlet="The Post")
    assert citation(article, "“No,” she said.") == "“‘No,’ she said.” — The Post"


async def test_the_lines_of_the_sidebar_are_broken_once_and_for_its_width(
    tmp_path: Path, pipeline: Pipeline
) -> None:
    words = "Israeli Prime Minister Benjamin Netanyahu said that 129 captives were held."
    async with reading_words(words, tmp_path, pipeline) as person:
        panel = person.screen.sidebar.panel("figures")
        width = panel.size.width
        await person.press("tab", "-", "-")
        await person.until(lambda: panel.size.width < width)
        room = panel.scrollable_content_region.width - 2
        assert all(len(line) <= room for row in panel.rows for line in row.words.plain.split("\n"))


async def test_escape_takes_notices_away(reader: Reader) -> None:
    reader.app.notify("Rain is coming.", timeout=600)
    await reader.until(lambda: len(reader.app._notifications))
    await reader.press("escape")
    assert not len(reader.app._notifications)
