"""Wordings: where reports use different words in one place, listed apart and without a verdict.

The places looked at: what is counted by one claim (captives, hostages), what comes before a name (the chief,
the director), and words that stand for one thing (war, aggression).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from language.compare.names import Names
from language.compare.reports import Report
from language.compare.words import is_synonym, stem, words_in
from language.figures.lexicons import reporting
from language.knowledge import titles

if TYPE_CHECKING:
    from language.compare.comparison import Row

_BEFORE = 40
"""How many characters before a name its title can begin."""


class Wording(Struct, frozen=True):
    """Different words of several reports in one place."""

    place: str
    """Where: `129` of counted things, a person's name of titles; empty for words that stand for one thing."""
    words: tuple[tuple[str, ...], ...]
    """For each report the words it uses there, the most frequent first; empty where it has none."""


def find_wordings(reports: Sequence[Report], names: Names, rows: Sequence[Row]) -> tuple[Wording, ...]:
    """Return where reports use different words."""
    found = [*_counted(reports, rows), *_titles(reports, names), *_things(reports)]
    return tuple(one for one in found if _differ(one))


def _differ(wording: Wording) -> bool:
    """Whether two reports have words here, and not the same."""
    used = [{stem(word) for words in each for word in words.split()} for each in wording.words if each]
    return any(words != used[0] for words in used[1:])


def _counted(reports: Sequence[Report], rows: Sequence[Row]) -> Iterator[Wording]:
    for row in rows:
        if len(row.reports) > 1:
            nouns = [
                _nouns(report, figures) if figures else ()
                for report, figures in zip(reports, row.figures, strict=True)
            ]
            number = reports[row.reports[0]].analysis.figures[row.figures[row.reports[0]][0]].number.text
            yield Wording(number, tuple(nouns))


def _nouns(report: Report, figures: Iterable[int]) -> tuple[str, ...]:
    units = (report.analysis.figures[index].unit for index in figures)
    return tuple(
        dict.fromkeys(
            (unit.noun or unit.text)
            for unit in units
            if unit and unit.noun and unit.id is None and not unit.inferred
        )
    )


def _titles(reports: Sequence[Report], names: Names) -> Iterator[Wording]:
    for name in names.names:
        if name.label == "PERSON" and len(name.reports) > 1:
            words = [
                _most_used(
                    word
                    for at, entity in name.members
                    if at == place
                    for mention in report.analysis.entities[entity].mentions
                    for word in _title_before(report, report.analysis.mentions[mention].start)
                )
                for place, report in enumerate(reports)
            ]
            yield Wording(name.name, tuple(words))


def _title_before(report: Report, start: int) -> Iterator[str]:
    """Yield the title or office before a name, if it has one: "Mossad chief David Barnea"."""
    words = report.article.text[max(0, start - _BEFORE) : start].casefold().split()
    title = list(takewhile(_offices().__contains__, reversed(words)))
    if title:
        yield " ".join(reversed(title))


@cache
def _offices() -> frozenset[str]:
    return titles() | frozenset(reporting()["roles"]["words"])


def _things(reports: Sequence[Report]) -> Iterator[Wording]:
    used = [_synonyms_used(report) for report in reports]
    for thing in dict.fromkeys(thing for words in used for thing in words):
        yield Wording("", tuple(tuple(words.get(thing, ())) for words in used))


def _synonyms_used(report: Report) -> dict[str, list[str]]:
    """Return the words of a report that have others for the same, by what they stand for."""
    text = report.article.text
    forms: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for word in words_in(text, 0, _end_of_story(report)):
        written = text[word.start : word.end].lower()
        if is_synonym(written):
            forms[word.root][stem(written)][written] += 1
    return {
        thing: [
            max(each, key=lambda form: (each[form], form))
            for each in sorted(by_stem.values(), key=lambda each: -each.total())
        ]
        for thing, by_stem in forms.items()
    }


def _end_of_story(report: Report) -> int:
    return min((fold.start for fold in report.analysis.folds), default=len(report.article.text))


def _most_used(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word, _ in Counter(words).most_common())
