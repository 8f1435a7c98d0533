"""A comparison in words: what each row is about."""

from __future__ import annotations

import pytest

from language.compare.comparison import compare
from language.compare.wording import what_in_words
from tests.language.compare.conftest import Reader


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (
            "The quake killed 19,667 people in Samar. It killed 112 people in Leyte.",
            "The quake killed 19,667 people in Samar.",
            ["killed · Samar", "killed · Leyte"],
        ),
        ("The quake killed 19,667 people in Samar.", "The quake killed 19,667 people in Samar.", ["killed"]),
    ],
)
def test_places_are_told_where_there_are_several(read: Reader, one: str, other: str, what: list[str]) -> None:
    assert what_in_words(compare(read(one, other))) == what
