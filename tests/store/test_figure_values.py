from __future__ import annotations

from typing import Any

import pytest
from hand import Hand

from language.figure import Figure, Stretch
from store.figure_values import Values, values_as_record


def test_values_are_put_on_a_figure_elsewhere(hand: Hand) -> None:
    figure = hand.reading.figures[0].figure
    there = Values.from_record(values_as_record(figure)).put_on(Figure(1, 3, "12", Stretch(1, 3, "12")))
    assert values_as_record(there) == values_as_record(figure)
    assert (there.start, there.end, there.text, there.source, there.place) == (1, 3, "12", None, None)


@pytest.mark.parametrize(
    "damage", [{"value": "many"}, {"value": 10**400}, {"bound": "?"}, {"unit": 7}, {"status": None}]
)
def test_damaged_values_are_no_values(hand: Hand, damage: dict[str, Any]) -> None:
    record = values_as_record(hand.reading.figures[0].figure) | damage
    with pytest.raises(ValueError, match=r"."):
        Values.from_record(record)


def test_values_that_are_not_all_there_are_no_values() -> None:
    with pytest.raises(ValueError, match="value"):
        Values.from_record({})
