"""The ministries and forces of a people."""

import pytest
from naming import named, shown

from language.national import with_national_bodies


@pytest.mark.parametrize(
    ("text", "rest", "body"),
    [
        ("the Lindic Foreign Ministry said", "Foreign Ministry", "Lindic Foreign Ministry"),
        ("the Lindic Defense Ministry said", "Ministry", "Lindic Defense Ministry"),
        ("the Lindic Trade and Industry Ministry said", "Ministry", "Lindic Trade and Industry Ministry"),
        ("the Lindic Navy", None, "Lindic Navy"),
        ("the Lindic Air Force said", None, "Lindic Air Force"),
        ("the Lindic Army General Ada Lee said", None, "Lindic Army"),
    ],
)
def test_a_ministry_or_force_has_its_people_in_its_name(text: str, rest: str | None, body: str) -> None:
    _, names = named(text, ("Lindic", "NORP"), *([(rest, "ORG")] if rest else ()))
    assert shown(with_national_bodies(names)) == [(body, "ORG")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("the Lindic Army Corps of Engineers", "NORP"),
        ("the Lindic Air Force Base", "NORP"),
        ("the Lindic foreign ministry said", "NORP"),
        ("the Lindic Ministry said", "NORP"),
        ("the Lindic army said", "NORP"),
        ("when Lindic Army said", "PERSON"),
    ],
)
def test_what_is_called_after_a_force_is_something_else(text: str, label: str) -> None:
    _, names = named(text, ("Lindic", label))
    assert shown(with_national_bodies(names)) == [("Lindic", label)]


def test_a_ministry_that_is_of_a_country_too_is_left_alone() -> None:
    names = ("Lindic", "NORP"), ("Foreign Ministry of Lind", "ORG")
    _, spans = named("the Lindic Foreign Ministry of Lind said", *names)
    assert shown(with_national_bodies(spans)) == list(names)
