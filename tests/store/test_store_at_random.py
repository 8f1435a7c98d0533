"""Two people at one store, in whatever order things may happen to them, against a plain list of decisions."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tinydb import TinyDB

from store import durable
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.errors import StoreNotWrittenError
from store.force import Force
from store.history import in_force

people = st.sampled_from(["Ada", "Ben"])
articles = st.sampled_from(["a" * 64, "b" * 64])


class AtOnce:
    """A thread that cannot be replayed differently: it has run when it is started."""

    def __init__(self, target: Callable[[], None], **_: object) -> None:
        self.start = target

    def is_alive(self) -> bool:
        return False

    def join(self) -> None:
        pass


class TwoPeople(RuleBasedStateMachine):
    @initialize()
    def sit_down(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "decisions.json"
        self.patches = [
            patch.object(durable.os, "fsync", lambda _: None),
            patch.object(durable, "_sync_data", lambda _: None),
            patch("store.compaction.threading.Thread", AtOnce),
            patch("store.compaction.COMPACT_AFTER", 6),
        ]
        for one in self.patches:
            one.start()
        self.stores = {who: self._opened(who) for who in ("Ada", "Ben")}
        self.recorded: list[str] = []
        self.out_of_force: set[str] = set()
        self.steps: dict[str, tuple[list[list[str]], list[list[str]]]] = {"Ada": ([], []), "Ben": ([], [])}

    def _opened(self, who: str) -> DecisionStore:
        return DecisionStore.open(self.path, author=who)

    @rule(who=people, article=articles, count=st.integers(1, 3))
    def decides(self, who: str, article: str, count: int) -> None:
        notes = [f"note {len(self.recorded) + n}" for n in range(count)]
        self.stores[who].record(*(Decision("note", article, "article", note=note) for note in notes))
        self.recorded += notes
        done, undone = self.steps[who]
        done.append(notes)
        undone.clear()

    @rule(who=people)
    def undoes(self, who: str) -> None:
        done, undone = self.steps[who]
        expected = done.pop() if done else []
        undone += [expected] if expected else []
        self.out_of_force |= {*expected}
        assert sorted(one.note for one in self.stores[who].undo()) == sorted(expected)

    @rule(who=people)
    def redoes(self, who: str) -> None:
        done, undone = self.steps[who]
        expected = undone.pop() if undone else []
        done += [expected] if expected else []
        self.out_of_force -= {*expected}
        assert sorted(one.note for one in self.stores[who].redo()) == sorted(expected)

    @rule(who=people)
    def compacts(self, who: str) -> None:
        self.stores[who].compact()

    @rule(who=people)
    def is_killed_and_comes_back(self, who: str) -> None:
        self.stores[who]._access.close()
        self.stores[who] = self._opened(who)

    @rule(who=people)
    def leaves_and_comes_back(self, who: str) -> None:
        self.stores[who].close()
        self.stores[who] = self._opened(who)

    @precondition(lambda self: self.path.exists())
    @rule(cut=st.floats(0, 0.99))
    def the_file_is_cut_off(self, cut: float) -> None:
        content = self.path.read_bytes()
        self.path.write_bytes(content[: int(cut * len(content))])

    @rule()
    def the_file_is_deleted(self) -> None:
        self.path.unlink(missing_ok=True)

    @rule(pattern=st.sampled_from(["*.j.*", "*.json", "*.bak", "*.j*"]))
    def files_are_deleted_that_somebody_has_seen(self, pattern: str) -> None:
        for store in self.stores.values():
            store.refresh()
        for file in self.folder.glob(pattern):
            file.unlink()
        for who in self.stores:
            self.decides(who, "b" * 64, 1)

    @rule(who=people, article=articles)
    def cannot_write_for_a_while(self, who: str, article: str) -> None:
        def refuse(*_: object) -> int:
            raise OSError(28, "No space left on device")

        with patch.object(durable.os, "write", refuse), pytest.raises(StoreNotWrittenError):
            self.decides(who, article, 1)
        self.recorded.append(f"note {len(self.recorded)}")
        self.steps[who][0].append([self.recorded[-1]])
        self.steps[who][1].clear()
        self.decides(who, article, 1)

    @rule(article=articles)
    def tinydb_adds_a_note(self, article: str) -> None:
        for store in self.stores.values():
            store.compact()
        note = f"note {len(self.recorded)}"
        with TinyDB(self.path) as database:
            database.table("decisions").insert({"article": article, "action": "note", "note": note})
        self.recorded.append(note)

    @invariant()
    def everybody_sees_every_decision_once(self) -> None:
        seen = []
        for store in self.stores.values():
            store.refresh()
            seen.append(sorted(store.all(), key=lambda one: one.order))
            assert sorted(one.note for one in seen[-1] if one.note) == sorted(self.recorded)
        assert seen[0] == seen[1]

    @invariant()
    def what_is_undone_is_out_of_force(self) -> None:
        standing = {one.note for one in in_force(self.stores["Ada"].all()) if one.note}
        assert standing == set(self.recorded) - self.out_of_force

    @invariant()
    def what_is_counted_is_what_is_in_force(self) -> None:
        for store in self.stores.values():
            for article in store.article_ids():
                assert store.decided_in(article) == Force(store.decisions(article)).decided

    def teardown(self) -> None:
        for store in self.stores.values():
            store.close()
        for one in self.patches:
            one.stop()
        shutil.rmtree(self.folder)


TwoPeople.TestCase.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTwoPeople = TwoPeople.TestCase
