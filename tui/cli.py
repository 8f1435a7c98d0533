"""The command line: `tallymark PATH…` reads, and a few commands print, extract and export.

Importing this costs neither spaCy nor Textual: commands import what they need when they run.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from contextvars import copy_context
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Literal

import typer

from store.exports.choosing import Choice, Only
from tui.arguments import Author, Command, Force, Output, Pipeline, Store, later, reads
from tui.border import DONE, guarded
from tui.command_list import CommandList
from tui.command_words import CONFIG, READ, with_command
from tui.compare_cli import compare
from tui.config_cli import completions, config_app, keys
from tui.exchange_cli import import_, learn
from tui.store_cli import agree, store_app
from tui.wanted import Wanted

_HELP_OPTIONS = ["-h", "--help"]
_LET_NO_LIBRARY_SPEAK = logging.NullHandler()

app = typer.Typer(
    name="tallymark",
    help="A terminal reader for news: entities lit, figures tallied, every correction kept.",
    epilog="tallymark PATH… is short for tallymark read PATH…. A file that is named like a command: ./show. "
    "With --debug, an error prints its traceback.",
    context_settings={"help_option_names": _HELP_OPTIONS},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    cls=CommandList,
)


def _known_format(name: str) -> str:
    from store.exports.formats import EXPORT_FORMATS  # noqa: PLC0415  (--help needs none of them)

    if name not in EXPORT_FORMATS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(EXPORT_FORMATS)}")
    return name


def _print_version(wanted: bool) -> None:
    if wanted:
        try:
            typer.echo(f"tallymark {version('tallymark')}")
        except PackageNotFoundError:
            typer.echo("tallymark, not installed")
        raise typer.Exit


def _print_formats(wanted: bool) -> None:
    if wanted:
        raise typer.Exit(later("tui.commands.export:list_formats")())


def _use_config(path: Path | None) -> None:
    if path is not None:
        from tui.config import use_config  # noqa: PLC0415  (--help needs no settings)

        use_config(path)


@app.callback()
def root(
    _config: Annotated[
        Path | None,
        typer.Option(
            CONFIG, metavar="FILE", callback=_use_config, help="Your settings, instead of the usual file."
        ),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command(READ)
@reads
def read(  # noqa: PLR0913, PLR0917  (one for each option)
    wanted: Wanted,
    pipeline: Pipeline = None,
    store: Store = None,
    author: Author = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Show files as they are added or changed while you read.")
    ] = False,
    adjudicate: Annotated[
        Path | None,
        typer.Option(
            metavar="STORE",
            help="Settle where two people differ: PATH is the store of the one, and STORE that of the other. "
            "Name the articles behind PATH when they are not where the first one read them.",
        ),
    ] = None,
) -> Command:
    """Open the reader. Where the output is no terminal, print the articles instead."""
    options = {"pipeline": pipeline, "store": store, "author": author}
    if adjudicate is not None:
        return later("tui.commands.adjudicate:adjudicate", wanted, adjudicate, **options)
    return later("tui.commands.read:read", wanted, watch=watch, **options)


@app.command("show")
@reads
def show(wanted: Wanted, pipeline: Pipeline = None, store: Store = None) -> Command:
    """Print articles with their names and figures."""
    return later("tui.commands.export:show", wanted, pipeline=pipeline, store=store)


@app.command("extract")
@reads
def extract(  # noqa: PLR0913, PLR0917  (one for each option)
    wanted: Wanted,
    form: Annotated[
        Literal["jsonl", "json", "table"], typer.Option("--format", "-f", help="How to print it.")
    ] = "jsonl",
    pipeline: Pipeline = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="How many processes read.")] = 1,
    resumed: Annotated[
        Path | None,
        typer.Option("--resume", metavar="FILE", help="Write to FILE, and go on where that was broken off."),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option("--dask", metavar="ADDRESS", help="Let a Dask cluster read: tcp://SCHEDULER:PORT."),
    ] = None,
) -> Command:
    """Print what the pipeline finds in articles: one JSON object an article."""
    options = {"form": form, "pipeline": pipeline, "jobs": jobs, "scheduler": scheduler, "resumed": resumed}
    return later("tui.commands.extract:extract", wanted, **options)


@app.command("export")
@reads
def export(  # noqa: PLR0913, PLR0917  (one for each option)
    wanted: Wanted,
    form: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", callback=_known_format, help="One of those --list names."
        ),
    ] = "jsonl",
    output: Output = "-",
    force: Force = False,
    only: Annotated[
        Only,
        typer.Option(
            "--only",
            help="all: everything that stands; decided: what you decided about, rejections too; accepted: "
            "what you stood by; done: everything in the articles marked as done.",
        ),
    ] = "all",
    with_rejected: Annotated[
        bool, typer.Option("--with-rejected", help="Export what you rejected as well, marked as such.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail rather than lose anything the format cannot carry.")
    ] = False,
    _formats: Annotated[
        bool,
        typer.Option("--list", callback=_print_formats, is_eager=True, help="List the formats and leave."),
    ] = False,
    pipeline: Pipeline = None,
    store: Store = None,
) -> Command:
    """Write articles with what was decided about them, for other tools."""
    return later(
        "tui.commands.export:export",
        wanted,
        form=form,
        output=output,
        overwrite=force,
        choice=Choice(only, with_rejected),
        strict=strict,
        pipeline=pipeline,
        store=store,
    )


app.command("compare")(compare)
app.command("import")(import_)
app.command("learn")(learn)
app.command("agree")(agree)
app.add_typer(store_app, name="store")
app.add_typer(config_app, name="config")
app.command("keys")(keys)
app.command("completions")(completions)


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    words = list(sys.argv[1:] if args is None else args) or ["--help"]
    own = words[: words.index("--")] if "--" in words else words
    if debug := "--debug" in own:
        words.remove("--debug")
    else:
        logging.getLogger().addHandler(_LET_NO_LIBRARY_SPEAK)
    return copy_context().run(guarded, lambda: _understand_and_run(words), debug=debug)


def _understand_and_run(words: Sequence[str]) -> int:
    command = app(with_command(app, words), "tallymark", standalone_mode=False)
    return command() if callable(command) else DONE
