from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from language.article import Article
from language.errors import PipelineNotLoadedError
from language.parallel import AHEAD, analysed_by_many
from language.pipeline import Pipeline


def test_many_processes_say_what_one_does_in_the_same_order(pipeline: Pipeline) -> None:
    articles = [Article(f"Merkel met {n} ministers in Berlin. " * (1 + n % 3)) for n in range(12)]
    assert list(analysed_by_many(articles, None, 2)) == [(one, pipeline.analyse(one)) for one in articles]


def test_articles_are_taken_only_a_little_ahead() -> None:
    taken = count()

    def endless() -> Iterator[Article]:
        while True:
            yield Article(f"Report {next(taken)}.")

    analysed = analysed_by_many(endless(), None, 2)
    for _ in range(3):
        next(analysed)
    analysed.close()
    assert next(taken) <= 3 + 2 * AHEAD + 1


def test_a_pipeline_that_cannot_be_loaded_is_one_clear_error() -> None:
    with pytest.raises(PipelineNotLoadedError):
        list(analysed_by_many([Article("x")], "no_such_pipeline", 2))


def test_code_that_lies_where_somebody_works_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline
) -> None:
    (tmp_path / "multiprocessing.py").write_text("raise SystemExit('not ours')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    article = Article("Merkel met ministers in Berlin.")
    assert list(analysed_by_many([article], None, 2)) == [(article, pipeline.analyse(article))]
