"""The codes of countries behind athletes."""

import pytest
from naming import named, shown

from language.country_codes import with_country_codes


@pytest.mark.parametrize("code", ["GBR", "Swe", "US"])
def test_a_code_behind_an_athlete_is_a_country(code: str) -> None:
    _, names = named(f"1 K. Lind ({code}) 9.87", ("K. Lind", "PERSON"))
    assert shown(with_country_codes(names)) == [("K. Lind", "PERSON"), (code, "GPE")]


def test_a_code_that_was_taken_for_something_else_is_a_country() -> None:
    _, names = named("K. Lind (Jam) won", ("K. Lind", "PERSON"), ("Jam", "PERSON"))
    assert shown(with_country_codes(names)) == [("K. Lind", "PERSON"), ("Jam", "GPE")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Lind (Lab)", "Lind", "PERSON"),
        ("Lind Radio (Swe)", "Lind Radio", "ORG"),
        ("Lind Swe", "Lind", "PERSON"),
    ],
)
def test_other_brackets_stay_as_they_are(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, label))
    assert shown(with_country_codes(names)) == [(name, label)]
