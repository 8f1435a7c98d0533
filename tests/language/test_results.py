"""The sides of matches."""

import pytest
from naming import named, shown

from language.results import with_sides, with_standings


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Liga: Barcelona 2 Valladolid 0; more", ("Barcelona", "GPE"), ("Valladolid", "ORG")),
        ("Chelsea 1 Lindberg 3", ("Chelsea", "ORG"), ("Lindberg", "PERSON")),
        ("Monaco 0 Metz 0", ("Monaco", "GPE"), ("Metz", "ORG")),
        ("Mahia drew 1-1 with Tusker.", ("Mahia", "PERSON"), ("Tusker", "PERSON")),
        ("Lima drew 0–0 against Velm.", ("Lima", "GPE"), ("Velm", "PERSON")),
    ],
)
def test_both_sides_of_a_match_are_teams(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    _, names = named(text, first, second)
    assert [label for _, label in shown(with_sides(names))] == ["ORG", "ORG"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Brazil 1 Flamengo 2", ("Brazil", "GPE"), ("Flamengo", "ORG")),
        ("Brazil drew 1-1 with Peru", ("Brazil", "GPE"), ("Peru", "GPE")),
        ("Velm 14 Strelsau 20", ("Velm", "GPE"), ("Strelsau", "GPE")),
        ("Velm 2024 Strelsau 2025", ("Velm", "GPE"), ("Strelsau", "ORG")),
        ("Velm and Strelsau 20", ("Velm", "GPE"), ("Strelsau", "ORG")),
        ("Lind drew with Berg", ("Lind", "PERSON"), ("Berg", "PERSON")),
        ("Lind drew level with Berg", ("Lind", "PERSON"), ("Berg", "PERSON")),
    ],
)
def test_others_beside_numbers_are_what_they_were(
    text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    _, names = named(text, first, second)
    assert shown(with_sides(names)) == [first, second]


@pytest.mark.parametrize(
    ("others", "label"), [(("ORG", "ORG"), "ORG"), (("ORG", "GPE"), "GPE"), (("PERSON", "GPE"), "GPE")]
)
def test_a_table_of_teams_has_no_towns(others: tuple[str, str], label: str) -> None:
    text = "W L\nVelm 75 63\nBoston 70 68 .507\nTampa Bay 50 88\n"
    _, names = named(text, ("Velm", "GPE"), ("Boston", others[0]), ("Tampa Bay", others[1]))
    assert with_standings(names)[0].label_ == label


@pytest.mark.parametrize("place", ["Kenya", "Antioquia"])
def test_a_country_or_a_known_province_is_no_team(place: str) -> None:
    text = f"Yes No\n{place} 75 63\nBoston 70 68\nTampa Bay 50 88\n"
    _, names = named(text, (place, "GPE"), ("Boston", "ORG"), ("Tampa Bay", "ORG"))
    assert with_standings(names)[0].label_ == "GPE"


def test_a_line_with_words_is_in_no_table() -> None:
    text = "Velm had 75 63\nBoston 70 68\nTampa Bay 50 88"
    _, names = named(text, ("Velm", "GPE"), ("Boston", "ORG"), ("Tampa Bay", "ORG"))
    assert with_standings(names)[0].label_ == "GPE"
