"""Finding words in the article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.searching import Search, find_places

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


def test_a_search_goes_on_from_where_it_began_and_comes_round() -> None:
    search = Search("a b a b a", start=3)
    assert search.look_for("a") == (4, 5)
    walked = [search.step(step, 3, 9) for step in (1, 1, 1, -1)]
    expected = [
        ((4, 5), "2/3"),
        ((8, 9), "3/3"),
        ((0, 1), "1/3, from the other end"),
        ((8, 9), "3/3, from the other end"),
    ]
    assert walked == expected


def test_a_search_behind_which_nothing_stands_begins_at_the_top() -> None:
    assert Search("a b", start=2).look_for("a") == (0, 1)
    assert Search("a b").look_for("c") is None
    assert Search("a b").step(1, 0, 3) is None
