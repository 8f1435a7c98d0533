"""From what a person says of the lines of a comparison to the decisions that keep it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from language.compare.comparison import Comparison, Row, figure_key
from language.compare.dimensions import dimension_of
from language.compare.judged import Answer
from language.compare.names import Name, Suggestion
from language.compare.wordings import Wording
from store.decisions import Decision
from store.judging import judge_figures, judge_names
from tui.compare.lines import Subject
from tui.palette import label_style

Spot = tuple[Subject, int]
"""What the cursor is on: the subject of a line, and the report."""

_DROP = "‹compare.join:=› on another one joins, ‹compare.close:esc› drops the mark."
_OTHER_REPORT = (
    "‹compare.report:tab› goes to another, ‹compare.join:=› joins there; ‹compare.close:esc› drops the mark."
)
_ASKED = "This line asks: ‹compare.confirm:y› says that its two names are one, ‹compare.reject:x› not."
_JOIN_IT = "‹compare.join:=› here and on another row joins the two."
_NO_FIGURE = "This report has no figure here. ‹compare.report:tab› goes to the next report."
_NOT_JUDGED = "Wordings are only shown. ‹compare.figures:1› figures and ‹compare.names:2› names are judged."


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

    They can be figures of two reports that measure the same, or names of one kind.
    """
    (one, mine), (other, theirs) = marked, here
    if one == other:
        return []
    if isinstance(one, Row) and isinstance(other, Row):
        if mine == theirs or _measures(comparison, marked) != _measures(comparison, here):
            return []
        return _judged_figures(comparison, "same", marked, other, [theirs])
    if isinstance(one, Name) and isinstance(other, Name) and one.keys[0][0] == other.keys[0][0]:
        return [judge_names("same", one, other)]
    return []


def why_not_judged(spot: Spot, answer: Answer) -> str:
    """Return why an answer means nothing where the cursor is, and what to do instead."""
    subject, here = spot
    match subject:
        case Row() if here not in subject.reports:
            return _NO_FIGURE
        case Row():
            return f"Only this report has it. {_JOIN_IT}"
        case Name() if answer == "apart":
            return (
                "It is written in one way only: nothing to part. ‹compare.report:tab› goes to other reports."
            )
        case Name():
            return f"This is one name. {_JOIN_IT}"
        case _:
            return _NOT_JUDGED


def why_not_marked(spot: Spot) -> str:
    """Return why what the cursor is on cannot be joined with anything, and what to do; empty where it can."""
    match spot[0]:
        case Row() as row if spot[1] not in row.reports:
            return _NO_FIGURE
        case Row() | Name():
            return ""
        case Suggestion():
            return _ASKED
        case Wording():
            return _NOT_JUDGED


def why_not_joined(marked: Spot, here: Spot) -> str:
    """Return why what was marked and what the cursor is on cannot be one, and what to do instead."""
    match marked[0], here[0]:
        case Row(), Row():
            return _why_not_one_claim(marked, here)
        case Name() as one, Name() as other if one != other:
            kinds = f"{label_style(one.label).name.lower()} / {label_style(other.label).name.lower()}"
            return f"Names of two kinds ({kinds}) are not one. Give one another label in its article."
        case Name(), Name():
            return f"This is the name you marked. {_DROP}"
        case Row() | Name(), Row() | Name():
            return f"A name and a figure are not one. {_DROP}"
        case _:
            return why_not_marked(here)


def _why_not_one_claim(marked: Spot, here: Spot) -> str:
    (one, mine), (other, theirs) = marked, here
    if why_not := why_not_marked(here):
        return why_not
    if mine == theirs:
        same = "This is the figure you marked." if one == other else "Both are figures of one report."
        return f"{same} {_OTHER_REPORT}"
    if one == other:
        return "They are one already; ‹compare.confirm:y› confirms it."
    return f"They measure different things, as money and days do. {_DROP}"


def _judged_figures(
    comparison: Comparison, answer: Answer, spot: Spot, other: Row, reports: Sequence[int]
) -> list[Decision]:
    """Return a judgement about each figure of a row in one report with each of another row in others."""
    row, here = spot
    assert isinstance(row, Row)
    keys = [figure_key(comparison.reports[here], index) for index in row.figures[here]]
    theirs = [figure_key(comparison.reports[at], index) for at in reports for index in other.figures[at]]
    return [judge_figures(answer, *pair, comparison.reports) for pair in product(keys, theirs)]


def _measures(comparison: Comparison, spot: Spot) -> set[tuple[str, str, str]]:
    """Return what the figures of a row in one report measure."""
    row, here = spot
    assert isinstance(row, Row)
    return {dimension_of(comparison.figure((here, index))).measure for index in row.figures[here]}


def _spellings(name: Name) -> list[tuple[Name, Name]]:
    """Return the name with each of the others that it was joined from, as names of their own."""
    alone = [Name(words, name.label, (), (), (), ((kind, words),)) for kind, words in name.keys]
    return [(alone[0], other) for other in alone[1:]]
