"""What a pipeline reads by itself, and how much of it at a time."""

from hypothesis import given
from hypothesis import strategies as st

from language.portions import BATCH, FIRST_BATCH, LONGEST_PIECE, batches_of, pieces_around, pieces_of

PARAGRAPH = st.builds(
    lambda words, times: words * times, st.sampled_from(["a b ", "é", "?!"]), st.integers(1, 9000)
)
ARTICLE = st.lists(PARAGRAPH, max_size=6).map("\n\n".join)


@given(ARTICLE)
def test_pieces_leave_out_nothing_but_white_space_and_none_is_too_long(text: str) -> None:
    pieces = list(pieces_of(text))
    assert "".join("".join(text[start:end].split()) for start, end in pieces) == "".join(text.split())
    assert all(0 < end - start <= LONGEST_PIECE for start, end in pieces)


@given(ARTICLE)
def test_batches_have_all_pieces_in_order_and_are_short_where_that_is_possible(text: str) -> None:
    pieces = tuple(pieces_of(text))
    batches = list(batches_of(pieces))
    assert [piece for batch in batches for piece in batch] == list(pieces)
    for number, batch in enumerate(batches):
        most = min(FIRST_BATCH * 4**number, BATCH)
        assert len(batch) == 1 or batch[-1][1] - batch[0][0] <= most


def test_the_pieces_around_a_stretch_are_its_own_and_the_two_before() -> None:
    pieces = [(0, 10), (12, 20), (22, 30), (32, 40)]
    assert pieces_around(pieces, 33, 36) == pieces[1:]
    assert pieces_around(pieces, 5, 15) == pieces[:2]
