"""What the commands of the store do. Each returns an exit status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from rich.table import Table

from store.decision_store import DecisionStore
from store.decisions import Decision
from store.exports.output import write_export
from store.exports.piece import Piece
from store.interchange import exported_lines, read_export, read_store
from store.upkeep import check_store, find_store, repair_store, store_info
from tui.border import DONE, note
from tui.config import store_path
from tui.display import display_text
from tui.plurals import counted
from tui.printing import STDOUT, PrintConsole, output_bytes

FOUND_SOMETHING: Final = 1
"""The exit status of a check that found something, as with grep and diff."""

_WORDS: Final = {"same_as": "join", "set": "correct", "finish": "done", "reopen": "not done"}
"""What some actions are called where the person reads of them."""


def info(path: Path | None) -> int:
    """Print what a store holds."""
    found = store_info(store_path(path))
    table = Table.grid(padding=(0, 2))
    for name, value in (
        ("File", str(found.path)),
        ("Size", f"{found.size:,} bytes, with journal and backup"),
        ("Decisions", f"{found.decisions:,}, {found.in_force:,} in force"),
        ("Articles", f"{found.articles:,}"),
        ("By", _counts(found.by_author)),
        ("What", _counts({_WORDS.get(name, name): number for name, number in found.by_action.items()})),
        ("Made", f"{_minute(found.first)} to {_minute(found.last)}" if found.first else "-"),
        ("Journal", f"{counted(found.unpublished, 'change')} not yet in the file"),
        ("Schema", str(found.schema_version)),
    ):
        table.add_row(name, display_text(value))
    PrintConsole().print(table)
    for sentence in found.report:
        note(sentence)
    return DONE


def check(path: Path | None) -> int:
    """Print what is wrong with a store."""
    findings = check_store(store_path(path))
    _say(findings or ("Nothing is wrong.",))
    return FOUND_SOMETHING if findings else DONE


def repair(path: Path | None) -> int:
    """Mend a store and print what was done."""
    _say(repair_store(store_path(path)))
    return DONE


def compact(path: Path | None) -> int:
    """Write a store's file anew."""
    with DecisionStore.open(find_store(store_path(path))) as store:
        _say(("Everything is in the file now." if store.compact() else "Nothing was left to write.",))
    return DONE


def export(path: Path | None, *, output: str, overwrite: bool) -> int:
    """Write all that a store holds as JSON Lines."""
    with DecisionStore.open(find_store(store_path(path)), is_for_reading=True) as store:
        if output == STDOUT:
            output_bytes().writelines(exported_lines(store))
        else:
            pieces = (Piece(line) for line in exported_lines(store))
            write_export(pieces, Path(output), overwrite=overwrite)
    return DONE


def import_export(path: Path | None, file: Path) -> int:
    """Add the decisions of an export."""
    return _add(path, *read_export(file))


def merge(path: Path | None, other: Path) -> int:
    """Add the decisions of another store."""
    return _add(path, *read_store(other))


def _add(path: Path | None, decisions: Iterable[Decision], articles: Iterable[Mapping[str, Any]]) -> int:
    """Add decisions to a store, which is made only when these have been read."""
    with DecisionStore.open(store_path(path)) as store:
        _say((_added(store.adopt(decisions, articles)),))
    return DONE


def _say(sentences: Iterable[str]) -> None:
    console = PrintConsole()
    for sentence in sentences:
        console.print(display_text(sentence), soft_wrap=True)


def _minute(moment: str | None) -> str:
    """Return a moment without its seconds: "2026-11-30 22:35"."""
    return (moment or "")[:16].replace("T", " ")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items()) or "-"


def _added(count: int) -> str:
    return f"{counted(count, 'decision')} {'was' if count == 1 else 'were'} added."
