"""The cache of analyses: what a pipeline made of an article need not be made again.

Everything in it can be made again, so nothing here ever fails: what cannot be read is a miss, what cannot be
written is left.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from language.analysis import Analysis, PipelineId
from store.durable import FILE_MODE, make_folder
from store.journal import as_json
from store.places import default_cache_folder

MOST_BYTES: Final = 256 * 1024 * 1024
"""How large the cache may grow, give or take a sixteenth; what was not used for longest goes first."""

BEGINNING: Final = 16_000
"""How many characters of an article the beginning of its analysis is about: more than the largest screen."""

_END = b"{}"
"""The last line."""

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
        parts = (analysis.beginning(BEGINNING), *analysis.pieces())
        data = b"".join(map(_checked, (*(as_json(part.as_record()) for part in parts), _END)))
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


def _checked(line: bytes) -> bytes:
    return b"%08x %b\n" % (zlib.crc32(line), line)


def _body(line: bytes) -> bytes:
    """Return what a line holds.

    Raises:
        ValueError: when it is not as it was written.
    """
    checksum, _, body = line.removesuffix(b"\n").partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        raise ValueError("a line of the cache is damaged")
    return body


def _first_line(article: str, file: BinaryIO) -> Analysis:
    return Analysis.from_json(article, _body(file.readline()))


def _whole(article: str, file: BinaryIO) -> Analysis:
    """Return the analysis whose pieces stand behind the first line.

    Raises:
        ValueError: when it is damaged or cut short.
    """
    file.readline()
    bodies = iter(lambda: _body(file.readline()), _END)
    return Analysis.whole(Analysis.from_json(article, body) for body in bodies)


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
