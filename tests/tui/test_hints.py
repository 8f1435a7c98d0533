"""Hints that name keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading
from textual.keys import format_key

import tui
from language.article import Article
from store.cache import AnalysisCache
from tui.config import Settings
from tui.hints import NAMED_KEY, fitting_hints, with_keys
from tui.keymap import checked_keymap, key_rows


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({}, "Press a, or (."),
        ({"note.write": "ctrl+n"}, "Press ctrl+n, or (."),
        ({"figure.previous": "question_mark,f5"}, "Press a, or ?."),
    ],
)
def test_a_hint_names_the_key_that_was_chosen(chosen: dict[str, str], words: str) -> None:
    assert with_keys("Press ‹note.write:a›, or ‹figure.previous:(›.", chosen, format_key) == words


@pytest.mark.parametrize(
    ("room", "words"),
    [
        (30, "y yes · n no · esc done"),
        (23, "y yes · n no · esc done"),
        (22, "y yes · esc done"),
        (15, "esc done"),
        (-4, "esc done"),
    ],
)
def test_where_there_is_no_room_for_all_hints_the_way_out_stays(room: int, words: str) -> None:
    assert fitting_hints(["y yes", "n no"], room, way_out="esc done") == words


@pytest.mark.parametrize(
    ("keys", "bar", "width", "said"),
    [
        ("llvl", "SelectionBar", 60, "“Angela Merkel met”  h l word · enter label · esc leave"),
        (
            "llvl",
            "SelectionBar",
            80,
            "“Angela Merkel met”  h l word · enter label · f figure · a note · esc leave",
        ),
        ("lle", "EdgeBar", 60, "“Ange…rkel”  enter keep · h l start · H L end · esc leave"),
        ("lxA", "WalkBar", 60, "reject “Berlin”: here too? 1/1  y yes · n no · esc done"),
        (
            "lxA",
            "WalkBar",
            80,
            "reject “Berlin”: here too? 1/1  y yes · n no · a all · o elsewhere · esc done",
        ),
        ("llyA", "WalkBar", 60, "Nothing else is identical here.  o elsewhere · esc done"),
        ("m", "LetterBar", 60, "Mark this place: type a letter  esc leave"),
        ("'", "LetterBar", 60, "Go to which mark? (none yet, m sets one)  esc leave"),
        ("'", "LetterBar", 80, "Go to which mark? (none yet, m sets one)  ' back from a jump · esc leave"),
    ],
)
async def test_the_line_of_a_bar_fits_and_says_how_to_leave(
    reader: Reader, keys: str, bar: str, width: int, said: str
) -> None:
    await reader.pilot.resize_terminal(width, 24)
    await reader.press(*keys)
    assert reader.text_of(bar) == said
    assert len(said) <= width - 2


def test_quotation_marks_that_name_no_key_stay() -> None:
    assert with_keys("‹› ‹x› ‹a.b›", {"a.b": "y"}, format_key) == "‹› ‹x› ‹a.b›"


def test_every_hint_names_keys_that_do_what_it_says() -> None:
    sources = Path(tui.__file__).parent.rglob("*.py")
    hints = [match.groups() for path in sources for match in NAMED_KEY.finditer(path.read_text("utf-8"))]
    named = {(identity, key if len(key) == 1 else key.lower()) for identity, key in hints}
    keys = {(row.id, key) for row in key_rows() for name in row.keys for key in (name, format_key(name))}
    assert named
    assert named - keys == set()


async def test_a_person_who_chose_other_keys_reads_those(
    tmp_path: Path, ministers: Article, cache: AnalysisCache
) -> None:
    keys = checked_keymap({"mention.next": "f6", "edges.keep": "k", "note.write": "f5"}, path="config.toml")
    settings = Settings(keys=keys)
    async with reading([ministers], tmp_path, cache=cache, settings=settings) as person:
        assert "f6 next mention" in person.text_of("#status-subject")
        await person.press("f6", "e")
        assert "“Berlin”" in person.text_of("EdgeBar")
        assert "k keep" in person.text_of("EdgeBar")
        await person.press("escape", "3")
        assert "Press f5 to write one" in person.rows("notes")[0]
