"""The rescue: where decisions go that their store does not take though the program ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from uuid import uuid4

from store.decisions import Decision
from store.durable import write_new
from store.interchange import export_lines


def rescue(decisions: Iterable[Decision], articles: Iterable[Mapping[str, Any]]) -> Path:
    """Write an export of decisions into the home folder or, where that takes none, into the temporary one.

    The home folder comes first because it outlives a restart; the temporary one may be on another disk.

    Returns:
        The file, which `tallymark store import` reads.

    Raises:
        OSError: when neither folder takes it.
    """
    lines = list(export_lines(articles, decisions))
    name = f"tallymark-rescued-{uuid4().hex[:8]}.jsonl"
    try:
        return _written(Path.home() / name, lines)
    except (OSError, RuntimeError):  # it is full, or there is none
        return _written(Path(gettempdir()) / name, lines)


def _written(path: Path, lines: Iterable[bytes]) -> Path:
    write_new(path, lines)
    return path
