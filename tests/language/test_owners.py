"""Whose a body is that many countries have."""

import pytest

from language.entities import group_mentions
from language.owners import owners_of_bodies
from tests.marked import read_marked


def owners(marked: str) -> list[str | None]:
    """Return whose each body of a text is, as far as its owner tells it from another."""
    text, mentions = read_marked(marked)
    found = owners_of_bodies(mentions, text)
    return [found.get(index) for index, mention in enumerate(mentions) if mention.label == "ORG"]


@pytest.mark.parametrize(
    ("marked", "whose"),
    [
        ("[Iran|GPE]'s [Foreign Ministry|ORG] and [Russia|GPE]’s [Foreign Ministry|ORG]", ["Iran", "Russia"]),
        (
            "[Kenya|GPE]'s top [Supreme Court|ORG], the [Ugandan|NORP] [Supreme Court|ORG]",
            ["Kenya", "Uganda"],
        ),
        ("[India|GPE]'s [Parliament|ORG]. The [British Parliament|ORG]", ["India", "United Kingdom"]),
        ("[Parliament of India|ORG], [Parliament|ORG] of [Kenya|GPE]", ["India", "Kenya"]),
        (
            "The [Ministry of Defence|ORG] in [London|GPE], the [Ministry of Defence|ORG] in [Delhi|GPE]",
            ["United Kingdom", "India"],
        ),
        ("[Seoul|GPE]'s [Army|ORG], the [North Korean|NORP] [Army|ORG]", ["South Korea", "North Korea"]),
        ("[Florida|GPE]'s [Supreme Court|ORG], the [U.S. Supreme Court|ORG]", ["Florida", "United States"]),
    ],
)
def test_a_body_is_of_the_country_that_stands_beside_it(marked: str, whose: list[str]) -> None:
    assert owners(marked) == whose


def test_a_body_alone_is_the_one_named_last_and_none_before_any_was() -> None:
    first = "The [Senate|ORG] met. [Kenya|GPE]'s [Senate|ORG] met. The [Senate|ORG] voted. "
    second = "The [French|NORP] [Senate|ORG] met. The [Senate|ORG] rose."
    assert owners(first + second) == [None, "Kenya", "Kenya", "France", "France"]


@pytest.mark.parametrize(
    "marked",
    [
        "[Iran|GPE]'s [Foreign Ministry|ORG]. The [Foreign Ministry|ORG]",
        "[Iran|GPE]'s [Foreign Ministry|ORG]. [Tehran|GPE]. The [Iranian|NORP] [Foreign Ministry|ORG]",
        "[Gaza|GPE]'s [Health Ministry|ORG], the [Palestinian|NORP] [Health Ministry|ORG]",
        "The [UN|ORG] in [Geneva|GPE], [Kenya|GPE]'s [UN|ORG], [Russia|GPE]'s [UN|ORG]",
        "[Kenya|GPE]'s [Lantern Party|ORG], [France|GPE]'s [Lantern Party|ORG]",
        "[Kenya|GPE]'s [Senate|ORG], the [Republican|NORP] [Senate|ORG]",
        "[Kenya|GPE]'s [Senate|ORG], [Velmford|GPE]'s [Senate|ORG]",
        "[Kenya|GPE]'s [Senate|ORG]. [Russia|GPE] told the [Senate|ORG]",
        "[Kenya|GPE]'s [Senate|ORG], which the [French|NORP] told [Senate|ORG] lies",
    ],
)
def test_one_body_of_one_country_needs_no_owner(marked: str) -> None:
    assert not any(owners(marked))


def test_bodies_of_two_countries_are_two_and_each_has_its_later_mentions() -> None:
    text, mentions = read_marked(
        "[Kenya|GPE]'s [Parliament|ORG] met. The [British Parliament|ORG] did not. [Parliament|ORG] will."
    )
    _, entities = group_mentions(mentions, marks=owners_of_bodies(mentions, text))
    bodies = [entity.mentions for entity in entities if entity.label == "ORG"]
    assert bodies == [(1,), (2, 3)]
