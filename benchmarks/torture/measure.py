"""Measures: what was tried, how often, what was found, and what it should be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tinydb import TinyDB

from store.anchors import Anchor
from store.decision_store import DecisionStore
from store.decisions import Decision

ARTICLE = "a" * 64


@dataclass(frozen=True)
class Measure:
    """One line of the report."""

    name: str
    tried: str
    """How often what was done, such as `300 kills, 9,120 decisions acknowledged`."""
    failures: tuple[str, ...]
    """What went wrong, a line each; the bar is that there is none."""
    seconds: float = 0.0
    bar: str = "0 lost"

    def __str__(self) -> str:
        verdict = "ok" if not self.failures else f"FAILED ({len(self.failures)}): {self.failures[0]}"
        return f"{self.name:<34} {self.tried:<58} bar: {self.bar:<8} {self.seconds:6.1f} s  {verdict}"


def draft(note: str) -> Decision:
    """Return a decision that is known again by its note."""
    return Decision("relabel", ARTICLE, anchor=Anchor(29, 33, "Goma"), after={"label": "GPE"}, note=note)


def tinydb_opens(path: Path) -> list[str]:
    """Open the file with stock TinyDB, and say what is wrong with it."""
    try:
        with TinyDB(path) as database:
            database.table("decisions").all()
    except (ValueError, OSError) as error:
        return [f"TinyDB does not open the file: {error}"]
    return []


def lost(path: Path, acknowledged: Iterable[str]) -> list[str]:
    """Open the store as the next process would, and name what it lacks or has twice."""
    with DecisionStore.open(path, author="auditor") as store:
        notes = [decision.note for decision in store.all() if decision.note]
        complaints = [sentence for sentence in store.report if "never saved" not in sentence]
    there = set(notes)
    missing = [f"lost: {note}" for note in acknowledged if note not in there]
    doubled = ["something is there twice"] if len(notes) != len(there) else []
    return [*missing, *doubled, *complaints]
