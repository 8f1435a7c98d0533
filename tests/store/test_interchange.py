from __future__ import annotations

from pathlib import Path

import pytest

from language.article import Article
from store.anchors import Anchor
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import NotAnExportError, StoreNotMergedError, StoreNotOpenedError, StoreReadOnlyError
from store.interchange import exported_lines, read_export, read_store

pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")

ARTICLE = Article("Rebels freed 129 captives in Goma.", path="goma.txt")

TIMELESS = b'{"article": "x", "action": "fold", "clock": Infinity}'


def draft(label: str) -> Decision:
    return Decision(
        "relabel", ARTICLE.id, anchor=Anchor(29, 33, "Goma"), before={"label": "ORG"}, after={"label": label}
    )


def opened(path: Path, author: str) -> DecisionStore:
    return DecisionStore.open(path, author=author)


def filled(path: Path, author: str, *labels: str) -> Path:
    with opened(path, author) as store:
        store.meet(ARTICLE)
        for label in labels:
            store.record(draft(label))
    return path


def test_a_store_survives_being_exported_and_imported(tmp_path: Path) -> None:
    filled(tmp_path / "a.json", "Ada", "GPE", "LOC")
    with opened(tmp_path / "a.json", "Ada") as store:
        store.undo()
        lines = list(exported_lines(store))
        everything = list(store.all())
    (tmp_path / "export.jsonl").write_bytes(b"".join(lines))
    with opened(tmp_path / "b.json", "Ben") as other:
        assert other.adopt(*read_export(tmp_path / "export.jsonl")) == 3
        assert list(other.all()) == everything
        assert list(exported_lines(other)) == lines
        assert other.adopt(*read_export(tmp_path / "export.jsonl")) == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "first line"),
        (b"not JSON", "its line 1 is no JSON"),
        (b'{"schema": "tallymark-store/1"}\n\n{"decision"', "its line 3 is no JSON"),
        (b'{"schema": "tallymark/1"}\n', "first line"),
        (b"[]\n", "first line"),
        (b'{"schema": "tallymark-store/1"}\n{"decision": {"article": 3, "action": "x"}}\n', "no decision"),
        (b'{"schema": "tallymark-store/1"}\n{"decision": {}}\n', "no decision"),
        (b'{"schema": "tallymark-store/1"}\n{"decision": []}\n', "no decision"),
        (b'{"schema": "tallymark-store/1"}\n{"decision": %s}\n' % TIMELESS, "no decision"),
        (b'{"schema": "tallymark-store/1"}\n{"article": {"article": ["x"], "path": "-"}}\n', "no article"),
        (b'{"schema": "tallymark-store/1"}\n{"article": {"article": "x"}}\n', "no article"),
        pytest.param(b"[" * 20_000, "its line 1 is no JSON", id="deep"),
    ],
)
def test_a_file_that_is_no_export_is_said_to_be_none(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "export.jsonl").write_bytes(content)
    with pytest.raises(NotAnExportError, match=reason):
        read_export(tmp_path / "export.jsonl")


def test_an_export_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotAnExportError, match=r"was not imported: no such file or directory$"):
        read_export(tmp_path / "export.jsonl")


def test_merging_keeps_the_decisions_of_both_in_one_order(tmp_path: Path) -> None:
    ours = filled(tmp_path / "a.json", "Ada", "GPE", "LOC", "FAC")
    theirs = filled(tmp_path / "b.json", "Ben", "ORG", "LAW")
    untouched = theirs.read_bytes()
    with opened(ours, "Ada") as store, opened(tmp_path / "c.json", "Eve") as other:
        assert store.adopt(*read_store(theirs)) == 2
        assert other.adopt(*read_store(theirs)) == 2
        assert other.adopt(*read_store(ours)) == 5 - 2
        assert list(other.all()) == list(store.all())
        assert {one.author for one in store.all()} == {"Ada", "Ben"}
        assert [row["path"] for row in other.articles()] == [str(Path("goma.txt").absolute())]
    assert theirs.read_bytes() == untouched


def test_merging_twice_adds_nothing(tmp_path: Path) -> None:
    theirs = filled(tmp_path / "b.json", "Ben", "ORG", "LAW")
    with opened(tmp_path / "a.json", "Ada") as store:
        assert (store.adopt(*read_store(theirs)), store.adopt(*read_store(theirs))) == (2, 0)
        store.compact()
        assert store.adopt(*read_store(theirs)) == 0


def test_undo_after_a_merge_takes_back_only_what_is_ones_own(tmp_path: Path) -> None:
    theirs = filled(tmp_path / "b.json", "Ben", *("ORG" for _ in range(9)))
    ours = filled(tmp_path / "a.json", "Ada", "GPE", "LOC")
    with opened(ours, "Ada") as store:
        store.adopt(*read_store(theirs))
    with opened(ours, "Ada") as store:
        assert [one.after["label"] for one in store.undo()] == ["LOC"]
        assert [one.after["label"] for one in store.undo()] == ["GPE"]
        assert store.undo() == ()
        assert [one.after["label"] for one in store.redo()] == ["GPE"]


def test_what_is_in_the_others_journal_is_merged_too(tmp_path: Path) -> None:
    with opened(tmp_path / "b.json", "Ben") as theirs, opened(tmp_path / "a.json", "Ada") as store:
        theirs.record(draft("GPE"))
        assert store.adopt(*read_store(tmp_path / "b.json")) == 1


def test_a_store_that_is_not_there_is_not_merged_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreNotOpenedError, match="no such file"):
        read_store(tmp_path / "b.json")
    assert not (tmp_path / "b.json").exists()


def test_a_full_disk_says_that_not_all_was_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = filled(tmp_path / "b.json", "Ben", "ORG", "LAW")

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with opened(tmp_path / "a.json", "Ada") as store:
        with monkeypatch.context() as patched:
            patched.setattr("store.durable.os.write", fail)
            with pytest.raises(StoreNotMergedError, match="no space left"):
                store.adopt(*read_store(theirs))
        assert store.adopt(*read_store(theirs)) == 2


def test_nothing_is_merged_into_a_store_that_is_read_only(tmp_path: Path) -> None:
    theirs = filled(tmp_path / "b.json", "Ben", "ORG")
    with (
        DecisionStore.open(theirs, is_for_reading=True) as store,
        pytest.raises(StoreReadOnlyError, match="nothing else was asked"),
    ):
        store.adopt(*read_store(theirs))
