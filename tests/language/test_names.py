"""Names as they are compared."""

import pytest

from language.knowledge import capitals, countries, peoples
from language.names import acronym, bare_name, initials, name_tokens


@pytest.mark.parametrize(
    ("surface", "bare"),
    [
        ("the Harbour Board's", "Harbour Board"),
        ("the Harbour Board’s", "Harbour Board"),
        ("Jones'", "Jones"),
        ("O'Neill", "O'Neill"),
        ("Harbour\nBoard", "Harbour Board"),
        ("the", "the"),
    ],
)
def test_articles_and_possessives_are_no_part_of_a_name(surface: str, bare: str) -> None:
    assert bare_name(surface) == bare


@pytest.mark.parametrize(
    ("surface", "label", "tokens"),
    [
        ("Prime Minister Åse Berg-Lund", "PERSON", ("ase", "berg", "lund")),
        ("Secretary of State Jane Poole", "PERSON", ("jane", "poole")),
        ("King", "PERSON", ("king",)),
        ("Omar al-Fayed", "PERSON", ("omar", "fayed")),
        ("Al", "PERSON", ("al",)),
        ("U.N.", "ORG", ("un",)),
        ("Brightwater Ltd.", "ORG", ("brightwater",)),
        ("Prime Minister", "ORG", ("prime", "minister")),
        ("’s", "ORG", ("s",)),
        ("--", "ORG", ()),
    ],
)
def test_names_are_compared_by_their_bare_words(surface: str, label: str, tokens: tuple[str, ...]) -> None:
    assert name_tokens(surface, label) == tokens


def test_small_words_may_or_may_not_count_in_an_acronym() -> None:
    assert initials("the Organisation for the Study of Tides") == {"oftsot", "ost"}


def test_the_country_of_a_body_may_or_may_not_count_in_an_acronym() -> None:
    assert initials("U.S. Storm Agency") == {"usa", "ussa", "sa"}
    assert initials("Norwegian Refugee Council") == {"nrc", "rc"}
    assert initials("Red Harbour Council") == {"rhc"}


@pytest.mark.parametrize(
    ("surface", "letters"),
    [
        ("UN", "un"),
        ("U.N.", "un"),
        ("the WHO's", "who"),
        ("Who", None),
        ("A", None),
        ("G7", None),
        ("VML-N", "vmln"),
        ("AB-20", None),
    ],
)
def test_an_acronym_is_all_capitals(surface: str, letters: str | None) -> None:
    assert acronym(surface) == letters


@pytest.mark.parametrize(
    ("surface", "letters"),
    [
        ("Harbour Motors Corp.", {"hmc", "hm"}),
        ("Velm & Lind Co. Ltd.", {"vlcl", "vl"}),
        ("Velm Industrial Group Inc.", {"vigi", "vig"}),
        ("Corp. Ltd.", {"cl"}),
    ],
)
def test_the_word_for_a_company_may_or_may_not_count_in_an_acronym(surface: str, letters: set[str]) -> None:
    assert initials(surface) == letters


def test_a_people_has_its_plural() -> None:
    assert {"Norwegian", "Norwegians", "Swiss", "Chinese", "Kurds"} <= peoples()
    assert "Chineses" not in peoples()


def test_no_name_is_both_a_country_and_a_people() -> None:
    assert not (countries() | capitals()) & peoples()
