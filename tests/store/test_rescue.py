from __future__ import annotations

import stat
import tempfile
from pathlib import Path

import pytest

from language.article import Article
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.disk import Disk
from store.errors import DecisionsLostError, DecisionsRescuedError, StoreNotWrittenError
from store.interchange import read_export

pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")

ARTICLE = Article("Talks in Goma.", path="goma.txt", title="Talks")


def full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of somebody whose temporary folder is beside it."""
    for name in ("home", "tmp"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    return tmp_path / "home"


@pytest.fixture
def full(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DecisionStore:
    """A store on a full disk, with a saved decision, one that could not be saved, and its undoing."""
    store = DecisionStore.open(tmp_path / "my decisions.json", author="Ada")
    store.record(Decision("note", "b" * 64, "article", note="saved"))
    store.meet(ARTICLE)
    monkeypatch.setattr(Disk, "append", full_disk)
    with pytest.raises(StoreNotWrittenError):
        store.record(Decision("note", ARTICLE.id, "article", note="kept"))
    with pytest.raises(StoreNotWrittenError):
        store.undo()
    return store


def test_what_a_full_disk_does_not_take_at_the_end_is_rescued_and_can_be_imported(
    full: DecisionStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = list(full.all())
    with pytest.raises(DecisionsRescuedError) as caught:
        full.close()
    error = caught.value
    assert [*home.iterdir()] == [error.rescue]
    assert error.sentence == (
        f"2 decisions are not in the store {str(full.path)!r}, but kept in {str(error.rescue)!r}: "
        "no space left on device"
    )
    assert f"tallymark store import {error.rescue} --store '{full.path}'" in error.hint
    monkeypatch.undo()
    with DecisionStore.open(full.path, author="Ada") as store:
        assert len(list(store.all())) == 1
        assert store.adopt(*read_export(error.rescue)) == 2
        assert list(store.all()) == expected
        assert [row["title"] for row in store.articles()] == ["Talks"]


def test_only_its_owner_can_read_what_was_rescued(full: DecisionStore) -> None:
    with pytest.raises(DecisionsRescuedError) as caught:
        full.close()
    assert stat.S_IMODE(caught.value.rescue.stat().st_mode) == 0o600


def test_where_there_is_no_home_the_temporary_folder_takes_what_is_rescued(
    full: DecisionStore, home: Path, tmp_path: Path
) -> None:
    home.rmdir()
    with pytest.raises(DecisionsRescuedError) as caught:
        full.close()
    assert caught.value.rescue.parent == tmp_path / "tmp"


def test_what_nothing_takes_is_said_to_be_lost(full: DecisionStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.rescue.write_new", full_disk)
    with pytest.raises(DecisionsLostError, match="2 decisions are lost: the store") as caught:
        full.close()
    assert len(caught.value.decisions) == 2


def test_a_store_that_was_closed_is_not_written_again(
    full: DecisionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DecisionsRescuedError):
        full.close()
    monkeypatch.undo()
    full.close()
    with DecisionStore.open(full.path, author="Ada") as store:
        assert [one.note for one in store.all()] == ["saved"]
