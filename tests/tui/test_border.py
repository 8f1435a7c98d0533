import errno
from pathlib import Path

import pytest
import typer

from language.errors import PipelineNotLoadedError
from store.errors import StoreLockedError, StoreNotOpenedError
from store.exports.errors import ExportNotWrittenError
from store.readers.errors import ArticleNotReadError
from tui.border import complain, complaint_about, guarded


def failing(error: BaseException) -> object:
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (ArticleNotReadError("a.txt", "it is empty", "fill it"), 3, "a.txt could not be read: it is empty"),
        (PipelineNotLoadedError("xx", "no such"), 4, "the pipeline 'xx' could not be loaded: no such"),
        (StoreLockedError(Path("d.json")), 5, "the store 'd.json' is locked by another process"),
        (StoreNotOpenedError(Path("d.json"), "broken"), 5, "the store 'd.json' could not be opened: broken"),
        (ExportNotWrittenError("o.csv", "no room", "x"), 2, "o.csv could not be written: no room"),
        (typer.BadParameter("No encoding is called 'x'."), 2, "invalid value: No encoding is called 'x'"),
        (OSError(errno.ENOSPC, "No space left"), 2, "the output could not be written: no space left"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), 2, "/x: permission denied"),
        (ValueError("odd"), 1, "this is a fault in Tallymark: ValueError: odd"),
    ],
)
def test_every_error_is_two_lines_and_a_status(
    error: Exception, status: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(failing(error)) == status
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        f"tallymark: error: {sentence}",
        f"tallymark: hint: {complaint_about(error).hint}",
    ]
    assert complaint_about(error).hint


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (BrokenPipeError(), 0)])
def test_an_interrupt_and_a_closed_pipe_say_nothing(
    error: BaseException, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(failing(error)) == status
    assert capsys.readouterr().err == ""


def test_the_status_of_a_command_is_passed_on() -> None:
    assert guarded(lambda: 3) == 3


def test_with_debug_an_error_shows_where_it_came_from() -> None:
    with pytest.raises(ValueError, match="odd"):
        guarded(failing(ValueError("odd")), debug=True)


def test_what_is_complained_about_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a\x1b[2J.txt\nb could not be read", "x\x07")
    assert capsys.readouterr().err == "tallymark: error: a␛[2J.txt␊b could not be read\ntallymark: hint: x␇\n"
