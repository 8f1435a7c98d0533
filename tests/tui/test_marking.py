import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import LABELS, Analysis, PipelineId
from language.figure import Figure, Stretch
from language.mention import Mention
from tui.marking import legend, marked_text, marks
from tui.palette import NUMBER_LABELS

TEXT = "Ana Ruiz said nearly 1.9 million of Velm’s 2.4 million people fled."


def analysis(
    text: str, mentions: list[tuple[int, int, str]], figures: list[tuple[int, int]] = ()
) -> Analysis:
    return Analysis(
        "id",
        PipelineId("test", "1"),
        mentions=tuple(Mention(start, end, label, text[start:end]) for start, end, label in mentions),
        figures=tuple(figure(text, start, end) for start, end in figures),
    )


def figure(text: str, start: int, end: int) -> Figure:
    words = text[start:end]
    return Figure(start, end, words, Stretch(start, end, words), bound="~")


def at(words: str, label: str) -> tuple[int, int, str]:
    start = TEXT.index(words)
    return start, start + len(words), label


def printed(found: Analysis, text: str = TEXT, *, plain: bool) -> str:
    return marked_text(text, 0, len(text), marks(found), plain=plain).plain


WHOLE = at("1.9 million of Velm’s 2.4 million people", "")[:2]
FOUND = analysis(TEXT, [at("Ana Ruiz", "PERSON"), at("Velm", "GPE"), at("2.4 million", "CARDINAL")], [WHOLE])


def test_without_a_terminal_names_and_figures_stand_in_brackets() -> None:
    assert printed(FOUND, plain=True) == (
        "[Ana Ruiz|PERSON] said nearly {1.9 million of [Velm|GPE]’s 2.4 million people|1} fled."
    )


def test_on_a_terminal_they_have_raised_signs_and_styles() -> None:
    text = marked_text(TEXT, 0, len(TEXT), marks(FOUND), plain=False)
    assert text.plain == "Ana Ruizᵖ said nearly 1.9 million of Velmᵍ’s 2.4 million people¹ fled."
    velm = next(span.style for span in text.spans if text.plain[span.start : span.end] == "Velm")
    assert velm.bold
    assert velm.underline


def test_letters_are_explained_once_and_only_where_used() -> None:
    found = analysis(
        TEXT, [at("Ana", "PERSON"), at("Ruiz", "PERSON"), at("Velm", "GPE"), at("2.4", "CARDINAL")]
    )
    assert legend(found) == "ᵖ person  ᵍ country or city"
    assert legend(analysis(TEXT, [])) == ""


@pytest.mark.parametrize("label", sorted({*LABELS, "DRUG"} - NUMBER_LABELS))
def test_every_label_has_a_raised_sign(label: str) -> None:
    assert re.fullmatch(r"Anaˀ?[ᵃ-ᵿⁿʰ-˿?]? Ruiz.*", printed(analysis(TEXT, [(0, 3, label)]), plain=False))
    assert printed(analysis(TEXT, [(0, 3, label)]), plain=False) != TEXT


def test_a_mark_that_crosses_another_is_left_out() -> None:
    assert printed(analysis("abcdef", [(0, 4, "GPE")], [(2, 6)]), "abcdef", plain=True) == "[abcd|GPE]ef"
    assert printed(analysis("abcdef", [(2, 6, "GPE")], [(0, 4)]), "abcdef", plain=True) == "{abcd|1}ef"


def test_what_a_terminal_would_obey_is_drawn_harmlessly() -> None:
    text = "a\x1bb\tc\nd"
    assert printed(analysis(text, [(0, 3, "ORG")]), text, plain=True) == "[a␛b|ORG] c\nd"


RANGES = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(RANGES, max_size=8), st.lists(RANGES, max_size=8))
def test_the_text_between_the_signs_is_the_text_of_the_article(
    mentions: list[tuple[int, int]], figures: list[tuple[int, int]]
) -> None:
    text = "".join(chr(ord("a") + n % 26) for n in range(42))
    found = analysis(text, [(start, end, "GPE") for start, end in mentions], figures)
    plain = printed(found, text, plain=True)
    assert re.sub(r"[\[{]|\|GPE\]|\|\d+\}", "", plain) == text
    assert plain.count("[") + plain.count("{") == len(marks(found))
