"""Stepping from one mention to the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import Fold
from tui.navigation import Place, Stops, next_unsure, step_from, step_into_view

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


def test_nothing_to_step_to_is_no_error() -> None:
    assert step_from([], (0, 0), 1) is None


class Folds(list[Fold]):
    """Folds, found by where they stand."""

    def overlapping(self, start: int, end: int) -> list[Fold]:
        return [one for one in self if one.start < end and one.end > start]


def number(one: Fold) -> int:
    return int(one.reason)


def is_odd(one: Fold) -> bool:
    return number(one) % 2 == 1


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda one: (one[0], sum(one)))), st.data()
)
def test_stops_that_come_and_go_are_those_of_a_list_made_anew(
    places: list[Place], data: st.DataObject
) -> None:
    all_things = [Fold(*place, str(number)) for number, place in enumerate(places)]
    gone = data.draw(st.lists(st.sampled_from(all_things), unique=True)) if all_things else []
    things = Folds(all_things)
    stops = Stops(things, is_odd)
    things[:] = [one for one in all_things if one not in gone]
    stops.remove(gone)
    assert sorted(stops.places) == [
        (stop.start, stop.end) for stop in map(stops.__getitem__, range(len(stops)))
    ]
    assert sorted(map(number, stops)) == sorted(number(stops[index]) for index in range(len(stops)))
    assert set(stops) == set(filter(is_odd, things))
    things[:] = all_things
    stops.insert(gone)
    assert list(stops.places) == list(Stops(things, is_odd).places)
    assert all(stops.places[stops.index(place) or 0] == place for place in stops.places)


SCORED = st.lists(
    st.tuples(st.floats(0, 1), st.tuples(st.integers(0, 99), st.integers(0, 99))),
    unique_by=lambda one: one[1],
)


@given(SCORED)
def test_walking_over_what_is_unsure_goes_from_the_least_sure_on_and_begins_again(
    unsure: list[tuple[float, tuple[int, int]]],
) -> None:
    here, walked = None, []
    for _ in unsure:
        place = next_unsure(unsure, here)
        here = next(one for one in unsure if one[1] == place and (here is None or one > here))
        walked.append(here)
    assert walked == sorted(unsure)
    assert next_unsure(unsure, here) == (walked[0][1] if walked else None)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ((0, 1), []),
        ((0, 3), [0]),
        ((4, 5), [0]),
        ((5, 8), []),
        ((4, 9), [0, 1]),
        ((11, 30), [1, 2]),
        ((30, 31), []),
    ],
)
def test_stops_that_share_a_character_are_found(place: Place, found: list[int]) -> None:
    folds = Folds(Fold(*one, str(nth)) for nth, one in enumerate([(2, 5), (8, 12), (20, 30)]))
    stops = Stops(Folds([*folds, Fold(0, 40, "9")]), lambda one: one.reason != "9")
    assert [number(one) for one in stops.overlapping(*place)] == found
