"""Arguments that several commands share: what to read, and how."""

from __future__ import annotations

import codecs
import inspect
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from tui.wanted import Wanted

Command = Callable[[], int]
"""What a command line means: run it, and it returns an exit status."""


def known_encoding(name: str | None) -> str | None:
    """Return the name of an encoding, or refuse it as a wrong argument."""
    if name is not None:
        try:
            codecs.lookup(name)
        except LookupError:
            raise typer.BadParameter(f"no encoding is called {name!r}") from None
    return name


def _field(what: str) -> Any:
    return typer.Option(metavar="NAME", help=f"The field of a corpus that holds the {what}.")


_ARGUMENTS: dict[str, Any] = {
    "paths": typer.Argument(
        metavar="PATH", help="Files, folders, web addresses, or - for standard input.", show_default=False
    ),
    "encoding": typer.Option(
        metavar="NAME", callback=known_encoding, help="The character encoding of the files."
    ),
    "text_field": _field("text"),
    "title_field": _field("title"),
    "date_field": _field("date"),
    "outlet_field": _field("outlet"),
    "author_field": _field("author"),
    "fill": typer.Option("--fill", help="Find what --pipeline has no labels for by Tallymark's own."),
    "allow_private": typer.Option(
        "--allow-private", help="Fetch web pages of this machine and its network, too."
    ),
}
"""How each field of `Wanted` is given on the command line."""


def reads(command: Callable[..., Command]) -> Callable[..., Command]:
    """Give a command the arguments of `Wanted`; it gets them as one, its first."""
    own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]
    shared = [
        one.replace(annotation=Annotated[one.annotation, _ARGUMENTS[one.name]])
        for one in inspect.signature(Wanted, eval_str=True).parameters.values()
    ]

    @wraps(command)
    def reading(**arguments: Any) -> Command:
        wanted = Wanted(**{field.name: arguments.pop(field.name) for field in fields(Wanted)})
        return command(wanted, **arguments)

    parameters = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in (shared[0], *own, *shared[1:])]
    reading.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    reading.__annotations__ = {one.name: one.annotation for one in parameters}
    return reading
