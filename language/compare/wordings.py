"""Wordings: where reports use different words in one place, listed apart and without a verdict.

The places looked at: what is counted by one claim (captives, hostages), what comes before a name (the chief,
the director), and words that stand for one thing (war, aggression).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from language.compare.lexicons import lexicon
from language.compare.names import Names
from language.compare.reports import Report
from language.compare.words import stem
from language.figures.lexicons import reporting
from language.knowledge import titles

if TYPE_CHECKING:
    from language.compare.comparison import Row

_BEFORE = 40
"""How many characters before a name its title can begin."""
_WORD, _GAPLESS = re.compile(r"[^\W\d_]+"), re.compile(r"\S+")
_DOERS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who", "which"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been", "keeps", "kept"})
"""What stands before a verb, not before a noun: "which attacks", "is fighting"."""


class Used(NamedTuple):
    """A word or some words of a report, and where they first stand."""

    words: str
    start: int
    end: int


class Wording(Struct, frozen=True):
    """Different words of several reports in one place."""

    place: str
    """Where: `129` of counted things, a person's name of titles; empty for words that stand for one thing."""
    used: tuple[tuple[Used, ...], ...]
    """For each report what it uses there, the most frequent first; empty where it has nothing."""

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words alone."""
        return tuple(tuple(one.words for one in each) for each in self.used)


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
            nouns = tuple(map(_nouns, reports, row.figures))
            number = reports[row.reports[0]].analysis.figures[row.figures[row.reports[0]][0]].number.text
            yield Wording(number, nouns)


def _nouns(report: Report, figures: Iterable[int]) -> tuple[Used, ...]:
    found: dict[str, Used] = {}
    for figure in (report.analysis.figures[index] for index in figures):
        unit = figure.unit
        if unit and unit.id is None and not unit.inferred:
            words = unit.noun or unit.text
            found.setdefault(words, Used(words, figure.start, figure.end))
    return tuple(found.values())


def _titles(reports: Sequence[Report], names: Names) -> Iterator[Wording]:
    for name in names.names:
        if name.label == "PERSON" and len(name.reports) > 1:
            used = [
                _most_used(
                    title
                    for at, entity in name.members
                    if at == place
                    for mention in report.analysis.entities[entity].mentions
                    for title in _title_before(report, report.analysis.mentions[mention].start)
                )
                for place, report in enumerate(reports)
            ]
            yield Wording(name.name, tuple(used))


def _title_before(report: Report, start: int) -> Iterator[Used]:
    """Yield the title or office before a name, if it has one: "Mossad chief David Barnea"."""
    words = [*_GAPLESS.finditer(report.article.text, max(0, start - _BEFORE), start)]
    title = [*takewhile(lambda word: word[0].casefold() in _offices(), reversed(words))][::-1]
    if title:
        yield Used(" ".join(word[0].casefold() for word in title), title[0].start(), title[-1].end())


@cache
def _offices() -> frozenset[str]:
    return titles() | frozenset(reporting()["roles"]["words"])


def _things(reports: Sequence[Report]) -> Iterator[Wording]:
    used = [_nouns_used(report) for report in reports]
    for thing in dict.fromkeys(thing for words in used for thing in words):
        yield Wording("", tuple(words.get(thing, ()) for words in used))


def _nouns_used(report: Report) -> dict[str, tuple[Used, ...]]:
    """Return the nouns of a report that have others for the same, by what they stand for."""
    found: defaultdict[str, list[Used]] = defaultdict(list)
    before = ""
    for match in _WORD.finditer(report.article.text, 0, _end_of_story(report)):
        word = match[0].lower()
        thing = _thing_of().get(word)
        is_verb = before in _DOERS or (word.endswith("ing") and before in _BEING)
        if thing is not None and not is_verb:
            found[thing].append(Used(word, *match.span()))
        before = word
    return {thing: _most_used(used) for thing, used in found.items()}


@cache
def _thing_of() -> dict[str, str]:
    """Return what each noun stands for, in the singular and in the plural."""
    return {
        form: thing
        for thing, nouns in lexicon("things").items()
        for noun in nouns
        for form in (noun, f"{noun}s", f"{noun}es", re.sub("y$", "ies", noun))
    }


def _end_of_story(report: Report) -> int:
    return min((fold.start for fold in report.analysis.folds), default=len(report.article.text))


def _most_used(found: Iterable[Used]) -> tuple[Used, ...]:
    """Return what is used most first, one form of each word: that most used, where it first stands."""
    every = list(found)
    times = Counter(one.words for one in every)
    words = Counter(stem(one.words) for one in every)
    forms: dict[str, Used] = {}
    for one in sorted(every, key=lambda one: (-times[one.words], one.start)):
        forms.setdefault(stem(one.words), one)
    return tuple(sorted(forms.values(), key=lambda one: -words[stem(one.words)]))
