"""Arguments that several commands share: what to read and how, what to write, and what then runs."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec.structs import fields

from tui.wanted import Wanted

Command = Callable[[], int]
"""What a command line means: run it, and it returns an exit status."""


def _known_encoding(name: str | None) -> str | None:
    """Refuse the name of an encoding that there is not, or that is none of text: `hex`, `undefined`."""
    if name is not None:
        try:
            "".encode(name)
        except (LookupError, UnicodeError):
            raise typer.BadParameter(f"no encoding of text is called {name!r}") from None
    return name


_ENCODING = typer.Option(
    metavar="NAME", callback=_known_encoding, help="The character encoding of the files."
)

Encoding = Annotated[str | None, _ENCODING]
Pipeline = Annotated[
    str | None,
    typer.Option(metavar="NAME_OR_PATH", help="A spaCy pipeline to use in the place of Tallymark's own."),
]
Store = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Where decisions are kept, instead of the usual place."),
]
Author = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides, instead of the login name.")]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to, or - to print it.")]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]


def later(place: str, *arguments: object, **options: object) -> Command:
    """Return what runs a function, given as "module:function".

    It is not run here: Typer answers a closed pipe and an interrupt in its own way. And its module is not
    imported here: help needs none of the rooms below.
    """
    module, _, name = place.partition(":")
    return lambda: getattr(import_module(module), name)(*arguments, **options)


def _field(what: str) -> Any:
    return typer.Option(metavar="NAME", help=f"The field of a corpus that holds the {what}.")


_ARGUMENTS: dict[str, Any] = {
    "paths": typer.Argument(
        metavar="PATH", help="Files, folders, web addresses, or - for standard input.", show_default=False
    ),
    "encoding": _ENCODING,
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
