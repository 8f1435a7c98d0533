"""What can be compared with what: money in one currency, lengths in any unit of length."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from language.compare.lexicons import lexicon
from language.figure import Figure

_COUNTED = frozenset({"count", "part", "whole", "vague"})

_METRES_A_DAY = 24_000.0
"""How many metres a day one kilometre an hour is, the first unit of speed."""


class Dimension(NamedTuple):
    """What a figure measures, and in what."""

    kind: str
    """`count`, `money`, `percent`, `duration`, …; figures of different kinds are never compared."""
    unit: str
    """The quantity measured or the currency; empty for counts."""
    per: str
    """The denominator of a rate; empty where there is none."""
    factor: float
    """How many of the quantity's own units one unit is: 1,000 metres for a kilometre."""

    @property
    def measure(self) -> tuple[str, str, str]:
        """What must be the same in two figures that are compared."""
        return self.kind, self.unit, self.per


def dimension_of(figure: Figure) -> Dimension:
    """Return the dimension of a figure."""
    per = (figure.per.id or figure.per.text) if figure.per else ""
    if figure.kind in _COUNTED:
        return Dimension("count", "", per, 1.0)
    unit = figure.unit.id if figure.unit and figure.unit.id else ""
    quantity, factor = _quantities().get(unit, (unit, 1.0))
    span = _quantities().get(per)
    if quantity == "length" and span is not None and span[0] == "duration":
        return Dimension(figure.kind, "speed", "", factor / span[1] / _METRES_A_DAY)
    return Dimension(figure.kind, quantity, per, factor)


@cache
def _quantities() -> dict[str, tuple[str, float]]:
    return {
        unit: (quantity, factor)
        for quantity, units in lexicon("units").items()
        for unit, factor in units.items()
    }
