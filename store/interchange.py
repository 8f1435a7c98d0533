"""Interchange: whole stores as JSON Lines, and two stores made one.

The first line says what the file is; each other line is a decision or what is known of an article. Unlike the
exports for other tools this keeps everything, undone decisions too, and can be read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import NotAnExportError, StoreNotOpenedError
from store.journal import as_json

SCHEMA: Final = "tallymark-store/1"


def exported_lines(store: DecisionStore) -> Iterator[bytes]:
    """Yield the lines of the export of a store, in the same order whenever it holds the same."""
    yield from export_lines(store.articles(), store.all())


def export_lines(articles: Iterable[Mapping[str, Any]], decisions: Iterable[Decision]) -> Iterator[bytes]:
    """Yield the lines of an export of these decisions and of what is known of their articles."""
    yield as_json({"schema": SCHEMA}) + b"\n"
    for row in sorted(articles, key=lambda row: str(row["article"])):
        yield as_json({"article": row}) + b"\n"
    for decision in sorted(decisions, key=lambda one: one.order):
        yield as_json({"decision": decision.as_record()}) + b"\n"


def import_file(store: DecisionStore, path: Path) -> int:
    """Add the decisions of an export to a store, and return how many were new.

    Raises:
        NotAnExportError: when the file is no export; nothing is added.
        StoreNotMergedError: when not all of them could be added.
    """
    return store.adopt(*_read(path))


def merge_store(store: DecisionStore, other: Path) -> int:
    """Add all decisions of another store, and return how many were new; the other is only read.

    Merging is the same from both sides: each ends with all decisions of both, in one order.

    Raises:
        StoreNotOpenedError, StoreDamagedError: when the other cannot be read.
        StoreNotMergedError: when not all of them could be added.
    """
    if not other.is_file():
        raise StoreNotOpenedError(other, "there is no such file")
    with DecisionStore.open(other, author=store.author, is_for_reading=True) as source:
        return store.adopt(source.all(), source.articles())


def _read(path: Path) -> tuple[list[Decision], list[dict[str, Any]]]:
    try:
        records = [json.loads(line) for line in path.read_bytes().splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise NotAnExportError(path, str(error)) from error
    if not records or not isinstance(records[0], dict) or records[0].get("schema") != SCHEMA:
        raise NotAnExportError(path, f"its first line does not say {SCHEMA!r}")
    try:
        decisions = [Decision.from_record(record["decision"]) for record in records if "decision" in record]
        articles = [dict(record["article"]) for record in records if "article" in record]
    except (KeyError, TypeError, ValueError) as error:
        raise NotAnExportError(path, "one of its lines is no decision") from error
    return decisions, articles
