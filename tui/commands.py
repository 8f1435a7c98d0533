"""What each command does, once its arguments are understood. Each returns an exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rich.table import Table
from rich.text import Text

from language.analysis import Analysis
from language.article import Article
from language.parallel import analysed_by_many
from store.exports.choosing import Choice, chosen
from store.exports.contract import article_as_record, json_line
from store.exports.formats import EXPORT_FORMATS, without_loss
from store.exports.output import write_export
from store.exports.piece import Piece
from tui.border import DONE, WRONG_USAGE, complain, note
from tui.display import display_text
from tui.inputs import Inputs
from tui.opening import chosen_settings
from tui.printing import PrintConsole, output_bytes
from tui.progress import with_progress
from tui.readings import Analyses, readings
from tui.resuming import not_extracted_yet
from tui.show import print_article
from tui.tables import figures_table, names_table
from tui.wanted import Wanted

STDOUT = "-"
"""The output that names standard output."""

MOST_COMPLAINTS = 20
"""How many files that could not be read are named when the reader is left."""

Analysed = Iterable[tuple[Article, Analysis]]


def show(wanted: Wanted, *, pipeline: str | None, store: Path | None) -> int:
    """Print the articles with their names and figures."""
    inputs, console = Inputs(wanted), PrintConsole()
    pipeline = chosen_settings(pipeline, fill=wanted.fill).pipeline
    for read in readings(inputs, pipeline=pipeline, store=store):
        print_article(console, read.article, read.reading)
    return inputs.status


def extract(
    wanted: Wanted, *, form: str, pipeline: str | None, jobs: int, resumed: Path | None = None
) -> int:
    """Print what the pipeline suggests about each article as soon as it is found, or go on writing a file."""
    inputs, pipeline = Inputs(wanted), chosen_settings(pipeline, fill=wanted.fill).pipeline
    if resumed is None:
        EXTRACT_FORMS[form](_analysed(with_progress(inputs), pipeline, jobs))
        return inputs.status
    if form != "jsonl":
        complain("only an extraction as jsonl can be resumed", "leave --format or --resume out")
        return WRONG_USAGE
    articles = not_extracted_yet(inputs, resumed)
    _append_jsonl(_analysed(with_progress(articles), pipeline, jobs), resumed)
    return inputs.status


def _analysed(articles: Iterable[Article], pipeline: str | None, jobs: int) -> Analysed:
    return analysed_by_many(articles, pipeline, jobs) if jobs > 1 else Analyses(pipeline).of(articles)


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
    """Write the articles with the decisions about them in one of the export formats."""
    inputs, target = Inputs(wanted), EXPORT_FORMATS[form]
    if target.is_folder and output == STDOUT:
        complain(f"{form} is a folder of files and cannot be printed", "name the folder to make with -o")
        return WRONG_USAGE
    pipeline = chosen_settings(pipeline, fill=wanted.fill).pipeline
    found = readings(with_progress(inputs), pipeline=pipeline, store=store)
    read_articles = (chosen(read, choice) for read in found)
    pieces = target.export(without_loss(read_articles, target) if strict else read_articles)
    if output == STDOUT:
        _print_bytes(_main_file(pieces))
    else:
        write_export(pieces, Path(output), overwrite=overwrite, is_folder=target.is_folder)
    return inputs.status


def _main_file(pieces: Iterable[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        if piece.file:
            note(f"{piece.file} is left out; name a file with -o to have it beside")
        else:
            yield piece.data


def list_formats() -> int:
    """Print the export formats."""
    table = Table("Format", "For", "Without", box=None, header_style="dim", pad_edge=False)
    for one in EXPORT_FORMATS.values():
        table.add_row(one.name, one.purpose, ", ".join(one.loses) or "nothing")
    PrintConsole().print(table)
    return DONE


def _extract_jsonl(analysed: Analysed) -> None:
    _print_bytes(_json_lines(analysed))


def _append_jsonl(analysed: Analysed, path: Path) -> None:
    for line in _json_lines(analysed):
        with path.open("ab") as file:
            file.write(line)


def _json_lines(analysed: Analysed) -> Iterator[bytes]:
    return (json_line(article_as_record(article, analysis)) for article, analysis in analysed)


def _extract_json(analysed: Analysed) -> None:
    def parts() -> Iterator[bytes]:
        yield b"["
        for index, line in enumerate(_json_lines(analysed)):
            yield (b",\n" if index else b"\n") + line.rstrip(b"\n")
        yield b"\n]\n"

    _print_bytes(parts())


def _extract_table(analysed: Analysed) -> None:
    console = PrintConsole()
    for article, analysis in analysed:
        console.print(Text(display_text(article.title or article.path), "bold"))
        for table in (figures_table(analysis), names_table(analysis)):
            if table.row_count:
                console.print(table)


EXTRACT_FORMS: dict[str, Callable[[Analysed], None]] = {
    "jsonl": _extract_jsonl,
    "json": _extract_json,
    "table": _extract_table,
}
"""The forms that suggestions are printed in, by name."""


def _print_bytes(parts: Iterable[bytes]) -> None:
    """Print each part at once: whoever reads the pipe sees an article as soon as it is analysed."""
    output = output_bytes()
    for part in parts:
        output.write(part)
        output.flush()
