from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from store.journal import as_json
from store.snapshot import Meta, Snapshot, SnapshotDamagedError, read_meta, read_snapshot, snapshot_chunks

names = st.text(max_size=8).filter(lambda name: name not in {"meta", "decisions", "articles"})
rows = st.dictionaries(st.text(max_size=5), st.text() | st.integers() | st.none(), max_size=3)
snapshots = st.builds(
    Snapshot,
    st.builds(Meta, st.text(), st.integers(0), st.integers(0), st.integers(0)),
    st.lists(rows.map(as_json), max_size=4).map(tuple),
    st.lists(rows, max_size=2).map(tuple),
    st.dictionaries(names, st.dictionaries(st.integers(1).map(str), rows, max_size=2), max_size=2),
)
SNAPSHOT = Snapshot(
    Meta("s", 7, 2, 9), (b'{"article":"a","id":"1"}', b'{"article":"b","id":"2"}'), ({"article": "a"},)
)


def written(snapshot: Snapshot) -> bytes:
    return b"".join(snapshot_chunks(snapshot))


@given(snapshots)
def test_a_snapshot_survives_being_written(snapshot: Snapshot) -> None:
    assert read_snapshot(written(snapshot)) == snapshot


@given(snapshots)
def test_every_snapshot_is_json_in_ascii(snapshot: Snapshot) -> None:
    tables = json.loads(written(snapshot).decode("ascii"))
    assert [as_json(row) for row in tables["decisions"].values()] == list(snapshot.decisions)


def test_tinydb_reads_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    path.write_bytes(written(SNAPSHOT))
    with TinyDB(path) as database:
        assert database.tables() == {"decisions", "articles", "meta"}
        assert [row["id"] for row in database.table("decisions")] == ["1", "2"]
        assert database.table("meta").all()[0]["schema_version"] == 1


def test_a_file_that_tinydb_wrote_is_read_and_known_as_such(tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    path.write_bytes(written(SNAPSHOT))
    with TinyDB(path) as database:
        database.table("mine").insert({"colour": "blue"})
    read = read_snapshot(path.read_bytes())
    assert (read.is_ours, read.meta, read.decisions) == (False, SNAPSHOT.meta, SNAPSHOT.decisions)
    assert read.others == {"mine": {"1": {"colour": "blue"}}}


WHOLE = written(SNAPSHOT)


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        (b"", "it is empty"),
        (WHOLE[: len(WHOLE) // 2], "checksum"),
        (WHOLE[:-2], "checksum"),
        (bytes(len(WHOLE)), "not JSON"),
        (WHOLE.replace(b'"b"', b'"c"'), "checksum"),
        (WHOLE.replace(b"decisions", b"revisions"), "checksum"),
        (WHOLE[100:], "checksum"),
        (b"[" * 100_000, "not JSON"),
        (b"[1, 2]", "no tables"),
        (b'{"decisions": 3}', "no tables"),
    ],
)
def test_a_damaged_file_is_known_as_such(damaged: bytes, reason: str) -> None:
    with pytest.raises(SnapshotDamagedError, match=reason):
        read_snapshot(damaged)


def test_the_end_of_a_file_tells_which_change_it_holds() -> None:
    assert read_meta(written(SNAPSHOT)[-200:]) == SNAPSHOT.meta


@pytest.mark.parametrize("tail", [b"", b"{}", b'\n"meta":{"1":3}}', b'\n"meta":{\n"1":{"store"'])
def test_the_end_of_another_file_tells_nothing(tail: bytes) -> None:
    assert read_meta(tail) is None
