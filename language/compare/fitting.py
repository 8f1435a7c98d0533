"""How well two figures fit together as one claim: by their descriptions, tipped by their values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from language.compare.descriptions import Description
from language.compare.judged import Answer, FigureKey
from language.compare.lexicons import lexicon
from language.compare.likeness import Likeness, is_one_claim, likeness, makes_one_claim, masses_of, weights_of
from language.compare.missing import told_once
from language.compare.nouns import GENERAL, is_anybody
from language.compare.values import Meeting, closeness, is_higher, meeting
from language.compare.vetoes import veto
from language.figure import Figure

LIKELY = 0.3
"""The least fit of two figures that are taken to be one claim."""
LOOSE = 0.05
"""What it counts against two figures that their values are not near each other, though they may fit."""
APART = 0.2
"""What it counts against two figures that their values are ten times apart."""
POSSIBLE = 0.15
"""The least fit of two that may be one because a third is likely to be one with both."""
SURE = 0.6
"""The least fit of two whose values exclude each other: a false difference costs more than a lost pair."""
GROWN, GROWN_ELSEWHERE = 0.35, 0.39
"""The least fit of two of which the later report only counts more of what grows while a story lasts; that
where both name places, and not the same."""
REPEATED = 0.5
"""The least fit of two figures of one report that say the same again."""
TIP = 0.55
"""What equal values of many digits count for: they tip the scales between partners that are alike. Without it
recall on the samples is 9 points less, at no gain in precision."""
_TELLS = 0.4
"""The least closeness of two values that tells by itself, where no words do."""
_TELLING = frozenset({"count", "money"})
"""Kinds of which a value can tell by itself: whatever lasts 24 hours, it is not one claim for that."""
_SAID = 10.0
"""The fit of two figures that the reader joined."""

Node = tuple[int, int]
"""A figure: the index of its report, and its index in the analysis."""
Claim = tuple[Node, ...]
"""Figures of one report that say the same, most often one alone."""


class Fit(NamedTuple):
    """How well two figures fit together as one claim."""

    score: float
    one: Node
    other: Node
    """The two figures; of two claims, those of them that fit best."""
    differs: bool
    """Whether their values exclude each other, and not because a count has grown."""


class Fitter:
    """Knows how well any two figures of several reports fit together.

    Args:
        descriptions: of the figures of each report.
        keys: by what each figure is known to the reader's answers.
        answers: what the reader said of two figures.
    """

    def __init__(
        self,
        descriptions: Sequence[Sequence[Description]],
        keys: Mapping[Node, FigureKey],
        answers: Mapping[frozenset[FigureKey], Answer],
    ) -> None:
        self._all = {(one.report, one.index): one for report in descriptions for one in report}
        self._measures = {node: one.dimension.measure for node, one in self._all.items()}
        self._weights = weights_of(self._all.values())
        self._masses = masses_of(self._all, self._weights)
        self._told_once = told_once(descriptions)
        self._named = [_names_near(report) for report in descriptions]
        self._keys = keys
        self._answers = answers
        self._known: dict[tuple[Node, Node], Fit | None] = {}

    def description(self, node: Node) -> Description:
        """Return what is said of a figure."""
        return self._all[node]

    def likeness(self, one: Node, other: Node) -> Likeness:
        """Return how alike two figures are by their descriptions."""
        mass = math.sqrt(self._masses[one] * self._masses[other])
        return likeness(self._all[one], self._all[other], self._weights, mass)

    def is_said(self, one: Claim, other: Claim) -> bool:
        """Whether the reader said that two claims are one."""
        return any(self._answer(*pair) == "same" for pair in product(one, other))

    def claims(self, report: Sequence[Description]) -> list[Claim]:
        """Return the figures of one report, those together that say the same again, as headlines do."""
        claim: dict[Node, Claim] = {(one.report, one.index): ((one.report, one.index),) for one in report}
        for one, other in combinations(claim, 2):
            if claim[one] != claim[other] and self.of_figures(one, other) is not None:
                union = tuple(sorted({*claim[one], *claim[other]}))
                claim |= dict.fromkeys(union, union)
        return list(dict.fromkeys(claim.values()))

    def of_claims(self, one: Claim, other: Claim) -> Fit | None:
        """Return how well two claims fit: as well as their best two figures."""
        if len(one) == len(other) == 1:
            return self.of_figures(one[0], other[0])
        return max(filter(None, (self.of_figures(*pair) for pair in product(one, other))), default=None)

    def can_be_one(self, one: Claim, other: Claim) -> bool:
        """Return whether two claims can be one that a third is one with: they fit, or nothing forbids it."""
        return self.of_claims(one, other) is not None or not any(
            self._is_forbidden(*pair) for pair in product(one, other)
        )

    def of_figures(self, one: Node, other: Node) -> Fit | None:
        """Return how well two figures fit together as one claim; None when they do not."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._measured(*pair)
        return self._known[pair]

    def _is_forbidden(self, one: Node, other: Node) -> bool:
        """Whether two figures cannot be one claim, unless they fit well."""
        mine, theirs = self._all[one], self._all[other]
        return (
            one[0] == other[0]
            or self._answer(one, other) == "apart"
            or self._measures[one] != self._measures[other]
            or meeting(mine.value, theirs.value) in ("disjoint", "far")
            or veto(mine, theirs) is not None
        )

    def _answer(self, one: Node, other: Node) -> Answer | None:
        return self._answers.get(frozenset((self._keys[one], self._keys[other]))) if self._answers else None

    def _measured(self, one: Node, other: Node) -> Fit | None:
        answer, mine, theirs = self._answer(one, other), self._all[one], self._all[other]
        if answer == "same":
            return Fit(_SAID, one, other, differs=False)
        if answer == "apart" or self._measures[one] != self._measures[other]:
            return None
        met = meeting(mine.value, theirs.value)
        if _cannot_meet(mine, theirs, met) or veto(mine, theirs) is not None:
            return None
        close, is_repeated = closeness(mine.value, theirs.value), one[0] == other[0]
        if is_repeated and (mine.figure.kind == "vague" or not close):
            return None
        alike = self.likeness(one, other)
        if not _have_enough_in_common(mine, theirs, alike, close):
            return None
        score = alike.score + TIP * close - LOOSE * (not close)
        if met == "disjoint":
            score -= APART * _ratio(mine, theirs)
        least = _least_repeated(met, alike) if is_repeated else _least(mine, theirs, met, alike)
        if met == "disjoint" and self._is_told_once(one, other):
            least = min(least, POSSIBLE)
        differs = met == "disjoint" and not is_update(mine, theirs)
        return Fit(score, one, other, differs) if score >= least else None

    def _is_told_once(self, one: Node, other: Node) -> bool:
        """Whether they are the only numbers of the missing that two reports of one place tell."""
        mine, theirs = self._all[one], self._all[other]
        return (
            {one, other} <= self._told_once
            and one[0] != other[0]
            and bool(mine.where & theirs.where)
            and bool(self._named[one[0]] & self._named[other[0]])
        )


def _names_near(report: Sequence[Description]) -> frozenset[str]:
    """Return the names that stand near the figures of a report."""
    return frozenset(key for one in report for key in one.terms if key.startswith("#"))


def _have_enough_in_common(mine: Description, theirs: Description, alike: Likeness, close: float) -> bool:
    """Whether anything could be said of why two figures are one, and more than that people died somewhere.

    The dead of a town are not those of the country, unless what else is said of them is alike or they are
    about as many.
    """
    if not alike.is_told:
        return close >= _TELLS and mine.dimension.kind in _TELLING
    return alike.is_specific or close > 0 or _are_of_one_place(mine, theirs)


def _are_of_one_place(one: Description, other: Description) -> bool:
    """Whether two figures are of one place, as far as that is known."""
    return not (one.where and other.where) or bool(one.where & other.where)


def has_grown(one: Description, other: Description) -> bool:
    """Whether the later of two reports has the higher value."""
    if one.published is None or other.published is None or one.published == other.published:
        return False
    earlier, later = sorted((one, other), key=lambda each: each.published or "")
    return is_higher(later.value, earlier.value)


def is_update(one: Description, other: Description) -> bool:
    """Whether the later of two reports has the higher count of what only ever grows while a story lasts."""
    is_counted_up = one.dimension.kind != "age" and not one.dimension.per
    grows = is_counted_up and one.said in lexicon("claims")["growing"]["claims"]
    return grows and makes_one_claim(one, other) and has_grown(one, other)


def _cannot_meet(mine: Description, theirs: Description, met: Meeting) -> bool:
    """Whether the values are too far apart, or apart where not in so many words the same is claimed."""
    if met == "disjoint":
        return not (is_one_claim(mine, theirs) or is_update(mine, theirs))
    return met == "far"


def _ratio(mine: Description, theirs: Description) -> float:
    """Return how far apart two values that exclude each other are, as a logarithm to the base of ten."""
    below, above = sorted((mine.value, theirs.value), key=lambda value: value.low)
    return math.log10(above.low / below.high) if 0 < below.high < above.low < math.inf else 0.0


def _least(mine: Description, theirs: Description, met: Meeting, alike: Likeness) -> float:
    """Return how well two figures of two reports must fit to be one claim."""
    if met == "disjoint":
        if is_update(mine, theirs) and alike.noun != GENERAL:
            return GROWN if is_one_claim(mine, theirs) else GROWN_ELSEWHERE
        is_told = alike.is_specific or has_grown(mine, theirs) or _has_nothing_else(mine, theirs)
        return SURE if is_told else math.inf
    return POSSIBLE


def _has_nothing_else(one: Description, other: Description) -> bool:
    """Whether one source says the same in both reports and no word more in one: "37 missing, police said"."""
    if not have_one_source(one.figure, other.figure):
        return False
    apart = {**one.terms, **other.terms}
    alone = (term for key, term in apart.items() if (key in one.terms) != (key in other.terms))
    return all(term.key.startswith("=") or is_anybody(term.key) for term in alone)


def have_one_source(one: Figure, other: Figure) -> bool:
    """Whether two reports have it from one source."""
    sources = one.source, other.source
    return None not in sources and len({source.text.lower() for source in sources if source}) == 1


def _least_repeated(met: Meeting, alike: Likeness) -> float:
    """Return how well two figures of one report with about one value must fit to say the same again."""
    return REPEATED if met == "equal" or (met == "overlap" and alike.is_claimed) else math.inf
