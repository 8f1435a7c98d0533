"""From what a person says of the lines of a comparison to the decisions that keep it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from language.compare.comparison import Comparison, Row, figure_key
from language.compare.judged import Answer
from language.compare.names import Name, Suggestion
from store.decisions import Decision
from store.judging import judge_figures, judge_names
from tui.compare.lines import Subject

Spot = tuple[Subject, int]
"""What the cursor is on: the subject of a line, and the report."""


def judgements(comparison: Comparison, answer: Answer, spot: Spot) -> list[Decision]:
    """Return the decisions that what a line is about is one, or is not; none where that means nothing.

    Of a row of figures, those of the report under the cursor are judged with those of each other report.
    """
    subject, here = spot
    match subject:
        case Row() if here in subject.reports:
            others = [report for report in subject.reports if report != here]
            return _judged_figures(comparison, answer, spot, subject, others)
        case Suggestion():
            names = comparison.names.names
            return [judge_names(answer, names[subject.first], names[subject.second])]
        case Name() if answer == "apart":
            return [judge_names(answer, *pair) for pair in _spellings(subject)]
        case _:
            return []


def joined(comparison: Comparison, marked: Spot, here: Spot) -> list[Decision]:
    """Return the decisions that what was marked and what the cursor is on are one; none where they cannot be.

    They can be figures of two reports, or names of one kind.
    """
    (one, mine), (other, theirs) = marked, here
    if one == other:
        return []
    if isinstance(one, Row) and isinstance(other, Row) and mine != theirs:
        return _judged_figures(comparison, "same", marked, other, [theirs])
    if isinstance(one, Name) and isinstance(other, Name) and one.keys[0][0] == other.keys[0][0]:
        return [judge_names("same", one, other)]
    return []


def _judged_figures(
    comparison: Comparison, answer: Answer, spot: Spot, other: Row, reports: Sequence[int]
) -> list[Decision]:
    """Return a judgement about each figure of a row in one report with each of another row in others."""
    row, here = spot
    assert isinstance(row, Row)
    keys = [figure_key(comparison.reports[here], index) for index in row.figures[here]]
    theirs = [figure_key(comparison.reports[at], index) for at in reports for index in other.figures[at]]
    return [judge_figures(answer, *pair, comparison.reports) for pair in product(keys, theirs)]


def _spellings(name: Name) -> list[tuple[Name, Name]]:
    """Return the name with each of the others that it was joined from, as names of their own."""
    alone = [Name(words, name.label, (), (), (), ((kind, words),)) for kind, words in name.keys]
    return [(alone[0], other) for other in alone[1:]]
