"""What a figure says by itself, without its places in the text: to be put on a figure read from its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, ValidationError, convert
from msgspec.structs import asdict, replace

from language.figure import Bound, Change, Figure, Kind, Per, Predicate, Status, Unit


class Values(Struct, frozen=True):
    """The fields of a figure that hold no place in the text, as in `Figure`."""

    value: float | None
    low: float | None
    high: float | None
    bound: Bound
    change: Change | None
    kind: Kind
    unit: Unit | None
    per: Per | None
    predicate: Predicate | None
    status: Status

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Values:
        """Rebuild them from `values_as_record`; unknown keys are ignored.

        Raises:
            ValueError: when the record does not hold them.
        """
        try:
            return convert(record, cls)
        except (ValidationError, OverflowError) as error:
            raise ValueError(str(error)) from error

    def put_on(self, figure: Figure) -> Figure:
        """Return a figure with these values, where it is."""
        return replace(figure, **asdict(self))


def values_as_record(figure: Figure) -> dict[str, Any]:
    """Return the values of a figure as plain dicts, lists, strings and numbers."""
    record = figure.as_record()
    return {name: record[name] for name in Values.__struct_fields__}
