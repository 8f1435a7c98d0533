"""Giving words to a command, and what it answers."""

from __future__ import annotations

import sys

import pytest
from driver import Reader

from tui.piping import MOST, Answer, Command
from tui.screens.answer import AnswerScreen
from tui.widgets.row_list import RowList

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the commands are those of a POSIX shell")


def answer(line: str, words: str = "", **known: str) -> Answer:
    return Command(line, words, known).answer()


@needs_shell
def test_a_command_is_given_the_words_and_what_is_known() -> None:
    assert answer("cat", "naïve\nwords") == Answer("naïve\nwords", 0)
    assert answer('echo "$WORDS"', WORDS="it's $HOME `id`\0").words == "it's $HOME `id`\n"


@needs_shell
@pytest.mark.parametrize("words", ["\ud800 alone", "a\0b", "\x1b]0;title\x07"])
def test_hostile_words_do_not_keep_it_from_running(words: str) -> None:
    assert answer('cat; printf %s "$WORDS"', words, WORDS=words).status == 0


@needs_shell
def test_errors_are_part_of_the_answer_and_the_status_is_told() -> None:
    assert answer("echo no such word >&2; exit 3") == Answer("no such word\n", 3)


@needs_shell
def test_a_command_that_never_ends_to_speak_is_cut() -> None:
    endless = answer("yes")
    assert (len(endless.words), endless.is_cut) == (MOST, True)


@needs_shell
def test_a_command_has_no_terminal_to_take_keys_from() -> None:
    assert answer("cat < /dev/tty").status != 0


@needs_shell
def test_what_is_stopped_ends_with_all_it_started() -> None:
    command = Command("sleep 1000 & sleep 1000", "", {})
    command.stop()
    assert command.answer().status != 0
    command.stop()


async def run(reader: Reader, line: str) -> AnswerScreen:
    await reader.type(line)
    await reader.press("enter")
    screen = reader.app.screen
    assert isinstance(screen, AnswerScreen)
    return screen


def lines(screen: AnswerScreen) -> list[str]:
    return [str(row.words) for row in screen.query_one(RowList).rows]


async def answered(reader: Reader, line: str) -> list[str]:
    screen = await run(reader, line)
    await reader.until(lambda: "running …" not in lines(screen))
    return lines(screen)


@needs_shell
async def test_the_article_is_given_to_a_command_and_its_answer_shown(reader: Reader) -> None:
    await reader.press("!")
    assert "The article goes to this command" in reader.remark
    assert await answered(reader, "grep -c Macron") == ["2"]
    await reader.press("escape")
    assert reader.screen.pane.has_focus
    await reader.press("!", "up", "enter")
    assert isinstance(reader.app.screen, AnswerScreen)


@needs_shell
async def test_commands_know_what_is_highlighted(reader: Reader) -> None:
    await reader.press("l", "!")
    words = reader.highlighted
    assert (await answered(reader, 'echo "$TALLYMARK_WORDS"; echo "$TALLYMARK_SENTENCE"'))[0] == words


@needs_shell
async def test_only_what_was_selected_is_given(reader: Reader) -> None:
    await reader.press("l", "v", "!")
    assert "What was selected goes to this command" in reader.remark
    assert await answered(reader, "cat") == [reader.highlighted]


@needs_shell
async def test_nothing_of_an_answer_reaches_the_terminal_raw(reader: Reader) -> None:
    await reader.press("!")
    assert await answered(reader, r"printf '\033]0;x\007[bold]'") == ["␛]0;x␇[bold]"]


@needs_shell
async def test_who_does_not_wait_for_the_answer_ends_the_command(reader: Reader) -> None:
    await reader.press("!")
    screen = await run(reader, "sleep 1000")
    process = screen._command._process
    await reader.press("escape")
    await reader.until(lambda: process.returncode is not None)
    assert reader.screen.pane.has_focus


@needs_shell
async def test_a_command_without_an_answer_and_one_that_fails_say_so(reader: Reader) -> None:
    await reader.press("!")
    assert await answered(reader, "exit 4") == ["(It said nothing.)"]
    assert "exit status 4" in str(reader.app.screen.query_one("Vertical").border_subtitle)


async def test_no_command_runs_nothing_and_escape_leaves(reader: Reader) -> None:
    await reader.press("!", "enter")
    assert reader.app.screen is reader.screen
    await reader.press("!")
    await reader.type("wc")
    await reader.press("escape")
    assert reader.app.screen is reader.screen
    assert reader.screen.pane.has_focus
