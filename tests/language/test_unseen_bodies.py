"""Bodies that an acronym behind them spells."""

import pytest
from naming import named, shown

from language.unseen_bodies import with_spelt_bodies

BODIES = ("Velm Boat Lines", "VBL", "Ship Union", "SIU")


@pytest.mark.parametrize(
    ("text", "body", "acronym", "parts"),
    [
        ("the Velm Coast Support Network (VCSN) said", "Velm Coast Support Network", "VCSN", ["Velm"]),
        ("the Council on Boats in Kenya (CBK) said", "Council on Boats in Kenya", "CBK", ["Kenya"]),
        ("the Council on Boats in Kenya, or CBK, said", "Council on Boats in Kenya", "CBK", ["Kenya"]),
        ("Ruha Samai Sangh (RSS) said", "Ruha Samai Sangh", "RSS", []),
    ],
)
def test_an_acronym_spells_the_body_before_it(text: str, body: str, acronym: str, parts: list[str]) -> None:
    _, names = named(text, *((part, "GPE") for part in parts), (acronym, "ORG"))
    assert shown(with_spelt_bodies(names)) == [(body, "ORG"), (acronym, "ORG")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Treaty on Boat Lines (TBL)", [("Treaty on Boat Lines", "LAW"), ("TBL", "ORG")]),
        ("Franklin, Lowell and Wye (FLW)", [("Franklin", "GPE"), ("Lowell", "GPE"), ("FLW", "ORG")]),
        ("the Velm Boat Lines Union (BLU)", [("Velm Boat", "ORG"), ("BLU", "ORG")]),
        ("a Boat Lane (BL)", [("BL", "ORG")]),
        ("Boat Lines Union. (BLU)", [("BLU", "ORG")]),
    ],
)
def test_names_stay_that_an_acronym_does_not_spell(text: str, names: list[tuple[str, str]]) -> None:
    _, spans = named(text, *names)
    assert shown(with_spelt_bodies(spans)) == names


def test_a_body_and_its_acronym_make_each_other_sure() -> None:
    _, names = named("the Velm Boat Lines (VBL) and Ship Union (SIU)", *((n, "ORG") for n in BODIES))
    for name in names:
        name._.score = 0.5
    assert [name._.score for name in with_spelt_bodies(names)] == [0.9, 0.9, 0.5, 0.5]
