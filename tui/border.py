"""The border of the command line: every error of every room becomes two lines and an exit status here.

tallymark: error: news/a.txt could not be read: it is empty
tallymark: hint: name a file with some text in it
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeGuard

from language.errors import ClusterNotUsedError, LanguageError, reason_of
from tui.display import display_text

if TYPE_CHECKING:
    from typer import TyperException

DONE = 0
BUG = 1
WRONG_USAGE = 2
INPUT_NOT_READ = 3
PIPELINE_NOT_LOADED = 4
STORE_NOT_USABLE = 5
INTERRUPTED = 130


class Complaint(NamedTuple):
    """An error as the person meets it."""

    status: int
    """The exit status of the process."""
    sentence: str
    """What happened."""
    hint: str
    """What to do next."""


def guarded(command: Callable[[], int], *, debug: bool = False) -> int:
    """Run a command and return its exit status, whatever happens in it.

    Args:
        command: what to run; it returns an exit status.
        debug: whether to let errors through with their traceback.
    """
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_standard_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError):
            _forget_standard_output()
        if debug:
            raise
        complaint = complaint_about(error)
        complain(complaint.sentence, complaint.hint)
        return complaint.status
    return status


def complain(sentence: str, hint: str) -> None:
    """Print an error on standard error: one line for what happened, one for what to do next."""
    _say("error", sentence)
    _say("hint", hint)


def note(sentence: str) -> None:
    """Print on standard error what the person should know though nothing is wrong."""
    _say("note", sentence)


def _say(kind: str, sentence: str) -> None:
    if sys.stderr is not None:
        print(f"tallymark: {kind}: {display_text(sentence)}", file=sys.stderr)


def complaint_about(error: Exception) -> Complaint:
    """Return what to tell the person about an error of any room."""
    for kind, status in _statuses():
        if isinstance(error, kind):
            return Complaint(status, error.sentence, error.hint)
    if _is_about_usage(error):
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "tallymark"
        return Complaint(WRONG_USAGE, _uncapitalised(error.format_message()), f"see {command} --help")
    if isinstance(error, OSError):
        return Complaint(WRONG_USAGE, _refusal(error), "make room, or write to another place")
    sentence = f"this is a fault in Tallymark: {type(error).__name__}: {error}"
    return Complaint(BUG, sentence, "run the command again with --debug and report what it prints")


def _statuses() -> tuple[tuple[Any, int], ...]:
    """Return the errors that are raised on purpose, each with its exit status."""
    from store.errors import SettingsError, StoreError  # noqa: PLC0415  (--help and --version need no store)
    from store.exports.errors import ExportNotWrittenError  # noqa: PLC0415
    from store.imports.errors import NotImportedError  # noqa: PLC0415
    from store.readers.errors import ArticleNotReadError  # noqa: PLC0415
    from tui.command_words import NoCommandError  # noqa: PLC0415

    return (
        (NoCommandError, WRONG_USAGE),
        (ArticleNotReadError, INPUT_NOT_READ),
        (ClusterNotUsedError, WRONG_USAGE),
        (LanguageError, PIPELINE_NOT_LOADED),
        (StoreError, STORE_NOT_USABLE),
        (SettingsError, WRONG_USAGE),
        (ExportNotWrittenError, WRONG_USAGE),
        (NotImportedError, INPUT_NOT_READ),
    )


def _is_about_usage(error: Exception) -> TypeGuard[TyperException]:
    """Say whether Typer did not understand the command line; where it was not loaded, it did not."""
    typer = sys.modules.get("typer")
    return typer is not None and isinstance(error, typer.TyperException)


def _refusal(error: OSError) -> str:
    reason = reason_of(error)
    return f"{error.filename}: {reason}" if error.filename else f"the output could not be written: {reason}"


def _uncapitalised(sentence: str) -> str:
    sentence = " ".join(sentence.split()).replace("Value error, ", "")  # Typer has Pydantic check choices
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _forget_standard_output() -> None:
    """Let what is still to be written go nowhere, or the interpreter complains when it ends.

    See https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
