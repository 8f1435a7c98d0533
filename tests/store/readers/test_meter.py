from io import BytesIO
from pathlib import Path

import pytest

from language.article import Article
from store.readers import read_articles
from store.readers.meter import Meter


@pytest.fixture
def corpus(tmp_path: Path) -> list[str]:
    """A folder of two files, one of them damaged, and a corpus of three lines: 70 bytes in all."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("x" * 10)
    (folder / "b.txt").write_bytes(b"\0" * 30)
    (tmp_path / "c.jsonl").write_text('{"t":"a"}\n' * 3)
    return [str(folder), str(tmp_path / "c.jsonl")]


def test_what_has_been_read_adds_up_to_what_there_is(corpus: list[str]) -> None:
    meter = Meter(corpus)
    assert meter.total() == 70
    done = [meter.done for _ in read_articles(corpus, stdin=BytesIO(), meter=meter)]
    assert done == sorted(done)
    assert meter.done == 70


def test_lines_of_a_corpus_count_as_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text('{"text": "It rained."}\n' * 2000)
    meter = Meter([str(path)])
    results = read_articles([str(path)], stdin=BytesIO(), meter=meter)
    assert isinstance(next(results), Article)
    early = meter.done
    for _ in range(1500):
        next(results)
    assert 0 < early < meter.done < path.stat().st_size


@pytest.mark.parametrize("path", ["-", "https://example.org/", "nowhere.txt"])
def test_what_is_no_file_has_no_size(path: str, corpus: list[str]) -> None:
    assert Meter([*corpus, path]).total() is None
