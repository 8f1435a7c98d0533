"""Those a mail is from and to."""

import pytest
from naming import named, shown

from language.addressees import with_addressees


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From: Lind, Ada\nTo: Berg, Orla M; Moe, Jan\nRain", ["Lind, Ada", "Berg, Orla M", "Moe, Jan"]),
        ("To: Lind, Ada", ["Lind, Ada"]),
        ("He went to: Oslo, Bergen", []),
        ("To: all of us, Lind", []),
        ("To: ada@lind.no", []),
    ],
)
def test_those_a_mail_is_from_and_to_are_persons(text: str, found: list[str]) -> None:
    doc, _ = named(text)
    assert [name.text for name in with_addressees(doc, [], 0.9)] == found


def test_an_addressee_takes_the_place_of_what_was_found_there() -> None:
    doc, names = named("To: Lind, Ada\nOslo calls", ("Lind", "ORG"), ("Oslo", "GPE"))
    assert shown(with_addressees(doc, names, None)) == [("Lind, Ada", "PERSON"), ("Oslo", "GPE")]
