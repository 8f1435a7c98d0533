import io
import sys
from collections.abc import Iterator
from itertools import count

import pytest

from tui import progress
from tui.progress import pace_in_words, with_progress


class Terminal(io.StringIO):
    """Somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("articles", "seconds", "done", "rest", "words"),
    [
        (0, 0.0, 0, 100, "0 articles"),
        (1, 2.0, 10, 100, "1 article, 0.5 a second, 20 s left"),
        (1200, 50.0, 1000, 3600, "1,200 articles, 24.0 a second, 3 min left"),
        (10, 10.0, 10, 0, "10 articles, 1.0 a second, 0 s left"),
        (10, 100.0, 10, 1000, "10 articles, 0.1 a second, 2 h 47 min left"),
        (10, 10.0, 10, None, "10 articles, 1.0 a second"),
        (10, 10.0, 0, 100, "10 articles, 1.0 a second"),
    ],
)
def test_progress_in_words(articles: int, seconds: float, done: int, rest: int | None, words: str) -> None:
    assert pace_in_words(articles, seconds, done, rest) == words


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A clock on which every look takes ten seconds."""
    seconds = count(0, 10)
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(seconds)))
    return seconds


def test_in_a_file_there_is_a_line_now_and_then(
    clock: Iterator[int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(with_progress(range(20))) == list(range(20))
    lines = capsys.readouterr().err.splitlines()
    assert 2 < len(lines) < 10
    assert lines[0].startswith("tallymark: note: ")
    assert "a second" in lines[0]


def test_quick_work_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(range(20))) == list(range(20))
    assert capsys.readouterr().err == ""


def test_on_a_terminal_there_is_a_line_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Terminal()
    monkeypatch.setattr(sys, "stderr", watched)
    monkeypatch.setenv("TERM", "xterm")
    assert list(with_progress(range(3))) == [0, 1, 2]
    assert "articles" in watched.getvalue()


@pytest.mark.parametrize("are_printed", [True, False])
def test_what_is_printed_on_the_same_terminal_is_not_disturbed(
    monkeypatch: pytest.MonkeyPatch, are_printed: bool
) -> None:
    watched = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", watched)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert list(with_progress(range(3), are_printed=are_printed)) == [0, 1, 2]
    assert ("articles" in watched.getvalue()) is not are_printed


def test_without_standard_error_the_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert list(with_progress(range(3))) == [0, 1, 2]
