"""Finding words in the article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import Fold
from tui import searching
from tui.navigation import Place
from tui.searching import Search, folds_around, stands_in

TEXT = "The UN said the un-\nnamed man’s “report” is un-signed. 20,000 (?) people.\nTwo\nlines."


def find_places(text: str, query: str) -> list[Place]:
    """Look for a query to the end of a text, and return where it stands."""
    search = Search(text)
    search.look_for(query)
    while not search.is_complete:
        search.go_on()
    return search.places


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


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("o'brien-muller", "O’Brien‑Müller"),
        ("O’Brien‑Müller", "O'Brien-Muller"),
        ("amir abdollahian", "Amir-Abdollahian"),
        ("week long", "week-long"),
        ("unnamed man", "unnamed-\nman"),
        ("erdogan", "Erdoğan"),
        ("Lodz", "Łódź"),
        ("solberg", "SØLBERG"),
        ("Ecole", "École"),
        ("20-30", "20–30"),
        ("cafe noir", "cafe\N{COMBINING ACUTE ACCENT} noir"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "café"),
        ('"yes"', "„yes“"),
    ],
)
def test_what_a_keyboard_types_finds_what_is_printed_in_its_place(query: str, printed: str) -> None:
    assert find_places(f"İß {printed}, ſ", query) == [(3, 3 + len(printed))]


@pytest.mark.parametrize(
    ("query", "text"), [("Ecole", "école"), ("week long", "a week — long ago"), ("u", "o")]
)
def test_what_is_not_alike_is_not_found(query: str, text: str) -> None:
    assert find_places(text, query) == []


@given(st.text(max_size=60), st.text(max_size=5))
def test_any_query_on_any_text_is_no_error_and_places_do_not_overlap(text: str, query: str) -> None:
    places = find_places(text, query)
    assert all(first[1] <= second[0] for first, second in pairwise(places))


def test_a_search_goes_on_from_where_it_began_and_comes_round() -> None:
    search = Search("a b a b a", start=3)
    assert search.look_for("a") == (4, 5)
    search.go_on()
    assert search.first == (4, 5)
    walked = [search.step(step, 3, 9) for step in (1, 1, 1, -1)]
    expected = [
        ((4, 5), "2/3"),
        ((8, 9), "3/3"),
        ((0, 1), "1/3, from the other end"),
        ((8, 9), "3/3, from the other end"),
    ]
    assert walked == expected


def test_a_search_behind_which_nothing_stands_begins_at_the_top() -> None:
    search = Search("a b", start=2)
    assert search.look_for("a") is None
    search.go_on()
    assert search.first == (0, 1)
    assert Search("a b").look_for("c") is None
    assert Search("a b").step(1, 0, 3) is None


@given(st.text(alphabet="ab \n", max_size=60), st.text(alphabet="ab ", max_size=4), st.data())
def test_a_search_in_slices_finds_what_one_look_finds(text: str, query: str, data: st.DataObject) -> None:
    whole = find_places(text, query)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_SLICE", data.draw(st.integers(1, 20)))
        assert find_places(text, query) == whole
        search = Search(text)
        search.look_for(query)
        search.go_on(data.draw(st.integers(0, 5)))
        start, end = sorted((data.draw(st.integers(0, 60)), data.draw(st.integers(0, 60))))
        assert all(place[0] < end and start < place[1] for place in search.places_in(start, end))
        search.go_on(len(text) + 1)
        assert search.places_in(start, end) == [one for one in whole if one[0] < end and start < one[1]]


PARAGRAPHS = [(0, 10), (12, 20), (22, 30), (32, 40), (42, 50)]


@pytest.mark.parametrize(
    ("places", "folds", "expected"),
    [
        ([(14, 16)], [], [(0, 10), (22, 50)]),
        ([(2, 3), (33, 35)], [], [(12, 30), (42, 50)]),
        ([(2, 3)], [Fold(44, 50, "form")], [(12, 50)]),
        ([(2, 3), (45, 46)], [Fold(44, 50, "form")], [(12, 40), (44, 50)]),
        ([(0, 1), (12, 13), (22, 23), (32, 33), (42, 43)], [], []),
    ],
)
def test_paragraphs_without_a_hit_are_folded_together(
    places: list[tuple[int, int]], folds: list[Fold], expected: list[tuple[int, int]]
) -> None:
    found = folds_around(places, PARAGRAPHS, folds, "without")
    assert [(fold.start, fold.end) for fold in found] == expected


def test_words_stand_in_a_text_or_not() -> None:
    assert stands_in(TEXT, "Two lines")
    assert not stands_in(TEXT, "three")
    assert not stands_in(TEXT, " ")
