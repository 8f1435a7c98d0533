"""Selecting by words and moving edges."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.navigation import Place
from tui.selecting import (
    Selection,
    end_moved,
    start_moved,
    trimmed,
    whole_lines,
    word_after,
    word_at,
    word_before,
)

TEXT = "Saleh al-Arouri said 1.9 million of Gaza’s people, “most”, fled."


def words(places: list[Place | None]) -> list[str | None]:
    return [TEXT[slice(*place)] if place else None for place in places]


@pytest.mark.parametrize(
    ("offset", "found"),
    [(0, "Saleh"), (5, "al-Arouri"), (9, "al-Arouri"), (22, "1.9"), (38, "Gaza’s"), (50, "“")],
)
def test_a_word_is_found_at_its_place(offset: int, found: str) -> None:
    assert words([word_at(TEXT, offset)]) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("東京で地震、3人負傷", "東 京 で 地 震 、 3 人 負 傷"),
        ("NHKは12.5%と", "NHK は 12.5 % と"),
        ("ガーナが\u304b\u3099", "ガ ー ナ が \u304b\u3099"),
        ("葛\U000e0100城𠮷野", "葛\U000e0100 城 𠮷 野"),
        ("ไทยที่น้ำ ๒๕", "ไ ท ย ที่ น้ำ ๒๕"),
        ("ລາວຢູ່", "ລ າ ວ ຢູ່"),
        ("ខ្មែរ", "ខ្មែ រ"),
        ("မြန်မာ", "မြ န် မာ"),
        ("서울에서 Gaza’s al-Arouri", "서울에서 Gaza’s al-Arouri"),
        ("«Москва»", "« Москва »"),
    ],
)
def test_where_words_have_no_spaces_between_them_each_letter_with_its_signs_is_one(
    text: str, found: str
) -> None:
    there, back = [], []
    place = word_at(text, 0)
    while place:
        there.append(text[slice(*place)])
        place = word_after(text, place[1])
    place = word_before(text, len(text))
    while place:
        back.append(text[slice(*place)])
        place = word_before(text, place[0])
    assert " ".join(there) == " ".join(reversed(back)) == found


def test_selections_and_edges_in_japanese_move_by_a_letter() -> None:
    text = "東京で地震、3人負傷"
    first = word_at(text, 0)
    assert first is not None
    selection = Selection(first, first)
    assert text[slice(*selection.moved(text, 1).place)] == "東京"
    assert text[slice(*selection.moved_to(text, 4).place)] == "東京で地震"
    assert text[slice(*end_moved(text, (0, 3), -1))] == "東京"
    assert text[slice(*end_moved(text, (0, 3), 1))] == "東京で地"
    assert text[slice(*start_moved(text, (2, 5), -1))] == "京で地震"
    assert text[slice(*start_moved(text, (2, 5), 1))] == "地震"


def test_neighbouring_words_are_found_and_the_ends_are_no_error() -> None:
    assert words([word_after(TEXT, 5), word_before(TEXT, 6), word_before(TEXT, 0)]) == [
        "al-Arouri",
        "Saleh",
        None,
    ]
    assert word_after(TEXT, len(TEXT)) is None


def test_the_head_of_a_selection_moves_and_turns_around_its_anchor() -> None:
    start = word_at(TEXT, 21)
    assert start is not None
    selection = Selection(start, start)
    assert words([selection.moved(TEXT, 1).place]) == ["1.9 million"]
    assert words([selection.moved(TEXT, -1).place]) == ["said 1.9"]
    assert words([selection.moved_to(TEXT, 38).place]) == ["1.9 million of Gaza’s"]


@pytest.mark.parametrize(
    ("words_in", "kept"),
    [("Goma,", "Goma"), (": Goma ;", "Goma"), ("U.S.", "U.S."), (",", ","), ("a, b", "a, b")],
)
def test_a_label_takes_no_comma_along(words_in: str, kept: str) -> None:
    assert words_in[slice(*trimmed(words_in, (0, len(words_in))))] == kept


@pytest.mark.parametrize(
    ("move", "step", "expected"),
    [
        (start_moved, -1, "Saleh al-Arouri said"),
        (start_moved, 1, "said"),
        (end_moved, 1, "al-Arouri said 1.9"),
        (end_moved, -1, "al-Arouri"),
    ],
)
def test_edges_move_by_words(move: Callable[[str, Place, int], Place], step: int, expected: str) -> None:
    assert words([move(TEXT, (6, 20), step)]) == [expected]


@given(st.text(alphabet="ab’ -.\n“é", max_size=40), st.data())
def test_no_move_empties_a_stretch_or_leaves_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(min(start + 1, len(text)), len(text)))
    for move in (start_moved, end_moved):
        for step in (1, -1):
            left, right = move(text, (start, end), step)
            assert 0 <= left <= right <= len(text)
            assert left < right or start == end


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ((0, 1), "one two"),
        ((4, 12), "one two\n\n  three"),
        ((11, 12), "three"),
        ((18, 19), "four"),
        ((8, 8), ""),
    ],
)
def test_lines_are_taken_whole(place: tuple[int, int], lines: str) -> None:
    text = "one two\n\n  three \nfour"
    assert text[slice(*whole_lines(text, place))] == lines
