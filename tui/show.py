"""The static view: an article as it is printed, with its figures and names below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from language.analysis import Fold
from language.article import Article
from language.folds import unfolded_parts
from store.reading import Reading, ShownNote
from tui.display import display_lines, display_text
from tui.fold_words import fold_words
from tui.marking import legend, marked_text, marks
from tui.tables import figures_table, names_table

WIDEST_COLUMN = 80
"""The most columns the text of an article takes, as on the screen."""


def print_article(console: Console, article: Article, reading: Reading) -> None:
    """Print an article with its names and figures marked, then its figures, names and notes."""
    width = min(console.width, WIDEST_COLUMN)
    analysis = reading.analysis
    for line in _heading(article):
        console.print(line, width=width)
        console.print()
    for paragraph in _paragraphs(article, reading, plain=not console.is_terminal):
        console.print(paragraph, width=width)
        console.print()
    if console.is_terminal and (signs := legend(analysis)):
        console.print(Text(signs, "dim"), width=width)
        console.print()
    for section in _sections(article, reading):
        console.print(section)
        console.print()


def _heading(article: Article) -> Iterator[RenderableType]:
    known = (article.outlet, article.author, article.published, article.path)
    source = "  ·  ".join(dict.fromkeys(filter(None, known)))  # a mail is of one who is outlet and author
    yield Rule(Text(display_text(source), "dim"), style="dim")
    if article.title is not None and not article.text.lstrip().startswith(article.title):
        yield Text(display_text(article.title), "bold")


def _paragraphs(article: Article, reading: Reading, *, plain: bool) -> Iterator[Text]:
    """Yield each paragraph as far as it is not folded, and one line in the place of each fold."""
    all_marks = marks(reading.analysis)
    starts = [mark.start for mark in all_marks]
    for paragraph in article.paragraphs:
        for shown in unfolded_parts(*paragraph, reading.analysis.folds):
            if isinstance(shown, Fold):
                yield Text(fold_words(article.text, shown), "dim")
                continue
            start, end = shown
            inside = [
                mark
                for mark in all_marks[bisect_left(starts, start) : bisect_left(starts, end)]
                if mark.end <= end
            ]
            text = marked_text(article.text, start, end, inside, plain=plain)
            if article.text[start:end] == article.title:
                text.stylize("bold")
            text.rstrip()
            yield text


def _sections(article: Article, reading: Reading) -> Iterator[RenderableType]:
    analysis = reading.worded
    if analysis.figures:
        states = [shown.state for shown in reading.figures if shown.state != "rejected"]
        yield figures_table(analysis, states)
    if analysis.entities:
        yield names_table(analysis)
    for note in reading.notes:
        yield _note(article, note)


def _note(article: Article, note: ShownNote) -> Text:
    about = "" if note.span is None else f"“{' '.join(article.text[slice(*note.span)].split())}”: "
    return Text.assemble(
        ("note  ", "dim"),
        display_text(about),
        display_lines(note.decision.note),
    )
