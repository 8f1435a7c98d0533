from itertools import combinations

import pytest
from rich.color import Color, ColorSystem

from language.analysis import LABELS
from tui.palette import SHADES, STYLES, UNKNOWN_LABEL, label_of_letter, label_style

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
SIGHTS = {
    "full colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

COLOURS = sorted({style.colour for style in STYLES.values()})

GROUNDS = {"any": COLOURS} | {
    ground: [SHADES[colour][ground] for colour in COLOURS] for ground in ("dark", "light", "black")
}
"""The colours on each ground."""


def linear(colour: str) -> list[float]:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def oklab(rgb: list[float]) -> tuple[float, float, float]:
    """Ottosson (2020), a space in which equal distances look about equally different."""
    red, green, blue = (min(1, max(0, c)) for c in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    return oklab([sum(weight * c for weight, c in zip(row, rgb, strict=True)) for row in SIGHTS[sight]])


def distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("background", ["#ffffff", "#1e1e1e", "#000000"])
def test_every_colour_can_be_read_on_light_and_on_dark(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 3


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_no_two_groups_look_alike_to_any_eye(ground: str, sight: str) -> None:
    pairs = combinations(GROUNDS[ground], 2)
    least = 0.06 if ground == "light" else 0.075  # so dark as to be read on white, they lie closer together
    assert min(distance(seen(a, sight), seen(b, sight)) for a, b in pairs) >= least


@pytest.mark.parametrize("system", [ColorSystem.STANDARD, ColorSystem.EIGHT_BIT])
@pytest.mark.parametrize("ground", GROUNDS)
def test_no_two_groups_look_alike_where_there_are_few_colours(ground: str, system: ColorSystem) -> None:
    shown = {Color.parse(colour).downgrade(system).number for colour in GROUNDS[ground]}
    assert len(shown) == len(COLOURS)


def test_every_label_has_a_style() -> None:
    assert sorted(STYLES) == sorted(LABELS)


def test_every_label_has_a_letter_of_its_own_and_none_is_that_of_a_figure() -> None:
    letters = [style.letter for style in STYLES.values()]
    assert len({*letters, "f"}) == len(letters) + 1


@pytest.mark.parametrize("label", LABELS)
def test_a_letter_leads_back_to_its_label(label: str) -> None:
    assert label_of_letter(label_style(label).letter) == label


def test_a_label_of_somebody_elses_pipeline_has_a_look_too() -> None:
    assert label_style("DRUG") == UNKNOWN_LABEL
    assert label_of_letter(UNKNOWN_LABEL.letter) is None


def test_labels_of_one_group_stand_together_and_share_a_colour() -> None:
    groups = [(style.group, style.colour) for style in STYLES.values()]
    assert len(set(groups)) == sum(a != b for a, b in zip(groups, [*groups[1:], None], strict=True))
