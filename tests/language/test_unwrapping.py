import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.unwrapping import NARROWEST, unwrapped

PROSE = (
    "The group still holds more than three dozen hostages in the north of the country, said the Red Cross on "
    "Monday, and between 20 and 30 million kronor was spent by Ana Lee, who heads the harbour board in Oslo."
)


@pytest.mark.parametrize("width", [34, 60, 72, 79, 100])
def test_a_wrapped_paragraph_is_whole_again(width: int) -> None:
    wrapped = textwrap.fill(PROSE * 3, width, break_on_hyphens=False)
    assert unwrapped(wrapped) == PROSE * 3


def test_titles_blank_lines_and_signatures_stay_by_themselves() -> None:
    wrapped = textwrap.fill(PROSE, 60)
    letter = "Dear all\nin the harbour\n\n{0}\n\n{0}\n\nAna Lee\nHarbour Board\nOslo"
    assert unwrapped(letter.format(wrapped)) == letter.format(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one line",
        "one\ntwo",
        f"{PROSE}\n{PROSE}\n{PROSE}",
        "Storm closes harbour\nBy Ana Lee\nOslo, Monday\nTwo ships are missing",
        "Bavaria        1,203      44 percent\nHesse            980      31 percent\nSaxony           702   ",
        "- a point about the harbour and its board\n- a point about the ships and their crews\n- a last one",
        "Two roads\nand one long line of a poem that nobody\nhas read\nto the end, as it is\nnot good",
    ],
)
def test_what_is_not_wrapped_is_left_as_it_is(text: str) -> None:
    assert unwrapped(text) == text


def test_the_items_of_a_list_in_a_wrapped_text_begin_their_lines() -> None:
    item = textwrap.fill(f"1. {PROSE}", 60)
    assert unwrapped(f"{item}\n{item}") == f"1. {PROSE}\n1. {PROSE}"


@given(st.text(alphabet="ab .\n\t1-", max_size=400))
def test_no_character_but_line_breaks_changes_and_none_moves(text: str) -> None:
    read = unwrapped(text)
    assert len(read) == len(text)
    assert all(was == now or (was == "\n" and now == " ") for was, now in zip(text, read, strict=True))


@given(st.lists(st.text(alphabet="abcdefg", min_size=1, max_size=9), min_size=60, max_size=90), st.data())
def test_whatever_is_wrapped_can_be_made_whole(words: list[str], data: st.DataObject) -> None:
    width = data.draw(st.integers(NARROWEST + 5, 100))
    assert unwrapped(textwrap.fill(" ".join(words), width)) == " ".join(words)
