"""Which command is meant by what was typed: it may stand behind options, or be left out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from typer import Typer
from typer.main import get_command

READ = "read"
"""The command that is meant when none is named."""
CONFIG = "--config"
"""The option that belongs to no command."""
_NEAR = 0.8
"""How alike a mistyped command and a command are, from 0 to 1."""


class NoCommandError(Exception):
    """There is neither a command nor a file of a name.

    Args:
        word: the name.
        near: the command that was meant, as far as one can tell.
    """

    def __init__(self, word: str, near: str | None) -> None:
        super().__init__(word)
        self.sentence = f"there is no command and no file or folder called {word}"
        self.hint = f"did you mean tallymark {near}?" if near else "tallymark --help lists the commands"


def with_command(app: Typer, args: Sequence[str]) -> list[str]:
    """Return the arguments with the command in front; where none is named, that is `read`.

    A command may stand behind options (`tallymark --store a.json show b.txt`): the first word that is neither
    an option nor its value decides.

    Args:
        app: the commands there are.
        args: what was typed.

    Raises:
        NoCommandError: when that is no file, and nearly a command or all there is.
    """
    config, words = _config_and_rest(args)
    index = _first_word(app, words)
    if index is None:
        return [*config, *words]
    word, commands, groups = words[index], _names(app.registered_commands), _names(app.registered_groups)
    if word in commands:
        return [*config, word, *words[:index], *words[index + 1 :]]
    if word in groups:
        return [*config, *words[index:], *words[:index]]
    if _is_missing(word):
        near = _nearest(word, [*commands, *groups])
        if near or index == len(words) - 1:
            raise NoCommandError(word, near)
    return [*config, READ, *words]


def _nearest(word: str, commands: Sequence[str]) -> str | None:
    """Return the command that was probably meant: one nearly alike, or of the same letters."""
    alike = get_close_matches(word, commands, n=1, cutoff=_NEAR)
    return next(iter([*alike, *(one for one in commands if sorted(one) == sorted(word))]), None)


def _names(known: Iterable[Any]) -> list[str]:
    return [str(one.name) for one in known]


def _is_missing(word: str) -> bool:
    """Say whether a word looks like a command, and no file is called so."""
    return re.fullmatch(r"[a-z]+", word) is not None and not os.path.lexists(word)


def _config_and_rest(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part the option `--config` from the other arguments."""
    own = args.index("--") if "--" in args else len(args)
    index = next((at for at in range(own) if args[at].partition("=")[0] == CONFIG), None)
    if index is None:
        return [], list(args)
    end = index + 1 + (args[index] == CONFIG)
    return list(args[index:end]), [*args[:index], *args[end:]]


def _first_word(app: Typer, args: Sequence[str]) -> int | None:
    """Return the index of the first argument that is neither an option nor the value of one."""
    with_value = set(_options_with_value(get_command(app)))
    indices = iter(range(len(args)))
    for index in indices:
        if args[index] in with_value:
            next(indices, None)
        elif args[index] in ("-", "--") or not args[index].startswith("-"):
            return index
    return None


def _options_with_value(command: Any) -> Iterator[str]:
    """Yield the options of a command and of those below it that take the next argument as their value."""
    for option in command.params:
        if option.param_type_name == "option" and not (option.is_flag or option.count):
            yield from option.opts
    for inner in getattr(command, "commands", {}).values():
        yield from _options_with_value(inner)
