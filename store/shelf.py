"""The shelf: all decisions of a store in memory, found by article and parsed only when asked for."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from store.decisions import Decision
from store.journal import Change, as_json
from store.snapshot import Meta, Snapshot

_ARTICLE = b'{"article":"'
_CLOCK = re.compile(rb'"id":"([^"]*)","clock":(\d+)')


class Shelf:
    """What a snapshot and the changes after it hold."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.articles: dict[str, Mapping[str, Any]] = {}
        """What is known of each article: its path, title and so on, by id."""
        self.clock = snapshot.meta.clock
        """The greatest logical time of any decision."""
        self._others = snapshot.others
        self._documents: list[bytes | Mapping[str, Any]] = []
        self._by_article: dict[str, list[int]] = {}
        self._by_path: dict[str, dict[str, None]] = {}
        self._parsed: dict[str, list[Decision]] = {}
        self._added: set[str] = set()
        self._is_in_order = True
        if snapshot.is_ours:
            self._place_all(snapshot.decisions)
        else:
            for document in snapshot.decisions:
                self._adopt(document)
        for row in snapshot.articles:
            self._know(row)

    def add(self, change: Change, *, is_own: bool = False) -> set[str]:
        """Add the documents of a change, and return the ids of the articles they are about.

        Args:
            change: the change; decisions that are here already are passed over.
            is_own: whether its decisions were made just now, so that they cannot be here.
        """
        touched: set[str] = set()
        for row in change.tables.get("decisions", ()):
            if is_own or not self._holds(row):
                touched.add(self._insert(row))
        for row in change.tables.get("articles", ()):
            self._know(row)
        for tables in change.tables.get("others", ()):
            self._keep(tables)
        return touched

    def lacking_in(self, other: Shelf) -> dict[str, Sequence[Mapping[str, Any]]]:
        """Return what is here and not on another shelf, as the tables of a change."""
        decisions: list[Mapping[str, Any]] = []
        for article in self.article_ids():
            known = {decision.id for decision in other.decisions(article)}
            decisions += [one.as_record() for one in self.decisions(article) if one.id not in known]
        articles = [row for article, row in self.articles.items() if article not in other.articles]
        others = {name: rows for name, rows in self._others.items() if rows != other._others.get(name)}
        tables: dict[str, Sequence[Mapping[str, Any]]] = {"decisions": decisions, "articles": articles}
        tables["others"] = [others] if others else []
        return {name: rows for name, rows in tables.items() if rows}

    def foreign(self) -> int:
        """Count the documents among the decisions that are none; every one is looked at."""
        return sum(self._decision(index) is None for index in range(len(self._documents)))

    def article_ids(self) -> list[str]:
        """Return the ids of the articles with decisions, in the order of their first one."""
        return list(self._by_article)

    def articles_at(self, path: str) -> list[str]:
        """Return the ids of the texts that were read from a path, in the order they were first known."""
        known = self._by_path.get(path, ())
        return [article for article in known if self.articles[article].get("path") == path]

    def decisions(self, article: str) -> Sequence[Decision]:
        """Return the decisions made in an article, in their order, the undone among them.

        The list grows as more are made; when one comes in between, another list takes its place.
        """
        if article not in self._parsed:
            found = map(self._decision, self._by_article.get(article, ()))
            unique = {one.id: one for one in found if one is not None}
            self._parsed[article] = sorted(unique.values(), key=lambda one: one.order)
        return self._parsed[article]

    def newest_first(self) -> Iterator[Decision]:
        """Yield all decisions, the newest first; only those that are taken are parsed."""
        newest = (self._decision(index) for index in range(len(self._documents) - 1, -1, -1))
        known = (one for one in newest if one is not None)
        yield from known if self._is_in_order else sorted(known, key=lambda one: one.order, reverse=True)

    def snapshot(self, meta: Meta) -> Snapshot:
        """Return everything as a snapshot, its decisions in their order."""
        documents = [one if isinstance(one, bytes) else as_json(one) for one in self._documents]
        if self._is_in_order:
            self._documents = [*documents]
        else:
            documents.sort(key=_order)
            self._is_in_order = True
            self._place_all(documents)
        return Snapshot(meta, tuple(documents), tuple(self.articles.values()), self._others)

    def _holds(self, row: Mapping[str, Any]) -> bool:
        """Say whether a decision is here: what was written twice after a failure may be read twice."""
        if row["id"] in self._added:
            return True
        own_id = b'"id":' + as_json(row["id"])
        documents = (self._documents[index] for index in self._by_article.get(row["article"], ()))
        return any(isinstance(document, bytes) and own_id in document for document in documents)

    def _insert(self, row: Mapping[str, Any]) -> str:
        """Add the record of a decision, its article first, and return its article's id."""
        article, clock = str(row["article"]), int(row["clock"])
        self._added.add(row["id"])
        self._is_in_order = self._is_in_order and clock >= self.clock
        self.clock = max(self.clock, clock)
        self._place(row)
        self._extend(article, row)
        return article

    def _extend(self, article: str, row: Mapping[str, Any]) -> None:
        """Keep what is parsed of an article in step, so that the next decision in it costs no more."""
        parsed = self._parsed.pop(article, None)
        decision = Decision.from_record(row) if parsed else None
        if parsed and decision and decision.order > parsed[-1].order:
            parsed.append(decision)
            self._parsed[article] = parsed

    def _adopt(self, document: bytes) -> None:
        """Add a document that another program may have written, as the decision it is or as it stands."""
        try:
            row = json.loads(document)
            row.setdefault("id", hashlib.sha256(document).hexdigest()[:32])
            self._insert(Decision.from_record(row).as_record())
        except (AttributeError, KeyError, TypeError, ValueError):
            self._place(document)

    def _place(self, document: bytes | Mapping[str, Any]) -> None:
        article = _article_of(document)
        if article is not None:
            self._by_article.setdefault(article, []).append(len(self._documents))
        self._documents.append(document)

    def _place_all(self, documents: Sequence[bytes]) -> None:
        """Put these documents in the place of all; in one go, because there may be very many."""
        self._documents = [*documents]
        by_article: dict[bytes, list[int]] = {}
        begin = len(_ARTICLE)
        for index, document in enumerate(documents):
            if document.startswith(_ARTICLE):
                by_article.setdefault(document[begin : document.index(b'"', begin)], []).append(index)
        self._by_article = {article.decode("ascii"): indices for article, indices in by_article.items()}

    def _know(self, row: Mapping[str, Any]) -> None:
        if isinstance(row.get("article"), str):
            self.articles[row["article"]] = row
            self._by_path.setdefault(str(row.get("path")), {})[row["article"]] = None

    def _keep(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        """Add tables of somebody else's; of a row that is here already the one that is here is kept."""
        kept = {name: {**rows, **self._others.get(name, {})} for name, rows in tables.items()}
        self._others = {**self._others, **kept}

    def _decision(self, index: int) -> Decision | None:
        """Return a decision; None for a document that is none: it is kept as it stands."""
        document = self._documents[index]
        if _article_of(document) is None:
            return None
        try:
            return Decision.from_record(json.loads(document) if isinstance(document, bytes) else document)
        except (AttributeError, KeyError, TypeError, ValueError):
            return None


def _article_of(document: bytes | Mapping[str, Any]) -> str | None:
    """Return the id of the article that a decision names in its first field; None for another document."""
    if not isinstance(document, bytes):
        return str(document["article"])
    if not document.startswith(_ARTICLE):
        return None
    return document[len(_ARTICLE) : document.index(b'"', len(_ARTICLE))].decode("ascii")


def _order(document: bytes) -> tuple[int, bytes]:
    """Return what sorts documents as `Decision.order` does, without parsing them."""
    clock = _CLOCK.search(document)
    return (int(clock[2]), clock[1]) if clock else (0, b"")
