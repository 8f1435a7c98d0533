"""Printing articles with what was found in them, and exporting them with what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from store.exports.choosing import Choice, chosen
from store.exports.formats import EXPORT_FORMATS, without_loss
from store.exports.output import write_export
from store.exports.piece import Piece
from tui.border import DONE, INPUT_NOT_READ, WRONG_USAGE, complain, note
from tui.config import chosen_settings
from tui.inputs import Inputs
from tui.printing import STDOUT, PrintConsole, list_table, print_bytes
from tui.progress import with_progress
from tui.readings import readings
from tui.show import print_article
from tui.wanted import Wanted


def show(wanted: Wanted, *, pipeline: str | None, store: Path | None) -> int:
    """Print the articles with their names and figures."""
    inputs, console = Inputs(wanted), PrintConsole()
    pipeline = chosen_settings(pipeline, fill=wanted.fill).pipeline
    for read in readings(inputs, pipeline=pipeline, store=store):
        print_article(console, read.article, read.reading)
    return inputs.status


def export(  # noqa: PLR0913  (one for each option of the command)
    wanted: Wanted,
    *,
    form: str,
    output: str,
    overwrite: bool,
    choice: Choice,
    strict: bool,
    pipeline: str | None,
    store: Path | None,
) -> int:
    """Write the articles with the decisions about them in one of the export formats.

    Args:
        wanted: the articles.
        form: the name of the format.
        output: a path, or `STDOUT`.
        overwrite: whether a file that is there may be replaced.
        choice: which decisions count, and whether rejections are told.
        strict: whether to fail rather than leave anything out.
        pipeline: name or path of a pipeline; None for that of the settings.
        store: where decisions are kept; None for the usual place.

    Raises:
        ExportNotWrittenError: when it cannot be written, or `strict` and something would be lost.
    """
    inputs, target = Inputs(wanted), EXPORT_FORMATS[form]
    if target.is_folder and output == STDOUT:
        complain(f"{form} is a folder of files and cannot be printed", "name the folder to make with -o")
        return WRONG_USAGE
    pipeline = chosen_settings(pipeline, fill=wanted.fill).pipeline
    articles = with_progress(inputs, inputs.meter)
    found = readings(articles, pipeline=pipeline, store=store, only=choice.only)
    if choice.only != "all":
        first = next(found, None)
        if first is None:
            complain(*(_NONE_DONE if choice.only == "done" else _NOTHING_DECIDED))
            return INPUT_NOT_READ
        found = chain([first], found)
    read_articles = (chosen(read, choice) for read in found)
    pieces = target.export(without_loss(read_articles, target) if strict else read_articles)
    if output == STDOUT:
        print_bytes(_main_file(pieces))
    else:
        write_export(pieces, Path(output), overwrite=overwrite, is_folder=target.is_folder)
    return inputs.status


_NONE_DONE = "nothing exported: no article is done", "mark some as done in the reader, or leave --only out"
_NOTHING_DECIDED = (
    "nothing exported: nothing is decided in these articles",
    "decide something in the reader, or leave --only out",
)


def _main_file(pieces: Iterable[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        if piece.file:
            note(f"{piece.file} is left out; name a file with -o to have it beside")
        else:
            yield piece.data


def list_formats() -> int:
    """Print the export formats."""
    table = list_table("Format", "For", "Without")
    for one in EXPORT_FORMATS.values():
        table.add_row(one.name, one.purpose, ", ".join(one.loses) or "nothing")
    PrintConsole().print(table)
    return DONE
