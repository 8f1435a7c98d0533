"""What the commands about the configuration do. Each returns an exit status."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text
from typer.completion import get_completion_script  # type: ignore[attr-defined]

from language.errors import reason_of
from store.errors import SettingsError
from store.settings import toml_lines
from tui.border import DONE
from tui.config import Settings, config_path, current_settings
from tui.printing import PrintConsole, list_table, output_bytes

if TYPE_CHECKING:
    from tui.keymap import KeyRow

_HEAD = "# Settings of Tallymark. Take the sign # away from what you want to change."


def init(*, overwrite: bool) -> int:
    """Write a file with every setting in it, as a comment, and print where it is.

    Raises:
        SettingsError: when there is one already, or it cannot be written.
    """
    path = config_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w" if overwrite else "x", encoding="utf-8") as file:
            file.write("\n".join([_HEAD, "", *toml_lines(Settings(), commented=True)]))
    except FileExistsError as error:
        raise SettingsError(str(path), "there is one already", "change it, or add --force") from error
    except OSError as error:
        reason = reason_of(error)
        raise SettingsError(str(path), reason, "name another place with --config FILE") from error
    return print_path()


def show() -> int:
    """Print every setting with its value.

    Raises:
        SettingsError: when a key or the theme cannot be used.
    """
    settings = current_settings()
    _check(settings)
    output_bytes().write("\n".join(toml_lines(settings, commented=False)).encode())
    return DONE


def _check(settings: Settings) -> None:
    """Look at what the reader looks at before it begins."""
    from tui.application import TallymarkApp  # noqa: PLC0415  (Textual)
    from tui.keymap import with_checked_keys  # noqa: PLC0415

    TallymarkApp(with_checked_keys(settings)).check_theme()


def print_path() -> int:
    """Print where the file of settings is."""
    output_bytes().write(os.fsencode(config_path()) + b"\n")
    return DONE


def keys() -> int:
    """Print every key of the reader, with the id by which the settings call it.

    Raises:
        SettingsError: when the person's own keys cannot be used; those that are built in are printed first.
    """
    from tui.keymap import key_rows, rebound, with_checked_keys  # noqa: PLC0415  (Textual)

    rows = key_rows()
    try:
        rows = tuple(rebound(rows, with_checked_keys(current_settings()).keys))
    finally:  # here somebody whose keys cannot be used looks for those that can
        _print_keys(rows)
    return DONE


def _print_keys(rows: Iterable[KeyRow]) -> None:
    from tui.keymap import written  # noqa: PLC0415  (Textual)

    table = list_table("Keys", "What they do", "Id")
    for heading, group in groupby(rows, key=lambda row: row.heading):
        table.add_row("", Text(heading, "bold"), "")
        words = ((" ".join(map(written, row.keys)), row.does, row.id) for row in group)
        for pressed, does, identity in dict.fromkeys(words):  # some work in several places
            table.add_row(pressed, does, Text(identity, "dim"))
        table.add_row()
    PrintConsole().print(table)


def completions(shell: str) -> int:
    """Print the script with which a shell completes commands and options."""
    script = get_completion_script(prog_name="tallymark", complete_var="_TALLYMARK_COMPLETE", shell=shell)
    output_bytes().write(script.encode() + b"\n")
    return DONE
