"""The command line of what decisions come from and lead to: `tallymark import` and `tallymark learn`.

Like `tui.cli`, each command only returns what is to be run; importing this costs nothing of the rooms below.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tui.arguments import Command, Encoding, Store, later


def _known_format(name: str | None) -> str | None:
    from store.imports.formats import IMPORT_FORMATS  # noqa: PLC0415  (--help needs none of them)

    if name is not None and name not in IMPORT_FORMATS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(IMPORT_FORMATS)}")
    return name


def import_(  # noqa: PLR0913, PLR0917  (one for each option)
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What another tool wrote: a file, or a folder of them.")
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="The articles it is about, where it does not hold their texts."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            callback=_known_format,
            help="Its format, if not to be guessed.",
        ),
    ] = None,
    author: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decided, where the file does not say.")
    ] = None,
    missing: Annotated[
        Literal["reject", "labels", "keep"] | None,
        typer.Option(
            help="What becomes of suggestions that the file leaves out: all are rejected, those with labels "
            "that it uses, or none. If not set: all if Tallymark wrote the file, else those with its labels."
        ),
    ] = None,
    encoding: Encoding = None,
    pipeline: Annotated[
        str | None,
        typer.Option(metavar="NAME_OR_PATH", help="The pipeline whose suggestions the file is held against."),
    ] = None,
    store: Store = None,
) -> Command:
    """Take in what was decided with another tool: all of the file, or nothing if anything in it is wrong."""
    options: dict[str, object] = {"form": form, "author": author, "missing": missing, "encoding": encoding}
    options |= {"pipeline": pipeline, "store": store}
    return later("tui.commands.import_:import_file", file, paths or [], **options)


def learn(  # noqa: PLR0913, PLR0917  (one for each option)
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="With --train: the articles, if not all you decided about."),
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list what is learned.")] = False,
    forgotten: Annotated[
        str | None, typer.Option("--forget", metavar="RULE", help="Take a rule back, by its id or its name.")
    ] = None,
    trained: Annotated[
        bool, typer.Option("--train", help="Tune a copy of a pipeline, kept only if it reads better.")
    ] = False,
    pipeline: Annotated[
        str | None,
        typer.Option(metavar="NAME_OR_PATH", help="The pipeline to tune: fast, or one of your own."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Where the tuned copy goes.")
    ] = None,
    store: Store = None,
) -> Command:
    """Learn from your decisions: names you stood by and names you rejected, from the next analysis on."""
    if trained:
        options = {"pipeline": pipeline, "store": store, "output": output}
        return later("tui.commands.learn:train", paths or [], **options)
    if paths:
        raise typer.BadParameter("articles are named with --train only")
    if forgotten is not None:
        return later("tui.commands.learn:forget_rule", store, forgotten)
    if listed:
        return later("tui.commands.learn:list_rules", store)
    return later("tui.commands.learn:learn_rules", store)
