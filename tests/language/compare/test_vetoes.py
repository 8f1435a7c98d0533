"""Why two figures that measure the same are not one claim, in words."""

import pytest

from language.compare.descriptions import describe
from language.compare.vetoes import veto
from tests.language.compare.conftest import Reader


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("The ship carried 500 tonnes.", "The ship carried 700 tonnes.", None),
        (
            "The ship carried 500 passengers.",
            "The ship carried 500 containers.",
            "they count different things",
        ),
        (
            "The quake killed 200 people.",
            "The quake injured 200 people.",
            "different things are claimed of them",
        ),
        (
            "Police have pulled out 180 bodies.",
            "Down came all who were trapped, around 170 of them.",
            "one is of the dead and the other of the living",
        ),
        (
            "They freed 80 Kenyan prisoners.",
            "They freed 80 Ugandan prisoners.",
            "they are of different people",
        ),
        (
            "The army offered to free 36 hostages.",
            "They freed 36 hostages.",
            "one is offered and the other is not",
        ),
        (
            "After a quake killed 3,000 people, donors promised to help.",
            "The quake killed 3,000 people.",
            None,
        ),
        (
            "In 1934 a quake killed 8,500 people.",
            "The quake killed 8,900 people.",
            "they are of different years",
        ),
        ("The toll could reach 10,000.", "The toll rose to 9,600.", "one may yet be and the other is"),
        (
            "Clearing the backlog could take six days.",
            "In six days the backlog cost $90 million.",
            "one may yet be and the other is",
        ),
        ("Repairs could take six days.", "Repairs took six days.", None),
        ("Repairs could take six days.", "Repairs took two weeks.", "one may yet be and the other is"),
        (
            "The Yes side needed at least 4,000 votes.",
            "The No side got 6,431 votes.",
            "one is needed and the other is",
        ),
        ("At least 4,000 votes are needed.", "The bill got the 4,000 votes.", None),
        (
            "They cancelled 4,000 flights on Thursday.",
            "On Sunday 4,000 flights were cancelled.",
            "they are of different days",
        ),
        ("On Thursday 4,000 people were missing.", "On Sunday 4,000 people were missing.", None),
        ("On Thursday police arrested 11 people.", "On Sunday 32 people were under arrest.", None),
        ("The Yes got 6.4 million votes.", "It gives the No 6,431,376 votes.", "they are of different sides"),
        ("Donors pledged $36 million.", "Donors gave $36 million.", None),
        ("Dozens of people marched.", "Thirty people marched.", "one is vague and the other is not"),
        ("Shares fell 5 percent.", "Turnout was 5 percent.", "one is a change and the other a level"),
    ],
)
def test_a_veto_says_why(read: Reader, one: str, other: str, reason: str | None) -> None:
    names = ({}, {})
    reports = read(one, other, days=("2024-03-05", "2024-03-06"))
    first, second = (describe(report, place, names[place])[0] for place, report in enumerate(reports))
    assert veto(first, second) == veto(second, first) == reason
