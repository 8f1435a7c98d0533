"""What the letters of a word show."""

import spacy
from hypothesis import given
from hypothesis import strategies as st

from language.reader.features import FEATURES, feature_matrix, stands_free


@given(st.lists(st.tuples(st.text(), st.booleans())))
def test_every_word_has_the_same_number_of_features(words: list[tuple[str, bool]]) -> None:
    matrix = feature_matrix([word for word, _ in words], [free for _, free in words])
    assert matrix.shape == (len(words), FEATURES)
    assert set(matrix.flatten()) <= {0.0, 1.0}


def test_case_tells_words_apart_that_the_encoder_takes_for_one() -> None:
    matrix = feature_matrix(["US", "us", "Us", "uS"], [True] * 4)
    assert len({tuple(row[:-3]) for row in matrix}) == 4


def test_a_word_stands_free_after_white_space_or_nothing() -> None:
    doc = spacy.blank("en").make_doc("Rain, snow\u00a0fell")
    assert [stands_free(token) for token in doc if not token.is_space] == [True, False, True, True]
