"""The keys that work here: the page of help, and the command palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from textual.command import CommandList
from textual.containers import VerticalScroll
from textual.style import Style
from textual.widgets import Static

from language.article import Article
from store.cache import AnalysisCache
from tui.command_finder import Command, commands_in, fit, highlighted
from tui.config import Settings
from tui.screens.help import HelpScreen


async def test_help_lists_the_keys_that_work_here(reader: Reader) -> None:
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)
    rows = reader.app.screen._rows
    assert ("Decide", "y", "Accept the highlighted mention or figure") in rows
    assert any(group == "Move in the text" for group, _, _ in rows)
    assert ("Tallymark", "^z", "Back to the shell for a while; fg brings it back here") in rows
    await reader.press("escape")
    assert len(reader.app.screen_stack) == 2


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (")c", ("Correct the figure", "m", "The machine's value again")),
        ("lc", ("Choose a label", "j", "Down")),
        ("T", ("Choose what is lit", "*", "All or none")),
        ("i", ("Move in a card", "G end", "To the last")),
    ],
)
async def test_help_lists_the_keys_of_a_dialog_and_leads_back_to_it(
    reader: Reader, keys: str, row: tuple[str, str, str]
) -> None:
    await reader.press(*keys)
    dialog = reader.app.screen
    await reader.press("?")
    assert isinstance(reader.app.screen, HelpScreen)
    assert row in reader.app.screen._rows
    assert not any(does == "Next mention" for _, _, does in reader.app.screen._rows)
    assert not any("A number" in str(one.visual) for one in reader.app.screen.query(Static))
    await reader.press("escape")
    assert reader.app.screen is dialog


async def test_help_lists_keys_of_ones_own_where_the_others_were(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    own = Settings(keys={"mention.next": "ctrl+n,f3", "pane.down": "f4"})
    async with reading([ministers], tmp_path, cache=cache, settings=own) as reader:
        await reader.press("?")
        assert isinstance(reader.app.screen, HelpScreen)
        rows = reader.app.screen._rows
        assert rows[0] == ("Move in the text", "f4", "Down")
        mentions = [row for row in rows if row[0] == "Mentions"]
        assert mentions[:2] == [
            ("Mentions", "^n f3", "Next mention"),
            ("Mentions", "h ← [", "Previous mention"),
        ]


@pytest.mark.parametrize("keys", [[")", "c", "enter"], ["a"], ["l", "="]])
async def test_where_words_are_typed_a_question_mark_is_one_of_their_characters(
    reader: Reader, keys: list[str]
) -> None:
    await reader.press(*keys, "?")
    assert not isinstance(reader.app.screen, HelpScreen)


async def test_help_says_what_numbers_are_for(reader: Reader) -> None:
    await reader.press("?")
    words = " ".join(str(one.visual) for one in reader.app.screen.query(Static))
    assert "5l is five mentions on. It waits 3 seconds for that key; the key of a panel, 0.6." in words


async def test_every_command_is_in_the_palette(reader: Reader) -> None:
    titles = [command.name for command in commands_in(reader.screen)]
    assert any(title.startswith("Next figure") for title in titles)
    await reader.press(":")
    await reader.type("next figure")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.highlighted is not None)
    assert "three hours" in (reader.highlighted or "")


async def test_a_command_is_found_by_its_name_in_the_footer_too(reader: Reader) -> None:
    titles = [command.name for command in commands_in(reader.screen)]
    assert any("(Quit, q)" in title for title in titles)


@pytest.mark.parametrize(
    ("typed", "identity"),
    [
        ("theme", "view.theme"),
        ("zen", "view.zen"),
        ("merge", "decide.join"),
        ("join", "decide.join"),
        ("width", "view.narrower"),
        ("view.theme", "view.theme"),
        ("next fig", "figure.next"),
        ("Undo", "decide.undo"),
        ("thme", "view.theme"),
        ("next ar", "article.next"),
    ],
)
async def test_a_command_is_found_by_its_id_and_by_words_that_one_knows(
    reader: Reader, typed: str, identity: str
) -> None:
    found = {one.also.partition(" ")[0]: fit(typed, one) for one in commands_in(reader.screen)}
    assert found[identity] == max(found.values()) > 0


@pytest.mark.parametrize("typed", ["zzz", "nxtfgr", "theme zzz", " ", "..."])
async def test_letters_scattered_over_other_words_find_nothing(reader: Reader, typed: str) -> None:
    assert not any(fit(typed, one) for one in commands_in(reader.screen))


def test_whole_words_come_before_beginnings_these_before_what_stands_inside_and_slips_last() -> None:
    names = ("Find words", "To find words", "Finding words", "Unfinding it", "Fiend", "Fund")
    fits = [fit("find", Command(name, "", "", print)) for name in names]
    assert fits == sorted(fits, reverse=True)
    assert len(set(fits)) == len(names)
    assert fits[-1] == 0


def test_what_was_typed_is_shown_in_the_name_of_a_command() -> None:
    shown = highlighted("FIG [", "Next figure  (), [)", Style(bold=True))
    assert shown.plain == "Next figure  (), [)"
    assert [(span.start, span.end) for span in shown.spans] == [(5, 8)]


async def test_two_keys_of_one_command_are_one_row(reader: Reader) -> None:
    names = [command.name for command in commands_in(reader.screen)]
    assert "Next mention  (l → ])" in names
    assert [name for name in names if name.startswith("Down")] == ["Down  (j ↓)"]


async def test_a_command_that_cannot_be_run_here_says_what_is_missing(reader: Reader) -> None:
    await reader.press(":")
    await reader.type("merge")
    await reader.press("enter")
    await reader.until(lambda: reader.remark == "This is done to a name: l goes to the next one.")


async def test_nothing_found_is_said(reader: Reader) -> None:
    await reader.press(":")
    await reader.type("zzz")
    palette = reader.app.screen.query_one(CommandList)
    await reader.until(lambda: palette.option_count == 1)
    assert palette.get_option_at_index(0).disabled


async def test_the_palette_moves_in_the_text_as_well(reader: Reader) -> None:
    titles = [command.name for command in commands_in(reader.screen)]
    assert len(titles) == len(set(titles))
    await reader.pilot.resize_terminal(60, 8)
    await reader.press(":")
    await reader.type("to the end")
    await reader.press("enter", "enter")
    await reader.until(lambda: reader.screen.pane.scroll_offset.y > 0)


async def test_help_scrolls_by_the_keys_of_a_text(reader: Reader) -> None:
    await reader.press("?")
    page = reader.app.screen.query_one(VerticalScroll)
    tops = []
    for key in ("space", "d", "u", "b"):
        await reader.press(key)
        tops.append(page.scroll_offset.y)
    assert 0 == tops[3] < tops[0] == tops[2] < tops[1]


async def test_help_tells_what_the_signs_stand_for(reader: Reader) -> None:
    await reader.press("?")
    words = " ".join(str(one.visual) for one in reader.app.screen.query(Static))
    for sign in ("≈ about", "≥ at least", "↓ fell", "✗ rejected"):
        assert sign in words
