"""The command line of the settings: `tallymark config …`, `tallymark keys`, `tallymark completions SHELL`.

Like `tui.cli`, each command only returns what is to be run; importing this costs nothing of the rooms below.
"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from tui.arguments import Command, Force, later
from tui.command_list import CommandList

config_app = typer.Typer(
    name="config",
    help="Look at your settings, or begin a file of them.",
    rich_markup_mode=None,
    cls=CommandList,
)


@config_app.command("init")
def init(force: Force = False) -> Command:
    """Write a file with every setting in it, ready to be changed, and print where it is."""
    return later("tui.commands.config:init", overwrite=force)


@config_app.command("show")
def show() -> Command:
    """Print every setting with its value."""
    return later("tui.commands.config:show")


@config_app.command("path")
def path() -> Command:
    """Print where the file of settings is looked for."""
    return later("tui.commands.config:print_path")


def keys() -> Command:
    """Print every key of the reader, with the id by which your settings can change it."""
    return later("tui.commands.config:keys")


def completions(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"], typer.Argument(metavar="SHELL", help="Which shell.")
    ],
) -> Command:
    """Print the script with which a shell completes commands and options: bash, zsh, fish or powershell."""
    return later("tui.commands.config:completions", shell=shell)
