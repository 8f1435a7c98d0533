"""Making training text look like print."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.training.augment import capitalised, curled, headlined, small, varied_text


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ('He said "no".', "He said “no”."),
        ('"Stop," she said.', "“Stop,” she said."),
        ("It's the miners' strike", "It’s the miners’ strike"),
        ("('quoted')", "(‘quoted’)"),
        ("the mayor 's car", "the mayor ’s car"),
    ],
)
def test_quotes_are_curled_as_printers_do(straight: str, curly: str) -> None:
    assert curled(straight) == curly


def test_capitals_keep_the_letters_that_would_grow() -> None:
    assert capitalised("Straße") == "STRAßE"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Rain delays the mayor's parade", "Rain Delays The Mayor's Parade"),
        ("the 3rd dry-dock of ÉVORA", "The 3rd Dry-Dock Of ÉVORA"),
    ],
)
def test_a_headline_has_a_capital_at_each_word(text: str, headline: str) -> None:
    assert headlined(text) == headline


def test_small_letters_keep_the_capitals_that_would_grow() -> None:
    assert small("İzmir and ÉVORA") == "İzmir and évora"


@pytest.mark.parametrize("write", [capitalised, headlined, small])
def test_short_texts_are_seen_as_headlines_and_messages(write: Callable[[str], str]) -> None:
    text = "Rain fell on Evora"
    assert write(text) in {varied_text(text, random.Random(seed)) for seed in range(300)}


@given(st.text(), st.integers(0, 99))
def test_a_varied_text_keeps_its_length(text: str, seed: int) -> None:
    assert len(varied_text(text, random.Random(seed))) == len(text)
