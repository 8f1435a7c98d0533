from pathlib import Path

import pytest

from language import cluster
from tui.cli import main


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text("It rained in Velm.")
    return str(path)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--dask", "tcp://127.0.0.1:1", "--jobs", "2"], "processes here and a cluster cannot both read"),
        (["--resume", "out.jsonl", "-f", "json"], "only an extraction as jsonl can be resumed"),
    ],
)
def test_options_that_exclude_each_other_are_wrong_usage(
    options: list[str], complaint: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", article, *options]) == 2
    told = capsys.readouterr()
    assert told.err.splitlines()[0] == f"tallymark: error: {complaint}"
    assert told.out == ""


def test_a_cluster_that_is_not_there_is_wrong_usage(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="tallymark[dask] is not installed")
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    assert main(["extract", article, "--dask", "tcp://127.0.0.1:1"]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error == (
        "tallymark: error: the cluster at tcp://127.0.0.1:1 could not be used: no scheduler answers there"
    )
    assert "dask scheduler" in hint
