"""How help lists commands: with the whole sentence about each."""

from __future__ import annotations

from typing import Any, Final

from typer.core import TyperGroup

_ANY_LENGTH: Final = 1_000_000


class CommandList(TyperGroup):
    """Commands of which help says what they do in as many lines as that takes; Typer cuts it to one."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the names of the commands, and what each does."""
        commands = {name: self.get_command(ctx, name) for name in self.list_commands(ctx)}
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, command.get_short_help_str(_ANY_LENGTH))
                    for name, command in commands.items()
                    if command is not None and not command.hidden
                ]
            )
