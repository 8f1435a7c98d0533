from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB

from language.article import Article
from store import durable
from store.anchors import Anchor
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import StoreNotOpenedError, StoreNotWrittenError, StoreReadOnlyError
from store.snapshot import read_snapshot

pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")


def draft(label: str = "GPE", article: str = "a" * 64, action: str = "relabel") -> Decision:
    return Decision(
        action, article, anchor=Anchor(29, 33, "Goma"), before={"label": "ORG"}, after={"label": label}
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "decisions.json"


@pytest.fixture
def store(path: Path) -> Iterator[DecisionStore]:
    with DecisionStore.open(path, author="Ada") as opened:
        yield opened


def labels(store: DecisionStore, article: str = "a" * 64) -> list[str]:
    return [str(one.after.get("label")) for one in store.decisions(article)]


def on_disk(path: Path) -> list[str]:
    """What somebody finds who looks at the files from outside."""
    with DecisionStore.open(path, author="a visitor") as visitor:
        return labels(visitor)


def test_a_new_store_is_at_once_a_file_that_tinydb_reads(store: DecisionStore, path: Path) -> None:
    with TinyDB(path) as database:
        assert database.table("decisions").all() == []
        assert database.table("meta").all()[0]["schema_version"] == 1


def test_a_recorded_decision_is_stamped_and_found_again(store: DecisionStore) -> None:
    (decision,) = store.record(draft())
    assert (decision.author, decision.clock) == ("Ada", 1)
    assert store.decisions("a" * 64) == (decision,)
    assert store.decisions("b" * 64) == ()
    assert list(store.all()) == [decision]


def test_a_recorded_decision_is_found_by_the_next_who_opens(store: DecisionStore, path: Path) -> None:
    store.record(draft("GPE"))
    store.record(draft("LOC"))
    assert on_disk(path) == ["GPE", "LOC"]


def test_closing_brings_everything_into_the_file(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft())
    with TinyDB(path) as database:
        assert [row["after"]["label"] for row in database.table("decisions")] == ["GPE"]


def test_the_logical_clock_goes_on_after_a_restart(path: Path) -> None:
    for _ in range(3):
        with DecisionStore.open(path, author="Ada") as store:
            store.record(draft())
    with DecisionStore.open(path, author="Ada") as store:
        assert [one.clock for one in store.all()] == [1, 2, 3]


def test_undo_and_redo_go_on_after_a_restart_and_over_articles(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        first = store.record(draft("GPE"))
        second = store.record(draft("LOC", article="b" * 64), draft("FAC", article="b" * 64))
    with DecisionStore.open(path, author="Ada") as store:
        assert store.undo() == second
        assert store.undo() == first
        assert store.undo() == ()
    with DecisionStore.open(path, author="Ada") as store:
        assert store.redo() == first
        assert store.redo() == second
        assert store.redo() == ()


def test_a_group_over_two_articles_is_undone_in_both(store: DecisionStore) -> None:
    store.record(draft(article="a" * 64), draft(article="b" * 64))
    store.undo()
    assert [store.decisions(one)[-1].action for one in ("a" * 64, "b" * 64)] == ["undo", "undo"]
    assert len(store.redo()) == 2


def test_two_open_stores_see_each_others_decisions(store: DecisionStore, path: Path) -> None:
    with DecisionStore.open(path, author="Ben") as other:
        store.record(draft("GPE"))
        assert other.refresh() == {"a" * 64}
        assert labels(other) == ["GPE"]
        other.record(draft("LOC"))
        assert store.refresh() == {"a" * 64}
        assert store.refresh() == set()
        assert labels(store) == ["GPE", "LOC"]


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.record(draft()),
        DecisionStore.undo,
        DecisionStore.compact,
        lambda store: store.adopt([]),
    ],
    ids=["recording", "undoing", "compacting", "merging"],
)
def test_what_others_decided_is_told_also_after_one_has_acted_oneself(
    store: DecisionStore, path: Path, act: Callable[[DecisionStore], object]
) -> None:
    store.record(draft())
    with DecisionStore.open(path, author="Ben") as other:
        other.record(draft(article="b" * 64))
    act(store)
    assert store.refresh() == {"b" * 64}
    assert store.refresh() == set()


def test_what_cannot_be_looked_at_for_a_while_is_seen_later(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with DecisionStore.open(path, author="Ben") as other:
        other.record(draft())
    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", refuse)
        assert store.refresh() == set()
    assert store.refresh() == {"a" * 64}


def test_a_store_that_was_compacted_by_another_process_is_followed(store: DecisionStore, path: Path) -> None:
    with DecisionStore.open(path, author="Ben") as other:
        for number in range(5):
            other.record(draft(str(number)))
            other.compact()
        store.record(draft("mine"))
        store.refresh()
        assert labels(store) == ["0", "1", "2", "3", "4", "mine"]
        other.refresh()
        assert labels(other) == labels(store)


def test_compacting_changes_nothing_that_is_read(store: DecisionStore, path: Path) -> None:
    for number in range(7):
        store.record(draft(str(number)))
        before = list(store.all())
        assert store.compact()
        assert list(store.all()) == before
        assert on_disk(path) == labels(store)
    assert not store.compact()


def test_a_long_journal_is_compacted_by_itself(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.compaction.COMPACT_AFTER", 5)
    for number in range(12):
        store.record(draft(str(number)))
    store._compactor.join()
    assert len(read_snapshot(path.read_bytes()).decisions) >= 5
    assert labels(store) == [str(number) for number in range(12)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_can_read_any_file_of_the_store(path: Path) -> None:
    before = os.umask(0)
    try:
        with DecisionStore.open(path, author="Ada") as store:
            store.record(draft())
            store.compact()
            store.record(draft())
            modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}
    assert len(modes) >= 5
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def full_disk(*_: object) -> int:
    raise OSError(28, "No space left on device")


def test_a_decision_that_cannot_be_written_is_kept_and_written_with_the_next(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.record(draft("saved"))
    with monkeypatch.context() as patched:
        patched.setattr(durable.os, "write", full_disk)
        with pytest.raises(
            StoreNotWrittenError, match="not saved: no space left on device; 1 decision is kept"
        ):
            store.record(draft("kept"))
        assert labels(store) == ["saved", "kept"]
        assert len(store.unsaved) == 1
    store.record(draft("next"))
    assert labels(store) == on_disk(path) == ["saved", "kept", "next"]
    assert store.unsaved == ()


def test_a_decision_that_cannot_be_written_is_written_when_the_store_is_closed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DecisionStore.open(path, author="Ada") as store, monkeypatch.context() as patched:
        patched.setattr(durable.os, "write", full_disk)
        with pytest.raises(StoreNotWrittenError):
            store.record(draft("kept"))
        patched.undo()
    assert on_disk(path) == ["kept"]


def test_a_decision_that_is_not_saved_can_be_undone(
    store: DecisionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(durable.os, "write", full_disk)
        with pytest.raises(StoreNotWrittenError):
            store.record(draft("kept"))
    assert [one.after["label"] for one in store.undo()] == ["kept"]


def test_after_a_failed_fsync_nothing_is_appended_to_that_segment(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.record(draft("first"))
    with monkeypatch.context() as patched:
        patched.setattr(durable, "_sync_data", full_disk)
        with pytest.raises(StoreNotWrittenError):
            store.record(draft("second"))
    segments = len(list(path.parent.glob("*.j.*")))
    store.record(draft("third"))
    assert len(list(path.parent.glob("*.j.*"))) == segments + 1
    assert on_disk(path) == ["first", "second", "third"]


def test_a_failed_compaction_loses_nothing_and_leaves_nothing_behind(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.record(draft("first"))
    with monkeypatch.context() as patched:
        patched.setattr(durable.os, "fsync", full_disk)
        with pytest.raises(OSError, match="No space"):
            store.compact()
    assert not list(path.parent.glob("*.tmp"))
    assert on_disk(path) == ["first"]


def test_compaction_that_fails_is_not_tried_at_every_decision(
    store: DecisionStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.compaction.COMPACT_AFTER", 2)
    monkeypatch.setattr("store.compaction.write_beside", full_disk)
    for number in range(20):
        store.record(draft(str(number)))
        store._compactor.join()
    assert len(list(path.parent.glob("*.j.*"))) <= 6
    assert on_disk(path) == labels(store)


def test_a_write_protected_store_is_opened_for_reading_and_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft())
    monkeypatch.setattr(os, "access", lambda one, _: one != path)
    with DecisionStore.open(path, author="Ada") as store:
        assert store.read_only == "its file is write-protected"
        (complaint,) = store.complaints
        assert complaint.endswith("only, because its file is write-protected: no decision will be kept.")
        assert labels(store) == ["GPE"]
        with pytest.raises(StoreReadOnlyError, match="write-protected"):
            store.record(draft())


def test_a_locked_store_is_opened_for_reading_and_says_so(store: DecisionStore, path: Path) -> None:
    store.record(draft())
    with store._access.held(), DecisionStore.open(path, author="Ben", patience=0.0) as other:
        assert other.read_only == "another process has locked it"
        assert labels(other) == ["GPE"]


def test_a_store_opened_for_reading_follows_the_others_and_touches_nothing(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft("first"))
        with DecisionStore.open(path, is_for_reading=True) as reader:
            for number in range(3):
                store.record(draft(str(number)))
                store.compact()
                assert reader.refresh() == {"a" * 64}
                assert labels(reader) == labels(store)
            path.write_bytes(path.read_bytes()[:50])
            files = {one: one.read_bytes() for one in path.parent.iterdir()}
            reader.refresh()
            assert labels(reader) == labels(store)
            assert {one: one.read_bytes() for one in path.parent.iterdir()} == files


def test_a_store_of_a_newer_version_is_opened_for_reading_and_says_so(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft())
    tables = json.loads(path.read_bytes())
    tables["meta"]["1"]["schema_version"] = 99
    path.write_text(json.dumps(tables))
    with DecisionStore.open(path, author="Ada") as store:
        assert store.read_only == "a newer Tallymark wrote it (schema 99)"
        assert labels(store) == ["GPE"]
    assert json.loads(path.read_bytes()) == tables


def test_a_folder_in_the_place_of_the_file_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "decisions.json").mkdir()
    with pytest.raises(StoreNotOpenedError, match="is a directory"):
        DecisionStore.open(tmp_path / "decisions.json")


def test_decisions_follow_an_article_whose_text_has_changed(path: Path) -> None:
    old, new = Article("Talks in Goma.", path="goma.txt"), Article("More talks in Goma.", path="goma.txt")
    with DecisionStore.open(path, author="Ada") as store:
        store.meet(old)
        store.record(draft(article=old.id))
    with DecisionStore.open(path, author="Ada") as store:
        store.meet(new)
        assert store.decisions(new.id) == ()
        assert [one.article for one in store.decisions_about(new)] == [old.id]


def test_articles_from_standard_input_have_no_earlier_versions(store: DecisionStore) -> None:
    old, new = Article("Talks in Goma."), Article("More talks in Goma.")
    store.meet(old)
    store.record(draft(article=old.id))
    assert list(store.decisions_about(new)) == []


def test_a_store_reached_by_a_link_is_replaced_behind_the_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    DecisionStore.open(path, author="Ada").close()
    link.symlink_to(path)
    with DecisionStore.open(link, author="Ada") as store:
        store.record(draft())
    assert link.is_symlink()
    assert on_disk(path) == ["GPE"]


def test_a_note_with_any_characters_comes_back_as_it_was(store: DecisionStore, path: Path) -> None:
    words = 'lone \ud800 surrogate, line\u2028separator, emoji 😊, quote " and \\'
    store.record(Decision("note", "a" * 64, "article", note=words))
    store.compact()
    with DecisionStore.open(path, author="Ben") as other:
        assert [one.note for one in other.all()] == [words]


def test_what_was_seen_of_an_article_stays_as_it_was_while_more_is_decided(store: DecisionStore) -> None:
    article = Article("Talks in Goma.")
    store.record(draft(article=article.id))
    seen = store.decisions_about(article)
    (second,) = store.record(draft(article=article.id))
    now = store.decisions_about(article)
    assert (len(seen), len(now)) == (1, 2)
    assert [*seen, second] == list(now) == [*reversed(list(reversed(now)))]
    assert (now[0], now[-1]) == tuple(now)


def test_the_count_of_an_article_follows_what_is_decided_undone_and_merged(
    store: DecisionStore, path: Path
) -> None:
    store.record(draft())
    store.record(elsewhere := replace(draft(), anchor=Anchor(0, 4, "Aden")))
    assert store.decided_in(draft().article) == 2
    store.undo()
    assert store.decided_in(draft().article) == 1
    with DecisionStore.open(path.with_name("other.json"), author="Ben") as other:
        other.record(elsewhere)
        store.adopt(other.all())
    assert store.decided_in(draft().article) == 2
    assert store.decided_in("b" * 64) == 0


def test_what_is_decided_about_again_and_again_counts_once_and_notes_do_not(store: DecisionStore) -> None:
    store.record(draft("GPE"))
    store.record(draft("LOC"))
    store.record(draft(action="note"))
    assert store.decided_in(draft().article) == 1
    store.undo()
    store.undo()
    assert store.decided_in(draft().article) == 1


def test_an_earlier_version_of_a_file_is_known_by_what_was_decided_in_it(store: DecisionStore) -> None:
    old, new = (Article(text, path="goma.txt") for text in ("Talks in Goma.", "New: Talks in Goma."))
    store.meet(old)
    assert not store.has_earlier_version(new.id, new.path)
    store.record(replace(draft(), article=old.id))
    assert store.has_earlier_version(new.id, new.path)
    assert not store.has_earlier_version(old.id, old.path)
    assert not store.has_earlier_version(new.id, "-")
