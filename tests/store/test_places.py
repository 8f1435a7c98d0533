from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import StoreNotOpenedError
from store.places import default_store_path


def test_the_store_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TALLYMARK_STORE", str(tmp_path / "mine.json"))
    assert default_store_path() == tmp_path / "mine.json"


def test_the_home_of_nobody_is_no_place_for_a_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALLYMARK_STORE", "~nosuchuser/mine.json")
    with pytest.raises(StoreNotOpenedError, match="there is no home folder ~nosuchuser"):
        default_store_path()


@pytest.mark.parametrize("value", [None, ""])
def test_otherwise_it_is_in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    monkeypatch.delenv("TALLYMARK_STORE", raising=False)
    if value is not None:
        monkeypatch.setenv("TALLYMARK_STORE", value)
    assert default_store_path().name == "decisions.json"
    assert "tallymark" in str(default_store_path().parent)
