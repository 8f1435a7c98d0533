"""Stepping from one mention to the next."""

import pytest

from tui.navigation import place_at, step_from, step_into_view

PLACES = [(0, 5), (10, 15), (10, 30), (40, 45)]


@pytest.mark.parametrize(
    ("here", "step", "expected"),
    [
        ((0, 5), 1, 1),
        ((10, 15), 1, 2),
        ((10, 30), -1, 1),
        ((40, 45), 1, None),
        ((0, 5), -1, None),
        ((7, 8), 1, 1),
        ((7, 8), -1, 0),
    ],
)
def test_a_step_goes_to_the_neighbour(here: tuple[int, int], step: int, expected: int | None) -> None:
    assert step_from(PLACES, here, step) == expected


@pytest.mark.parametrize(("step", "expected"), [(1, 1), (-1, 2)])
def test_without_a_cursor_the_first_step_stays_in_view(step: int, expected: int) -> None:
    assert step_into_view(PLACES, top=6, bottom=40, step=step) == expected


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (5, None), (12, 1), (20, 2), (44, 3), (45, None)])
def test_a_click_finds_the_shortest_place(offset: int, expected: int | None) -> None:
    assert place_at(PLACES, offset) == expected


def test_nothing_to_step_to_is_no_error() -> None:
    assert step_from([], (0, 0), 1) is None
    assert place_at([], 3) is None
