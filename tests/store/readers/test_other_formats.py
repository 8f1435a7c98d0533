import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import CONTAINER, FEED, MESSAGE, PACKAGE, WEBPAGE, archive, book, document, pdf, source

from language.article import Article
from store.readers.book import read_book
from store.readers.docx import read_docx
from store.readers.errors import ArticleNotReadError
from store.readers.feed import read_feed
from store.readers.formats import READERS, reader_of
from store.readers.htmlwords import words_of_html
from store.readers.limits import Limits
from store.readers.mail import read_mailbox, read_message
from store.readers.pdf import joined_lines, read_pdf
from store.readers.source import FieldNames
from store.readers.tabular import read_csv
from store.readers.webpage import read_webpage


def facts(article: Article) -> tuple[str | None, str | None, str | None]:
    return article.title, article.outlet, article.published


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", WEBPAGE.encode("cp1252")),
        ("a.rss", FEED.encode()),
        ("a.epub", book()),
        ("a.pdf", pdf("It rained.")),
        ("a.docx", document("It rained.")),
        ("a.md", b"---\nauthor: Ilse Brandt\n---\n\nIt rained.\n"),
        ("a.jsonl", b'{"text": "It rained.", "author": "Ilse Brandt"}'),
        ("a.csv", b"text,author\nIt rained.,Ilse Brandt\n"),
        ("a.eml", b"From: Ilse Brandt <ilse@example.org>\n\nIt rained.\n"),
    ],
)
def test_who_wrote_an_article_is_known_where_the_file_says_so(name: str, data: bytes) -> None:
    first = next(iter(READERS[Path(name).suffix](source(data, name))))
    assert isinstance(first, Article)
    assert first.author == "Ilse Brandt"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b <b>c</b></li></ul>", "a\n\nb c"),
        (
            "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Velm</td><td>12</td></tr></table>",
            "Town  Dead\n\nVelm  12",
        ),
        ("a <script>x</script><style>y</style>b", "a b"),
        ("<head><title>t</title></head><body>shown", "shown"),
        ("5 &lt; 6 &amp; caf&eacute; &#8217;", "5 < 6 & café ’"),
        ("  much \n\n space\there ", "much space here"),
        ("plain words", "plain words"),
        ("</div></script>still here", "still here"),
        ("", ""),
    ],
)
def test_the_words_of_a_page_are_what_it_shows(markup: str, words: str) -> None:
    assert words_of_html(markup) == words


@given(st.text(alphabet=st.sampled_from("<>/!-pbr script&;#x'\"= a\n")))
def test_any_markup_has_words_or_none(markup: str) -> None:
    assert isinstance(words_of_html(markup), str)


def test_a_page_nested_a_hundred_thousand_deep_is_read() -> None:
    assert words_of_html("<div>" * 100_000 + "deep" + "</div>" * 100_000) == "deep"


def test_a_saved_page_gives_its_article_and_nothing_around_it() -> None:
    (article,) = read_webpage(source(WEBPAGE.encode("cp1252"), "a.html"))
    assert facts(article) == ("Flood in Velm", "Valley Courier", "2021-07-15")
    assert article.encoding == "cp1252"
    assert "“We have never seen water this high,” said Ilse Brandt" in article.text
    assert not any(word in article.text for word in ("Sport", "Imprint", "steal"))
    assert len(article.paragraphs) >= 3


@pytest.mark.parametrize("markup", ["", "<html></html>", "<nav><a href='/'>Home</a></nav>", "<div>" * 50_000])
def test_a_page_without_an_article_is_refused(markup: str) -> None:
    with pytest.raises(ArticleNotReadError, match="there is no article on this page"):
        list(read_webpage(source(markup, "a.html")))


def test_entries_of_a_feed_are_articles() -> None:
    article, empty = read_feed(source(FEED, "a.rss"))
    assert isinstance(article, Article)
    assert facts(article) == ("Flood in Velm", "Valley & Hill Courier", "2021-07-15T20:30:00+02:00")
    assert (article.text, article.path) == ("The river rose.\n\nNobody was hurt.", "a.rss:1")
    assert isinstance(empty, ArticleNotReadError)
    assert empty.reason == "the entry has no text"


def test_atom_feeds_are_read_too_and_their_content_before_their_summary() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>T</title><summary>Short.</summary>'
        '<content type="html">&lt;p&gt;The whole story.&lt;/p&gt;</content>'
        "<updated>2021-07-15T20:30:00Z</updated></entry></feed>"
    )
    (article,) = read_feed(source(atom, "a.atom"))
    assert (article.text, article.published) == ("The whole story.", "2021-07-15T20:30:00+00:00")


def test_a_file_that_is_no_feed_is_refused() -> None:
    with pytest.raises(ArticleNotReadError, match="it is no RSS or Atom feed"):
        list(read_feed(source("<html>x</html>", "a.rss")))


def test_a_message_is_an_article_under_its_subject() -> None:
    (article,) = read_message(source(MESSAGE.encode("latin-1"), "a.eml"))
    assert facts(article) == ("Flood in Málaga", "Valley Courier", "2021-07-15T20:30:00+02:00")
    assert article.text == "The mayor doesn’t know.\n"


def test_a_message_of_html_gives_its_words() -> None:
    (article,) = read_message(source("Subject: T\nContent-Type: text/html\n\n<p>One.<p>Two.", "a.eml"))
    assert article.text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ("<pubDate></pubDate>", None),
        ("<pubDate>yesterday</pubDate>", None),
        ("<updated>2021-07-16</updated>", "2021-07-16"),
    ],
)
def test_an_entry_may_have_no_date_or_another(dates: str, published: str | None) -> None:
    entry = f"<item><description>It rained.</description>{dates}</item>"
    feed = f'<rss version="2.0"><channel>{entry}</channel></rss>'
    (article,) = read_feed(source(feed, "a.rss"))
    assert isinstance(article, Article)
    assert article.published == published


def test_a_mailbox_holds_many_messages() -> None:
    start = b"From ada@example.org Thu Jul 15 20:30:00 2021\n"
    mailbox = start + b"Subject: One\n\nFirst.\n\n" + start + b"Subject: Two\n\nFrom here on.\n\nLast.\n"
    first, second = read_mailbox(source(mailbox, "a.mbox"))
    assert [(one.path, one.title, one.text) for one in (first, second)] == [
        ("a.mbox:1", "One", "First.\n\n"),
        ("a.mbox:2", "Two", "From here on.\n\nLast.\n"),
    ]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_message_or_none(data: bytes) -> None:
    (result,) = read_message(source(data.replace(b"\0", b""), "a.eml"))
    assert isinstance(result, Article | ArticleNotReadError)


def test_chapters_of_a_book_are_articles_in_reading_order() -> None:
    rain, river = read_book(source(book(), "a.epub"))
    assert facts(rain) == ("The rain", "The Flood Year", "2021-12-01")
    assert (rain.path, rain.text) == ("a.epub:1", "The rain\n\nIt rained.")
    assert (river.path, river.text) == ("a.epub:3", "The river\n\nIt rose by 2 metres.")


WITH_ENTITY = f"<!DOCTYPE x [<!ENTITY a 'b'>]>{CONTAINER}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 not a zip", "it is damaged"),
        (book()[:-200], "it is damaged"),
        (archive({"a.txt": "no book"}), "it is no EPUB, or damaged"),
        (book(**{"META-INF__container.xml": "<not closed"}), "it is no EPUB, or damaged"),
        (book(**{"META-INF__container.xml": WITH_ENTITY}), "it is no EPUB, or damaged"),
        (book(**{"OPS__book.opf": PACKAGE.replace("one.x", "../../x")}), "it is no EPUB, or damaged"),
    ],
)
def test_a_damaged_book_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleNotReadError) as error:
        list(read_book(source(data, "a.epub")))
    assert error.value.reason == reason


@pytest.mark.parametrize(
    ("name", "member", "limits"),
    [
        ("a.epub", "META-INF/container.xml", Limits(member_mb=1)),
        ("a.epub", "cover.png", Limits(archive_mb=1)),
        ("a.docx", "word/document.xml", Limits(member_mb=1)),
        ("a.docx", "media/photo.png", Limits(archive_mb=1)),
    ],
)
def test_a_zip_bomb_is_refused(name: str, member: str, limits: Limits) -> None:
    bomb = archive({member: b" " * 1_100_000}, zipfile.ZIP_DEFLATED)
    with pytest.raises(ArticleNotReadError, match="it unpacks to far too much"):
        list(READERS[Path(name).suffix](source(bomb, name, limits=limits)))


def test_a_word_document_gives_its_paragraphs() -> None:
    (article,) = read_docx(source(document("Flood in Velm\nThe river rose."), "a.docx"))
    assert facts(article) == ("Flood", None, "2021-07-15T20:30:00+00:00")
    assert article.text == "Flood in Velm\n\nThe river rose."


@pytest.mark.parametrize("data", [archive({"a.txt": "x"}), document("x")[:-30], b"PK"])
def test_a_damaged_word_document_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ArticleNotReadError, match="damaged"):
        list(read_docx(source(data, "a.docx")))


@pytest.mark.filterwarnings("ignore")
def test_a_pdf_gives_its_text() -> None:
    (article,) = read_pdf(source(pdf("The river rose by two me-", "tres on Monday.", title="Flood"), "a.pdf"))
    assert facts(article) == ("Flood", None, "2021-07-15T20:30:00+00:00")
    assert article.text == "The river rose by two metres on Monday."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\n", "it is damaged"),
        (pdf("x")[:300], "it is damaged"),
        (pdf(), "it holds pictures but no text"),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_a_pdf_that_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleNotReadError, match=reason):
        list(read_pdf(source(data, "a.pdf")))


@pytest.mark.parametrize(
    ("parted", "joined"),
    [
        ("a me-\ntre", "a metre"),
        ("Franco-\nGerman", "Franco-\nGerman"),
        ("1914-\n18", "1914-\n18"),
        ("a -\nb", "a -\nb"),
    ],
)
def test_only_words_parted_by_a_line_end_are_joined(parted: str, joined: str) -> None:
    assert joined_lines(parted) == joined


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_rows_of_a_table_are_articles(separator: str) -> None:
    rows = [
        ["title", "text", "date"],
        ["Flood", '"The river\nrose, they said."', "2021-07-15"],
        ["Dry", "", ""],
    ]
    article, empty = read_csv(source("\ufeff" + "\n".join(map(separator.join, rows)), "a.csv"))
    assert isinstance(article, Article)
    assert (article.path, article.text) == ("a.csv:2", "The river\nrose, they said.")
    assert facts(article) == ("Flood", None, "2021-07-15")
    assert isinstance(empty, ArticleNotReadError)
    assert (empty.path, empty.reason) == ("a.csv:3", "its field 'text' is empty")


@pytest.mark.parametrize(
    ("header", "field", "reason"),
    [
        ("id,headline,body", "text", "it has no column 'text': it has id, headline, body"),
        ("id;Text", "text", "it has no column 'text': it has id, Text"),
        ("text,,id", "bodyy", "it has no column 'bodyy': it has text, id"),
        (
            "The river rose by night, and fell by day",
            "text",
            "it has no column 'text': it has The river rose by night, and fell by day",
        ),
        ("x" * 50, "text", f"it has no column 'text': it has {'x' * 39}…"),
        (
            ",".join(map(str, range(20))),
            "text",
            "it has no column 'text': it has 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, and 8 more",
        ),
    ],
)
def test_a_table_without_the_column_is_refused_once_and_its_columns_are_named(
    header: str, field: str, reason: str
) -> None:
    with pytest.raises(ArticleNotReadError) as refused:
        list(read_csv(source(f"{header}\n1,2,3\n4,5,6\n", "a.csv", fields=FieldNames(text=field))))
    assert (refused.value.path, refused.value.reason) == ("a.csv", reason)
    assert "--text-field" in refused.value.hint


def test_a_row_that_is_too_short_for_its_text_is_named_by_itself() -> None:
    article, short = read_csv(source("id,text\n1,It rained.\n2\n", "a.csv"))
    assert isinstance(article, Article)
    assert isinstance(short, ArticleNotReadError)
    assert (short.path, short.reason) == ("a.csv:3", "the record has no field 'text': it has id")


def test_the_columns_of_a_table_may_have_other_names_and_encodings() -> None:
    data = "body,head\ndon’t,x\n".encode("cp1252")
    (article,) = read_csv(source(data, "a.csv", fields=FieldNames(text="body", title="head")))
    assert (article.text, article.title, article.encoding) == ("don’t", "x", "cp1252")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_tables_as_spreadsheets_save_them_are_read(encoding: str) -> None:
    (article,) = read_csv(source('text;title\r\n"one\r\ntwo";Flood\r\n'.encode(encoding), "a.csv"))
    assert (article.text, article.title) == ("one\ntwo", "Flood")


def test_a_long_article_in_a_table_is_read_whole() -> None:
    (article,) = read_csv(source("text\n" + "word " * 100_000, "a.csv"))
    assert len(article.text) == 500_000


def test_a_table_that_changes_its_encoding_is_refused() -> None:
    data = ("text\n" + "plain words\n" * 2000).encode() + "don’t".encode("cp1252")
    results = read_csv(source(data, "a.csv"))
    with pytest.raises(ArticleNotReadError, match="a byte of it is not utf-8"):
        list(results)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (WEBPAGE, ".html"),
        ("\n<HTML><body>x", ".html"),
        (FEED, ".rss"),
        ('<feed xmlns="x"><entry/></feed>', ".atom"),
        ('{"text": "x"}', ".jsonl"),
        (pdf("x"), ".pdf"),
        (book(), ".epub"),
        (document("x"), ".docx"),
        (b"From ada@example.org Thu Jul 15 20:30:00 2021\nSubject: x\n", ".mbox"),
        ("From here on it rained.", ".txt"),
        ("plain words", ".txt"),
    ],
)
def test_what_has_no_suffix_is_known_by_how_it_begins(data: bytes | str, suffix: str) -> None:
    assert reader_of(source(data, "-")) is READERS[suffix]


@pytest.mark.parametrize(
    ("data", "name", "suffix"),
    [
        (WEBPAGE, "a.txt", ".html"),
        (FEED, "a.html", ".rss"),
        (pdf("It rained."), "a.txt", ".pdf"),
        (pdf("It rained."), "a.md", ".pdf"),
        (book(), "a.docx", ".epub"),
        (document("It rained."), "a.epub", ".docx"),
        ("It rained.", "a.pdf", ".txt"),
        ('{"text": "x"}', "a.docx", ".jsonl"),
        ("<html><p>kept as it stands", "a.md", ".md"),
        (b"junk before %PDF-1.4", "a.pdf", ".pdf"),
        (b"PK damaged", "a.epub", ".epub"),
        (b"", "a.pdf", ".pdf"),
    ],
)
def test_a_sure_beginning_says_more_than_a_wrong_suffix(data: bytes | str, name: str, suffix: str) -> None:
    assert reader_of(source(data, name)) is READERS[suffix]


def test_a_suffix_says_more_than_a_beginning() -> None:
    assert reader_of(source('{"text": "x"}', "a.TXT")) is READERS[".txt"]


@pytest.mark.parametrize(
    ("around", "published"),
    [
        ("<footer>Copyright 2024 The Courier</footer>", None),
        ("<table><tr><td>2021</td><td>12</td></tr></table>", None),
        ("<time datetime='2023-05-06'>6 May</time>", "2023-05-06"),
        ("<p class='byline'>Published 6 May 2023</p>", "2023-05-06"),
    ],
)
def test_a_page_is_dated_by_what_it_says_of_itself_alone(around: str, published: str | None) -> None:
    story = "<p>The river drove people out of Velm, and many came to the quay to look at it.</p>" * 3
    page = f"<html><body><article><h1>Flood</h1>{around}{story}</article></body></html>"
    (article,) = read_webpage(source(page.encode(), "a.html"))
    assert article.published == published
