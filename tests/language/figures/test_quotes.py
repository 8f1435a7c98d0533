from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.figures.quotes import is_speech, paragraphs_of


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said “we saw 20 of them” there.", ["“we saw 20 of them”"]),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("She said: “It is open\n\n“And so is this”", ["“It is open", "“And so is this”"]),
        ("He said: “She told me ‘go’ twice.”", ["“She told me ‘go’ twice.”"]),
        ("''We saw 20,'' he said. ``Go!''", ["''We saw 20,''", "``Go!''"]),
        ("‘We saw the lads’ boats,’ he said", ["‘We saw the lads’ boats,’"]),
        ("the lads’ boats and it’s late", []),
    ],
)
def test_quotations_are_paired_within_their_paragraph(text, quotes):
    assert [text[quote.start : quote.end] for quote in paragraphs_of(text).quotes] == quotes


def test_a_few_quoted_words_are_a_wording_and_no_speech():
    text = "He called it “a big mess” and said “there were twenty of them”."
    assert [is_speech(text, quote) for quote in paragraphs_of(text).quotes] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He asks how many. “Thirteen,” a boy answers.", True),
        ("“Thirteen!”", True),
        ("He called it “Big.”", False),
        ("She wrote, “the end” on it.", False),
    ],
)
def test_a_short_sentence_of_its_own_is_speech(text, expected):
    assert is_speech(text, paragraphs_of(text).quotes[0]) is expected


def test_quotations_around_a_stretch_are_found_with_their_neighbours():
    text = "“One.” “Two.” “Three.” “Four.” “Five.”"
    start = text.index("“Three")
    around = paragraphs_of(text).quotes_around(start, start + 4)
    assert [text[quote.start : quote.end] for quote in around] == ["“Two.”", "“Three.”", "“Four.”"]


@given(st.text(alphabet="ab ‘’“”\"'.\n«»„", max_size=60))
def test_every_place_has_a_paragraph_and_at_most_one_quotation(text):
    paragraphs = paragraphs_of(text)
    for offset in range(len(text)):
        quote = paragraphs.quote_at(offset)
        assert 0 <= paragraphs.index(offset) < len(paragraphs.ranges)
        assert quote is None or quote.start <= offset < quote.end
