"""Persons of one surname whom titles tell apart."""

import pytest

from language.entities import group_mentions
from language.ranks import persons_apart
from tests.marked import read_marked


def persons(marked: str) -> list[list[int]]:
    """Return which of the names of a text are one person, counted from 0."""
    text, mentions = read_marked(marked.replace("]", "|PERSON]"))
    _, entities = group_mentions(mentions, marks=persons_apart(mentions, text))
    return [list(entity.mentions) for entity in entities]


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("Mr. [Velm] met Mrs. [Velm].", [[0], [1]]),
        ("[Mr Velm] met [Ms Velm].", [[0], [1]]),
        ("Mr. [Velm] met Ms. [Velm]. Mr. [Velm] left.", [[0, 2], [1]]),
        ("[Ivo Velm] came. Mr. [Velm] met Mrs. [Velm].", [[0, 1], [2]]),
        ("[Ivo Velm] left Mrs. [Velm]. Mr. [Velm] wept. Mr. [Velm] sang.", [[0, 2, 3], [1]]),
        ("Mr. [Ivo Velm] met Mrs. [Velm]. [Velm] left.", [[0, 2], [1]]),
        ("Mr. [Ivo Velm] left. [Ivo Velm] met Mrs. [Velm].", [[0, 1], [2]]),
        ("[Ivo Velm] and [Ada Velm]: Mr. [Velm] wept, Mrs. [Velm] did not.", [[0], [1], [2], [3]]),
    ],
)
def test_a_man_and_a_woman_of_one_surname_are_two(marked: str, who: list[list[int]]) -> None:
    assert persons(marked) == who


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("King [Velm] met [Ivo Velm].", [[0], [1]]),
        ("[Ivo Velm] met King [Velm].", [[0], [1]]),
        ("King [Velm] met [Ivo Velm]. [Velm] was sad. President [Velm] was not.", [[0, 2], [1, 3]]),
        ("[Ivo Velm] met King [Velm]. [Velm] was sad.", [[0, 2], [1]]),
        (f"King [Velm] came. {'It rained. ' * 20}President [Ivo Velm] sat.", [[0], [1]]),
        ("President [Velm] smiled. [Ada Velm] wept.", [[0], [1]]),
        ("Gov. [Velm] smiled. [Ada Velm] wept. Mr. [Velm] left. Mrs. [Velm] stayed.", [[0, 2], [1, 3]]),
        ("President [Ivo Velm] came. President [Velm] and [Ada Velm] sat.", [[0, 1], [2]]),
    ],
)
def test_a_whole_name_beside_a_title_and_surname_is_somebody_else(marked: str, who: list[list[int]]) -> None:
    assert persons(marked) == who


@pytest.mark.parametrize(
    "marked",
    [
        "[Ivo Velm] came. Mr. [Velm] smiled. President [Velm] sat.",
        "Mr. and Mrs. [Velm] came. Mr. [Velm] left.",
        "Mr. [Velm] came. [Ada Velm] sat.",
        "President Velm visits Oslo: President [Velm]\n\n[Ivo Velm] is in Oslo.",
        "President [Velm] came. President [Ivo Velm] sat. [Ivo Velm] spoke.",
        f"President [Velm] came. {'It rained. ' * 20}[Ivo Velm] sat.",
        "King [Velm] came. King [Ivo Velm] sat.",
        "He is the President. [Velm] smiled. [Ivo Velm] wept.",
        "They told the king [Velm] was there. [Ivo Velm] wept.",
    ],
)
def test_one_person_has_many_titles(marked: str) -> None:
    assert len(persons(marked)) == 1


def test_whole_names_with_the_same_last_word_are_told_apart_without_titles() -> None:
    assert persons("King [Velm II] met Queen [Ada II]. [Velm] left.") == [[0, 2], [1]]
