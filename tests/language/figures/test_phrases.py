from __future__ import annotations

import pytest

from language.figures.phrases import Phrasebook

BOOK = Phrasebook({"more than": ">", "than": "?", "up to": "<=", "sq m": "m2", "per cent": "%"})
SYMBOLS = Phrasebook({"mW": "milli", "MW": "mega", "m": "metre", "m²": "square"}, any_case=False)


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        ("More  than 5", 11, (0, ">")),
        ("no, than 5", 9, (4, "?")),
        ("grew up to 5", 11, (5, "<=")),
        ("more, 5", 6, None),
        ("", 0, None),
    ],
)
def test_the_longest_phrase_before_a_place_wins(text, end, found):
    assert BOOK.ending_at(text, end) == found


@pytest.mark.parametrize(
    ("book", "text", "found"),
    [
        (BOOK, "per-cent of", (8, "%")),
        (BOOK, "sq\u00a0m, ", (4, "m2")),
        (SYMBOLS, "MW of", (2, "mega")),
        (SYMBOLS, "mW", (2, "milli")),
        (SYMBOLS, "m2", None),
        (SYMBOLS, "m²", (2, "square")),
        (SYMBOLS, "mm", None),
    ],
)
def test_a_phrase_after_a_place_is_whole_and_in_its_case(book, text, found):
    assert book.starting_at(text, 0) == found
