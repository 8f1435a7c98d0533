import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from language.analysis import Analysis, PipelineId
from language.article import Article
from store.deciding import Desk
from store.decisions import stamped
from store.exports.html import export_html
from store.exports.markdown import escaped, export_markdown
from store.exports.piece import ReadArticle
from store.overlay import overlay

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


@pytest.mark.parametrize("words", ["1.9 million", "2018_07_march.txt", "3)b", "up 5.4%"])
def test_what_is_no_markup_is_written_without_a_backslash(words: str) -> None:
    assert escaped(words) == words


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])).filter(str.strip))
def test_no_words_are_taken_for_markup(words: str) -> None:
    assert shown(escaped(words)) == " ".join(words.split())


def test_a_note_stands_under_the_sentence_it_is_about(read_article: ReadArticle) -> None:
    report = b"".join(piece.data for piece in export_markdown([read_article])).decode()
    assert "> Rebels freed **129** captives 😊 in Goma, the UN said.\n\n=checked by phone" in report


def noted(before: str, words: str, behind: str, path: str = "news/goma_1.txt") -> ReadArticle:
    """An article of one sentence with a note on some of its words."""
    article = Article(f"{before}{words}{behind}", path=path)
    analysis = Analysis(article.id, PipelineId("en_reader", "1.0"), ((0, len(article.text)),))
    start = len(before)
    draft = Desk(article, overlay(analysis, ())).note("Why?", (start, start + len(words)))
    made = stamped([draft], author="ana", clock=1)
    return ReadArticle(article, overlay(analysis, made), made)


def report_of(read: ReadArticle) -> str:
    return b"".join(piece.data for piece in export_markdown([read])).decode()


@pytest.mark.parametrize(
    ("before", "words", "behind", "quote"),
    [
        ("The head of ", "Hamas", "’ political bureau", "The head of **Hamas**’ political bureau"),
        ("Only “", "Hamas", "”, he said", "Only “**Hamas**”, he said"),
        ("It is ", "“new”", ".", "It is <b>“new”</b>."),
        ("It is", " new ", "now", "It is **new** now"),
        ("", "Goma", "", "**Goma**"),
        ("It cost ", "$5", " in Goma", "It cost **\\$5** in Goma"),
        ("non", "-news", "", "non<b>\\-news</b>"),
        ("Rebels", "\n", "left", "Rebels left"),
    ],
)
def test_the_sentence_of_a_note_is_spaced_as_it_is_written(
    before: str, words: str, behind: str, quote: str
) -> None:
    assert f"\n> {quote}\n\nWhy?" in report_of(noted(before, words, behind))


def test_a_note_on_the_first_words_of_a_sentence_stands_under_that_sentence() -> None:
    article = Article("It rained. Goma fell.")
    analysis = Analysis(article.id, PipelineId("en_reader", "1.0"), ((0, 10), (11, 21)))
    made = stamped([Desk(article, overlay(analysis, ())).note("Why?", (11, 15))], author="ana", clock=1)
    assert "\n> **Goma** fell.\n\nWhy?" in report_of(ReadArticle(article, overlay(analysis, made), made))


some_words = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8)


@given(some_words, some_words.filter(str.strip), some_words)
def test_the_words_of_a_note_are_bold_and_no_others(before: str, words: str, behind: str) -> None:
    quote = report_of(noted(before, words, behind)).partition("\n> ")[2].partition("\n\nWhy?")[0]
    shown_as = MARKDOWN.render(f"> {quote}")
    bold = re.findall("<(?:b|strong)>(.*)</(?:b|strong)>", shown_as)
    assert [unescape(one) for one in bold] == [" ".join(words.split())]
    plain = unescape(re.sub("</?(?:b|strong|p|blockquote)>", "", shown_as)).strip()
    assert plain.split() == f"{before}{words}{behind}".split()


def test_an_article_without_a_title_is_headed_by_the_name_of_its_file() -> None:
    read = noted("", "Goma", "", path="/news/2021/goma_1.txt")
    assert report_of(read).startswith("# goma_1.txt\n\n/news/2021/goma_1.txt · ")
    assert b"<h1>goma_1.txt</h1>" in b"".join(piece.data for piece in export_html([read]))
