import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.readers.charset import decode
from store.readers.errors import ArticleNotReadError

CURLY = "“We don’t know,” said Seán Ó Briain – the mayor of Málaga – of the €40 million."
RUSSIAN = (
    "Сегодня в Москве прошла встреча министров двух стран, на которой обсуждались поставки газа и цены "
    "на зерно. Никто не пострадал."
)


def read(data: bytes, **options: str) -> tuple[str, str]:
    return decode(data, path="a.txt", **options)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1252", b""),
        ("mac_roman", b""),
    ],
)
def test_english_is_read_in_the_encoding_it_was_written_in(encoding: str, mark: bytes) -> None:
    assert read(mark + CURLY.encode(encoding))[0].removeprefix("\ufeff") == CURLY


@pytest.mark.parametrize(
    "words",
    [
        "It cost £5.",
        "the 30s°F",
        "in the\xa0war",
        "don’t",
        "a café",
        "Évariste came first",
        "Iván DeJesús (2013 – present)",
        "“Yes”",
        "½ cup",
    ],
)
def test_even_a_few_words_of_windows_text_are_read_right(words: str) -> None:
    assert read(words.encode("cp1252")) == (words, "cp1252")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "iso8859_5"])
def test_other_alphabets_are_recognised(encoding: str) -> None:
    assert read(RUSSIAN.encode(encoding))[0] == RUSSIAN


def test_what_the_file_declares_comes_before_a_guess() -> None:
    assert read("żółć".encode("iso8859_2"), declared="iso8859_2") == ("żółć", "iso8859-2")


def test_a_declaration_that_is_wrong_is_passed_over() -> None:
    assert read("żółć".encode(), declared="ascii") == ("żółć", "utf-8")


@pytest.mark.parametrize("declared", ["x-no-such-thing", "\0iso-8859-1", "undefined", "idna", "hex", "rot13"])
def test_a_declaration_of_no_encoding_of_text_is_passed_over(declared: str) -> None:
    assert read(b"caf\xe9 au lait", declared=declared) == ("café au lait", "cp1252")


def test_the_encoding_asked_for_is_the_only_one_tried() -> None:
    assert read("don’t".encode(), encoding="cp1252") == ("donâ€™t", "cp1252")
    with pytest.raises(ArticleNotReadError, match=r"a\.txt could not be read: byte 4 is not ascii") as error:
        read("abcé".encode(), encoding="ascii")
    assert "--encoding" in error.value.hint


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x7fELF\2\1\1\0\0", b"text, then a \0 zero"]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(ArticleNotReadError, match="it is binary, not text"):
        read(data)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert read(text.encode())[0] == text.removeprefix("\ufeff") or text.startswith("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_as_binary(data: bytes) -> None:
    try:
        _, encoding = read(data)
    except ArticleNotReadError:
        assert b"\0" in data
    else:
        assert codecs.lookup(encoding)
