"""The cache of analyses: what a pipeline made of an article need not be made again.

Everything in it can be made again, so nothing here ever fails: what cannot be read is a miss, what cannot be
written is left.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.mention import Mentions
from store.durable import FILE_MODE, make_folder
from store.journal import as_json
from store.places import default_cache_folder

MOST_BYTES: Final = 256 * 1024 * 1024
"""How large the cache may grow, give or take a sixteenth; what was not used for longest goes first."""

BEGINNING: Final = 16_000
"""How many characters of an article the beginning of its analysis is about: more than the largest screen."""

_ITEMS = 500
"""How many mentions or figures stand on a line: they are read in a few milliseconds."""

_AN_HOUR = 3600.0


class AnalysisCache:
    """Analyses by article and pipeline, a file each."""

    def __init__(self, folder: Path | None = None, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder if folder is not None else default_cache_folder()
        self._most_bytes = most_bytes
        self._unmeasured = most_bytes

    def get(self, article: str, pipeline: PipelineId) -> Analysis | None:
        """Return what this pipeline made of the article with this id, if that is known."""
        return self._read(article, pipeline, _whole)

    def beginning(self, article: str, pipeline: PipelineId) -> Analysis | None:
        """Return what of it is about the first `BEGINNING` characters, at once whatever its length."""
        return self._read(article, pipeline, _first_line)

    def _read(
        self, article: str, pipeline: PipelineId, read: Callable[[str, BinaryIO], Analysis]
    ) -> Analysis | None:
        path = self._path(article, pipeline)
        try:
            with path.open("rb") as file:
                analysis = read(article, file)
            os.utime(path)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None
        return analysis if analysis.pipeline == pipeline else None

    def holds(self, article: str, pipeline: PipelineId) -> bool:
        """Say whether there is an entry, which may still prove damaged when it is read."""
        return self._path(article, pipeline).exists()

    def put(self, analysis: Analysis) -> None:
        """Keep a whole analysis."""
        data = b"".join(
            map(_checked, (as_json(analysis.beginning(BEGINNING).as_record()), *_lines(analysis)))
        )
        with contextlib.suppress(OSError):
            make_folder(self._folder)
            path = self._path(analysis.article, analysis.pipeline)
            _write(path, data)
            self._unmeasured += len(data)
            if self._unmeasured > self._most_bytes // 16:  # a look at all entries for each would be quadratic
                self._unmeasured = 0
                self._shrink(path)

    def _path(self, article: str, pipeline: PipelineId) -> Path:
        key = hashlib.sha256(as_json([article, pipeline.name, pipeline.version])).hexdigest()
        return self._folder / f"{key}.json"

    def _shrink(self, newest: Path) -> None:
        """Remove what a crash left behind, and what was not used for longest until the rest is small."""
        for leftover in self._folder.glob("*.tmp"):
            if leftover.stat().st_mtime < time.time() - _AN_HOUR:
                leftover.unlink(missing_ok=True)
        entries = sorted(
            ((one.stat(), one) for one in self._folder.glob("*.json")), key=lambda one: one[0].st_mtime_ns
        )
        size = sum(stat.st_size for stat, _ in entries)
        for stat, path in entries:
            if size <= self._most_bytes:
                return
            if path != newest:
                path.unlink(missing_ok=True)
                size -= stat.st_size


def _lines(analysis: Analysis) -> Iterator[bytes]:
    """Yield the record of an analysis in pieces: while one is parsed, nothing else happens in the process."""
    record = analysis.as_record()
    lists = {name: items for name, items in record.items() if isinstance(items, list)}
    yield as_json({**record, **{name: [] for name in lists}})
    for name, items in lists.items():
        for at in range(0, len(items), _ITEMS):
            yield as_json({name: items[at : at + _ITEMS]})
    yield b"{}"


def _checked(line: bytes) -> bytes:
    return b"%08x %b\n" % (zlib.crc32(line), line)


def _parsed(line: bytes) -> dict[str, Any]:
    """Return what a line holds.

    Raises:
        ValueError: when it is not as it was written.
    """
    checksum, _, body = line.removesuffix(b"\n").partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        raise ValueError("a line of the cache is damaged")
    record: dict[str, Any] = json.loads(body)
    return record


def _first_line(article: str, file: BinaryIO) -> Analysis:
    return Analysis.from_record(article, _parsed(file.readline()))


def _whole(article: str, file: BinaryIO) -> Analysis:
    """Return the analysis whose pieces stand behind the first line; the last of them is empty.

    Raises:
        ValueError: when it is damaged or cut short.
    """
    file.readline()
    head = _parsed(file.readline())
    mentions, found = Mentions(), dict[str, list[object]]()
    while piece := _parsed(file.readline()):
        part = Analysis.from_record(article, {**head, **piece})
        mentions = mentions.followed_by(part.mentions)
        for name in piece.keys() - {"mentions"}:
            found.setdefault(name, []).extend(getattr(part, name))
    lists: dict[str, Any] = {name: tuple(items) for name, items in found.items()}
    return replace(Analysis.from_record(article, head), mentions=mentions, **lists)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole, without waiting for the disk: after a crash of the machine it may be damaged."""
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE), "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
