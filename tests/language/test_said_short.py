"""What an article says a name is short for."""

import pytest

from language.entities import group_mentions
from language.mention import Mention
from language.said_short import said_to_be_short


@pytest.mark.parametrize(
    "text",
    [
        "the Oslo Relief Front (ZQX)",
        "the Oslo Relief Front, known as ZQX,",
        "the Oslo Relief Front, or ZQX, left",
        "the Oslo Relief Front, also known by its initials as the ZQX",
        "the Oslo Relief Front, known by its Danish initials ZQX",
        "the Oslo Relief Front, popularly known as ZQX",
        "the Oslo Relief Front (NYSE: ZQX) fell",
    ],
)
def test_an_article_says_what_a_body_is_called_for_short(text: str) -> None:
    names = [("Oslo Relief Front", "ORG"), ("Danish", "NORP"), ("ZQX", "ORG")]
    starts = [(text.find(name), name, label) for name, label in names if name in text]
    mentions = [Mention(start, start + len(name), label, name) for start, name, label in starts]
    assert said_to_be_short(mentions, text) == {len(mentions) - 1: 0}


@pytest.mark.parametrize(
    ("full", "short", "is_short"),
    [
        ("Centers for Sea and Air Services", "CSS", True),
        ("Centers for Sea and Air Services", "CXS", False),
        ("Centers for Sea and Air Services", "SAS", False),
    ],
)
def test_initials_between_commas_are_what_a_body_is_called(full: str, short: str, is_short: bool) -> None:
    text = f"{full}, {short}, left"
    mentions = [Mention(0, len(full), "ORG", full), Mention(len(full) + 2, len(full) + 5, "ORG", short)]
    assert said_to_be_short(mentions, text) == ({1: 0} if is_short else {})


def test_a_ticker_behind_an_exchange_is_what_a_company_is_called() -> None:
    text = "Oslo Relief Corp (NYSE: ZQX) fell"
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), "ORG", name)
        for name in ("Oslo Relief Corp", "NYSE", "ZQX")
    ]
    assert said_to_be_short(mentions, text) == {2: 0}


@pytest.mark.parametrize("text", ["the Oslo Relief Front and ZQX", "no Oslo Relief Front, or ZQX left"])
def test_bodies_side_by_side_are_not_short_for_each_other(text: str) -> None:
    starts = [(text.index(name), name) for name in ("Oslo Relief Front", "ZQX")]
    mentions = [Mention(start, start + len(name), "ORG", name) for start, name in starts]
    assert said_to_be_short(mentions, text) == {}


@pytest.mark.parametrize(
    "between", [", known as ", " (also known as ", ", who is better known as ", ", popularly known as "]
)
def test_a_person_is_who_is_known_by_another_name(between: str) -> None:
    text = f"Ada Lind{between}Barbecue"
    mentions = [Mention(0, 8, "PERSON", "Ada Lind"), Mention(len(text) - 8, len(text), "ORG", "Barbecue")]
    grouped, entities = group_mentions(mentions, said_to_be_short(mentions, text))
    assert [(entity.label, entity.aliases) for entity in entities] == [("PERSON", ("Barbecue",))]
    assert grouped[1].label == "PERSON"


def test_the_acronym_of_what_a_body_is_of_is_not_the_bodys() -> None:
    full = "Bureau of the Velm Boat Party"
    mentions = [Mention(0, len(full), "ORG", full), Mention(len(full) + 2, len(full) + 5, "ORG", "VBP")]
    assert said_to_be_short(mentions, f"{full} (VBP) met") == {}
