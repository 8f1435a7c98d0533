"""Alignment: which figures of several reports are one claim.

Two figures of two reports are one when nothing forbids it, their descriptions are alike, and neither has a
better partner in the other's report. More than two are one when each two of them could be (complete link), so
that no chain of likenesses joins what is unlike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from language.compare.descriptions import Description
from language.compare.fitting import LIKELY, Claim, Fit, Fitter

Match = tuple[Fit, Claim, Claim]
"""Two claims of two reports, and how well they fit."""
Cluster = tuple[Claim, ...]
"""Claims of different reports that are one, in the order of the reports."""


def align(descriptions: Sequence[Sequence[Description]], fitter: Fitter) -> list[Cluster]:
    """Return the claims that are one, those that stand alone among them.

    Args:
        descriptions: of the figures of each report.
        fitter: who knows how well they fit.
    """
    claims = [fitter.claims(report) for report in descriptions]
    cluster = {claim: frozenset({claim}) for report in claims for claim in report}
    for _, one, other in _partners(claims, fitter):
        pairs = product(cluster[one], cluster[other])
        if fitter.is_said(one, other) or all(fitter.can_be_one(*pair) for pair in pairs):
            union = cluster[one] | cluster[other]
            cluster |= dict.fromkeys(union, union)
    return sorted(tuple(sorted(each)) for each in set(cluster.values()))


def _partners(claims: Sequence[Sequence[Claim]], fitter: Fitter) -> list[Match]:
    """Return the claims of two reports that have no better partner there, the best first."""
    by_measure = [_by_measure(report, fitter) for report in claims]
    matches: list[Match] = []
    for mine, theirs in combinations(by_measure, 2):
        found = (
            (fit, one, other)
            for measure in mine.keys() & theirs.keys()
            for one, other in product(mine[measure], theirs[measure])
            if (fit := fitter.of_claims(one, other)) is not None and fit.score >= LIKELY
        )
        matches += _one_to_one(found)
    return sorted(matches, key=_best_first)


def _by_measure(claims: Iterable[Claim], fitter: Fitter) -> Mapping[object, list[Claim]]:
    groups: defaultdict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[fitter.description(claim[0]).dimension.measure].append(claim)
    return groups


def _one_to_one(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the pairs of two reports in which neither has a better partner that is free: the best pair first.

    Values that exclude each other are taken for one claim only where neither has a better partner at all.
    """
    taken: set[Claim] = set()
    met: set[Claim] = set()
    for fit, one, other in sorted(matches, key=_best_first):
        ends = {one, other}
        if not (ends & taken or (fit.differs and ends & met)):
            taken |= ends
            yield fit, one, other
        met |= ends


def _best_first(match: Match) -> tuple[float, Claim, Claim]:
    fit, one, other = match
    return -fit.score, one, other
