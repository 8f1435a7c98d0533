from io import BufferedReader, BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.article import Article
from store.readers.markdown import read_markdown
from store.readers.source import Source


def read(written: str) -> Article:
    (article,) = read_markdown(Source("a.md", BufferedReader(BytesIO(written.encode()))))
    return article


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("# Flood\n\nThe *river* **rose**.", "Flood\n\nThe river rose."),
        ("Flood\n=====\nThe river rose.", "Flood\n\nThe river rose."),
        ("He [told us](https://news.example) so.", "He told us so."),
        ("![A **boat**](boat.png) on the river", "A boat on the river"),
        ("one\ntwo  \nthree", "one\ntwo\nthree"),
        ("- 12 dead\n- 3 missing\n", "- 12 dead\n\n- 3 missing"),
        ("1. Velm\n2. Orla\n\n   and more", "1. Velm\n\n2. Orla\n\nand more"),
        ("> quoted words", "quoted words"),
        ("It cost 5 &euro;, ~~4~~ he `said`.", "It cost 5 €, 4 he said."),
        ("| Town | Dead |\n|---|---|\n| Velm | 12 |", "Town  Dead\nVelm    12"),
        ("```\nas is\n```\n\nafter", "as is\n\nafter"),
        ("one\n\n---\n\ntwo", "one\n\ntwo"),
        ("<p>In <b>HTML</b> &amp; read</p>\n\n<script>evil()</script>\n\nend", "In HTML & read\n\nend"),
        ("a <span>few</span> words", "a few words"),
        ("[Roundup] of 3 [links][1]", "[Roundup] of 3 [links][1]"),
    ],
)
def test_markdown_is_read_as_it_reads(written: str, text: str) -> None:
    assert read(written).text == text


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("# Flood in *Velm*\n\nText.", "Flood in Velm"),
        ("## Flood\n\nText.", "Flood"),
        ("Text first.\n\n# Flood", None),
        ("Text alone.", None),
        ("", None),
    ],
)
def test_the_title_is_a_heading_at_the_beginning(written: str, title: str | None) -> None:
    assert read(written).title == title


def test_front_matter_says_what_is_known_about_an_article() -> None:
    fields = [
        "title: 'Flood: the night after'",
        "date: 2021-07-15",
        "outlet: Valley Courier",
        "# note",
        "tags:",
        "  - a",
    ]
    article = read("\n".join(["---", *fields, "---", "Text."]))
    assert (article.title, article.published, article.outlet) == (
        "Flood: the night after",
        "2021-07-15",
        "Valley Courier",
    )
    assert article.text == "Text."


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert read("---\n\nA story.\n\n---\n\nMore.").text == "A story.\n\nMore."


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_is_read_and_normalised(written: str) -> None:
    article = read(written)
    assert article.text == Article.from_raw(article.text).text
