from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.journal import Change, change_line, heading, read_lines

rows = st.dictionaries(st.text(max_size=5), st.text() | st.integers() | st.none(), max_size=3)
changes = st.builds(
    Change,
    st.integers(1),
    st.dictionaries(st.sampled_from(["decisions", "articles"]), st.lists(rows, max_size=3)),
)


def written(some: list[Change]) -> bytes:
    return heading("s") + b"".join(map(change_line, some))


@given(st.lists(changes))
def test_changes_survive_being_written(some: list[Change]) -> None:
    data = written(some)
    part = read_lines(data)
    assert (part.store, list(part.changes), part.end) == ("s", some, len(data))
    assert (part.damaged, part.is_torn) == (0, False)


@given(st.lists(changes, min_size=1), st.data())
def test_a_journal_cut_off_anywhere_gives_its_whole_lines(some: list[Change], data: st.DataObject) -> None:
    whole = written(some)
    cut = data.draw(st.integers(0, len(whole)))
    part = read_lines(whole[:cut])
    assert list(part.changes) == some[: len(part.changes)]
    assert part.end <= cut
    assert part.is_torn == (part.end < cut)
    assert read_lines(whole[part.end :]).changes == tuple(some[len(part.changes) :])


@given(st.lists(changes, min_size=3, max_size=3), st.binary(max_size=40))
def test_a_garbled_line_is_left_out_and_counted(some: list[Change], garbage: bytes) -> None:
    first, _, last = some
    garbled = b"x" + garbage.replace(b"\n", b"").replace(b"\r", b"") + b"\n"
    part = read_lines(heading("s") + change_line(first) + garbled + change_line(last))
    assert part.changes == (first, last)
    assert part.damaged == 1


def test_one_flipped_bit_is_noticed() -> None:
    line = bytearray(change_line(Change(1, {"decisions": [{"label": "ORG"}]})))
    line[-8] ^= 1
    assert read_lines(bytes(line)).damaged == 1


@given(st.lists(changes), st.integers(0, 100))
def test_room_for_more_lines_changes_nothing(some: list[Change], room: int) -> None:
    assert read_lines(written(some) + bytes(room)) == read_lines(written(some))


def test_zeros_in_the_middle_cost_only_their_line() -> None:
    line = change_line(Change(2))
    part = read_lines(change_line(Change(1)) + line[:5] + bytes(10) + line[15:] + change_line(Change(3)))
    assert [change.number for change in part.changes] == [1, 3]
    assert part.damaged == 1
