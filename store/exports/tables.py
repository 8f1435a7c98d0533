"""Tables of comma-separated values: figures, mentions or notes, one a row.

Spreadsheets take a cell that begins with = + - or @ for a formula, and a formula can fetch and send. Cells of
words that begin so are given an apostrophe, which spreadsheets do not show.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from language.figure import Figure
from language.wording import BOUND_WORDS
from store.exports.contract import encoded
from store.exports.piece import Exporter, Piece, ReadArticle
from store.reading import ShownFigure, ShownMention, ShownNote

Cell = str | int | float | None
Row = Mapping[str, Cell]

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")

_ARTICLE_COLUMNS = ("article", "path", "title", "outlet", "published")
_DECISION_COLUMNS = ("state", "author", "at")

FIGURE_COLUMNS = (
    *("start", "end", "text", "number", "value", "low", "high", "bound", "change", "kind"),
    *("unit", "noun", "per", "of", "predicate", "place", "status", "source", "cue", "source_type", "score"),
)
MENTION_COLUMNS = ("start", "end", "text", "label", "entity", "score")
NOTE_COLUMNS = ("start", "end", "text", "note")


def defused(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def figure_rows(read: ReadArticle) -> Iterator[Row]:
    """Yield the figures that stand and those rejected, in the order of the text."""
    for shown in read.reading.figures:
        yield {**_figure_cells(shown.figure, read), **_decision_cells(shown)}


def mention_rows(read: ReadArticle) -> Iterator[Row]:
    """Yield the mentions that stand and those rejected, in the order of the text."""
    entities = read.reading.analysis.entities
    for shown in read.reading.mentions:
        mention = shown.mention
        entity = None if mention.entity is None else entities[mention.entity].name
        yield {**mention.as_record(), "entity": entity, **_decision_cells(shown)}


def note_rows(read: ReadArticle) -> Iterator[Row]:
    """Yield the notes, those about the whole article first."""
    for shown in read.reading.notes:
        start, end = shown.span or (None, None)
        quote = None if shown.span is None else read.article.text[start:end]
        cells = {"start": start, "end": end, "text": quote, "note": shown.decision.note}
        yield {**cells, **_decision_cells(shown)}


def _table(columns: tuple[str, ...], rows: Callable[[ReadArticle], Iterator[Row]]) -> Exporter:
    """Return the exporter of a table: the columns of the article, these, and those of the decision."""
    header = (*_ARTICLE_COLUMNS, *columns, *_DECISION_COLUMNS)

    def export(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
        yield Piece(csv_line(header))
        for read in read_articles:
            about = _article_cells(read)
            for row in rows(read):
                cells = {**about, **row}
                yield Piece(csv_line([cells[column] for column in header]))

    return export


export_figures = _table(FIGURE_COLUMNS, figure_rows)
export_mentions = _table(MENTION_COLUMNS, mention_rows)
export_notes = _table(NOTE_COLUMNS, note_rows)


def csv_line(cells: Iterable[Cell]) -> bytes:
    """Return the cells as one line of comma-separated values in UTF-8, defused."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([defused(cell) for cell in cells])
    return encoded(written.getvalue())


def _article_cells(read: ReadArticle) -> Row:
    article = read.article
    return {
        "article": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
    }


def _decision_cells(shown: ShownFigure | ShownMention | ShownNote) -> Row:
    decision = shown.decision
    return {
        "state": "note" if isinstance(shown, ShownNote) else shown.state,
        "author": decision.author if decision else None,
        "at": decision.at if decision else None,
    }


def _figure_cells(figure: Figure, read: ReadArticle) -> Row:
    analysis, record, source = read.reading.analysis, figure.as_record(), figure.source
    return {
        **{name: record[name] for name in ("start", "end", "text", "value", "low", "high", "change")},
        **{name: record[name] for name in ("kind", "status", "score")},
        "number": figure.number.text,
        "bound": BOUND_WORDS[figure.bound],
        "unit": figure.unit and (figure.unit.id or figure.unit.text),
        "noun": figure.unit and figure.unit.noun,
        "per": figure.per and (figure.per.id or figure.per.text),
        "of": None if figure.of is None else analysis.figures[figure.of].text,
        "predicate": figure.predicate and figure.predicate.text,
        "place": None if figure.place is None else analysis.mentions[figure.place].text,
        "source": source and source.text,
        "cue": source and source.cue and source.cue.text,
        "source_type": source and source.type,
    }
