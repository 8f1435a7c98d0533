"""A figure under construction: what the character stages know of it before the sentence is looked at."""

from __future__ import annotations

from msgspec import Struct

from language.figure import Bound, Change, Kind, Per
from language.figures.lexicons import UnitEntry
from language.figures.numbers import Form, Number


class Quantity(Struct, frozen=True):
    """A number with its unit, its range and its qualifier; offsets are into the text."""

    start: int
    """Where the words that belong to it begin: qualifier or currency sign."""
    end: int
    """Where they end: unit or rate."""
    number_start: int
    number_end: int
    value: float | None
    low: float | None
    high: float | None
    form: Form
    scale: float = 1.0
    kind: Kind = "count"
    unit: UnitEntry | None = None
    unit_span: tuple[int, int] | None = None
    """Where the unit is written; None when it is taken from a neighbour."""
    per: Per | None = None
    bound: Bound = "="
    change: Change | None = None
    course: Change | None = None
    """Which way it went, when the two ends are where it came from and where it is now."""
    whole: int | None = None
    """Where the number begins of which this one is a part."""

    noun_start: int | None = None
    """Where the noun begins that stands inside the number: "one train in five"."""

    @property
    def is_bare(self) -> bool:
        """Whether no unit is written beside it, so that it counts a noun."""
        return self.unit is None and self.kind not in ("score", "frequency", "multiple")


def quantity_from_number(number: Number) -> Quantity:
    """Return the bare quantity of a number: exact, or vague."""
    is_vague = number.value is None
    value = number.value
    if value is not None and abs(value) > 1:
        value = float(f"{value:.15g}")  # 2.099 times a billion is whole
    return Quantity(
        number.start,
        number.end,
        number.start,
        number.end,
        value,
        number.low if is_vague else value,
        number.high if is_vague else value,
        number.form,
        number.scale,
        kind="vague" if is_vague else "count",
        bound="~" if is_vague else "=",
    )
