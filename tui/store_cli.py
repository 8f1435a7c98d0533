"""The command line of the store: `tallymark store …` looks after it, `tallymark agree` compares two.

Like `tui.cli`, each command only returns what is to be run; importing this costs nothing of the rooms below.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tui.arguments import Author, Command, Encoding, Force, Output, Store, later
from tui.command_list import CommandList

store_app = typer.Typer(
    name="store",
    help="Look after the file that keeps your decisions.",
    rich_markup_mode=None,
    cls=CommandList,
)


@store_app.command("info")
def info(store: Store = None) -> Command:
    """Tell where the store is and what it holds."""
    return later("tui.commands.store:info", store)


@store_app.command("check")
def check(store: Store = None) -> Command:
    """Look for damage without touching anything; the exit status is 1 when something is found."""
    return later("tui.commands.store:check", store)


@store_app.command("repair")
def repair(store: Store = None) -> Command:
    """Mend a damaged store; the damaged file is kept."""
    return later("tui.commands.store:repair", store)


@store_app.command("compact")
def compact(store: Store = None) -> Command:
    """Write everything into the one TinyDB file now."""
    return later("tui.commands.store:compact", store)


@store_app.command("export")
def export(output: Output = "-", force: Force = False, store: Store = None) -> Command:
    """Write all decisions as JSON Lines, undone ones too, for another store to import."""
    return later("tui.commands.store:export", store, output=output, overwrite=force)


@store_app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What tallymark store export wrote.")],
    store: Store = None,
) -> Command:
    """Add the decisions of an exported store; those that are here already are passed over."""
    return later("tui.commands.store:import_export", store, file)


@store_app.command("merge")
def merge(
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="Another store; it is only read.")],
    store: Store = None,
) -> Command:
    """Add all decisions of another store; both people's stay, in the order they were made."""
    return later("tui.commands.store:merge", store, other)


@store_app.command("detached")
def detached(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="The articles; without them, those that the store knows."),
    ] = None,
    attach: Annotated[
        list[str] | None,
        typer.Option(metavar="ID[:PLACE]", help="Attach a decision at one of the places that are listed."),
    ] = None,
    drop: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Withdraw a decision; U in the reader undoes this.")
    ] = None,
    author: Author = None,
    store: Store = None,
) -> Command:
    """List decisions whose place is gone from a text that has changed; attach them again, or drop them."""
    options = {"store": store, "author": author, "attach": attach or [], "drop": drop or []}
    return later("tui.commands.detached:detached", paths or [], **options)


def agree(  # noqa: PLR0913, PLR0917  (one for each option)
    ours: Annotated[Path, typer.Argument(metavar="A", help="A store.")],
    theirs: Annotated[Path, typer.Argument(metavar="B", help="The store of somebody else.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="The articles; without them, only what was decided is compared."),
    ] = None,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "table",
    pipeline: Annotated[
        str | None, typer.Option(metavar="NAME_OR_PATH", help="The spaCy pipeline both have read with.")
    ] = None,
    encoding: Encoding = None,
) -> Command:
    """Tell how far two people agree on the articles both have worked on, and where they do not."""
    options = {"form": form, "pipeline": pipeline, "encoding": encoding}
    return later("tui.commands.agree:agree", ours, theirs, paths or [], **options)
