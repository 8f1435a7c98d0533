"""The store of decisions: what is recorded is on the disk, whatever becomes of the program next."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from language.article import Article
from store.access import Access, in_words
from store.compaction import Compactor
from store.decisions import Decision, stamped
from store.disk import Disk
from store.errors import (
    DecisionsLostError,
    DecisionsRescuedError,
    StoreError,
    StoreLockedError,
    StoreNotMergedError,
    StoreNotWrittenError,
    StoreReadOnlyError,
)
from store.force import Force
from store.history import StepAction, next_step
from store.log import Log
from store.opening import open_disk
from store.unsaved import Unsaved, whole_path

ADOPTED_AT_ONCE = 1000
"""How many decisions of another store are written as one change."""


class DecisionStore:
    """All decisions of one person or of several, in one TinyDB file with a journal beside it.

    May be used by many threads and many processes at once. Made by `DecisionStore.open`; a context manager.
    """

    def __init__(self, disk: Disk, access: Access, *, author: str, read_only: str | None) -> None:
        self.author = author
        """Whose decisions are recorded here."""
        self.read_only = read_only
        """Why nothing can be recorded, as the end of a sentence; None when it can."""
        self._disk = disk
        self._access = access
        self._compactor = Compactor(disk, access)
        self._unsaved = Unsaved()
        self._forces: dict[str, Force] = {}
        self._nothing = Force()
        self._is_closed = False

    @classmethod
    def open(
        cls, path: Path, *, author: str | None = None, patience: float = 5.0, is_for_reading: bool = False
    ) -> DecisionStore:
        """Open a store, making it if there is none and recovering it if it has come to harm.

        A store that cannot be written is opened for reading, and says so in `read_only`.

        Args:
            path: the TinyDB file.
            author: whose decisions will be recorded; the login name when left out.
            patience: how many seconds to wait for other processes that hold the lock.
            is_for_reading: whether to touch no file at all.

        Raises:
            StoreDamagedError: when it is beyond recovery.
            StoreNotOpenedError: when it cannot even be read.
        """
        disk, access, read_only = open_disk(path, patience=patience, is_for_reading=is_for_reading)
        store = cls(disk, access, author=author or login_name(), read_only=read_only)
        if disk.needs_writing and store.read_only is None:
            store._compactor.compact_quietly()
        return store

    @property
    def path(self) -> Path:
        """The TinyDB file."""
        return self._disk.layout.path

    @property
    def report(self) -> tuple[str, ...]:
        """What recovery found and did, in sentences for the person; empty when all was well."""
        return tuple(self._disk.report)

    @property
    def complaints(self) -> tuple[str, ...]:
        """What the person has to know before they begin: that report, and that nothing can be recorded."""
        if self.read_only is None:
            return self.report
        only = f"The store {str(self.path)!r} is open for reading only, because {self.read_only}"
        return *self.report, f"{only}: no decision will be kept."

    @property
    def unsaved(self) -> tuple[Decision, ...]:
        """Decisions that could not be written; they are shown, and written with the next one."""
        return tuple(self._unsaved.decisions)

    def meet(self, article: Article) -> None:
        """Note where an article is from, so that its decisions are found again when its text has changed."""
        with self._access.mutex:
            self._unsaved.meet(article)

    def record(self, *drafts: Decision) -> tuple[Decision, ...]:
        """Record decisions as one group, undone as one, and return them stamped.

        When this returns they are on the disk and every other process can see them.

        Raises:
            StoreReadOnlyError: when the store cannot be written; nothing is kept.
            StoreNotWrittenError: when the disk is full or the lock is held; the decisions are kept in memory,
                shown by `decisions`, and written with the next ones or by `close`.
        """
        self._ensure_writable()
        with self._access.mutex:
            decisions = self._save(drafts)
        self._compactor.compact_when_due()
        return decisions

    def decisions(self, article: str) -> tuple[Decision, ...]:
        """Return the decisions made in the article with this id, in their order, the undone among them."""
        return tuple(self._log(article))

    def decisions_about(self, article: Article) -> Log:
        """Return the decisions made in an article and in earlier versions of it, for `overlay`.

        An earlier version is another text that was read from the same path. Costs the same however many
        decisions there are, once they have been asked for.
        """
        with self._access.mutex:
            return self._log(*self._earlier_versions(article.id, article.path), article.id)

    def has_earlier_version(self, article: str, path: str) -> bool:
        """Say whether anything was decided about another text that was read from an article's path."""
        with self._access.mutex:
            return bool(self._earlier_versions(article, path))

    def decided_in(self, article: str) -> int:
        """Return about how many mentions and figures of the article with this id something was decided."""
        with self._access.mutex:
            return self._force(article).decided

    def is_done(self, article: str) -> bool:
        """Say whether somebody said that the article with this id is done."""
        with self._access.mutex:
            return bool(self._force(article).finishing(article))

    def _force(self, article: str) -> Force:
        """Return which decisions hold in an article, at the cost of what is new since it was asked before."""
        log = self._log(article)
        if not log:  # so it is with most of many articles
            return self._nothing
        force = self._forces.get(article)
        news = None if force is None else force.news(log)
        if force is None or news is None:
            force = self._forces[article] = Force(log)
        else:
            force.add(news)
        return force

    def all(self) -> Iterator[Decision]:
        """Yield the decisions of all articles, those of one article together."""
        for article in self.article_ids():
            yield from self.decisions(article)

    def article_ids(self) -> tuple[str, ...]:
        """Return the ids of all articles that anything was decided about."""
        with self._access.mutex:
            return tuple(dict.fromkeys([*self._disk.shelf.article_ids(), *self._unsaved.article_ids()]))

    def adopt(self, decisions: Iterable[Decision], articles: Iterable[Mapping[str, Any]] = ()) -> int:
        """Add decisions that were made in another store, as they are, and return how many were new.

        Args:
            decisions: stamped ones; those that are here already are passed over.
            articles: what the other store knows of its articles; what this one knows itself is kept.

        Raises:
            StoreReadOnlyError: when the store cannot be written.
            StoreNotMergedError: when the disk is full or the lock is held; some may have been added by then.
        """
        self._ensure_writable()
        with self._access.mutex:
            self._take_in()
            known = {decision.id for decision in self.all()}
            news = list({one.id: one for one in decisions if one.id not in known}.values())
            rows = [row for row in articles if row.get("article") not in self._disk.shelf.articles]
            try:
                for at in range(0, max(len(news), len(rows)), ADOPTED_AT_ONCE):
                    some = slice(at, at + ADOPTED_AT_ONCE)
                    documents = [one.as_record() for one in news[some]]
                    with self._access.held():
                        self._disk.sync()
                        self._disk.append({"decisions": documents, "articles": rows[some]})
            except OSError as error:
                raise StoreNotMergedError(self.path, in_words(error)) from error
        self._compactor.compact_when_due()
        return len(news)

    def articles(self) -> tuple[Mapping[str, Any], ...]:
        """Return what is known of the articles that anything was decided about: id, path, title and so on."""
        with self._access.mutex:
            return tuple(self._disk.shelf.articles.values())

    def undo(self) -> tuple[Decision, ...]:
        """Take back the author's newest group of decisions, in whatever article.

        Returns:
            The decisions that are no longer in force; empty when there are none left to take back.
        """
        return self._step("undo")

    def redo(self) -> tuple[Decision, ...]:
        """Bring back what the author's newest undo took back, unless something was decided since.

        Returns:
            The decisions that are in force again; empty when there are none.
        """
        return self._step("redo")

    def refresh(self) -> set[str]:
        """Take in what other processes recorded, and return the ids of the articles it is about.

        What was taken in since the last call, to record or to undo, counts too; what cannot be read now is
        taken in later. Costs three looks at the file system when nothing is new: call it twice a second.
        """
        with self._access.mutex:
            self._take_in()
            touched, self._disk.touched = self._disk.touched, set()
        return touched

    def _take_in(self) -> None:
        """Take in what other processes recorded, as far as it can be read."""
        with suppress(OSError), self._access.mutex:
            if self._disk.has_news():
                with self._access.held():
                    self._disk.sync()
                if self.read_only is None:
                    self._compactor.compact_when_due()

    def compact(self) -> bool:
        """Write everything into the TinyDB file now.

        Returns:
            False when another process is doing so, or nothing needs to be written.

        Raises:
            StoreReadOnlyError: when the store cannot be written.
            StoreLockedError: when another process holds the lock.
            OSError: when there is no room; nothing is lost by that.
        """
        self._ensure_writable()
        try:
            return self._compactor.compact()
        except TimeoutError as error:
            raise StoreLockedError(self.path) from error

    def close(self) -> None:
        """Write what is not written yet and let go of the files; the second time, do nothing.

        Raises:
            DecisionsRescuedError: when decisions could not be written here, but elsewhere.
            DecisionsLostError: when they could not be written anywhere.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._compactor.join()
        try:
            if self._unsaved.decisions:
                self._save_or_rescue()
        finally:
            if self.read_only is None:
                self._compactor.compact_quietly()
            self._disk.close()
            self._access.close()
            self.read_only = self.read_only or "it was closed"

    def __enter__(self) -> DecisionStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ensure_writable(self) -> None:
        if self.read_only is not None:
            raise StoreReadOnlyError(self.path, self.read_only)

    def _save(self, drafts: Sequence[Decision] = ()) -> tuple[Decision, ...]:
        """Bring the unsaved decisions and these to the disk, and return these stamped."""
        unsaved = self._unsaved.decisions
        waiting = len(unsaved)
        try:
            with self._access.held():
                self._disk.sync()
                unsaved += self._stamped(drafts)
                self._disk.append(self._unsaved.tables(self._disk.shelf.articles))
        except OSError as error:
            if len(unsaved) == waiting:
                unsaved += self._stamped(drafts)
            raise StoreNotWrittenError(self.path, in_words(error), self.unsaved) from error
        saved = tuple(unsaved[waiting:])
        unsaved.clear()
        return saved

    def _save_or_rescue(self) -> None:
        """Bring the unsaved decisions to the disk, be it to another file: no later one takes them along."""
        try:
            self._save()
        except StoreNotWrittenError as error:
            raise self._rescued(error.reason) from error

    def _rescued(self, reason: str) -> StoreError:
        """Write the unsaved decisions elsewhere, and return what the person has to know of it."""
        from store.rescue import rescue  # noqa: PLC0415  (it uses the store itself, and is hardly ever needed)

        try:
            tables = self._unsaved.tables(self._disk.shelf.articles)
            kept = rescue(self._unsaved.decisions, tables.get("articles", ()))
        except OSError as error:
            return DecisionsLostError(self.path, reason, in_words(error), self.unsaved)
        return DecisionsRescuedError(self.path, reason, kept, self.unsaved)

    def _stamped(self, drafts: Sequence[Decision]) -> tuple[Decision, ...]:
        """Stamp decisions with a logical time after all that this process knows of."""
        clock = max([self._disk.shelf.clock, *(decision.clock for decision in self._unsaved.decisions)])
        return stamped(drafts, author=self.author, clock=clock + 1)

    def _log(self, *articles: str) -> Log:
        """Return what was decided in these articles."""
        with self._access.mutex:
            logs: list[Sequence[Decision]] = []
            for article in articles:
                logs.append(self._disk.shelf.decisions(article))
                logs.append(self._unsaved.about(article))
            return Log(*logs)

    def _step(self, action: StepAction) -> tuple[Decision, ...]:
        self._take_in()
        with self._access.mutex:
            step = next_step(action, self._newest_first, self.author)
            if step is None:
                return ()
            self.record(*step.drafts)
            return step.changed

    def _newest_first(self) -> Iterator[Decision]:
        yield from reversed(self._unsaved.decisions)
        yield from self._disk.shelf.newest_first()

    def _earlier_versions(self, article: str, path: str) -> list[str]:
        """Return the ids of the other texts that were read from an article's path and decided about."""
        if path == "-" or not (self._disk.shelf.articles or self._unsaved.decisions):
            return []
        whole = whole_path(path)
        known = dict.fromkeys([*self._disk.shelf.articles_at(whole), *self._unsaved.articles_at(whole)])
        return [other for other in known if other != article]


def login_name() -> str:
    """Return the name of the person at the keyboard, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"
