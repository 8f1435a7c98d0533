"""Mentions in columns are the mentions that were put in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from language.mention import Mention, Mentions, in_columns

UN = Mention(0, 3, "ORG", "UN", 0, 0.97)
MONDAY = Mention(20, 26, "DATE", "Monday", when="2024-03-11", learned="rule")
GOMA = Mention(30, 34, "GPE", "Goma", 0, 0.0)

ANY = st.builds(
    Mention,
    st.integers(0, 2**32 - 1),
    st.integers(0, 2**32 - 1),
    st.sampled_from(["ORG", "DATE"]),
    st.text(max_size=3),
    st.none() | st.integers(0, 2**31 - 1),
    st.none() | st.floats(0, 1),
    st.none() | st.just("2024"),
    st.none() | st.just("rule"),
)


@given(st.lists(ANY), st.lists(ANY))
def test_what_comes_out_is_what_was_put_in(first: list[Mention], more: list[Mention]) -> None:
    mentions = Mentions(first).followed_by(more)
    assert [*mentions] == [*first, *more]
    assert [mentions[at] for at in range(-len(mentions), 0)] == [*first, *more]
    assert mentions[1:-1:2] == (*first, *more)[1:-1:2]


def test_mentions_are_equal_to_others_in_any_sequence_and_to_nothing_else() -> None:
    assert Mentions([UN, GOMA]) == (UN, GOMA)
    assert Mentions([UN, GOMA]) == [UN, GOMA]
    assert Mentions([UN, GOMA]) != Mentions([UN])
    assert Mentions([UN, GOMA]) != (GOMA, UN)
    assert Mentions() != {UN}


def test_a_list_stays_as_it_is_when_more_are_put_behind_it() -> None:
    one = Mentions([UN])
    two, other = one.followed_by([MONDAY]), one.followed_by([GOMA])
    assert (one, two, other) == ([UN], [UN, MONDAY], [UN, GOMA])
    assert two.followed_by([GOMA]) == [UN, MONDAY, GOMA]


def test_what_is_in_columns_already_is_not_copied() -> None:
    mentions = Mentions([UN])
    assert in_columns(mentions) is mentions
    assert in_columns((UN,)) == mentions


def test_mentions_show_what_they_hold() -> None:
    assert repr(Mentions([UN])) == f"Mentions([{UN!r}])"
