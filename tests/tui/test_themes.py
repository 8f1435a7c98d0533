"""The themes, and choosing one."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from driver import reading
from rich.color import Color as TerminalColour
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme
from textual.widgets import Input

from language.article import Article
from store.cache import AnalysisCache
from store.memory import Memory
from tui.lights import shade
from tui.palette import STYLES
from tui.themes import COLOUR_BLIND, DARK, DESCRIPTIONS, HIGH_CONTRAST, LIGHT, THEMES, ground_of

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def linear(colour: str) -> list[float]:
    return [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in Color.parse(colour).normalized
    ]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen_without_green(colour: str) -> list[float]:
    rgb = linear(colour)
    return [sum(weight * c for weight, c in zip(row, rgb, strict=True)) for row in DEUTERANOPIA]


def in_sixteen(colour: str) -> int | None:
    return TerminalColour.parse(Color.parse(colour).hex6).downgrade(ColorSystem.STANDARD).number


def label_colours(theme: Theme) -> set[str]:
    return {shade(style.colour, ground_of(theme)) for style in STYLES.values()}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_and_labels_can_be_read_on_every_background(theme: Theme) -> None:
    for background in (theme.background, theme.surface):
        assert contrast(theme.foreground or "", background or "") >= 7
        least = min(contrast(colour, background or "") for colour in label_colours(theme))
        assert least >= (7 if theme is HIGH_CONTRAST else 4.5)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_said_beside_can_be_read_on_a_highlighted_row_too(theme: Theme) -> None:
    for ground in (theme.background, theme.surface):
        row = Color.parse(ground or "").blend(Color.parse(theme.primary), 0.3)
        assert contrast(theme.variables["foreground-muted"], ground or "") >= 4.5
        assert contrast(theme.variables["foreground-muted"], row.hex) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_highlighted_can_be_read(theme: Theme) -> None:
    ink, paper = (theme.variables[f"block-cursor-{part}"] for part in ("foreground", "background"))
    assert contrast(ink, paper) >= 4.5
    assert contrast(paper, theme.background or "") >= 3


async def test_what_a_line_is_for_can_be_read_before_anything_is_typed(
    tmp_path: Path, ministers: Article
) -> None:
    async with reading([ministers], tmp_path) as person:
        await person.press(";")
        line = person.app.screen.query_one(Input)
        for theme in THEMES:
            person.app.theme = theme.name
            await person.pilot.pause()
            style = line.get_component_rich_style("input--placeholder")
            ink, paper = (colour.get_truecolor().hex for colour in (style.color, style.bgcolor))
            assert contrast(ink, paper) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_no_label_vanishes_where_there_are_sixteen_colours(theme: Theme) -> None:
    assert in_sixteen(theme.background or "") not in {in_sixteen(colour) for colour in label_colours(theme)}
    assert in_sixteen(theme.background or "") != in_sixteen(theme.foreground or "")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_rules_between_the_panes_are_seen_where_there_are_sixteen_colours(
    theme: Theme, tmp_path: Path, ministers: Article
) -> None:
    async with reading([ministers], tmp_path) as person:
        person.app.theme = theme.name
        await person.pilot.pause()
        paper = Color.parse(theme.background or "")
        for _, ink in (person.screen.sidebar.styles.border_left, person.screen.list.styles.border_right):
            assert in_sixteen((paper + ink).hex) != in_sixteen(paper.hex)


def test_yes_and_no_need_no_red_and_green() -> None:
    signs = [COLOUR_BLIND.success, COLOUR_BLIND.error, COLOUR_BLIND.warning]
    for one, other in combinations(map(seen_without_green, map(str, signs)), 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 0.3


def test_every_theme_says_what_it_is() -> None:
    assert set(DESCRIPTIONS) == {theme.name for theme in THEMES}


async def test_a_theme_is_seen_while_it_is_highlighted_and_remembered_when_taken(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    memory = Memory(tmp_path / "memory")
    async with reading([ministers], tmp_path, cache=cache, memory=memory) as person:
        assert any("? shows all keys" in notice.message for notice in person.app._notifications)
        await person.press(";", "down")
        assert person.app.theme == LIGHT.name
        await person.press("escape")
        assert person.app.theme == DARK.name
        await person.press(";")
        await person.type("contrast")
        await person.press("enter")
        assert person.app.theme == HIGH_CONTRAST.name
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(tmp_path / "memory")) as person:
        assert person.app.theme == HIGH_CONTRAST.name
        assert not person.app._notifications
