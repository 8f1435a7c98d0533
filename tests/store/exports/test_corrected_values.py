"""A value that somebody set is told wherever a figure is put into words."""

from __future__ import annotations

import pytest

from store.exports.html import export_html
from store.exports.markdown import export_markdown
from store.exports.piece import ReadArticle
from store.exports.webannotation import export_webannotation


@pytest.mark.parametrize("export", [export_html, export_markdown, export_webannotation])
def test_the_value_that_was_set_comes_before_the_one_that_is_written(
    export, corrected_article: ReadArticle
) -> None:
    written = b"".join(piece.data for piece in export([corrected_article])).decode()
    assert "130 (was 129)" in written
    assert "12–15 (was 40)" in written
    assert "of 130 (was 129)" in written  # what the 12 to 15 are a part of


def test_the_corrections_tell_both_values(corrected_article: ReadArticle) -> None:
    (report,) = export_markdown([corrected_article])
    assert "- “129 captives” (figure): value: 129 → 130\n" in report.data.decode()


def test_what_is_exported_as_data_keeps_the_words_of_the_article(corrected_article: ReadArticle) -> None:
    reading = corrected_article.reading
    assert [one.text for one in reading.analysis.figures] == ["129 captives", "40"]
    assert [one.number.text for one in reading.worded.figures] == ["130 (was 129)", "12–15 (was 40)"]
