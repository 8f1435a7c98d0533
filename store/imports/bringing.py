"""Bringing in: everything a file says, as drafts for the store; nothing is recorded here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.decision_store import DecisionStore
from store.decisions import Decision, stamped
from store.imports.deciding import Scope, drafts_of
from store.imports.sheet import Sheet


class Bringer:
    """Collects the decisions that sheets lead to, each on the ground of those before it.

    Args:
        store: what was decided so far; it is only read.
        analyse: returns what the pipeline suggests about an article.
        scope: which suggestions that the file leaves out are rejected.
    """

    def __init__(self, store: DecisionStore, analyse: Callable[[Article], Analysis], scope: Scope) -> None:
        self._store = store
        self._analyse = analyse
        self._scope = scope
        self._drafts: dict[Article, list[Decision]] = {}
        self.left_out = 0
        """How many suggestions are rejected because a sheet leaves them out."""

    def take(self, sheet: Sheet) -> None:
        """Take in what a sheet says; several may be about one article, by several people."""
        article = sheet.article
        before = self._drafts.setdefault(article, [])
        decided = tuple(self._store.decisions_about(article))
        clock = max((one.clock for one in decided), default=0) + 1
        decided += stamped(before, author=self._store.author, clock=clock)
        analysis = self._analyse(article) if sheet.decisions is None else Analysis.empty(article.id)
        drafts = drafts_of(sheet, analysis, decided, self._scope)
        before += drafts.decisions
        self.left_out += drafts.left_out

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that something new is said about."""
        return tuple(article for article, drafts in self._drafts.items() if drafts)

    @property
    def drafts(self) -> tuple[Decision, ...]:
        """All that is new, in the order of the file."""
        return tuple(draft for drafts in self._drafts.values() for draft in drafts)


def record_import(store: DecisionStore, bringer: Bringer, path: Path) -> tuple[Decision, ...]:
    """Record what was collected as one group, all of it or nothing, and return what it says.

    The group can be undone by whoever imports, also where others have made the decisions in it.

    Raises:
        StoreError: when it cannot be recorded.
    """
    drafts = bringer.drafts
    if not drafts:
        return ()
    for article in bringer.articles:
        store.meet(_as_found_here(article))
    recorded = store.record(*drafts, *_receipt(drafts, store.author, path))
    return tuple(one for one in recorded if one.action != "import")


def _receipt(drafts: Sequence[Decision], author: str, path: Path) -> Iterator[Decision]:
    """Yield the note of who imported what others decided."""
    if any(one.author not in ("", author) for one in drafts):
        yield Decision("import", drafts[0].article, "article", note=path.name)


def _as_found_here(article: Article) -> Article:
    """Return an article without a path that names nothing here: it comes from another machine."""
    return article if os.path.exists(article.path) else replace(article, path="-")
