import json
from io import BufferedReader, BytesIO

import pytest

from language.article import Article
from store.readers.errors import ArticleNotReadError
from store.readers.jsonl import read_jsonl
from store.readers.source import FieldNames, Source


def read(*lines: str | bytes, **options: object) -> list[Article | ArticleNotReadError]:
    data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    return list(read_jsonl(Source("c.jsonl", BufferedReader(BytesIO(data)), **options)))


def test_each_line_is_an_article_in_the_order_of_the_file() -> None:
    articles = read('{"text": "Velm is flooded."}', "", '{"text": "Arnsee is dry.", "id": 7}')
    assert [(a.path, a.text) for a in articles] == [
        ("c.jsonl:1", "Velm is flooded."),
        ("c.jsonl:3", "Arnsee is dry."),
    ]


def test_title_outlet_and_date_are_kept_as_far_as_they_are_known() -> None:
    line = {
        "text": "T",
        "title": " Flood\nin Velm\x1b ",
        "outlet": "Courier",
        "date": "2021-07-15",
        "author": ["Ana Ruiz", "Ben Lee"],
    }
    (article,) = read(json.dumps(line))
    assert (article.title, article.outlet, article.published) == (
        "Flood in Velm\ufffd",
        "Courier",
        "2021-07-15",
    )
    assert article.author == "Ana Ruiz, Ben Lee"
    (bare,) = read('{"text": "T", "title": null, "outlet": ["a"], "published": "2021-07-16"}')
    assert (bare.title, bare.outlet, bare.published) == (None, None, "2021-07-16")


def test_the_fields_may_have_other_names() -> None:
    names = FieldNames(text="body", title="head", date="when", outlet="paper")
    (article,) = read('{"body": "T", "head": 1984, "when": "2021-07-15", "paper": "P"}', fields=names)
    assert (article.text, article.title, article.outlet, article.published) == (
        "T",
        "1984",
        "P",
        "2021-07-15",
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "cut o', "this line is not JSON at character 10"),
        ("not json", "this line is not JSON at character 1"),
        ("[" * 100_000, "this line is not JSON"),
        ('["text"]', "this line is no JSON object"),
        ('{"title": "x"}', "the record has no field 'text': it has title"),
        ("{}", "the record has no field 'text'"),
        ('{"text": 5}', "the record is no string in its field 'text'"),
        ('{"text": " \\n"}', "its field 'text' is empty"),
    ],
)
def test_a_bad_line_is_named_with_its_number_while_the_others_are_read(line: str, reason: str) -> None:
    before, error, after = read('{"text": "one"}', line, '{"text": "three"}')
    assert isinstance(error, ArticleNotReadError)
    assert (error.path, error.reason) == ("c.jsonl:2", reason)
    assert isinstance(before, Article)
    assert isinstance(after, Article)


def test_lines_in_another_encoding_are_read_too() -> None:
    curly, plain = read('{"text": "don’t"}'.encode("cp1252"), '{"text": "café"}')
    assert (curly.text, plain.text) == ("don’t", "café")


def test_a_byte_order_mark_and_escaped_surrogates_do_no_harm() -> None:
    (article,) = read(b"\xef\xbb\xbf" + b'{"text": "\\ud83d alone"}')
    assert article.text == "\ufffd alone"


def test_a_binary_file_is_refused_once_not_line_by_line() -> None:
    with pytest.raises(ArticleNotReadError, match=r"c\.jsonl could not be read: it is binary"):
        read(b"\x00\x01", b"\x02\x00")


def test_lines_are_read_one_at_a_time() -> None:
    class Endless(BytesIO):
        def readinto(self, buffer: memoryview) -> int:
            line = b'{"text": "again"}\n'
            buffer[: len(line)] = line
            return len(line)

    articles = read_jsonl(Source("c.jsonl", BufferedReader(Endless())))
    assert [next(articles).path for _ in range(3)] == ["c.jsonl:1", "c.jsonl:2", "c.jsonl:3"]
