"""Numbers with their nouns."""

import pytest

from tui.plurals import counted


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 figures"), (1, "1 figure"), (2, "2 figures"), (1_200, "1,200 figures")],
)
def test_a_noun_has_the_number_before_it(number: int, words: str) -> None:
    assert counted(number, "figure") == words


def test_a_plural_of_its_own_is_told() -> None:
    assert (counted(1, "entity", "entities"), counted(3, "entity", "entities")) == ("1 entity", "3 entities")
