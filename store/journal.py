"""The journal: changes since the file was last replaced, one line each, checked by a CRC.

A line is `crc32 {json}`. The first line of a segment says which store it belongs to; the others hold a change
each, numbered without gaps over all segments. A line without its end is still being written, or was torn by a
crash; it counts as not there.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from store.durable import PADDING

Document = Mapping[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))


class Change(Struct, frozen=True):
    """What one process wrote to the store at once: all of it holds or nothing."""

    number: int
    """Counts the changes of this store from 1."""
    tables: Mapping[str, Sequence[Document]] = field(default_factory=dict)
    """The documents that were added, by table; that of `others` holds whole tables of somebody else's."""


class SegmentPart(Struct, frozen=True):
    """What was found in a segment from some place on."""

    store: str | None
    """The store that the segment names, when its first line was read."""
    changes: tuple[Change, ...]
    end: int
    """The place after the last whole line."""
    damaged: int = 0
    """How many whole lines were not what had been written."""
    is_torn: bool = False
    """True when there are bytes after the last whole line."""


def as_json(value: Any) -> bytes:
    """Return the value as JSON in ASCII: the same whatever encoding a reader guesses, lone surrogates too."""
    return _ENCODER.encode(value).encode("ascii")


def heading(store: str) -> bytes:
    """Return the first line of a segment of this store."""
    return _line({"store": store})


def change_line(change: Change) -> bytes:
    """Return the line of a change."""
    return _line({"change": change.number, **change.tables})


def read_lines(data: bytes) -> SegmentPart:
    """Read the whole lines of a segment, or of its later part; zeros after them are room for more."""
    contents = data.rstrip(PADDING)
    end = contents.rfind(b"\n") + 1
    last = contents.rfind(b"\n", 0, max(0, end - 1)) + 1
    if PADDING in contents[last:end]:  # its end reached the disk before its beginning: it is torn as well
        end = last
    changes: list[Change] = []
    store, damaged = None, 0
    for content in _contents(data[:end]):
        if content is None:
            damaged += 1
        elif "change" in content:
            number = content.pop("change")
            changes.append(Change(number, content))
        else:
            store = content.get("store")
    return SegmentPart(store, tuple(changes), end, damaged, end < len(contents))


def _contents(lines: bytes) -> Iterator[dict[str, Any] | None]:
    for line in lines.splitlines():
        body = line[9:]
        yield json.loads(body) if line[:9] == _check(body) else None


def _line(content: Document) -> bytes:
    body = as_json(content)
    return _check(body) + body + b"\n"


def _check(body: bytes) -> bytes:
    return b"%08x " % zlib.crc32(body)
