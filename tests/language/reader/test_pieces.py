"""Cutting words into pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.reader.pieces import MOST_PIECES, WordPieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "rain",
    "##fall",
    "##s",
    "fall",
    "-",
    "'",
    "s",
    "cafe",
    "1",
    "##2",
    "a",
]
PIECES = WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Rainfalls", ["rain", "##fall", "##s"]),
        ("RAIN", ["rain"]),
        ("rain-fall", ["rain", "-", "fall"]),
        ("'s", ["'", "s"]),
        ("Café", ["cafe"]),
        ("12", ["1", "##2"]),
        ("rainbow", ["[UNK]"]),
        ("rainbow-fall", ["[UNK]", "-", "fall"]),
        ("\u200b", ["[UNK]"]),
        ("", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in PIECES.of(word)] == pieces


def test_a_window_knows_where_each_word_begins_and_ends() -> None:
    ids, first, last = PIECES.encoded(["rainfall", "rain"])
    assert [VOCABULARY[number] for number in ids] == ["[CLS]", "rain", "##fall", "rain", "[SEP]"]
    assert (first, last) == ([1, 3], [2, 3])


@given(st.text())
def test_any_word_has_at_least_one_piece_and_not_too_many(word: str) -> None:
    assert 1 <= len(PIECES.of(word)) <= MOST_PIECES
