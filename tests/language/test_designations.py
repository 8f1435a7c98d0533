"""What aircraft and weapons are called."""

import pytest
from naming import named, shown

from language.designations import with_designations, with_models


@pytest.mark.parametrize(
    ("text", "maker", "model"),
    [
        ("a Boeing 737 crashed", "Boeing", "Boeing 737"),
        ("the Boeing 737 MAX 8 bound", "Boeing", "Boeing 737 MAX 8"),
        ("two Boeing 777-300ERs left", "Boeing", "Boeing 777-300ERs"),
        ("an Airbus A320neo left", "Airbus", "Airbus A320neo"),
    ],
)
def test_a_model_belongs_to_its_maker(text: str, maker: str, model: str) -> None:
    _, names = named(text, (maker, "ORG"))
    assert shown(with_models(names)) == [(model, "PRODUCT")]


@pytest.mark.parametrize("text", ["Boeing 40 jets short", "Boeing delivered 737s", "Airbus 320 jobs"])
def test_a_number_behind_a_maker_may_count(text: str) -> None:
    maker = text.split(maxsplit=1)[0]
    _, names = named(text, (maker, "ORG"))
    assert shown(with_models(names)) == [(maker, "ORG")]


@pytest.mark.parametrize(
    ("name", "label"),
    [("F-16s", "PRODUCT"), ("MiG-29", "PRODUCT"), ("S-400", "PRODUCT"), ("G-20", "ORG"), ("CPI-ML", "ORG")],
)
def test_a_kind_and_a_number_is_no_body(name: str, label: str) -> None:
    _, names = named(f"when {name} came", (name, "ORG"))
    assert shown(with_designations(names)) == [(name, label)]
