"""Leaders that parties are of."""

import pytest
from naming import named

from language.leaders import without_leaders


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Patriotic Front of Robert Mugabe", ["Patriotic Front", "Robert Mugabe"]),
        ("Labour Party of Keir Starmer", ["Labour Party", "Keir Starmer"]),
        ("Southern Council of Aidarous al-Zubaidi", ["Southern Council", "Aidarous al-Zubaidi"]),
        ("Communist Party of South Africa", ["Communist Party of South Africa"]),
        ("National Party of Western Australia", ["National Party of Western Australia"]),
        ("National Party of San Marino", ["National Party of San Marino"]),
        ("Council of Europe", ["Council of Europe"]),
        ("Joint Council of Economic Advisers", ["Joint Council of Economic Advisers"]),
        ("World Congress of Racial Equality", ["World Congress of Racial Equality"]),
        ("Joint Front of Lind Trade Unions", ["Joint Front of Lind Trade Unions"]),
        ("Joint Front of Virginia Students", ["Joint Front of Virginia Students"]),
        ("Royal Bank of Robert Mugabe", ["Royal Bank of Robert Mugabe"]),
    ],
)
def test_the_leader_that_a_party_is_of_is_no_part_of_its_name(name: str, parts: list[str]) -> None:
    _, names = named(f"the {name} grew", (name, "ORG"))
    for each in names:
        each._.score = 0.6
    assert [span.text for span in without_leaders(names)] == parts


def test_a_surely_whole_body_is_not_parted_for_rare_words() -> None:
    _, names = named("the Labour Party of Orrin Quellen grew", ("Labour Party of Orrin Quellen", "ORG"))
    names[0]._.score = 0.9
    assert [span.text for span in without_leaders(names)] == ["Labour Party of Orrin Quellen"]
