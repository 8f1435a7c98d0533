from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from store.anchors import Anchor, Resolution, anchor_at, resolve

TEXT = "Rebels freed 129 captives in Goma on Tuesday, the United Nations said, after long talks in the town."


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.text(min_size=1))
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@given(texts_with_spans())
def test_an_anchor_sits_exactly_in_the_text_it_was_made_in(case: tuple[str, int, int]) -> None:
    text, start, end = case
    assert resolve(anchor_at(text, start, end), text) == Resolution("exact", start, end)


@given(texts_with_spans(), st.text(), st.text())
def test_wherever_an_anchor_resolves_its_quote_stands_there(
    case: tuple[str, int, int], before: str, after: str
) -> None:
    text, start, end = case
    anchor = anchor_at(text, start, end)
    found = resolve(anchor, before + text + after)
    assert found.verdict == "detached" or (before + text + after)[found.start : found.end] == anchor.quote


@given(texts_with_spans())
def test_an_anchor_survives_being_stored(case: tuple[str, int, int]) -> None:
    anchor = anchor_at(*case)
    assert Anchor.from_record(anchor.as_record()) == anchor


def test_a_paragraph_put_in_front_moves_the_anchor() -> None:
    assert resolve(anchor_at(TEXT, 29, 33), "Update. " + TEXT) == Resolution("moved", 37, 41)


def test_a_word_changed_on_one_side_leaves_the_anchor_in_its_place() -> None:
    changed = TEXT.replace("Tuesday", "Wednesday")
    assert resolve(anchor_at(TEXT, 29, 33), changed) == Resolution("exact", 29, 33)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(29, 33, TEXT.replace("Goma", "Bukavu"), id="the quote is gone"),
        pytest.param(29, 33, f"X {TEXT} {TEXT}", id="the passage stands there twice"),
        pytest.param(29, 33, "The talks in Goma failed.", id="only the quote is left"),
        pytest.param(0, 6, "Rebels elsewhere said nothing of it.", id="the same first word of another text"),
        pytest.param(29, 33, "", id="an empty text"),
    ],
)
def test_an_anchor_is_detached_rather_than_moved_to_a_look_alike(start: int, end: int, text: str) -> None:
    assert resolve(anchor_at(TEXT, start, end), text) == Resolution("detached")


def test_twelve_percent_of_one_team_is_not_twelve_percent_of_another() -> None:
    alpha = "Sales of Team Alpha rose by twelve percent in the spring."
    beta = "Overall: sales of Team Gamma rose by twelve percent in the spring."
    start = alpha.index("twelve")
    assert resolve(anchor_at(alpha, start, start + 14), beta).verdict == "detached"


TOLL = "At least 12 people were killed and nearly 4,500 were displaced, police in Goma said on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"UPDATE: {TOLL.replace('12', '13')}", id="what stands far before it is another"),
        pytest.param(
            f"UPDATE: {TOLL.replace('Goma said', 'Ituri said')}", id="what stands far behind it is another"
        ),
    ],
)
def test_words_that_stand_in_the_text_once_move_when_only_what_is_far_from_them_changed(text: str) -> None:
    start = TOLL.index("4,500")
    found = text.index("4,500")
    assert resolve(anchor_at(TOLL, start, start + 5), text) == Resolution("moved", found, found + 5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            TOLL.replace("12", "13") + " Of the 4,500 none came back.", id="the words stand there twice"
        ),
        pytest.param(
            TOLL.replace("12", "13").replace("4,500", "14,500"), id="they are part of another number"
        ),
        pytest.param(TOLL.replace("12", "13").replace("Goma", "Ituri"), id="both sides are others"),
        pytest.param(TOLL.replace("killed", "hurt"), id="a word near them is another"),
        pytest.param(TOLL.replace("displaced", "killed"), id="what is said of them is another"),
    ],
)
def test_words_around_which_more_changed_are_detached(text: str) -> None:
    start = TOLL.index("4,500")
    assert resolve(anchor_at(TOLL, start, start + 5), f"UPDATE: {text}") == Resolution("detached")


def test_the_rise_of_one_team_is_not_that_of_another_however_much_stands_behind_it() -> None:
    text = "Sales of Team Alpha rose by twelve percent in the spring, its owner said on Monday."
    start = text.index("twelve")
    other = f"Update: {text.replace('Alpha', 'Gamma')}"
    assert resolve(anchor_at(text, start, start + 14), other).verdict == "detached"


@given(texts_with_spans(), st.integers(1, 5))
def test_a_range_outside_the_text_is_refused(case: tuple[str, int, int], beyond: int) -> None:
    text, start, _ = case
    assume(start <= len(text))
    with pytest.raises(ValueError, match="does not lie"):
        anchor_at(text, start, len(text) + beyond)
