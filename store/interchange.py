"""Interchange: whole stores as JSON Lines, and two stores made one.

The first line says what the file is; each other line is a decision or what is known of an article. Unlike the
exports for other tools this keeps everything, undone decisions too, and can be read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from store.access import in_words
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


def read_export(path: Path) -> tuple[list[Decision], list[dict[str, Any]]]:
    """Return the decisions of an export, and what it knows of their articles, for a store to adopt.

    Raises:
        NotAnExportError: when the file is no export.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise NotAnExportError(path, in_words(error)) from error
    records = [_parsed(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not records or not isinstance(records[0], dict) or records[0].get("schema") != SCHEMA:
        raise NotAnExportError(path, f"its first line does not say {SCHEMA!r}")
    try:
        decisions = [Decision.from_record(record["decision"]) for record in records if "decision" in record]
        articles = [_row(record["article"]) for record in records if "article" in record]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise NotAnExportError(path, "one of its lines is no decision and tells of no article") from error
    return decisions, articles


def _parsed(path: Path, number: int, line: bytes) -> Any:
    """Return what a line of an export holds."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotAnExportError(path, f"its line {number} is no JSON") from error


def _row(record: Any) -> dict[str, Any]:
    """Return what is known of an article; it is found by its id and its path, which are words."""
    row = dict(record)
    if not all(isinstance(row[name], str) for name in ("article", "path")):
        raise TypeError("an article has an id and a path")
    return row


def read_store(path: Path) -> tuple[list[Decision], tuple[Mapping[str, Any], ...]]:
    """Return all decisions of a store, and what it knows of their articles, for another store to adopt.

    It is only read. Merging is the same from both sides: each ends with all decisions of both, in one order.

    Raises:
        StoreNotOpenedError, StoreDamagedError: when it cannot be read.
    """
    try:
        is_there = path.is_file()
    except OSError as error:
        raise StoreNotOpenedError(path, in_words(error)) from error
    if not is_there:
        raise StoreNotOpenedError(path, "there is no such file")
    with DecisionStore.open(path, is_for_reading=True) as store:
        return list(store.all()), store.articles()
