"""The command line of the settings: `tallymark config …`, `tallymark keys`, `tallymark completions SHELL`.

Like `tui.cli`, each command only returns what is to be run; importing this costs nothing of the rooms below.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Literal

import typer

from tui.arguments import Command

config_app = typer.Typer(
    name="config",
    help="Look at your settings, or begin a file of them.",
    rich_markup_mode=None,
)


def _command(name: str, **options: object) -> Command:
    """Return what runs a function of `tui.config_commands`, which is not imported before."""
    return lambda: getattr(import_module("tui.config_commands"), name)(**options)


@config_app.command("init")
def init(
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> Command:
    """Write a file with every setting in it, ready to be changed, and print where it is."""
    return _command("init", overwrite=force)


@config_app.command("show")
def show() -> Command:
    """Print every setting with its value."""
    return _command("show")


@config_app.command("path")
def path() -> Command:
    """Print where the file of settings is looked for."""
    return _command("print_path")


def keys() -> Command:
    """Print every key of the reader, with the id by which your settings can change it."""
    return _command("keys")


def completions(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"], typer.Argument(metavar="SHELL", help="Which shell.")
    ],
) -> Command:
    """Print the script with which a shell completes commands and options: bash, zsh, fish or powershell."""
    return _command("completions", shell=shell)
