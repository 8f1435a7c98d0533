"""Groups of what is alike on average, and what was said of it."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.compare.joining import Pair, joined
from language.compare.judged import Answer

LEAST = 0.5

PAIRS = st.sets(st.integers(0, 7), min_size=2, max_size=2).map(frozenset)


def in_full(likenesses: dict[Pair, float], said: dict[Pair, Answer]) -> set[frozenset[int]]:
    """The same, each average worked out anew from all of its pairs."""
    group = {thing: frozenset({thing}) for pair in likenesses for thing in pair}
    for pair in sorted(likenesses, key=lambda pair: (-likenesses[pair], sorted(pair))):
        one, other = (group[thing] for thing in pair)
        pairs = [frozenset(two) for two in product(one, other)] if one != other else []
        is_apart = any(said.get(two) == "apart" for two in pairs)
        is_same = any(said.get(two) == "same" for two in pairs)
        average = sum(likenesses.get(two, 0.0) for two in pairs) / max(len(pairs), 1)
        if pairs and not is_apart and (is_same or average >= LEAST):
            group |= dict.fromkeys(one | other, one | other)
    return {each for each in group.values() if len(each) > 1}


# sums of eighths are exact, in whatever order they are made
@given(
    st.dictionaries(PAIRS, st.integers(1, 8).map(lambda eighths: eighths / 8)),
    st.dictionaries(PAIRS, st.sampled_from(["same", "apart"]), max_size=4),
)
def test_sums_that_are_kept_up_group_as_averages_worked_out_anew(
    likenesses: dict[Pair, float], said: dict[Pair, Answer]
) -> None:
    assert set(joined(likenesses, said, LEAST)) == in_full(likenesses, said)


@pytest.mark.parametrize(
    ("said", "groups"),
    [
        ({}, [{0, 1}]),
        ({frozenset((0, 1)): "apart"}, []),
        ({frozenset((1, 2)): "same"}, [{0, 1, 2}]),
    ],
)
def test_what_was_said_goes_before_likeness(said: dict[Pair, Answer], groups: list[set[int]]) -> None:
    likenesses = {frozenset((0, 1)): 0.9, frozenset((1, 2)): 0.3}
    assert [set(group) for group in joined(likenesses, said, LEAST)] == groups
