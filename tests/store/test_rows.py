"""The rows of a layer are what a sorted list of its things would be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from language.mention import Mention
from store.kinds import MENTIONS
from store.laying import Laid
from store.rows import Rows


def mention(start: int, end: int) -> Mention:
    return Mention(start, end, "GPE", "x" * (end - start))


def added(start: int, end: int) -> Laid[Mention]:
    return Laid(mention(start, end), "added", (start, end))


SUGGESTED = [mention(0, 4), mention(10, 12), mention(12, 20), mention(30, 31)]
SPANS = st.tuples(st.integers(0, 40), st.integers(0, 6)).map(lambda one: (one[0], one[0] + one[1]))


def rows() -> Rows[Mention]:
    return Rows(MENTIONS, SUGGESTED)


@given(st.sets(SPANS), SPANS)
def test_what_is_put_in_is_found_in_its_place(
    spans: set[tuple[int, int]], looked_at: tuple[int, int]
) -> None:
    laid = rows()
    spans -= {MENTIONS.span(one) for one in SUGGESTED}
    for span in spans:
        one = added(*span)
        laid.replace(laid.row_of(one), 0, [one])
    assert [*laid] == sorted(laid, key=laid.key)
    assert [laid.row_of(one) for one in laid] == [*range(len(laid))]
    standing = laid.standing_at(looked_at)
    assert (standing is not None) == (looked_at in [laid.span(one) for one in laid])
    assert standing is None or laid.span(laid[standing]) == looked_at
    assert laid.first_from(looked_at[0]) == sum(one.value.start < looked_at[0] for one in laid)


@given(SPANS)
def test_suggestions_that_share_a_place_with_a_span_are_found(span: tuple[int, int]) -> None:
    start, end = span[0], max(span[1], span[0] + 1)
    over = [at for at, one in enumerate(SUGGESTED) if one.start < end and one.end > start]
    assert [*rows().suggested_over(span)] == over


def test_a_window_takes_in_what_overlaps_what_is_in_it() -> None:
    laid = rows()
    long = added(3, 11)
    laid.replace(laid.row_of(long), 0, [long])
    assert laid.window((11, 12)) == (0, 3)
    assert laid.window((30, 31)) == (4, 5)


def test_what_is_decided_takes_the_place_of_what_was_suggested_there() -> None:
    laid = rows()
    wider = Laid(mention(9, 20), "changed", (10, 12), SUGGESTED[1])
    laid.settle({1, 2}, [wider])
    assert [one.value for one in laid] == [SUGGESTED[0], wider.value, SUGGESTED[3]]
    assert laid.first_from(9) == 1


def test_suggestions_that_come_later_are_known_before_they_stand_anywhere() -> None:
    laid = rows()
    laid.suggest([mention(40, 44)])
    later = laid.suggested((40, 44))
    assert later is not None
    assert len(laid) == 4
    laid.replace(4, 0, [later])
    assert laid[4] == later
    assert laid.suggested((41, 44)) is None
