from __future__ import annotations

import pytest

from language.figures.composition import compose


@pytest.mark.parametrize(
    "text",
    [
        "The margin of error was 2.8 points.",
        "Support for it fell six points to 40 percent.",
        "It leads by seven points in most polls.",
        "Her lead fell to two points from nine in a poll.",
        "Turnout in Oslo rose nine points.",
        "It was 68 percent, nine points more than in May.",
        "It was 68 percent, nearly nine points higher than in May.",
        "The party is on 32%, down 3 points since May.",
    ],
)
def test_points_of_percentages_are_points(text):
    points = next(one for one in compose(text) if text.startswith(" point", one.number_end))
    assert (points.kind, points.unit and points.unit.id) == ("points", "point")


@pytest.mark.parametrize(
    "text",
    [
        "The index fell 300 points.",
        "It fell 1.2 percent, 20 points, on Monday.",
        "Lee had support with 20 points.",
        "The index gained 2 percent, up 30 points.",
        "They had 32 wins, up 3 points.",
    ],
)
def test_points_of_an_index_or_a_match_are_counted(text):
    *_, points = compose(text)
    assert (points.kind, points.unit) == ("count", None)
