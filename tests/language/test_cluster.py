import pickle
from collections.abc import Iterator
from typing import Any

import pytest

from language import cluster
from language.article import Article
from language.cluster import analysed_by_cluster
from language.errors import ClusterNotUsedError, PipelineNotLoadedError
from language.pipeline import Pipeline

distributed = pytest.importorskip("distributed", reason="tallymark[dask] is not installed")


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Any]:
    """A cluster of two processes on this machine."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as running:
        yield running


def test_a_cluster_says_what_one_process_does_in_the_same_order(
    two_workers: Any, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PER_BAG", 8)
    monkeypatch.setattr(cluster, "PER_PART", 2)
    articles = [Article(f"Merkel met {n} ministers in Berlin. " * (1 + n % 3)) for n in range(20)]
    analysed = list(analysed_by_cluster(iter(articles), None, two_workers.scheduler_address))
    assert analysed == [(one, pipeline.analyse(one)) for one in articles]


def test_workers_that_read_otherwise_are_found_out(
    two_workers: Any, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = type(pipeline.id)("en_other", "0.9")
    monkeypatch.setattr(cluster, "pipeline_id", lambda _: other)
    with pytest.raises(ClusterNotUsedError, match=r"this machine with en_other 0\.9"):
        list(analysed_by_cluster([Article("It rained.")], None, two_workers.scheduler_address))


def test_a_pipeline_that_cannot_be_loaded_is_one_clear_error(two_workers: Any) -> None:
    with pytest.raises(PipelineNotLoadedError):
        list(analysed_by_cluster([Article("x")], "no_such_pipeline", two_workers.scheduler_address))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "odd://x", "tcp://nowhere.invalid:8786"])
def test_a_cluster_that_is_not_there_is_one_clear_error(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(ClusterNotUsedError, match="no scheduler answers there"):
        list(analysed_by_cluster([Article("x")], None, address))


def test_errors_come_back_from_another_process_as_they_were() -> None:
    for error in (
        PipelineNotLoadedError("x", "it is gone"),
        ClusterNotUsedError("tcp://a:1", "why", "what now"),
    ):
        back = pickle.loads(pickle.dumps(error))
        assert type(back) is type(error)
        assert vars(back) == vars(error)
        assert str(back) == str(error)
