"""Upkeep: what a store holds, whether it is sound, and how to mend it."""

from __future__ import annotations

import json
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from store.access import in_words
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import NoStoreError, NotAStoreError, StoreDamagedError, StoreNotOpenedError
from store.history import in_force
from store.layout import Layout
from store.opening import layout_at
from store.publishing import set_aside
from store.recovery import Recovered, recover
from store.shelf import Shelf

_DOCUMENT = re.compile(r'\{"article":')


class StoreInfo(Struct, frozen=True):
    """What a store holds."""

    path: Path
    size: int
    """Of all its files, in bytes."""
    decisions: int
    in_force: int
    """How many of them are neither undone nor withdrawn, undoing itself not counted."""
    articles: int
    by_author: dict[str, int]
    by_action: dict[str, int]
    first: str | None
    """When the oldest decision was made, by the clock of its author's machine; None when there is none."""
    last: str | None
    unpublished: int
    """How many changes are in the journal only."""
    schema_version: int
    report: tuple[str, ...]
    """What is wrong with its files, in sentences for the person."""


def find_store(path: Path) -> Path:
    """Return the whole path of a store that is there, be it only its backup or its journal.

    Raises:
        NoStoreError: when there is none: looking after a store must not make one.
        StoreNotOpenedError: when nobody may look there.
    """
    layout = layout_at(path)
    try:
        is_there = layout.path.exists() or layout.backup.exists() or layout.segments()
    except OSError as error:
        raise StoreNotOpenedError(path, in_words(error)) from error
    if not is_there:
        raise NoStoreError(path)
    return layout.path


def store_info(path: Path) -> StoreInfo:
    """Describe a store without touching it.

    Raises:
        NoStoreError, StoreNotOpenedError, StoreDamagedError: when it cannot be read.
    """
    layout = Layout(find_store(path))
    found = _recovered(layout)
    with DecisionStore.open(layout.path, is_for_reading=True) as store:
        decisions = list(store.all())
    times = sorted(decision.at for decision in decisions if decision.at)
    return StoreInfo(
        path=layout.path,
        size=sum(one.stat().st_size for one in _files(layout)),
        decisions=len(decisions),
        in_force=sum(one.revokes is None for one in in_force(decisions)),
        articles=len({decision.article for decision in decisions}),
        by_author=dict(Counter(decision.author for decision in decisions).most_common()),
        by_action=dict(Counter(decision.action for decision in decisions).most_common()),
        first=times[0] if times else None,
        last=times[-1] if times else None,
        unpublished=len(found.changes),
        schema_version=found.meta.schema_version,
        report=found.report,
    )


def check_store(path: Path) -> tuple[str, ...]:
    """Look at every byte of a store without touching it, and say in sentences what is not as it should be.

    Raises:
        NoStoreError, StoreNotOpenedError, StoreDamagedError: when it cannot be read.
    """
    layout = Layout(find_store(path))
    found = _recovered(layout)
    shelf = Shelf(found.snapshot)
    for change in found.changes:
        shelf.add(change)
    foreign = shelf.foreign()
    decisions = [decision for article in shelf.article_ids() for decision in shelf.decisions(article)]
    return (
        *found.report,
        *([f"Documents that are no decisions: {foreign}."] if foreign else ()),
        *_findings(decisions),
        *(f"The file {one.name} can be read by others." for one in _files(layout) if _is_open(one)),
    )


def repair_store(path: Path) -> tuple[str, ...]:
    """Mend a store as far as it can be, and say in sentences what was done.

    What recovery cannot restore from the backup and the journal is read out of the damaged file itself,
    decision by decision. The damaged file is kept under another name.

    Raises:
        NoStoreError, StoreNotOpenedError, StoreReadOnlyError: when it can be neither read nor written.
        NotAStoreError: when it is something else; nothing is touched then.
    """
    layout = Layout(find_store(path))
    _refuse_other_files(layout)
    try:
        with DecisionStore.open(layout.path) as store:
            return store.report or ("Nothing was wrong.",)
    except StoreDamagedError:
        salvaged = list(_salvaged(layout.path.read_bytes()))
        (kept,) = set_aside(layout, [layout.path])
    with DecisionStore.open(layout.path) as store:
        count = store.adopt(salvaged)
    return (
        f"The file was damaged beyond recovery; it is kept as {kept.name}.",
        f"Decisions that could still be read in it: {count}.",
    )


def _refuse_other_files(layout: Layout) -> None:
    """Look before anything is locked or written whether a path was mistyped."""
    try:
        _recovered(layout)
    except NotAStoreError:
        raise
    except StoreDamagedError:
        return  # that is what repairing is for


def _recovered(layout: Layout) -> Recovered:
    """Read a store as it is, without its lock.

    Raises:
        StoreNotOpenedError, StoreDamagedError: when that cannot be done.
    """
    try:
        return recover(layout, is_locked=False)
    except OSError as error:
        raise StoreNotOpenedError(layout.path, in_words(error)) from error


def _files(layout: Layout) -> list[Path]:
    """Return the store's file and its neighbours, which are named after it; others may begin like it."""
    name = layout.path.name
    beside = layout.path.parent.iterdir()
    return sorted(one for one in beside if f"{one.name}.".startswith(f"{name}.") and one.is_file())


def _is_open(file: Path) -> bool:
    return bool(file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _findings(decisions: Iterable[Decision]) -> Iterator[str]:
    """Yield what is odd about decisions: none of it keeps the store from working."""
    decisions = list(decisions)
    ids = {decision.id for decision in decisions} | {decision.group for decision in decisions}
    for decision in decisions:
        anchor = decision.anchor
        if anchor is not None and anchor.end - anchor.start != len(anchor.quote):
            yield f"Decision {decision.id} has a quote that is not as long as its place."
        if decision.revokes is not None and decision.revokes not in ids:
            yield f"Decision {decision.id} takes back one that is not here."


def _salvaged(data: bytes) -> Iterator[Decision]:
    """Yield the decisions that stand whole somewhere in these bytes."""
    text = data.decode("ascii", errors="replace")
    decoder = json.JSONDecoder()
    for match in _DOCUMENT.finditer(text):
        with suppress(KeyError, TypeError, ValueError, RecursionError):
            row, _ = decoder.raw_decode(text, match.start())
            if row.get("id"):
                yield Decision.from_record(row)
