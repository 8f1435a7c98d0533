from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tinydb import TinyDB

from language.article import Article
from store import decisions
from store.anchors import Anchor
from store.compaction import Compactor
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.durable import PADDING
from store.errors import NotAStoreError, StoreDamagedError
from store.journal import heading
from store.layout import Layout
from store.tail import Tail
from store.upkeep import check_store

ARTICLE = "a" * 64
pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")


def draft(label: str) -> Decision:
    return Decision(
        "relabel", ARTICLE, anchor=Anchor(29, 33, "Goma"), before={"label": "ORG"}, after={"label": label}
    )


def labels(store: DecisionStore) -> list[str]:
    return [str(one.after.get("label")) for one in store.decisions(ARTICLE)]


def crash(store: DecisionStore) -> None:
    """Leave the store as a killed process does."""
    store._access.close()


def a_used_store(path: Path, compactions: int = 2) -> list[str]:
    """A store with decisions in its backup, its file and its journal, left by a crash."""
    store = DecisionStore.open(path, author="Ada")
    for number in range(3 * compactions + 3):
        store.record(draft(str(number)))
        if number % 3 == 2 and number < 3 * compactions:
            store.compact()
    crash(store)
    return [str(number) for number in range(3 * compactions + 3)]


def _garbled(data: bytes) -> bytes:
    noise = random.Random(7)
    places = [noise.randrange(len(data)) for _ in range(20)]
    return bytes(noise.randrange(256) if at in places else byte for at, byte in enumerate(data))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "deleted": lambda file: file.unlink(),
    "emptied": lambda file: file.write_bytes(b""),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "cut off by a byte": lambda file: file.write_bytes(file.read_bytes()[:-2]),
    "full of zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "garbled": lambda file: file.write_bytes(_garbled(file.read_bytes())),
    "replaced by something else": lambda file: file.write_text("My shopping list"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.json"


@pytest.mark.parametrize("compactions", [0, 1, 3])
@pytest.mark.parametrize("damage", DAMAGES)
def test_whatever_happens_to_the_file_everything_is_recovered(
    path: Path, damage: str, compactions: int
) -> None:
    expected = a_used_store(path, compactions)
    DAMAGES[damage](path)
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == expected
        assert "was restored from its" in store.report[0]
        with TinyDB(path) as database:
            assert len(database.table("decisions")) == len(expected)
    with DecisionStore.open(path, author="Ada") as store:
        assert store.report == ()


@pytest.mark.parametrize("damage", ["cut off", "garbled", "full of zeros", "replaced by something else"])
def test_a_damaged_file_is_kept_under_another_name(path: Path, damage: str) -> None:
    a_used_store(path)
    DAMAGES[damage](path)
    damaged = path.read_bytes()
    DecisionStore.open(path, author="Ada").close()
    (kept,) = path.parent.glob("*.corrupt-*")
    assert kept.read_bytes() == damaged


@pytest.mark.parametrize("damage", DAMAGES)
def test_whatever_happens_to_the_backup_is_of_no_consequence(path: Path, damage: str) -> None:
    expected = a_used_store(path)
    DAMAGES[damage](Layout(path).backup)
    with DecisionStore.open(path, author="Ada") as store:
        assert (labels(store), store.report) == (expected, ())


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_lost_journal_takes_only_what_is_not_in_the_file(path: Path, damage: str) -> None:
    expected = a_used_store(path)
    layout = Layout(path)
    DAMAGES[damage](layout.segment(layout.segments()[-1]))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == expected[: len(labels(store))]
        assert len(labels(store)) >= 6
        store.record(draft("next"))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store)[-1] == "next"


@pytest.mark.parametrize(
    "torn",
    [b'0badcafe {"change":99,"decisions":[{"article":"', b"0badcafe" + bytes(100) + b'"}]}\n', b"0"],
    ids=["its end is missing", "its middle is missing", "one byte"],
)
def test_a_torn_last_line_is_left_out_and_written_over(path: Path, torn: bytes) -> None:
    expected = a_used_store(path)
    layout = Layout(path)
    with layout.segment(layout.segments()[-1]).open("r+b") as journal:
        journal.seek(len(journal.read().rstrip(PADDING)))
        journal.write(torn)
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == expected
        assert "crash" in store.report[0]
        store.record(draft("next"))
        with DecisionStore.open(path, author="Ben") as other:
            assert labels(other) == [*expected, "next"]
            assert other.report == ()


def test_a_garbled_line_in_the_middle_costs_only_itself_and_is_told(path: Path) -> None:
    expected = a_used_store(path)
    layout = Layout(path)
    journal = layout.segment(layout.segments()[-1])
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:2], b"garbage" + lines[2], *lines[3:]]))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == [*expected[:7], *expected[8:]]
        assert store.report[:2] == (
            "Damaged lines of the journal left out: 1.",
            "Changes that are missing from the journal: 1.",
        )
    assert [one.read_bytes().startswith(lines[0]) for one in path.parent.glob("*.corrupt-*")] == [True]


@pytest.mark.parametrize("words", ['{"decisions":{ My shopping list', "\0\0\0\0"])
def test_a_file_damaged_beyond_recovery_is_not_touched(path: Path, words: str) -> None:
    path.write_text(words)
    with pytest.raises(StoreDamagedError, match="beyond recovery: it is not JSON"):
        DecisionStore.open(path, author="Ada")
    assert path.read_text() == words


@pytest.mark.parametrize("words", ["My shopping list", '["milk"]', '"1":{}\n"2":{}'])
def test_a_file_that_never_was_a_store_is_called_none(path: Path, words: str) -> None:
    path.write_text(words)
    with pytest.raises(NotAStoreError) as caught:
        DecisionStore.open(path, author="Ada")
    assert "is no store of Tallymark" in caught.value.sentence
    assert "repair" not in caught.value.hint
    assert path.read_text() == words


def test_an_empty_file_is_a_new_store(path: Path) -> None:
    path.write_bytes(b"")
    with DecisionStore.open(path, author="Ada") as store:
        assert store.report == ()
        store.record(draft("GPE"))


@pytest.mark.parametrize("left", [b"", heading("s")], ids=["nothing", "a heading"])
def test_a_store_whose_maker_was_killed_before_the_file_was_there_is_a_new_store(
    path: Path, left: bytes
) -> None:
    path.with_name("decisions.json.j.1").write_bytes(left)
    with DecisionStore.open(path, author="Ada") as store:
        assert store.report == ()
        store.record(draft("GPE"))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == ["GPE"]


@pytest.mark.parametrize("left", [bytes(100), heading("s")[:-9], b"shopping list\n"])
def test_a_journal_damaged_beside_a_missing_file_is_told(path: Path, left: bytes) -> None:
    path.with_name("decisions.json.j.1").write_bytes(left)
    with DecisionStore.open(path, author="Ada") as store:
        assert "was missing" in store.report[0]


def test_what_tinydb_changed_between_two_runs_is_taken_as_it_is(path: Path) -> None:
    expected = a_used_store(path)
    with TinyDB(path) as database:
        database.table("decisions").remove(doc_ids=[2])
        database.table("decisions").insert(
            {"article": ARTICLE, "action": "note", "note": "by hand", "clock": 50}
        )
        database.table("mine").insert({"colour": "blue"})
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == [expected[0], *expected[2:], "None"]
        assert "changed by another program" in store.report[0]
        (added,) = (one for one in store.all() if one.action == "note")
        assert (added.note, bool(added.id)) == ("by hand", True)
        store.record(draft("next"))
    with TinyDB(path) as database:
        assert database.table("mine").all() == [{"colour": "blue"}]
        assert len(database.table("decisions")) == len(expected) + 1
    with DecisionStore.open(path, author="Ada") as store:
        assert store.report == ()
        assert labels(store)[-1] == "next"


def test_a_file_without_its_meta_table_still_gets_the_journal(path: Path) -> None:
    expected = a_used_store(path)
    with TinyDB(path) as database:
        database.drop_table("meta")
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == expected


def test_a_file_made_by_hand_is_brought_up_to_date_and_kept_as_the_backup(path: Path) -> None:
    with TinyDB(path) as database:
        row = {"article": ARTICLE, "action": "relabel", "after": {"label": "GPE"}}
        database.table("decisions").insert_multiple([row, {**row, "after": {"label": "LOC"}}])
    by_hand = path.read_bytes()
    with DecisionStore.open(path, author="Ada") as store:
        assert sorted(labels(store)) == ["GPE", "LOC"]
        assert len({one.id for one in store.all()}) == 2
        assert Layout(path).backup.read_bytes() == by_hand
        with TinyDB(path) as database:
            assert database.table("meta").all()[0]["schema_version"] == 1


def test_documents_that_are_no_decisions_are_kept(path: Path) -> None:
    with TinyDB(path) as database:
        database.table("decisions").insert({"shopping": "milk"})
        database.table("decisions").insert({"article": 7, "action": "accept"})
    with DecisionStore.open(path, author="Ada") as store:
        assert list(store.all()) == []
        store.record(draft("GPE"))
    with TinyDB(path) as database:
        rows = database.table("decisions").all()
    assert rows[:2] == [{"shopping": "milk"}, {"article": 7, "action": "accept"}]
    assert len(rows) == 3


@pytest.mark.parametrize(
    "values",
    [
        {"action": 5},
        {"author": 7},
        {"note": ["words"]},
        {"before": "GPE"},
        {"revokes": ["x"]},
        {"clock": "noon"},
        {"clock": float("inf")},
        {"pipeline": {"name": "x"}},
        {"anchor": {"start": 3}},
        {"anchor": {"start": "x", "end": 3, "quote": "", "prefix": "", "suffix": ""}},
        {"anchor": {"start": 0, "end": 3, "quote": 7, "prefix": "", "suffix": ""}},
    ],
    ids=lambda values: next(iter(values)),
)
def test_a_decision_that_somebody_broke_is_kept_and_counted_but_not_shown(
    path: Path, values: dict[str, object]
) -> None:
    broken = {"article": ARTICLE, "action": "accept", **values}
    with TinyDB(path) as database:
        database.table("decisions").insert(broken)
    for _ in range(2):
        with DecisionStore.open(path, author="Ada") as store:
            assert list(store.all()) == []
    assert check_store(path) == ("Documents that are no decisions: 1.",)
    with TinyDB(path) as database:
        assert database.table("decisions").all() == [broken]


def test_what_tinydb_changes_while_the_store_is_open_is_seen(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft("GPE"))
        store.compact()
        store.record(draft("LOC"))
        with TinyDB(path) as database:
            database.table("decisions").insert(
                store.decisions(ARTICLE)[0].as_record() | {"id": "x", "clock": 0}
            )
        assert store.refresh() == {ARTICLE}
        assert labels(store) == ["GPE", "GPE", "LOC"]
        store.record(draft("FAC"))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == ["GPE", "GPE", "LOC", "FAC"]


def cannot_read(*_: object, **__: object) -> bytes:
    raise PermissionError(13, "sharing violation")


def test_what_tinydb_changes_is_seen_also_when_the_file_could_not_be_read_at_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft("GPE"))
        store.compact()
        with TinyDB(path) as database:
            database.table("decisions").insert(store.decisions(ARTICLE)[0].as_record() | {"id": "x"})
        with monkeypatch.context() as patched:
            patched.setattr("store.disk.recover", cannot_read)
            assert store.refresh() == set()
        assert store.refresh() == {ARTICLE}
        store.record(draft("LOC"))
    with DecisionStore.open(path, author="Ada") as store:
        assert sorted(labels(store)) == ["GPE", "GPE", "LOC"]


def test_what_others_recorded_is_seen_also_when_a_part_of_the_journal_could_not_be_read_at_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        killed = DecisionStore.open(path, author="Ben")
        killed.record(draft("GPE"))
        killed._disk.begin_edition()
        crash(killed)
        read = Tail.read
        with monkeypatch.context() as patched:
            patched.setattr(Tail, "read", lambda tail, begin: read(tail, begin) if begin else cannot_read())
            assert store.refresh() == set()
        assert store.refresh() == {ARTICLE}
        assert labels(store) == ["GPE"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_files_damaged_under_an_open_store_are_written_again(path: Path, damage: str) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        for number in range(4):
            store.record(draft(str(number)))
            store.compact() if number == 1 else None
        for file in [*path.parent.glob("*.j.*"), *path.parent.glob("*.bak"), path]:
            DAMAGES[damage](file)
        store.record(draft("next"))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == ["0", "1", "2", "3", "next"]
        with TinyDB(path) as database:
            assert len(database.table("decisions")) == 5


def test_what_is_put_back_from_memory_is_all_that_was_known(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Compactor, "compact_when_due", lambda _: None)
    article = Article("Talks in Goma.", path="goma.txt", title="Talks")
    store = DecisionStore.open(path, author="Ada")
    old = path.read_bytes()
    store.meet(article)
    store.record(replace(draft("GPE"), article=article.id))
    store.compact()
    with TinyDB(path) as database:
        database.table("mine").insert({"colour": "blue"})
    store.refresh()
    store.compact()
    for journal in path.parent.glob("*.j.*"):
        journal.unlink()
    Layout(path).backup.write_bytes(old)
    path.write_text("My shopping list")
    store.refresh()
    assert [row["title"] for row in store.articles()] == ["Talks"]
    crash(store)
    with DecisionStore.open(path, author="Ada") as store:
        assert [one.after["label"] for one in store.decisions(article.id)] == ["GPE"]
        assert [row["title"] for row in store.articles()] == ["Talks"]
    with TinyDB(path) as database:
        assert database.table("mine").all() == [{"colour": "blue"}]


def test_a_clock_that_goes_backwards_changes_no_order(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    years = [2030, 2020, 1999]
    for year in years:
        monkeypatch.setattr(
            decisions, "datetime", type("Clock", (), {"now": lambda _, year=year: datetime(year, 1, 1)})
        )
        with DecisionStore.open(path, author="Ada") as store:
            store.record(draft(str(year)))
    with DecisionStore.open(path, author="Ada") as store:
        assert [one.at[:4] for one in store.decisions(ARTICLE)] == ["2030", "2020", "1999"]
        assert [one.after["label"] for one in store.undo()] == ["1999"]


def test_an_older_copy_of_the_file_put_back_says_what_is_missing(path: Path) -> None:
    with DecisionStore.open(path, author="Ada") as store:
        store.record(draft("0"))
        store.compact()
        old = path.read_bytes()
        for number in range(1, 4):
            store.record(draft(str(number)))
            store.compact()
    path.write_bytes(old)
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == ["0", "3"]
        assert "Changes that are missing from the journal: 2." in store.report


def test_a_journal_of_another_store_is_added_not_lost(path: Path, tmp_path: Path) -> None:
    a_used_store(path, compactions=0)
    other = tmp_path / "other.json"
    with DecisionStore.open(other, author="Ben") as store:
        for number in range(20):
            store.record(draft(f"other {number}"))
            store.compact()
    path.write_bytes(other.read_bytes())
    with DecisionStore.open(path, author="Ada") as store:
        assert set(labels(store)) == {*(f"other {number}" for number in range(20)), "0", "1", "2"}


@settings(
    max_examples=120,
    suppress_health_check=[*settings().suppress_health_check, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_damage_to_any_one_file_makes_the_store_unusable(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("store") / "decisions.json"
    expected = a_used_store(path)
    victim = data.draw(st.sampled_from(sorted(path.parent.iterdir())))
    content = victim.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    victim.write_bytes(
        content[:start]
        + data.draw(st.binary(max_size=30))
        + content[start + data.draw(st.integers(0, 300)) :]
    )
    with DecisionStore.open(path, author="Ada") as store:
        kept = labels(store)
        assert kept == expected if ".j." not in victim.name else set(kept) >= set(expected[:6])
        store.record(draft("next"))
    with DecisionStore.open(path, author="Ada") as store:
        assert labels(store) == [*kept, "next"]
