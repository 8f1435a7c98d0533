"""The description of a figure: all that is said of it but its value. By this figures are matched."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from msgspec import Struct

from language.analysis import NAME_LABELS, PLACE_LABELS, Analysis
from language.compare.dimensions import Dimension, dimension_of
from language.compare.lexicons import lexicon
from language.compare.nouns import is_anybody, noun_of
from language.compare.reports import Report
from language.compare.values import Value, value_of
from language.compare.words import root, words_in
from language.figure import Figure, Status
from language.knowledge import peoples
from language.mention import Mention
from language.when import when

_BREAKS = re.compile(r"[,;:()“”\"\t\n.](?!\d)|[–—]|\band\b|\bor\b|\bagainst\b|\bbut\b")
_END = re.compile(r"[.!?][\"”’)]*\s+(?=[“\"‘(]?[A-Z\d])|\n")
_BREAK, _OTHER_FIGURE, _OTHER_SENTENCE = 2.0, 3.0, 6.0
"""How many words further away a word is behind a comma or an "and", another figure, the end of a sentence."""
_SIDES = frozenset({"yes", "no"})
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FEW = 6
"""A sentence of fewer words says too little by itself."""
_LONG_PAST = 2
"""How many years before the report a year tells another event."""
_CLOSE = 7.0
"""How far from the number a word can be that says what is claimed."""


class Term(NamedTuple):
    """A word or a name near a figure."""

    key: str
    """What it is compared by: a root, `=killed` for all words of a claim, `#3` for a name."""
    words: str
    """As written."""
    weight: float
    """From 1 beside the number down to 0."""
    distance: float
    is_after: bool
    """Whether it stands behind the number."""
    is_near: bool
    """Whether it stands in the sentence of the figure, and not in the one before that."""


class Description(Struct, frozen=True, dict=True):
    """What is said of a figure."""

    figure: Figure
    report: int
    """Which of the reports it stands in."""
    index: int
    """Which of the figures of its analysis it is."""
    dimension: Dimension
    value: Value
    """Figures are not matched by it; it decides between partners that are alike."""
    noun: str | None
    people: frozenset[str]
    """Of which people the counted are: "Israeli"."""
    claim: str | None
    """What is said of the counted, of the claims that exclude each other."""
    said: str | None
    """What is said of the counted, of all claims there are words for."""
    predicate: str | None
    """The verb that governs the counted, as words are compared; None if it is not known or says little."""
    place: str | None
    """The name of the place, as all reports have it."""
    places: frozenset[str]
    """The names of the places in its sentence."""
    where: frozenset[str]
    """The names of the places it is of: those last named in its paragraph, else the place of the story."""
    holder: str | None
    """Whose age it is."""
    published: str | None
    """The day of the report."""
    terms: Mapping[str, Term]
    """The words of its sentence by their keys, the nearest first."""

    @cached_property
    def year(self) -> str | None:
        """The year it is of, where one long past is named beside it: "in 1934"."""
        published = self.published
        if published is None:
            return None
        return next((day[:4] for day in self._days_beside if _is_long_past(day, published)), None)

    @cached_property
    def side(self) -> str | None:
        """Which side of a vote it is of, where one is named beside it: "the No 6,431,376 votes"."""
        return next((key for key in self._keys_beside if key in _SIDES), None)

    @cached_property
    def day(self) -> str | None:
        """The day it is of, where one is named beside it: "4,000 on Thursday"."""
        return next(filter(_IS_DAY.fullmatch, self._days_beside), None)

    @property
    def _days_beside(self) -> Iterator[str]:
        """The days, months and years named beside the number, the nearest first."""
        return (key[1:] for key in self._keys_beside if key[0] == "@")

    @property
    def _keys_beside(self) -> Iterator[str]:
        """The keys of the terms close to the number, the nearest first."""
        return (key for key, term in self.terms.items() if term.distance <= _CLOSE)

    @property
    def status(self) -> Status:
        """How sure the claim is; what befalls people is not offered, whatever else the sentence promises."""
        return "asserted" if self.figure.status == "offered" and self.is_suffered else self.figure.status

    @property
    def is_suffered(self) -> bool:
        """Whether it is of what befalls people."""
        return self.said in lexicon("claims")["suffered"]["claims"]


def describe(
    report: Report, at: int, names: Mapping[int, str], scene: str | None = None
) -> list[Description]:
    """Return the descriptions of the figures of a report.

    Args:
        report: the report.
        at: its index among the reports.
        names: what each entity of the report is called among all reports.
        scene: what the place is called that the reports name most.
    """
    analysis = report.analysis
    where = _places_by_sentence(report, names)
    of_story = frozenset(() if scene is None else (scene,))
    return [
        _describe(report, at, index, names, where[figure.sentence] or of_story)
        for index, figure in enumerate(analysis.figures)
        if figure.kind != "score" and analysis.sentences
    ]


def _describe(
    report: Report, at: int, index: int, names: Mapping[int, str], where: frozenset[str]
) -> Description:
    analysis, figure = report.analysis, report.analysis.figures[index]
    dimension = dimension_of(figure)
    start, end = _surroundings(report, figure)
    mentions = _mentions_within(analysis, start, end)
    terms = sorted(_terms(report, figure, (start, end), mentions, names), key=lambda term: term.distance)
    by_key: dict[str, Term] = {}
    for term in terms:
        by_key.setdefault(term.key, term)
    claim = _claim(figure, terms, _excluding().get(dimension.kind, frozenset()))
    return Description(
        figure=figure,
        report=at,
        index=index,
        dimension=dimension,
        value=value_of(figure),
        noun=None if _is_named(figure, mentions) else noun_of(figure),
        people=_people(figure),
        claim=claim,
        said=claim or _claim(figure, terms, frozenset(_by_root("claims").values())),
        predicate=_predicate_key(figure),
        place=None if figure.place is None else _name_of(analysis.mentions[figure.place], names),
        places=_places(mentions, names),
        where=where,
        holder=_holder(figure, mentions, names) if dimension.kind == "age" else None,
        published=report.day,
        terms=by_key,
    )


def _mentions_within(analysis: Analysis, start: int, end: int) -> Sequence[Mention]:
    first = bisect_left(analysis.mentions, start, key=lambda mention: mention.start)
    last = bisect_left(analysis.mentions, end, key=lambda mention: mention.start)
    return analysis.mentions[first:last]


def _is_named(figure: Figure, mentions: Sequence[Mention]) -> bool:
    """Whether the counted noun is a name: "13 Wild Boars"; of a people ("13 Thais") it is a noun."""
    return any(
        mention.label in NAME_LABELS and mention.label != "NORP" and mention.end == figure.end
        for mention in mentions
    )


def _people(figure: Figure) -> frozenset[str]:
    modifiers = () if figure.unit is None else figure.unit.modifiers
    return peoples().intersection(modifiers)


def _name_of(mention: Mention, names: Mapping[int, str]) -> str | None:
    return None if mention.entity is None else names.get(mention.entity)


def _places(mentions: Iterable[Mention], names: Mapping[int, str]) -> frozenset[str]:
    return frozenset(_name_of(one, names) or one.text for one in mentions if one.label in PLACE_LABELS)


def _places_by_sentence(report: Report, names: Mapping[int, str]) -> list[frozenset[str]]:
    """Return for each sentence its places, or those of the nearest before it in its paragraph with any."""
    found: list[frozenset[str]] = []
    behind = 0
    for start, end in report.analysis.sentences:
        is_first = not found or "\n\n" in report.article.text[behind:start]
        here = _places(_mentions_within(report.analysis, start, end), names)
        found.append(here or (frozenset() if is_first else found[-1]))
        behind = end
    return found


def _surroundings(report: Report, figure: Figure) -> tuple[int, int]:
    """Return what describes a figure: its sentence, and the one before it when that says little."""
    sentences, text = report.analysis.sentences, report.article.text
    start, end = sentences[figure.sentence]
    if figure.sentence > 0 and sum(1 for _ in words_in(text, start, end)) < _FEW:
        before = sentences[figure.sentence - 1]
        if "\n\n" not in text[before[1] : start]:
            return before[0], end
    return start, end


def _terms(
    report: Report,
    figure: Figure,
    within: tuple[int, int],
    mentions: Sequence[Mention],
    names: Mapping[int, str],
) -> Iterator[Term]:
    """Yield the words and names around a figure, with how far from its number they stand."""
    found = sorted(_found(report, figure, within, mentions, names), key=lambda each: each[1])
    others = [
        one.number.start
        for one in report.analysis.figures
        if within[0] <= one.start < within[1] and one is not figure
    ]
    number, text = figure.number, report.article.text
    before = [each for each in reversed(found) if each[1] < number.start]
    after = [each for each in found if each[1] >= number.end]
    predicate = _predicate_key(figure)
    first = report.analysis.sentences[figure.sentence][0]
    for side in (before, after):
        for steps, (key, start, end) in enumerate(side):
            gap = (end, number.start) if side is before else (number.end, start)
            distance = 0.0 if key == predicate else steps + _barriers(text, *gap, others)
            if not _is_told(figure, start):
                weight, is_after = 1 / (1 + distance / 4), side is after
                yield Term(key, text[start:end], weight, distance, is_after, start >= first)


def _found(
    report: Report,
    figure: Figure,
    within: tuple[int, int],
    mentions: Sequence[Mention],
    names: Mapping[int, str],
) -> Iterator[tuple[str, int, int]]:
    """Yield the key, start and end of each word and name; the unit of measure says nothing of its own."""
    named = [(one.start, one.end, name) for one in mentions if (name := _name_of(one, names)) is not None]
    taken = [(start, end) for start, end, _ in named]
    if dimension_of(figure).kind != "count":
        taken.append((figure.start, figure.end))
    for start, end, name in named:
        yield f"#{name}", start, end
    for one in mentions:
        if one.label == "DATE" and (day := when(one.text, report.date)) is not None:
            yield f"@{day}", one.start, one.end
    for word in words_in(report.article.text, *within):
        if not any(start <= word.start < end for start, end in taken):
            yield _key(word.root), word.start, word.end


def _barriers(text: str, start: int, end: int, others: Iterable[int]) -> float:
    """Return how many words further apart two offsets of the text are for what stands between them."""
    breaks = sum(1 for _ in _BREAKS.finditer(text, start, end))
    ends = sum(1 for _ in _END.finditer(text, start, end))
    figures = sum(start <= other < end for other in others)
    return _BREAK * breaks + _OTHER_SENTENCE * ends + _OTHER_FIGURE * figures


def _is_told(figure: Figure, start: int) -> bool:
    """Whether the word that begins here belongs to who says it, and not to what is said."""
    source = figure.source
    if source is None:
        return False
    cue = source.cue
    return source.start <= start < source.end or (cue is not None and cue.start <= start < cue.end)


def _key(root: str) -> str:
    claim = _by_root("claims").get(root)
    return root if claim is None else f"={claim}"


def _is_long_past(day: str, published: str) -> bool:
    return day[:4].isdigit() and int(published[:4]) - int(day[:4]) >= _LONG_PAST


def _predicate_key(figure: Figure) -> str | None:
    return None if figure.predicate is None else _key(root(figure.predicate.lemma))


def _claim(figure: Figure, terms: Sequence[Term], wanted: frozenset[str]) -> str | None:
    """Return which of these claims is made: the one whose word stands nearest.

    Of a part it stands behind the number: what stands before is claimed of the whole. Who loses something is
    not lost for that: "50 people have lost their homes".
    """
    if figure.status == "denied" and figure.predicate is not None:
        denied = _by_root("negated").get(root(figure.predicate.lemma))
        if denied is not None:
            return denied if denied in wanted else None
    meant = _of_people() if is_anybody((figure.unit and figure.unit.noun) or "") else {}
    near = (
        term.key[1:] if term.is_after else meant.get(term.key[1:], term.key[1:])
        for term in terms
        if term.distance <= _CLOSE and term.key.startswith("=") and (term.is_after or figure.of is None)
    )
    return next((claim for claim in near if claim in wanted), None)


def _holder(figure: Figure, mentions: Sequence[Mention], names: Mapping[int, str]) -> str | None:
    """Return the person whose age it is: the one that stands nearest."""
    people = [one for one in mentions if one.label == "PERSON"]
    if not people:
        return None
    return _name_of(
        min(people, key=lambda one: min(abs(one.end - figure.start), abs(figure.end - one.start))), names
    )


@cache
def _by_root(table: str) -> dict[str, str]:
    """Return what is said by each word of a table, by the root of the word."""
    claims: dict[str, list[str]] = lexicon("claims")[table]
    return {root(word): claim for claim, words in claims.items() for word in words}


@cache
def _of_people() -> dict[str, str]:
    meant: dict[str, str] = lexicon("claims")["of_people"]
    return meant


@cache
def _excluding() -> dict[str, frozenset[str]]:
    return {kind: frozenset(claims) for kind, claims in lexicon("claims")["excluding"].items()}
