import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.article import Article
from tui.display import display_article, display_lines, display_text, short_text

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("plain", "plain"),
        ("a\x1b]52;c;aGk=\x07b", "a␛]52;c;aGk=␇b"),
        ("one\ttab", "one tab"),
        ("one\r\ntwo", "one␍␊two"),
        ("\x00\x7f", "␀␡"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("\u202egpj.exe\u2066", "\ufffdgpj.exe\ufffd"),
        ("\ufeffzero\u200bwidth", "\ufffdzero\ufffdwidth"),
        ("\U000e0041\U000e007f", "\ufffd\ufffd"),
        ("\ud83d alone", "\ufffd alone"),
        ("inter\u00adnational", "inter-national"),
        ("[b]no markup[/nope]", "[b]no markup[/nope]"),
        ("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"),
        ("naïve café — “quoted” 中文", "naïve café — “quoted” 中文"),
    ],
)
def test_what_a_terminal_would_obey_is_drawn_as_a_picture(text: str, drawn: str) -> None:
    assert display_text(text) == drawn


@given(ANY_TEXT)
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(display_text(text)) == len(text)


@given(ANY_TEXT)
def test_drawing_twice_changes_nothing(text: str) -> None:
    assert display_text(display_text(text)) == display_text(text)


@given(ANY_TEXT)
def test_no_control_or_surrogate_or_invisible_mark_but_the_joiners_passes(text: str) -> None:
    odd = [c for c in display_text(text) if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    directed = [c for c in display_text(text) if unicodedata.bidirectional(c) in BIDI_CONTROLS]
    assert odd == directed == []


@given(ANY_TEXT)
def test_an_article_is_drawn_as_its_lines_are_plain_or_not(raw: str) -> None:
    article = Article.from_raw(raw)
    assert display_article(article, article.text) == display_lines(article.text)
    assert display_lines(article.text) == article.text or not article.is_plain


def test_an_article_in_which_nothing_is_replaced_is_drawn_from_the_text_itself() -> None:
    article = Article.from_raw("“Naïve,”\nshe said – 日本語.")
    assert display_article(article, article.text) is article.text


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def test_all_of_unicode_is_drawn_harmlessly() -> None:
    everything = "".join(map(chr, range(0x110000)))
    drawn = display_text(everything)
    kept_formats = {
        c for c, d in zip(everything, drawn, strict=True) if c == d and unicodedata.category(c) == "Cf"
    }
    assert {"\u200c", "\u200d"} <= kept_formats
    assert not kept_formats & set("\u00ad\u200b\u200e\u200f\u202a\u2066\ufeff\U000e0020")


def test_where_there_is_little_room_the_end_is_a_sign() -> None:
    assert short_text("A year on", 9) == "A year on"
    assert short_text("A year on, Beirut counts", 11) == "A year on,…"
    assert short_text("A year on, Beirut counts", 12) == "A year on,…"
