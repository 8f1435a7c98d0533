import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from store.exports.markdown import escaped, export_markdown
from store.exports.piece import ReadArticle

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """What a Markdown reader shows of one paragraph."""
    tokens = MARKDOWN.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children} <= {"text", "text_special"}
    return "".join(child.content for child in tokens[1].children)


@pytest.mark.parametrize(
    "words",
    [
        "*not bold*",
        "# no heading",
        "1. no list",
        "- no list",
        "+ no list",
        "> no quote",
        "a | b",
        "<script>alert(1)</script>",
        "[no](link)",
        "![no](image)",
        "&amp; stays",
        "`no code`",
        "~~no~~",
        "back\\slash\\*",
        "snake_case_",
        "1986) no list",
    ],
)
def test_the_words_of_the_article_are_shown_as_they_are(words: str) -> None:
    assert shown(escaped(words)) == words


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])).filter(str.strip))
def test_no_words_are_taken_for_markup(words: str) -> None:
    assert shown(escaped(words)) == " ".join(words.split())


def test_a_note_stands_under_the_sentence_it_is_about(read_article: ReadArticle) -> None:
    report = b"".join(piece.data for piece in export_markdown([read_article])).decode()
    assert "> Rebels freed **129** captives 😊 in Goma, the UN said.\n\n=checked by phone" in report
