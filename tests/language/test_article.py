"""The article: one text, one id, one place for every character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.article import Article, normalise, paragraph_ranges


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\ufeffHeadline", "Headline"),
        ("\ufeff\ufeffHeadline", "Headline"),
        ("tab\tstays", "tab\tstays"),
        ("bell\x07 escape\x1b[31m", "bell\ufffd escape\ufffd[31m"),
        ("Franç\x83§ois \x9b \x85 stays", "Franç\x83§ois \x9b \x85 stays"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
        ("e\u0301 is not composed", "e\u0301 is not composed"),
    ],
)
def test_a_text_is_normalised_one_character_for_one(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(st.text(alphabet=st.characters(), max_size=100))
def test_normalising_twice_changes_nothing(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@given(st.text(alphabet=st.characters(), max_size=100))
def test_any_text_at_all_becomes_an_article_with_an_id(raw: str) -> None:
    assert len(Article.from_raw(raw).id) == 64


def test_the_same_text_is_the_same_article_wherever_it_was_read() -> None:
    assert Article.from_raw("a\r\nb", path="x.txt").id == Article.from_raw("a\nb").id


def test_an_article_with_a_text_that_is_not_normalised_is_refused() -> None:
    with pytest.raises(ValueError, match="normalised"):
        Article("a\r\nb")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("one\n\ntwo", ["one", "two"]),
        ("one\ntwo", ["one", "two"]),
        ("hard\nwrapped\n\n  indented  \n", ["hard\nwrapped", "indented"]),
        ("one\n \t\ntwo", ["one", "two"]),
    ],
)
def test_paragraphs_are_told_apart(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraph_ranges(text)] == expected


@given(st.text(alphabet="ab \n\t", max_size=80))
def test_paragraphs_hold_everything_but_white_space(text: str) -> None:
    inside = "".join(text[start:end] for start, end in paragraph_ranges(text))
    assert "".join(inside.split()) == "".join(text.split())


def test_marks_of_byte_order_are_no_error_however_many() -> None:
    assert Article.from_raw("\ufeff\ufeffHeadline").text == "Headline"


@pytest.mark.parametrize(
    ("path", "name"), [("-", "standard input"), ("news/goma.txt", "goma.txt"), ("goma.txt", "goma.txt")]
)
def test_an_article_is_called_by_its_file(path: str, name: str) -> None:
    assert Article("", path=path).name == name
