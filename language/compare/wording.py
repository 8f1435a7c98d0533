"""A comparison put into words: cells of its tables, the same on the screen and in every format.

Nothing here has been made safe for a terminal or a page: whoever draws these words does that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from language.compare.comparison import Comparison, Row
from language.compare.names import Name, Names, Suggestion
from language.compare.reports import Report
from language.compare.verdicts import VERDICT_SIGNS, Verdict
from language.figure import Figure
from language.wording import tell_apart


def verdict_in_words(verdict: Verdict) -> str:
    """Return a verdict with its sign: "≈ compatible"."""
    return f"{VERDICT_SIGNS[verdict]} {verdict}"


def strangers_in_words(reports: Sequence[Report], strangers: Sequence[int]) -> str:
    """Return which reports seem to be of another event; empty where none is."""
    if not strangers:
        return ""
    if len(reports) == 2:
        return f"{reports[0].name} and {reports[1].name} do not seem to report one event"
    *names, last = (reports[place].name for place in strangers)
    seem = f"{', '.join(names)} and {last} seem" if names else f"{last} seems"
    return f"{seem} to report another event than the rest"


def figure_in_words(figure: Figure) -> str:
    """Return a figure as written, with who says so: "19,667 people (health ministry)"."""
    written = " ".join(figure.text.split())
    return f"{written} ({' '.join(figure.source.text.split())})" if figure.source else written


def what_in_words(comparison: Comparison) -> list[str]:
    """Return what each row is about and, where they have several places, where: "killed · Aleppo"."""
    places = [_place_of(comparison, row) for row in comparison.rows]
    if not tell_apart(places):
        return [row.about for row in comparison.rows]
    return [_with_place(row.about, place) for row, place in zip(comparison.rows, places, strict=True)]


def _with_place(about: str, place: str) -> str:
    is_said = place.casefold() in about.casefold()
    return about if is_said else " · ".join(filter(None, (about, place)))


def _place_of(comparison: Comparison, row: Row) -> str:
    """Return the first place that a report names for a claim; empty where none does."""
    nodes = ((report, index) for report, figures in enumerate(row.figures) for index in figures)
    return next(filter(None, map(comparison.place, nodes)), "")


def cells_of(comparison: Comparison, row: Row) -> Iterator[str]:
    """Yield what each report says of a claim; empty where it says nothing."""
    for report, figures in enumerate(row.figures):
        yield figure_in_words(comparison.figure((report, figures[0]))) if figures else ""


def why_in_words(comparison: Comparison, row: Row) -> str:
    """Return why the figures of a row are one claim, one pair of reports after the other."""
    names = [report.name for report in comparison.reports]
    return "; ".join(
        f"{names[pair.one[0]]} and {names[pair.other[0]]}: {', '.join(pair.why)}" for pair in row.pairs
    )


def name_in_words(name: Name, kind: str = "") -> str:
    """Return a name with what else it is called, and with its kind where that is told."""
    also = f"also {', '.join(name.aliases)}" if name.aliases else ""
    more = ", ".join(filter(None, (kind, also)))
    return f"{name.name} ({more})" if more else name.name


def have_namesakes(names: Iterable[Name]) -> frozenset[str]:
    """Return what several of these names are called, which only their kinds tell apart."""
    counts = Counter(name.name for name in names)
    return frozenset(called for called, count in counts.items() if count > 1)


def name_cells(name: Name) -> Iterator[str]:
    """Yield how often each report has a name, and how it calls it where that is another one: "Kruz 2×"."""
    return _cells_beside(name.name, name)


def suggestion_in_words(names: Names, one: Suggestion, kinds: tuple[str, str] = ("", "")) -> str:
    """Return two names that may be one: "? Ramon Kruz ~ Ramon Cruz"; with their kinds if those are told."""
    called = (names.names[place].name for place in (one.first, one.second))
    each = (f"{name} ({kind})" if kind else name for name, kind in zip(called, kinds, strict=True))
    return f"? {' ~ '.join(each)}"


def suggestion_cells(names: Names, one: Suggestion) -> Iterator[str]:
    """Yield which of two names that may be one each report has, and how often."""
    first, second = (_cells_beside("", names.names[place]) for place in (one.first, one.second))
    for here in zip(first, second, strict=True):
        yield "  ".join(filter(None, here))


def _cells_beside(heading: str, name: Name) -> Iterator[str]:
    """Yield how often each report has a name, and how it calls it where that is not what stands beside it."""
    for called, count in zip(name.called, name.counts, strict=True):
        yield "" if not count else f"{count}×" if called == heading else f"{called} {count}×"


def words_used(words: Sequence[str]) -> str:
    """Return the words of one report in one place."""
    return ", ".join(words)
