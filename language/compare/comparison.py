"""The comparison: reports of one event side by side, their figures, names and wordings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from language.analysis import PLACE_LABELS
from language.compare.alignment import Cluster, align
from language.compare.descriptions import Description, describe
from language.compare.fitting import Claim, Fitter, Node
from language.compare.judged import FigureKey, Judged
from language.compare.names import Names, join_names
from language.compare.reports import Report
from language.compare.verdicts import Verdict, gravest, reasons, verdict_of
from language.compare.wordings import Wording, find_wordings
from language.compare.words import is_light
from language.figure import Figure

_COUNTED = frozenset({None, "person"})
"""The units of figures that count things or people, and measure nothing."""


class Pair(Struct, frozen=True):
    """Two figures of two reports that make one claim."""

    one: Node
    other: Node
    verdict: Verdict
    why: tuple[str, ...]
    """In words: what makes them one claim, and how their values meet."""
    is_confirmed: bool = False
    """Whether the reader said so."""


class Row(Struct, frozen=True):
    """One claim, as each report makes it."""

    figures: tuple[tuple[int, ...], ...]
    """For each report the figures that make the claim, the one of most words first; it stands for all."""
    verdict: Verdict
    """The gravest of its pairs."""
    pairs: tuple[Pair, ...]
    """One for each two reports that make the claim."""

    about: str = ""
    """The predicate that most of its figures have ("killed"), but rather what they count when it says little
    ("people", not "have"); empty without either."""

    @property
    def reports(self) -> tuple[int, ...]:
        """The reports that make it."""
        return tuple(report for report, figures in enumerate(self.figures) if figures)


class Comparison(Struct, frozen=True):
    """Several reports side by side."""

    reports: tuple[Report, ...]
    rows: tuple[Row, ...]
    """The claims that several reports make, in the order of the first of them; then those of one alone."""
    names: Names
    wordings: tuple[Wording, ...]

    def figure(self, node: Node) -> Figure:
        """Return the figure at this place."""
        report, index = node
        return self.reports[report].analysis.figures[index]

    def place(self, node: Node) -> str:
        """Return the name of the place where a figure holds, as written; empty where it is not known."""
        mention = self.figure(node).place
        return "" if mention is None else self.reports[node[0]].analysis.mentions[mention].text

    @property
    def differs(self) -> bool:
        """Whether any two reports differ about a figure, updates aside."""
        return any(row.verdict == "differs" for row in self.rows)


def compare(reports: Sequence[Report], judged: Judged | None = None) -> Comparison:
    """Compare reports of one event.

    Args:
        reports: at least one; the order is that of the columns.
        judged: what the reader said of figures and names, which overrules what is found.
    """
    judged = judged or Judged()
    names = join_names([report.analysis for report in reports], judged)
    likely = names.likely_one()
    scene = next((str(index) for index, name in enumerate(names.names) if name.label in PLACE_LABELS), None)
    called: list[dict[int, str]] = [{} for _ in reports]
    for (at, entity), name in likely.items():
        called[at][entity] = str(name)
    descriptions = [describe(report, at, called[at], scene) for at, report in enumerate(reports)]
    rows = _rows(reports, descriptions, judged)
    return Comparison(tuple(reports), rows, names, find_wordings(reports, names, rows))


def figure_key(report: Report, index: int) -> FigureKey:
    """Return by what a figure is known to the reader's answers."""
    number = report.analysis.figures[index].number
    return report.article.id, number.start, number.end


def _rows(
    reports: Sequence[Report], descriptions: Sequence[Sequence[Description]], judged: Judged
) -> tuple[Row, ...]:
    keys = {
        (one.report, one.index): figure_key(reports[one.report], one.index)
        for report in descriptions
        for one in report
    }
    fitter = Fitter(descriptions, keys, judged.figures)
    rows = [_row(cluster, fitter, len(reports)) for cluster in align(descriptions, fitter)]
    return tuple(sorted(rows, key=_reading_order))


def _reading_order(row: Row) -> tuple[bool, int, tuple[int, ...]]:
    first = row.reports[0]
    return len(row.reports) == 1, first, tuple(sorted(row.figures[first]))


def _row(cluster: Cluster, fitter: Fitter, reports: int) -> Row:
    figures: list[tuple[int, ...]] = [()] * reports
    for claim in cluster:
        most_words_first = sorted(claim, key=lambda node: (-len(fitter.description(node).figure.text), node))
        figures[claim[0][0]] += tuple(index for _, index in most_words_first)
    pairs = tuple(
        _pair(one, other, fitter) for one, other in combinations(cluster, 2) if one[0][0] != other[0][0]
    )
    said = [fitter.description((at, index)).figure for at, each in enumerate(figures) for index in each]
    return Row(tuple(figures), gravest([pair.verdict for pair in pairs]), pairs, _about(said))


def _about(figures: Sequence[Figure]) -> str:
    """Return what most of these figures claim, else what most of them count, in the words of the articles.

    What stands around a figure is never taken for its claim: the reader shows the same figure without it. A
    verb that says little is told only where nothing is counted; a noun that an article leaves out is set in
    parentheses, as in the reader.
    """
    predicates = [figure.predicate for figure in figures if figure.predicate]
    said = [one.text.lower() for one in predicates]
    telling = [one.text.lower() for one in predicates if not is_light(one.lemma)]
    units = [figure.unit for figure in figures if figure.unit and figure.unit.id in _COUNTED]
    written = [unit.text for unit in units if not unit.inferred]
    counted = written or [f"({unit.text})" for unit in units]
    ages = ["age" for figure in figures if figure.kind == "age"]
    known = (telling or counted if counted else said) or ages
    return max(known, key=known.count, default="")


def _pair(one: Claim, other: Claim, fitter: Fitter) -> Pair:
    fit = fitter.of_claims(one, other)
    ends = (one[0], other[0]) if fit is None else (fit.one, fit.other)
    alike, is_said = fitter.likeness(*ends), fitter.is_said(one, other)
    mine, theirs = map(fitter.description, ends)
    why = reasons(mine, theirs, alike, is_said=is_said)
    return Pair(*ends, verdict_of(mine, theirs), why, is_said)
