import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.tokens import TokenRange, tokens_of


def joined(tokens: tuple[TokenRange, ...]) -> str:
    return "".join(token.text + " " * token.space for token in tokens)


def test_words_and_signs_are_tokens() -> None:
    assert [token.text for token in tokens_of("Goma, the UN said.")] == [
        "Goma",
        ",",
        "the",
        "UN",
        "said",
        ".",
    ]


@pytest.mark.parametrize(
    ("edges", "words"),
    [
        ([], ["pro", "-", "Velm", "said", "."]),
        ([5], ["pro", "-", "V", "elm", "said", "."]),
        ([0, 3, 5, 6, 7, 8, 13], ["pro", "-", "V", "e", "l", "m", "said", "."]),
    ],
)
def test_a_token_begins_wherever_it_is_asked_to(edges: list[int], words: list[str]) -> None:
    assert [token.text for token in tokens_of("pro-Velm said.", edges)] == words


@given(st.text(max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_tokens_joined_are_the_text_and_no_edge_lies_inside_one(text: str, edges: list[int]) -> None:
    tokens = tokens_of(text, edges)
    assert joined(tokens) == text
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert not any(token.start < edge < token.end for token in tokens for edge in edges)
