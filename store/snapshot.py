"""The snapshot: the store's file, as TinyDB reads it and as we can read a part of it quickly.

It is one JSON object of tables, as TinyDB writes it, but with one document a line, the decisions first
and, in the last table, the checksum of everything before it. A file with a right checksum need not be parsed
to be trusted: a document is parsed when somebody asks for its article. A file without one was written by
another program, and every document in it is looked at.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict

from store.journal import as_json

SCHEMA_VERSION = 1
"""The version of the tables and records that this program writes."""

_HEAD = b'{"decisions":{'
_META = b'\n"meta":{'
_TABLE_END = b"},"
_ROW = re.compile(rb'^"\d+":(\{.*\}),?$', re.MULTILINE)
_OWN_ROW = b'\n"'
"""What stands in every file that this program wrote, even a garbled one: TinyDB writes a single line."""


class SnapshotDamagedError(ValueError):
    """A file that is not what any program wrote there; the message says why, as the end of a sentence."""


class Meta(Struct, frozen=True):
    """What a snapshot says of itself, in the only document of its table `meta`."""

    store: str = ""
    """The store's own id; a journal that names another one does not belong to this file."""
    change: int = 0
    """The number of the last change in the file."""
    segment: int = 0
    """The first journal segment whose changes are not in the file."""
    clock: int = 0
    """The greatest logical time of its decisions."""
    adoptions: int = 0
    """How often a file was taken over that another program had changed or that was restored: it then holds
    something that no change in the journal says."""
    schema_version: int = SCHEMA_VERSION


class Snapshot(Struct, frozen=True):
    """The tables of a store. Decisions are JSON documents, so that they are parsed only when needed."""

    meta: Meta = field(default_factory=Meta)
    decisions: tuple[bytes, ...] = ()
    """The documents of the table `decisions`, one line of ASCII each."""
    articles: tuple[Mapping[str, Any], ...] = ()
    """The documents of the table `articles`."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Tables that somebody else put into the file: they are kept."""
    is_ours: bool = True
    """False when another program wrote the file, so that its decisions may be anything."""


def snapshot_chunks(snapshot: Snapshot) -> Iterator[bytes]:
    """Yield the bytes of the file, in pieces."""
    checksum = 0
    for chunk in _tables(snapshot):
        checksum = zlib.crc32(chunk, checksum)
        yield chunk
    meta = {**asdict(snapshot.meta), "checksum": f"{checksum:08x}"}
    yield _META + b'\n"1":' + as_json(meta) + b"\n}}\n"


def read_snapshot(data: bytes) -> Snapshot:
    """Read a file, whoever wrote it last.

    Raises:
        SnapshotDamagedError: when it is not what anybody wrote.
    """
    own = _read_own(data)
    if own is not None:
        return own
    if _OWN_ROW in data:
        raise SnapshotDamagedError("its checksum is wrong")
    try:
        tables = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SnapshotDamagedError("it is empty" if not data else "it is not JSON") from error
    if not (isinstance(tables, dict) and all(isinstance(table, dict) for table in tables.values())):
        raise SnapshotDamagedError("it holds no tables")
    return _from_tables(tables)


def is_trace(data: bytes) -> bool:
    """Whether a damaged file may once have been a store: it has words of one, or nothing at all."""
    return any(mark in data for mark in (_HEAD, _META, b'"decisions"')) or not data.strip(b"\0 \n")


def read_meta(tail: bytes) -> Meta | None:
    """Return what a file says of itself at its end, if it was last written by this program."""
    at = tail.rfind(_META)
    if at < 0:
        return None
    try:
        return _meta(json.loads(b"{" + tail[at:])["meta"]["1"])
    except (ValueError, LookupError, TypeError):
        return None


def _tables(snapshot: Snapshot) -> Iterator[bytes]:
    yield _HEAD + b"\n"
    yield from _rows(b'"%d":%s' % numbered for numbered in enumerate(snapshot.decisions, 1))
    yield b"\n" + _TABLE_END
    tables = {"articles": {str(n): row for n, row in enumerate(snapshot.articles, 1)}, **snapshot.others}
    for name, table in tables.items():
        yield b"\n" + as_json(name) + b":{\n"
        yield from _rows(as_json(number) + b":" + as_json(row) for number, row in table.items())
        yield b"\n" + _TABLE_END


def _rows(rows: Iterator[bytes]) -> Iterator[bytes]:
    """Join rows by commas, some at a time: joining all would stop every other thread."""
    separator = b""
    while some := list(islice(rows, 1000)):
        yield separator + b",\n".join(some)
        separator = b",\n"


def _read_own(data: bytes) -> Snapshot | None:
    """Read a file that this program wrote and nobody touched since; None for any other."""
    at = data.rfind(_META)
    if at < 0 or not data.startswith(_HEAD):
        return None
    try:
        stated = json.loads(b"{" + data[at:])["meta"]["1"]
        if stated["checksum"] != f"{zlib.crc32(memoryview(data)[:at]):08x}":
            return None
    except (ValueError, LookupError, TypeError):
        return None
    end = data.index(b"\n" + _TABLE_END)
    documents = tuple(_ROW.findall(data, 0, end))
    rest = json.loads(b"{" + data[end + 1 + len(_TABLE_END) : at].removesuffix(b",") + b"}")
    articles = tuple(rest.pop("articles", {}).values())
    return Snapshot(_meta(stated), documents, articles, rest)


def _from_tables(tables: dict[str, Any]) -> Snapshot:
    rows = list(tables.pop("meta", {}).values())
    decisions = tuple(as_json(row) for row in tables.pop("decisions", {}).values())
    articles = tuple(row for row in tables.pop("articles", {}).values() if isinstance(row, dict))
    meta = _meta(rows[-1]) if rows and isinstance(rows[-1], dict) else Meta(schema_version=0)
    return Snapshot(meta, decisions, articles, tables, is_ours=False)


def _meta(row: Mapping[str, Any]) -> Meta:
    return Meta(**{name: row[name] for name in Meta.__struct_fields__ if name in row})
