"""Finding words in the article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.searching import find_places

TEXT = "The UN said the un-\nnamed man’s “report” is un-signed. 20,000 (?) people.\nTwo\nlines."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("un", ["UN", "un", "un"]),
        ("UN", ["UN"]),
        ("man's", ["man’s"]),
        ('"report"', ["“report”"]),
        ("two lines", ["Two\nlines"]),
        ("20,000 (?)", ["20,000 (?)"]),
        ("", []),
        ("  ", []),
        ("absent", []),
    ],
)
def test_words_are_found_as_a_person_types_them(query: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in find_places(TEXT, query)] == found


@given(st.text(max_size=60), st.text(max_size=5))
def test_any_query_on_any_text_is_no_error_and_places_do_not_overlap(text: str, query: str) -> None:
    places = find_places(text, query)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
