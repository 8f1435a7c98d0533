"""Reading with `NO_COLOR`: the terminal's own two colours, and everything told by attributes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from comparer import TEXTS
from driver import reading
from rich.style import Style
from terminal import Terminal

from language.article import Article
from store.cache import AnalysisCache
from store.memory import Memory
from tui.colourless import COLOURLESS, without_colour
from tui.lights import shade
from tui.palette import DATES, SHADES, STYLES
from tui.themes import DARK

COLOURS = {"30", "38", "39", "40", "48", "49", "90", "107"}


def colour_codes(raw: bytes) -> set[str]:
    """The parameters that choose a colour, among all that were sent: 30 to 49 and 90 to 107."""
    sent = re.findall(r"\x1b\[([\d;:]*)m", raw.decode("utf-8", "replace"))
    codes = {code for codes in sent for code in re.split("[;:]", codes) if code}
    return {code for code in codes if 30 <= int(code) <= 49 or 90 <= int(code) <= 107}


def test_codes_of_colours_are_told_from_those_of_attributes() -> None:
    sent = "".join(f"\x1b[1;{code}m" for code in COLOURS) + "\x1b[38;2;1;2;3m\x1b[0m\x1b[2;7m\x1b[4:3m\x1b[m"
    assert colour_codes(sent.encode()) == COLOURS


def test_no_colour_is_sent_while_somebody_reads(tmp_path: Path, ministers: Article) -> None:
    path = tmp_path / ministers.path
    path.write_text(ministers.text, encoding="utf-8")
    with Terminal.tallymark("--store", tmp_path / "d.json", path, size=(100, 23), NO_COLOR="1") as terminal:
        terminal.until("mentions and")
        for keys, answer in (
            ("lly", "accepted"),
            ("x", "rejected"),
            ("c", "What is"),
            ("o", "changed"),
            ("?", "Move in the text"),
            ("qa", "Note on"),
            ("hm\r:", "Search"),
            ("colours\r", "NO_COLOR is set"),
            ("\tj", "FIGURE"),
            ("\t/Merkel\r", "/3."),
            ("E", "Export"),
        ):
            before = len(terminal.raw)
            terminal.type(keys)
            terminal.until(answer, since=before)
        terminal.type("\x11")
        assert terminal.wait() == 0
    assert b"\x1b[1;7m" in terminal.raw
    assert colour_codes(terminal.raw) == set()


def test_no_colour_is_sent_while_somebody_compares(tmp_path: Path) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [tmp_path / name for name in TEXTS]
    with Terminal.tallymark("compare", *paths, "--store", tmp_path / "d.json", NO_COLOR="1") as terminal:
        terminal.until("Wordings")
        terminal.type("\r")
        terminal.until("both")
        terminal.type("\x1b[<35;20;1M2")
        terminal.until("Kruz")
        terminal.type("\x1b[<35;6;1M\x11")
        assert terminal.wait() == 0
    assert colour_codes(terminal.raw) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("#ffffff on #000000", "not dim not reverse"),
        ("#999999 on #000000", "dim not reverse"),
        ("bold underline #f56a3d on #000000", "bold underline not dim not reverse"),
        ("bold #000000 on #ffffff", "bold not dim reverse"),
        ("#999999 on #ffffff", "not dim reverse"),
        ("#ffffff on #4c4c4c", "dim reverse"),
        ("#ffffff on #0d0d0d", "not dim not reverse"),
        ("bold #161616 on #007e47", "bold not dim reverse"),
        ("reverse #ffffff on #000000", "not dim reverse"),
        ("reverse #000000 on #ffffff", "not dim not reverse"),
        ("reverse #666666", "dim reverse"),
        ("dim reverse", "not dim reverse"),
        ("dim strike #e4e4e4 on #161616", "dim strike not reverse"),
        ("italic default on default", "italic not dim not reverse"),
    ],
)
def test_colours_become_attributes(before: str, after: str) -> None:
    assert without_colour(Style.parse(before)) == Style.parse(after)


def test_what_is_clicked_stays_clickable() -> None:
    style = Style.parse("red on white") + Style.from_meta({"@click": "screen.leave"})
    assert without_colour(style).meta == {"@click": "screen.leave"}


def test_of_all_labels_only_dates_are_dim() -> None:
    dim = {name for name in SHADES if without_colour(Style.parse(shade(name, "dark"))).dim}
    assert dim == {DATES}
    assert all(without_colour(Style.parse(f"on {style.colour}")) for style in STYLES.values())


@pytest.mark.parametrize(("wish", "theme"), [("1", COLOURLESS.name), ("", DARK.name)])
async def test_an_empty_wish_is_none(
    wish: str, theme: str, tmp_path: Path, ministers: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", wish)
    async with reading([ministers], tmp_path) as person:
        assert person.app.theme == theme
        drawn = person.screen.pane.render_lines(person.screen.pane.size.region)
        coloured = [segment for strip in drawn for segment in strip if segment.style and segment.style.color]
        assert bool(coloured) == (not wish)


async def test_a_theme_chosen_before_is_kept_for_another_day(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory(tmp_path / "memory")
    memory.remember_theme("high-contrast")
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading([ministers], tmp_path, cache=cache, memory=memory) as person:
        assert person.app.theme == COLOURLESS.name
        await person.press(";")
        assert "NO_COLOR is set" in person.remark
        assert len(person.app.screen_stack) == 2
    assert Memory(tmp_path / "memory").theme == "high-contrast"


async def test_what_is_behind_a_dialog_is_dim(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading([ministers], tmp_path, cache=cache) as person:
        await person.press("l", "c")
        drawn = [segment for strip in person.app.screen._compositor.render_strips() for segment in strip]
        behind, front = (
            next(one.style for one in drawn if words in one.text) for words in ("Figures", "organisation")
        )
        assert behind is not None
        assert front is not None
        assert (behind.dim, front.dim) == (True, False)
