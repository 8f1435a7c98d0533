import os
from io import BytesIO
from pathlib import Path

import pytest

from language.article import Article
from store.readers import ArticleNotReadError, FieldNames, UnreadableFile, read_articles


def read(*paths: Path | str, stdin: bytes = b"", **options: object) -> list[Article | UnreadableFile]:
    return list(read_articles(map(str, paths), stdin=BytesIO(stdin), **options))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "b.txt": "Story b.",
        "a.md": "# Story a",
        "sub/c.jsonl": '{"text": "Story c."}\n{"text": "Story d."}',
        "sub/deep/e.TXT": "Story e.",
        "picture.png": "\0",
        "notes.xyz": "x",
        "README.md": "About these articles",
        "sub/LICENSE.txt": "Anybody may",
        ".hidden.txt": "hidden",
        ".git/g.txt": "hidden",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/b.pdf", "b.pdf"),
        ("http://nonexist.invalid/a", "nonexist.invalid/a"),
        ("https://nonexist.invalid", "nonexist.invalid/"),
        ("https://news.example/2024/03/12/ferry-sinks.html", "news.example/…nks.html"),
        ("https://a-very-long-host-of-news.example/a/b/c", "a-very-long-host-of-news.example/…/b/c"),
    ],
)
def test_what_could_not_be_read_is_called_by_its_file_or_its_host(path: str, name: str) -> None:
    assert UnreadableFile(path, "it is gone", "").name == name


def test_a_folder_is_read_whole_sorted_and_without_what_is_hidden_or_about_it(folder: Path) -> None:
    assert [article.text for article in read(folder)] == [
        "Story a",
        "Story b.",
        "Story c.",
        "Story d.",
        "Story e.",
    ]


def test_articles_come_in_the_order_of_the_paths(folder: Path) -> None:
    texts = [article.text for article in read(folder / "b.txt", "-", folder / "a.md", stdin=b"Piped.")]
    assert texts == ["Story b.", "Piped.", "Story a"]


def test_paths_are_named_as_the_person_named_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [article.path for article in read("sub", "./b.txt", "-", stdin=b"x")] == [
        "sub/c.jsonl:1",
        "sub/c.jsonl:2",
        "sub/deep/e.TXT",
        "./b.txt",
        "-",
    ]


def test_an_unreadable_file_is_listed_with_its_reason_while_the_rest_open(folder: Path) -> None:
    (folder / "bb.txt").write_bytes(b"\x00\x01binary")
    (folder / "bc.txt").write_bytes(b" \n")
    found = read(folder / "missing.txt", folder)
    assert [result.reason for result in found if isinstance(result, UnreadableFile)] == [
        "there is no such file",
        "it is binary, not text",
        "it is empty",
    ]
    assert sum(isinstance(result, Article) for result in found) == 5


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.md", b"---\ntitle: x\n---\n", "it is empty"),
        ("a.jsonl", b"\n\n", "it is empty"),
        ("a.txt", b"\x89PNG\0", "it is binary, not text"),
        ("a", b"\x89PNG\0", "it is binary, not text"),
    ],
)
def test_a_file_without_a_text_is_never_passed_over_in_silence(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (unreadable,) = read(path)
    assert (unreadable.path, unreadable.reason) == (str(path), reason)
    assert unreadable.sentence == f"{path} could not be read: {reason}"
    assert unreadable.hint


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()
    (unreadable,) = read(tmp_path)
    assert unreadable.reason == "the folder holds no articles"
    assert ".txt" in unreadable.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_not_be_opened_is_listed(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    (folder / "sub").chmod(0)
    reasons = [result.reason for result in read(folder) if isinstance(result, UnreadableFile)]
    (folder / "sub").chmod(0o700)
    assert reasons == ["permission was denied"] * 2


def test_errors_of_the_system_are_listed_in_its_words(tmp_path: Path) -> None:
    (unreadable,) = read(tmp_path / ("x" * 300 + ".txt"))
    assert unreadable.reason == "file name too long"


@pytest.mark.parametrize(
    ("piped", "texts"),
    [
        (b"A story.", ["A story."]),
        (b'{"text": "one"}\n{"text": "two"}\n', ["one", "two"]),
        (b'\xef\xbb\xbf\n { "text": "one"}\n', ["one"]),
        (b"{curly} words", ["{curly} words"]),
    ],
)
def test_what_is_piped_in_is_known_by_how_it_begins(piped: bytes, texts: list[str]) -> None:
    assert [article.text for article in read("-", stdin=piped)] == texts


def test_a_file_without_a_known_suffix_is_read_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("Words.")
    (article,) = read(tmp_path / "README")
    assert article.text == "Words."


def test_a_link_that_leads_round_in_a_circle_is_not_followed(folder: Path) -> None:
    (folder / "loop").symlink_to(folder)
    assert len(read(folder)) == 5


def test_the_encoding_and_the_field_names_hold_for_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("don’t".encode("mac_roman"))
    (tmp_path / "b.jsonl").write_bytes('{"body": "won’t"}'.encode("mac_roman"))
    found = read(tmp_path, encoding="mac_roman", fields=FieldNames(text="body"))
    assert [(article.text, article.encoding) for article in found] == [
        ("don’t", "mac_roman"),
        ("won’t", "mac_roman"),
    ]


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("first")
    articles = read_articles([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], stdin=BytesIO())
    assert next(articles).text == "first"
    (tmp_path / "b.txt").write_text("second")
    assert next(articles).text == "second"


def test_an_error_tells_what_could_not_be_read_and_why() -> None:
    error = ArticleNotReadError("a.txt", "it is empty", "fill it")
    assert error.sentence == str(error) == "a.txt could not be read: it is empty"
