"""Words as they are compared."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.compare.lexicons import lexicon
from language.compare.words import root, stem, words_in


@pytest.mark.parametrize(
    "words",
    [
        ("cancel", "cancels", "cancelled", "cancelling"),
        ("injure", "injures", "injured", "injuring"),
        ("flight", "flights"),
        ("party", "parties"),
        ("lose", "lost", "losing"),
        ("flee", "fled"),
        ("child", "children"),
        ("stop", "stopped", "stopping"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(("word", "other"), [("loss", "lose"), ("lives", "live"), ("homes", "home")])
def test_words_that_differ_in_more_keep_their_stems(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    ("word", "other"), [("vessels", "ship"), ("hostage", "captives"), ("quake", "earthquakes")]
)
def test_words_for_one_thing_have_one_root(word: str, other: str) -> None:
    assert root(word) == root(other)


def test_no_word_stands_for_two_things() -> None:
    counted = Counter(word for words in lexicon("words")["same"].values() for word in words)
    assert [word for word, times in counted.items() if times > 1] == []


def test_words_that_say_nothing_are_left_out() -> None:
    text = "It said that more than 40 of the ships had been waiting"
    assert [text[word.start : word.end] for word in words_in(text, 0, len(text))] == ["ships", "waiting"]


def test_the_no_of_a_referendum_is_a_word() -> None:
    text = "Half of them voted No, not yes."
    assert "no" in [word.root for word in words_in(text, 0, len(text))]


@given(st.text())
def test_every_word_is_where_it_stands(text: str) -> None:
    words = list(words_in(text, 0, len(text)))
    assert all(0 <= word.start < word.end <= len(text) and word.root for word in words)
