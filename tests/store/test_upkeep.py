from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from store.anchors import Anchor
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import NoStoreError, NotAStoreError, StoreDamagedError, StoreNotOpenedError
from store.interchange import read_store
from store.layout import Layout
from store.upkeep import check_store, repair_store, store_info

pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")


def draft(label: str = "GPE") -> Decision:
    return Decision("relabel", "a" * 64, anchor=Anchor(29, 33, "Goma"), after={"label": label})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with decisions in its file and, left by a killed process, in its journal."""
    path = tmp_path / "decisions.json"
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft("GPE"), draft("LOC"))
        store.undo()
    killed = DecisionStore.open(path, author="Ben")
    killed.record(draft("FAC"))
    killed.record(Decision("note", "b" * 64, "article", note="who?"))
    killed._access.close()
    return path


def files(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


def test_info_tells_what_a_store_holds_and_touches_nothing(path: Path) -> None:
    before = files(path)
    info = store_info(path)
    assert (info.decisions, info.in_force, info.articles, info.unpublished) == (5, 2, 2, 2)
    assert info.by_author == {"Ada": 3, "Ben": 2}
    assert info.by_action == {"relabel": 3, "undo": 1, "note": 1}
    assert info.first is not None
    assert info.report == ()
    assert info.size == sum(map(len, before.values()))
    assert files(path) == before


def test_only_the_files_of_the_store_itself_are_counted_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "dec[1].json"
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft())
    size = sum(one.stat().st_size for one in tmp_path.iterdir())
    for name in ("dec[1].jsonl", "dec1.json"):
        (tmp_path / name).write_text("Rain fell on Velm.")
        (tmp_path / name).chmod(0o644)
    assert store_info(path).size == size
    assert check_store(path) == ()


def test_a_sound_store_has_nothing_to_be_said_about(path: Path) -> None:
    before = files(path)
    assert check_store(path) == ()
    assert files(path) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_that_others_can_read_is_found(path: Path) -> None:
    path.chmod(0o644)
    assert check_store(path) == ("The file decisions.json can be read by others.",)


def test_what_is_odd_about_decisions_is_found(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        crooked = replace(draft(), id="crooked", anchor=Anchor(29, 30, "Goma"))
        store.adopt([crooked, replace(draft(), id="lonely", revokes="nothing")])
    with TinyDB(path) as database:
        database.table("decisions").insert({"shopping": "milk"})
    path.chmod(0o600)
    findings = check_store(path)
    assert "changed by another program" in findings[0]
    assert set(findings[1:]) == {
        "Documents that are no decisions: 1.",
        "Decision crooked has a quote that is not as long as its place.",
        "Decision lonely takes back one that is not here.",
    }


def test_a_garbled_journal_is_found_and_repaired(path: Path) -> None:
    layout = Layout(path)
    journal = layout.segment(layout.segments()[-1])
    journal.write_bytes(journal.read_bytes().replace(b"FAC", b"PAC"))
    assert check_store(path)[0] == "Damaged lines of the journal left out: 1."
    assert repair_store(path)[0] == "Damaged lines of the journal left out: 1."
    assert check_store(path) == ()


def test_repairing_a_sound_store_does_nothing_to_it(path: Path) -> None:
    assert repair_store(path) == ("Nothing was wrong.",)
    assert store_info(path).decisions == 5


@pytest.mark.parametrize("by", ["us", "TinyDB"])
def test_what_can_still_be_read_in_a_file_beyond_recovery_is_saved(path: Path, by: str) -> None:
    DecisionStore.open(path).close()
    if by == "TinyDB":
        with TinyDB(path) as database:
            database.table("mine").insert({"colour": "blue"})
    damaged = path.read_bytes()
    damaged = damaged[: len(damaged) // 2]
    for one in path.parent.iterdir():
        one.unlink()
    path.write_bytes(damaged)
    with pytest.raises(StoreDamagedError):
        check_store(path)
    kept, count = repair_store(path)
    (corrupt,) = path.parent.glob("*.corrupt-*")
    assert corrupt.name in kept
    assert corrupt.read_bytes() == damaged
    assert count == f"Decisions that could still be read in it: {store_info(path).decisions}."
    assert 2 <= store_info(path).decisions < 5


def test_what_never_was_a_store_is_not_repaired(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Rain fell on Velm.")
    with pytest.raises(NotAStoreError):
        repair_store(path)
    assert [one.name for one in tmp_path.iterdir()] == ["article.txt"]
    assert path.read_text() == "Rain fell on Velm."


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for look in (store_info, check_store, repair_store):
        with pytest.raises(NoStoreError, match="comes with the first decision"):
            look(tmp_path / "decisions.json")
    assert list(tmp_path.iterdir()) == []


LOOKS = [store_info, check_store, repair_store, DecisionStore.open, read_store]


@pytest.mark.parametrize("look", LOOKS)
def test_a_store_in_a_folder_that_nobody_may_look_into_cannot_be_opened(
    private_home: Path, look: Callable[[Path], object]
) -> None:
    with pytest.raises(StoreNotOpenedError, match="could not be opened: permission denied"):
        look(private_home / "decisions.json")


@pytest.mark.parametrize("look", LOOKS[:-1])
def test_a_store_in_the_home_of_nobody_cannot_be_opened(look: Callable[[Path], object]) -> None:
    with pytest.raises(StoreNotOpenedError, match="there is no home folder ~nosuchuser"):
        look(Path("~nosuchuser/decisions.json"))


@pytest.mark.parametrize("look", LOOKS[:-1])
def test_a_store_whose_links_lead_in_a_circle_cannot_be_opened(
    tmp_path: Path, look: Callable[[Path], object]
) -> None:
    path = tmp_path / "decisions.json"
    path.symlink_to(path)
    with pytest.raises(StoreNotOpenedError, match="links"):
        look(path)


@pytest.mark.parametrize("look", [store_info, check_store, repair_store])
def test_a_folder_is_said_to_be_no_store_that_could_be_opened(
    tmp_path: Path, look: Callable[[Path], object]
) -> None:
    with pytest.raises(StoreNotOpenedError, match="could not be opened: is a directory"):
        look(tmp_path)
