"""The details of a line of the comparing screen: sentences of all reports, why they are one, the course."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from language.compare.comparison import Comparison, Row
from language.compare.names import Name, Suggestion
from language.compare.reports import Report
from language.compare.wording import verdict_in_words
from language.compare.wordings import Wording
from language.figure import Figure
from tui.compare.course import course_lines, course_of
from tui.compare.lines import Subject
from tui.compare.tables import VERDICT_STYLES
from tui.display import display_line, display_text
from tui.palette import NUMBERS
from tui.tables import drawn


def details_of(comparison: Comparison, subject: Subject, report: int, width: int) -> Text:
    """Return all there is to know of a line.

    Args:
        comparison: what is compared.
        subject: what the line is about.
        report: the report whose column is highlighted; its sentence comes first.
        width: how many cells there are for the course of a figure.
    """
    match subject:
        case Row():
            lines = [*_claim(comparison, subject, report), *_course(comparison, subject, width)]
        case Suggestion():
            both = (comparison.names.names[place] for place in (subject.first, subject.second))
            lines = [
                drawn(f"{subject.why}?", "bold"),
                *(line for name in both for line in _name(comparison, name)),
            ]
        case Name():
            lines = list(_name(comparison, subject))
        case Wording():
            lines = list(_wording(comparison, subject))
    return Text("\n").join(lines)


def _claim(comparison: Comparison, row: Row, first: int) -> Iterator[Text]:
    """Yield the verdicts with their reasons, which are seen also on a small screen, then the sentences."""
    for pair in sorted(row.pairs, key=lambda pair: first not in (pair.one[0], pair.other[0])):
        ends = " and ".join(comparison.reports[place].name for place, _ in (pair.one, pair.other))
        verdict = drawn(verdict_in_words(pair.verdict), VERDICT_STYLES[pair.verdict])
        about = f"{ends}: " if len(row.pairs) > 1 else ""
        yield Text.assemble(verdict, "  ", drawn(f"{about}{'; '.join(pair.why)}", "dim"))
    for at in sorted(row.reports, key=lambda place: (place != first, place)):
        for index in row.figures[at]:
            yield _quoted(
                comparison.reports[at], *_sentence(comparison.reports[at], comparison.figure((at, index)))
            )


def _course(comparison: Comparison, row: Row, width: int) -> Iterator[Text]:
    for line in course_lines(course_of(comparison, row), width):
        yield Text(display_text(line), NUMBERS)


def _name(comparison: Comparison, name: Name) -> Iterator[Text]:
    """Yield where each report first names somebody."""
    for place, entity in name.members:
        analysis = comparison.reports[place].analysis
        mention = analysis.mentions[analysis.entities[entity].mentions[0]]
        report = comparison.reports[place]
        yield _quoted(report, *_around(report, mention.start), mention.start, mention.end)


def _wording(comparison: Comparison, wording: Wording) -> Iterator[Text]:
    """Yield where each report first uses each of its words."""
    for report, used in zip(comparison.reports, wording.used, strict=True):
        for one in used:
            yield _quoted(report, *_around(report, one.start), one.start, one.end)


def _sentence(report: Report, figure: Figure) -> tuple[int, int, int, int]:
    """Return where the sentence of a figure stands, and where its number."""
    return *report.analysis.sentences[figure.sentence], figure.number.start, figure.number.end


def _around(report: Report, place: int) -> tuple[int, int]:
    """Return the sentence that a place is in; of one in none, its line."""
    text = report.article.text
    line = text.rfind("\n", 0, place) + 1, (text + "\n").index("\n", place)
    return next((one for one in report.analysis.sentences if one[0] <= place < one[1]), line)


def _quoted(report: Report, start: int, end: int, first: int, last: int) -> Text:
    """Return a sentence after the name of its report, some words of it lit."""
    text = report.article.text
    parts = ((text[start:first], ""), (text[first:last], f"bold {NUMBERS}"), (text[last:end], ""))
    sentence = Text.assemble(*((display_line(words), style) for words, style in parts))
    return Text.assemble(drawn(report.name, "bold"), "  ", sentence)
