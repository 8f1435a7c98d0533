"""What `tallymark extract` does: print what a pipeline finds, for corpora of any size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from rich.text import Text

from language.analysis import Analysis
from language.article import Article
from language.cluster import analysed_by_cluster
from language.parallel import analysed_by_many
from store.exports.contract import article_as_record, json_line
from tui.border import WRONG_USAGE, complain
from tui.config import chosen_settings
from tui.display import display_text
from tui.inputs import Inputs
from tui.printing import PrintConsole, print_bytes
from tui.progress import with_progress
from tui.readings import Analyses
from tui.resuming import not_extracted_yet
from tui.tables import figures_table, names_table
from tui.wanted import Wanted

Analysed = Iterable[tuple[Article, Analysis]]
Analyse = Callable[[Iterable[Article]], Analysed]


def extract(  # noqa: PLR0913  (one for each option of the command)
    wanted: Wanted,
    *,
    form: str,
    pipeline: str | None,
    jobs: int,
    scheduler: str | None,
    resumed: Path | None,
) -> int:
    """Print what the pipeline suggests about each article as soon as it is found, or go on writing a file.

    Args:
        wanted: the articles.
        form: one of `EXTRACT_FORMS`.
        pipeline: name or path of a pipeline; None for that of the settings.
        jobs: how many processes read.
        scheduler: the address of a Dask scheduler, whose cluster reads instead.
        resumed: the file to write, whose articles are not read again.
    """
    if scheduler is not None and jobs > 1:
        complain("processes here and a cluster cannot both read", "leave --jobs or --dask out")
        return WRONG_USAGE
    if resumed is not None and form != "jsonl":
        complain("only an extraction as jsonl can be resumed", "leave --format or --resume out")
        return WRONG_USAGE
    inputs = Inputs(wanted)
    analyse = _analyst(chosen_settings(pipeline, fill=wanted.fill).pipeline, jobs, scheduler)
    if resumed is None:
        EXTRACT_FORMS[form](analyse(with_progress(inputs, inputs.meter)))
    else:
        rest = not_extracted_yet(inputs, resumed)
        _append_jsonl(analyse(with_progress(rest, inputs.meter, are_printed=False)), resumed)
    return inputs.status


def _analyst(pipeline: str | None, jobs: int, scheduler: str | None) -> Analyse:
    """Return what analyses articles: this process, several of them, or a cluster."""
    if scheduler is not None:
        return lambda articles: analysed_by_cluster(articles, pipeline, scheduler)
    if jobs > 1:
        return lambda articles: analysed_by_many(articles, pipeline, jobs)
    return Analyses(pipeline).of


def _extract_jsonl(analysed: Analysed) -> None:
    print_bytes(_json_lines(analysed))


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

    print_bytes(parts())


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
