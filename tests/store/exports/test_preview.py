import pytest

from store.exports.formats import EXPORT_FORMATS
from store.exports.piece import ReadArticle
from store.exports.preview import MOST, preview_of


@pytest.mark.parametrize("name", [name for name in EXPORT_FORMATS if name != "spacy"])
def test_a_preview_is_the_beginning_of_the_export(name: str, read_article: ReadArticle) -> None:
    form = EXPORT_FORMATS[name]
    pieces = form.export([read_article])
    beginning = next(piece.data for piece in pieces).decode()
    shown = preview_of(read_article, form)
    assert beginning[:200] in shown
    assert len(shown) <= MOST


def test_what_is_no_text_is_not_shown_as_text(read_article: ReadArticle) -> None:
    assert preview_of(read_article, EXPORT_FORMATS["spacy"]).endswith("bytes that are not text")


def test_the_files_of_a_folder_are_named(read_article: ReadArticle) -> None:
    assert preview_of(read_article, EXPORT_FORMATS["brat"]).startswith("==> goma-4a98a5bb9bee.txt\n")
