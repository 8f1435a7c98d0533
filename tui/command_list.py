"""How help lists commands and their arguments: with all that is said of them, and no types."""

from __future__ import annotations

from typing import Any, Final

from typer.core import TyperArgument, TyperGroup

_ANY_LENGTH: Final = 1_000_000


class CommandList(TyperGroup):
    """Commands of which help says what they do in as many lines as that takes; Typer cuts it to one."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command whose help says of its arguments what they are called, and not their types.

        Typer writes `PATH <list[str]>`, and has no setting for that.
        """
        command = super().get_command(ctx, cmd_name)
        for one in command.params if command is not None else ():
            if isinstance(one, TyperArgument) and not one.type_descriptor.is_choice:
                setattr(one, "display_type_rich", lambda ctx: None)  # noqa: ARG005, B010  (a method of its)
        return command

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
