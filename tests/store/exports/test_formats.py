from pathlib import Path

import pytest
from msgspec.structs import replace

from store.deciding import Desk
from store.decisions import Decision
from store.exports.choosing import Choice, chosen
from store.exports.decided import read_article as laid_over
from store.exports.errors import ExportNotWrittenError
from store.exports.features import FEATURES
from store.exports.formats import EXPORT_FORMATS, file_name, without_loss
from store.exports.piece import Piece, ReadArticle

GOLDEN = Path(__file__).parent / "golden"


def written(pieces: list[Piece]) -> bytes:
    """Return an export as one file, the names of its own files on lines between."""
    return b"".join(
        (f"\n==> {piece.file}\n".encode() if piece.file else b"") + piece.data for piece in pieces
    )


@pytest.mark.parametrize("name", [name for name in EXPORT_FORMATS if name != "spacy"])
def test_a_format_writes_the_same_bytes_as_ever(
    name: str, read_article: ReadArticle, unread_article: ReadArticle
) -> None:
    pieces = list(EXPORT_FORMATS[name].export([read_article, unread_article]))
    assert written(pieces).decode() == (GOLDEN / name).read_text(encoding="utf-8")


def test_no_two_formats_propose_the_same_file_name() -> None:
    names = [file_name("goma", form) for form in EXPORT_FORMATS.values()]
    assert len(set(names)) == len(EXPORT_FORMATS)
    assert {"goma.csv", "goma-mentions.csv", "goma-notes.csv", "goma-prodigy.jsonl", "goma.html"} <= {*names}


@pytest.mark.parametrize("name", [name for name in EXPORT_FORMATS if name not in ("spacy", "patterns")])
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


@pytest.mark.parametrize(("name", "gold"), [("label-studio", '"annotations": [{'), ("prodigy", '"accept"')])
def test_an_article_nobody_decided_about_is_gold_when_it_was_said_to_be_done(
    name: str, gold: str, unlinked_article: ReadArticle
) -> None:
    done = replace(unlinked_article, decisions=(Decision("finish", unlinked_article.article.id, "article"),))
    assert gold not in written(list(EXPORT_FORMATS[name].export([unlinked_article]))).decode()
    assert gold in written(list(EXPORT_FORMATS[name].export([done]))).decode()


@pytest.mark.parametrize(("name", "gold"), [("label-studio", '"annotations": [{'), ("prodigy", '"accept"')])
def test_an_article_of_which_all_was_rejected_is_gold_without_the_rejected(
    name: str, gold: str, unlinked_article: ReadArticle
) -> None:
    article, reading = unlinked_article.article, unlinked_article.reading
    rejected = [Desk(article, reading).reject(one) for one in (*reading.mentions, *reading.figures)]
    made = [replace(one, id=str(number), clock=number) for number, one in enumerate(rejected)]
    left = chosen(laid_over(article, reading.analysis, made), Choice("all", with_rejected=False))
    assert not left.reading.mentions
    assert gold in written(list(EXPORT_FORMATS[name].export([left]))).decode()


@pytest.mark.parametrize(("name", "gold"), [("label-studio", '"annotations": [{'), ("prodigy", '"accept"')])
def test_to_add_something_and_to_reject_it_makes_no_gold(
    name: str, gold: str, unlinked_article: ReadArticle
) -> None:
    article = unlinked_article.article
    adding = Desk(article, unlinked_article.reading).add(0, 6, "ORG")
    rejecting = replace(adding, action="reject", before=adding.after, after={})
    made = [replace(one, id=str(number), clock=number) for number, one in enumerate((adding, rejecting))]
    left = chosen(laid_over(article, unlinked_article.reading.analysis, made), Choice("all"))
    assert gold not in written(list(EXPORT_FORMATS[name].export([left]))).decode()


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_nothing_to_export_is_no_error(name: str) -> None:
    assert all(isinstance(piece.data, bytes) for piece in EXPORT_FORMATS[name].export([]))


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_every_format_says_what_it_is_for_and_what_it_loses(name: str) -> None:
    one = EXPORT_FORMATS[name]
    assert one.name == name
    assert one.purpose
    assert one.carries <= set(FEATURES)
    assert set(one.loses) | one.carries == set(FEATURES)


@pytest.mark.parametrize("name", EXPORT_FORMATS)
def test_only_a_folder_has_no_main_file(name: str, read_article: ReadArticle) -> None:
    one = EXPORT_FORMATS[name]
    assert ("" in {piece.file for piece in one.export([read_article])}) != one.is_folder


def test_a_strict_export_fails_at_the_first_loss(
    read_article: ReadArticle, unread_article: ReadArticle
) -> None:
    assert list(without_loss([read_article], EXPORT_FORMATS["jsonl"])) == [read_article]
    articles = without_loss([unread_article, read_article], EXPORT_FORMATS["json-cas"])
    assert next(articles) is unread_article
    with pytest.raises(ExportNotWrittenError, match=r"news/goma.txt as json-cas .* cannot carry its titles"):
        next(articles)


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("jsonl", ()),
        ("spacy", ()),
        ("conll", ("text", "titles and dates", "entities", "values", "sources", "scores", "states", "authors",
                   "rejections", "notes", "other notes", "folds")),
        ("brat", ("titles and dates", "values", "scores", "authors", "other notes", "folds")),
    ],
)  # fmt: skip
def test_what_an_article_would_lose_is_named(
    name: str, lost: tuple[str, ...], read_article: ReadArticle
) -> None:
    assert EXPORT_FORMATS[name].lost_of(read_article) == lost
