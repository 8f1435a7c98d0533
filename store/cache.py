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
from pathlib import Path
from typing import Final

from language.analysis import Analysis, PipelineId
from store.durable import FILE_MODE, make_folder
from store.journal import as_json
from store.places import default_cache_folder

MOST_BYTES: Final = 256 * 1024 * 1024
"""How large the cache may grow; what was not used for longest goes first."""

_AN_HOUR = 3600.0


class AnalysisCache:
    """Analyses by article and pipeline, a file each."""

    def __init__(self, folder: Path | None = None, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder if folder is not None else default_cache_folder()
        self._most_bytes = most_bytes

    def get(self, article: str, pipeline: PipelineId) -> Analysis | None:
        """Return what this pipeline made of the article with this id, if that is known."""
        path = self._path(article, pipeline)
        try:
            checksum, _, body = path.read_bytes().partition(b"\n")
            if checksum != b"%08x" % zlib.crc32(body):
                return None
            analysis = Analysis.from_record(article, json.loads(body))
            os.utime(path)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return None
        return analysis if analysis.pipeline == pipeline else None

    def holds(self, article: str, pipeline: PipelineId) -> bool:
        """Say whether there is an entry, which may still prove damaged when it is read."""
        return self._path(article, pipeline).exists()

    def put(self, analysis: Analysis) -> None:
        """Keep a whole analysis."""
        body = as_json(analysis.as_record())
        with contextlib.suppress(OSError):
            make_folder(self._folder)
            path = self._path(analysis.article, analysis.pipeline)
            _write(path, b"%08x\n" % zlib.crc32(body) + body)
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
