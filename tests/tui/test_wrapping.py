"""Line breaks: every character is on one line, no line is too wide, and offsets find their lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size

from language.analysis import Fold
from tui import wrapping
from tui.display import display_lines
from tui.wrapping import _NARROW, WrapIndex, cell_width, graphemes, snapped

TEXTS = st.text(
    alphabet=st.sampled_from(list("abc  \n“”’—é漢字한👍🏽👨‍👩‍👧\u0301\u200dא\t-")), max_size=200
).map(display_lines)


def lines(text: str, width: int, **options: object) -> list[str]:
    index = WrapIndex(text, width, **options)  # type: ignore[arg-type]
    index.extend(offset=len(text))
    return [text[slice(*index[line])] for line in range(len(index))]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("a\n\nb", 10, ["a", "", "b"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("漢字漢字 ab", 5, ["漢字", "漢字", "ab"]),
        ("an old man 漢字 with a stick", 10, ["an old man", "漢字 with", "a stick"]),
        ("👨‍👩‍👧👨‍👩‍👧", 2, ["👨‍👩‍👧", "👨‍👩‍👧"]),
        (" a漢", 2, ["", "a", "漢"]),
        ("aa \u0301", 2, ["aa", " \u0301"]),
        ("‘Yes,’ she said – “no”", 12, ["‘Yes,’ she", "said – “no”"]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_paragraphs_of_one_line_break_are_set_apart_when_asked() -> None:
    assert lines("one\ntwo", 10, spaced=True) == ["one", "", "two"]


def test_a_fold_takes_one_line_whatever_its_length() -> None:
    text = "story\n\nLEAVE\nA REPLY\nnow\n\nmore"
    start, end = text.index("LEAVE"), text.index("now") + 3
    index = WrapIndex(text, 20, folds=[Fold(start, end, "comment form")])
    index.extend(offset=len(text))
    assert [text[slice(*index[line])] for line in range(len(index))] == ["story", "", "", "", "more"]
    assert list(index.fold_lines) == [2]


@given(TEXTS, st.integers(1, 30))
def test_no_character_but_a_space_or_line_break_is_lost(text: str, width: int) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_screen(text: str, width: int) -> None:
    assert all(cell_width(line.rstrip(" ")) <= width for line in lines(text, width))


@given(TEXTS, st.integers(1, 30))
def test_every_offset_of_a_line_finds_it_again(text: str, width: int) -> None:
    index = WrapIndex(text, width)
    index.extend(offset=len(text))
    for line in range(len(index)):
        start, end = index[line]
        assert all(index.line_of(offset) == line for offset in range(start, end))


@given(TEXTS, st.integers(1, 30), st.integers(1, 5))
def test_wrapping_in_slices_gives_the_same_lines(text: str, width: int, step: int) -> None:
    index = WrapIndex(text, width)
    while not index.is_complete:
        index.extend(lines=len(index) + step)
    assert [text[slice(*index[line])] for line in range(len(index))] == lines(text, width)


@given(TEXTS, st.data())
def test_snapped_edges_never_cut_a_grapheme(text: str, data: st.DataObject) -> None:
    text = text.replace("\n", " ")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = snapped(text, start, end)
    assert left <= start <= end <= right
    edges = {0, len(text)} | {edge for one in graphemes(text, 0, len(text)) for edge in one[:2]}
    assert start == end or {left, right} <= edges


def test_characters_taken_for_narrow_are() -> None:
    assert {get_character_cell_size(character) for character in _NARROW} == {1}


@pytest.mark.parametrize("character", ["a", "漢", "a ", "👨‍👩‍👧", "e\u0301", "א "])
def test_a_line_of_megabytes_is_wrapped_piece_by_piece(character: str) -> None:
    text = character * 200_000
    index = WrapIndex(text, 80)
    index.extend(lines=40)
    assert 40 <= len(index) < 20_000
    assert index.reached < len(text)


@given(TEXTS, st.integers(2, 30), st.integers(1, 60))
def test_pieces_of_a_line_are_wrapped_as_well_as_the_whole(text: str, width: int, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "_PIECE", piece)
        pieced = lines(text, width)
    assert "".join(pieced).replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(cell_width(line.rstrip(" ")) <= width for line in pieced)
    if wrapping.is_narrow(text.replace("\n", "")):
        assert pieced == lines(text, width)
