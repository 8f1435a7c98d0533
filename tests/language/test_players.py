"""The notes below a match."""

import pytest
from naming import named, shown

from language.players import with_batters, with_booked, with_scorers


@pytest.mark.parametrize(
    ("text", "players"),
    [
        ("Yellow cards: Ince, Butt. Red card: Keane.", ["Ince", "Butt", "Keane"]),
        ("Booked: Vieira and Lee Petit (45).", ["Vieira", "Lee Petit"]),
        ("Booked: Özil, O'Neill", ["Özil", "O'Neill"]),
        ("Yellow cards: Brazil, Lind", ["Lind"]),
        ("Red cards: 3. Lind left", []),
        ("He booked: Lind left", []),
        ("The Red card: Keane left because he had nothing to lose", []),
    ],
)
def test_whoever_is_booked_is_a_person(text: str, players: list[str]) -> None:
    doc, _ = named(text)
    assert shown(with_booked(doc, [], 0.5)) == [(player, "PERSON") for player in players]


def test_two_who_are_booked_are_two() -> None:
    doc, names = named("Yellow cards: Ince, Butt.", ("Ince, Butt", "PERSON"))
    assert shown(with_booked(doc, names, 0.5)) == [("Ince", "PERSON"), ("Butt", "PERSON")]


@pytest.mark.parametrize(
    ("text", "other", "label"),
    [
        ("Velm (Dublin 20, Whelan 61)", "PERSON", "PERSON"),
        ("Velm (Dublin 20 pen, Whelan 61)", "PERSON", "PERSON"),
        ("Velm (Dublin 20, Whelan 61)", "GPE", "GPE"),
        ("Velm (Dublin 20 and Whelan 61)", "PERSON", "GPE"),
        ("Velm (Dublin, Whelan)", "PERSON", "GPE"),
        ("Velm, Dublin 20, Whelan 61", "PERSON", "GPE"),
    ],
)
def test_all_who_score_are_persons_where_one_is(text: str, other: str, label: str) -> None:
    _, names = named(text, ("Velm", "GPE"), ("Dublin", "GPE"), ("Whelan", other))
    assert shown(with_scorers(names)) == [("Velm", "GPE"), ("Dublin", label), ("Whelan", other)]


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("Lee Anwar c Healy b Berg 13", "Lee Anwar c Healy", ["Lee Anwar", "Healy"]),
        ("Anwar lbw Berg 13", "Anwar lbw Berg", ["Anwar", "Berg"]),
        ("Lee C. Anwar 13", "Lee C. Anwar", ["Lee C. Anwar"]),
        ("Lee e Anwar 13", "Lee e Anwar", ["Lee e Anwar"]),
    ],
)
def test_a_batter_and_a_fielder_are_two(text: str, name: str, parts: list[str]) -> None:
    _, names = named(text, (name, "PERSON"))
    assert [part.text for part in with_batters(names)] == parts
