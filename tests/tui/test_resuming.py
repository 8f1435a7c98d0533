from pathlib import Path

import pytest

from language.analysis import Analysis
from language.article import Article
from store.exports.contract import article_as_record, json_line
from store.exports.errors import ExportNotWrittenError
from tui.resuming import not_extracted_yet

ARTICLES = [Article(f"Report {n}.") for n in range(4)]


def line(article: Article) -> bytes:
    return json_line(article_as_record(article, Analysis.empty(article.id)))


@pytest.mark.parametrize("done", range(5))
@pytest.mark.parametrize("torn", [b"", b'{"sch', line(ARTICLES[0])[:-1]])
def test_work_goes_on_behind_the_last_whole_line(done: int, torn: bytes, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    whole = b"".join(map(line, ARTICLES[:done]))
    path.write_bytes(whole + torn)
    assert list(not_extracted_yet(ARTICLES, path)) == ARTICLES[done:]
    assert path.read_bytes() == whole


def test_without_a_file_everything_is_to_be_done(tmp_path: Path) -> None:
    assert list(not_extracted_yet(ARTICLES, tmp_path / "out.jsonl")) == ARTICLES


@pytest.mark.parametrize(
    "content",
    [
        line(ARTICLES[1]),
        b"no json\n",
        b"[]\n",
        pytest.param(b"[" * 20_000 + b"\n", id="deep"),
        b"".join(map(line, ARTICLES)) + line(ARTICLES[0]),
        b"".join(map(line, ARTICLES)) + b"no json\n",
        b'{"type": "FeatureCollection", "features": []}',
        b"a note without a last newline",
    ],
)
def test_a_file_of_other_articles_is_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(content)
    with pytest.raises(ExportNotWrittenError, match="it was begun with other articles"):
        list(not_extracted_yet(ARTICLES, path))
    assert path.read_bytes() == content
