from pathlib import Path

import pytest

from store.exports.formats import EXPORT_FORMATS
from store.exports.piece import ReadArticle

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_a_format_writes_the_same_bytes_as_ever(
    name: str, read_article: ReadArticle, unread_article: ReadArticle
) -> None:
    pieces = EXPORT_FORMATS[name].export([read_article, unread_article])
    assert b"".join(piece.data for piece in pieces) == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_a_format_writes_article_by_article(name: str, read_article: ReadArticle) -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield read_article

    pieces = iter(EXPORT_FORMATS[name].export(endless()))
    for _ in range(3):
        next(pieces)
    assert taken <= 3


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_nothing_to_export_is_no_error(name: str) -> None:
    assert all(isinstance(piece.data, bytes) for piece in EXPORT_FORMATS[name].export([]))


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_every_format_says_what_it_is_for_and_what_it_loses(name: str) -> None:
    one = EXPORT_FORMATS[name]
    assert one.name == name
    assert one.purpose
    assert one.loses
