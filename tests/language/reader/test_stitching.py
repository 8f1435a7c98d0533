"""Overlapping windows."""

from hypothesis import given
from hypothesis import strategies as st

from language.reader.stitching import LONGEST_WINDOW, owners, window_around, windows_of

LENGTHS = st.lists(st.integers(1, 12), min_size=1, max_size=700)


def test_a_short_text_is_one_window() -> None:
    assert [(window.start, window.end) for window in windows_of([1, 2, 3])] == [(0, 3)]


@given(LENGTHS)
def test_windows_are_no_longer_than_the_network_reads(lengths: list[int]) -> None:
    assert all(sum(lengths[window.start : window.end]) <= LONGEST_WINDOW for window in windows_of(lengths))


@given(LENGTHS)
def test_every_word_is_decided_by_exactly_one_window_that_sees_it(lengths: list[int]) -> None:
    windows = windows_of(lengths)
    ranges = list(owners(windows))
    assert [word for start, end in ranges for word in range(start, end)] == list(range(len(lengths)))
    assert all(
        window.start <= start <= end <= window.end
        for window, (start, end) in zip(windows, ranges, strict=True)
    )


@given(LENGTHS, st.data())
def test_a_sentence_is_read_by_a_window_that_holds_its_beginning(
    lengths: list[int], data: st.DataObject
) -> None:
    windows = windows_of(lengths)
    start = data.draw(st.integers(0, len(lengths) - 1))
    end = data.draw(st.integers(start + 1, len(lengths)))
    number, reached = window_around(windows, start, end)
    assert windows[number].start <= start < reached <= min(end, windows[number].end)
    if any(window.start <= start and end <= window.end for window in windows):
        assert reached == end
