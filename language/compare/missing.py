"""The missing: of one event they are one number, as the dead are not, who may be of a town or of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from language.compare.descriptions import Description
from language.compare.nouns import is_anybody

_MISSING = "missing"
_COUNT = ("count", "", "")


def told_once(reports: Iterable[Sequence[Description]]) -> frozenset[tuple[int, int]]:
    """Return the figures that tell the only number of the missing in their report: "nine are missing".

    Args:
        reports: of each the descriptions of its figures.
    """
    return frozenset((one.report, one.index) for report in reports for one in _told_once_in(report))


def _told_once_in(report: Sequence[Description]) -> Iterator[Description]:
    told = [one for one in report if _is_of_the_missing(one)]
    are_anybody = all(one.noun is None or is_anybody(one.noun) for one in told)
    if are_anybody and len({one.value.point for one in told}) == 1:
        yield from told


def _is_of_the_missing(one: Description) -> bool:
    """Whether a figure counts the missing, and no other claim stands nearer: "and 41 are in hospital"."""
    nearest = next((key for key in one.terms if key.startswith("=")), None)
    is_said_first = nearest in (None, f"={_MISSING}")
    return one.said == _MISSING and is_said_first and one.dimension.measure == _COUNT
