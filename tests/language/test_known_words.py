"""What words are known as."""

import numpy as np
import pytest
import spacy

from language.known_words import UNKNOWN, feature_of, known_word_embed, known_words


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("Ana", "g"),
        ("Houston", "gST"),
        ("HOUSTON", "gST"),
        ("Aleppo", "T"),
        ("McDonald", "S"),
        ("O’Brien", "S"),
    ],
)
def test_a_word_is_known_by_its_lists(word: str, kinds: str) -> None:
    assert set(kinds) <= set(feature_of(word))


@pytest.mark.parametrize("word", ["Velmora", "UN", "IT"])
def test_other_words_with_a_capital_are_unknown(word: str) -> None:
    assert feature_of(word) == UNKNOWN


@pytest.mark.parametrize("word", ["houston", "-", "", "1990"])
def test_words_without_a_capital_are_known_as_nothing(word: str) -> None:
    assert feature_of(word) == ""


def test_the_lists_hold_given_names_surnames_and_towns() -> None:
    kinds = set("".join(known_words().values()))
    assert kinds == set("gSsTtfl")


def test_words_that_are_known_alike_differ_in_nothing_but_their_attributes() -> None:
    model = known_word_embed(width=8, attrs=["SHAPE"], rows=[50], known_rows=50)
    doc = spacy.blank("en")("Oslo Baku oslo baku Qqqq")
    model.initialize(X=[doc])
    [vectors] = model.predict([doc])
    assert vectors.shape == (5, 8)
    assert feature_of("Oslo") == feature_of("Baku") != feature_of("Qqqq")
    assert np.array_equal(vectors[0], vectors[1])
    assert not np.array_equal(vectors[0], vectors[4])
