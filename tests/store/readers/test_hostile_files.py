"""Files that were made to do harm, or that are damaged: one reason each, and the others go on."""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import FEED, MESSAGE, WEBPAGE, archive, book, document, pdf, source

from language.article import Article
from store.readers import UnreadableFile, read_articles
from store.readers.errors import ArticleNotReadError
from store.readers.formats import READERS
from store.readers.limits import Limits

LIMITS = Limits(file_mb=2, member_mb=1, archive_mb=2)
DEEP = 20_000
LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
"""A few lines that stand for gigabytes of laughter."""

PACKED = archive({"word/document.xml": b" " * 3_000_000}, zipfile.ZIP_DEFLATED)

REFUSED: dict[str, tuple[bytes | str, str]] = {
    "bomb.docx": (PACKED, "it unpacks to far too much"),
    "bomb.epub": (
        archive({"META-INF/container.xml": b" " * 1_500_000}, zipfile.ZIP_DEFLATED),
        "it unpacks to far too much",
    ),
    "laughs.epub": (book(**{"META-INF__container.xml": f"{LAUGHS}<a>&j;</a>"}), "it is no EPUB, or damaged"),
    "laughs.docx": (
        document("x").replace(b"<w:document", LAUGHS.encode() + b"<w:document"),
        "it is no Word document, or damaged (BadZipFile)",
    ),
    "deep.jsonl": ('{"text": ' + "[" * DEEP, "this line is not JSON"),
    "deep.eml": (
        "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(2000)),
        "it is nested too deeply",
    ),
    "deep.html": ("<div>" * DEEP + "x", "there is no article on this page"),
    "deep.rss": ('<rss version="2.0"><channel>' + "<a>" * 2000, "it is empty"),
    "long.jsonl": ('{"text": "' + "x" * 2**21, "a line of it is longer than 2 MB"),
    "long.csv": ("text\n" + "x" * 2**22, "a line of it is longer than 2 MB"),
    "long.txt": (b"x" * (2**21 + 1), "it is larger than 2 MB"),
    "long.mbox": (
        "From a@b.example Mon Jul 12 10:00:00 2021\n\n" + ("x" * 1000 + "\n") * 2200,
        "a message of it is longer than 2 MB",
    ),
    "quotes.csv": (
        'text\n"' + "it never ends\n" * 200_000,
        "it is no table: field larger than field limit (2097152)",
    ),
    "truncated.pdf": (pdf("It rained.")[:400], "it is damaged or locked (PdfStreamError)"),
    "circle.pdf": (
        pdf("It rained.").replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
        "it is damaged or locked (PdfReadError)",
    ),
    "truncated.docx": (document("It rained.")[:300], "it is damaged"),
    "photo.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is binary, not text"),
    "empty.txt": (b"", "it is empty"),
    "other.csv": ("a,b\n1,2\n", "it has no column 'text': it has a, b"),
}

READ: dict[str, tuple[bytes | str, str]] = {
    "laughs.rss": (
        f'{LAUGHS}<rss version="2.0"><channel><item><description>&j; It rained.</description></item>'
        "</channel></rss>",
        "&j; It rained.",
    ),
    "deep.epub": (book(**{"OPS__one.xhtml": "<div>" * DEEP + "It rained."}), "It rained."),
    "deep.md": (">" * DEEP + " It rained.", ">" * DEEP + " It rained."),
    "brackets.md": ("[" * 2000 + "It rained.", "[" * 2000 + "It rained."),
    "text.pdf": ("It rained.", "It rained."),
    "page.txt": (
        "<!doctype html><p>It rained in Velm on Monday, and nobody was hurt.</p>",
        "It rained in Velm",
    ),
}


def read(path: Path) -> list[Article | UnreadableFile]:
    return list(read_articles([str(path)], stdin=BytesIO(), limits=LIMITS))


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_for_one_reason(name: str, tmp_path: Path) -> None:
    content, reason = REFUSED[name]
    (result,) = read(saved(tmp_path, name, content))
    assert isinstance(result, UnreadableFile)
    assert result.reason.startswith(reason)
    assert result.hint


@pytest.mark.parametrize("name", READ)
def test_what_looks_hostile_but_can_be_read_is_read(name: str, tmp_path: Path) -> None:
    content, words = READ[name]
    first = read(saved(tmp_path, name, content))[0]
    assert isinstance(first, Article)
    assert first.text.startswith(words)


def test_a_pdf_that_unpacks_to_too_much_stays_small(tmp_path: Path) -> None:
    packed = zlib.compress(b" " * 100_000_000, 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)
    start = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    pages = b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    page = b"3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n4 0 obj\n"
    end = b"\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
    (result,) = read(saved(tmp_path, "bomb.pdf", start + pages + page + stream + end))
    assert isinstance(result, UnreadableFile)


def test_in_a_folder_the_others_are_read(tmp_path: Path) -> None:
    for name, (content, _) in REFUSED.items():
        saved(tmp_path, name, content)
    saved(tmp_path, "good.txt", "It rained.")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "nowhere.txt").symlink_to("missing")
    (tmp_path / "itself").symlink_to(".")
    os.mkfifo(tmp_path / "pipe.txt")
    results = read(tmp_path)
    assert [result.text for result in results if isinstance(result, Article)] == ["It rained."]
    reasons = {Path(one.path).name: one.reason for one in results if isinstance(one, UnreadableFile)}
    assert reasons["pipe.txt"] == "it is no file"
    assert reasons["nowhere.txt"] == "there is no such file"
    assert reasons["round.txt"] == "too many levels of symbolic links"
    assert {name.partition(":")[0] for name in reasons} == {*REFUSED, "pipe.txt", "nowhere.txt", "round.txt"}


GOOD = {
    ".txt": b"Flood in Velm\n\nIt rained.\n",
    ".md": b"---\ntitle: Flood\n---\n\n# Flood\n\n| a | b |\n|---|---|\n| [c](d) | *e* |\n",
    ".html": WEBPAGE.encode("cp1252"),
    ".jsonl": b'{"text": "It rained.", "title": "Flood"}\n{"text": "It dried."}\n',
    ".csv": b'text,title\n"It rained, at last.",Flood\nIt dried.,\n',
    ".rss": FEED.encode(),
    ".epub": book(),
    ".pdf": pdf("It rained.", title="Flood"),
    ".docx": document("It rained."),
    ".eml": MESSAGE.encode("latin-1"),
    ".mbox": b"From a@b.example Mon Jul 12 10:00:00 2021\n" + MESSAGE.encode("latin-1"),
}

damage = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 5), st.binary(max_size=5)), min_size=1, max_size=5
)


@pytest.mark.parametrize("suffix", GOOD)
@settings(max_examples=25)
@given(damage=damage)
def test_whatever_is_broken_in_a_file_there_are_articles_or_reasons(
    suffix: str, damage: list[tuple[float, int, bytes]]
) -> None:
    content = bytearray(GOOD[suffix])
    for place, length, instead in damage:
        start = round(place * len(content))
        content[start : start + length] = instead
    opened = source(bytes(content), f"a{suffix}", limits=LIMITS)
    with suppress(ArticleNotReadError):
        for result in READERS[suffix](opened):
            assert result.text if isinstance(result, Article) else result.reason
