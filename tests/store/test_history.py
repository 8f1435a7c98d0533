from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from store.decisions import Decision
from store.history import in_force, next_redo, next_undo


class Past:
    """What a store does with undo and redo, in a list."""

    def __init__(self) -> None:
        self.decisions: list[Decision] = []

    def decide(
        self, name: str, *, author: str = "Ada", action: str = "accept", revokes: str | None = None
    ) -> None:
        clock = len(self.decisions) + 1
        self.decisions.append(
            Decision(action, "a", id=name, group=name, author=author, clock=clock, revokes=revokes)
        )

    def undo(self, author: str = "Ada") -> str | None:
        group = next_undo(reversed(self.decisions), author)
        if group is not None:
            self.decide(f"undo {len(self.decisions)}", author=author, action="undo", revokes=group)
        return group

    def redo(self, author: str = "Ada") -> str | None:
        group = next_redo(reversed(self.decisions), author)
        if group is not None:
            self.decide(f"redo {len(self.decisions)}", author=author, action="redo", revokes=group)
        return group

    def shown(self) -> list[str]:
        return [one.id for one in in_force(self.decisions) if one.action in {"accept", "withdraw"}]


def test_undo_takes_back_the_newest_first() -> None:
    past = Past()
    past.decide("one")
    past.decide("two")
    assert [past.undo(), past.undo(), past.undo()] == ["two", "one", None]
    assert past.shown() == []


def test_redo_brings_back_what_was_undone_in_turn() -> None:
    past = Past()
    past.decide("one")
    past.decide("two")
    past.undo()
    past.undo()
    past.redo()
    assert past.shown() == ["one"]
    past.redo()
    assert past.shown() == ["one", "two"]
    assert past.redo() is None


def test_a_new_decision_ends_redo() -> None:
    past = Past()
    past.decide("one")
    past.undo()
    past.decide("two")
    assert past.redo() is None
    assert past.shown() == ["two"]


def test_a_redone_decision_can_be_undone_again() -> None:
    past = Past()
    past.decide("one")
    past.undo()
    past.redo()
    assert past.undo() == "one"
    assert past.shown() == []
    past.redo()
    assert past.shown() == ["one"]


def test_nobody_undoes_what_somebody_else_decided() -> None:
    past = Past()
    past.decide("one", author="Ada")
    past.decide("two", author="Ben")
    assert past.undo("Ada") == "one"
    assert past.shown() == ["two"]


def test_a_withdrawal_is_itself_undone() -> None:
    past = Past()
    past.decide("one")
    past.decide("gone", action="withdraw", revokes="one")
    assert past.shown() == ["gone"]
    past.undo()
    assert past.shown() == ["one"]


def test_revoking_one_decision_of_a_group_leaves_the_others() -> None:
    group = [Decision("accept", "a", id=str(n), group="g", clock=1) for n in range(3)]
    drop = Decision("withdraw", "a", id="w", group="w", clock=2, revokes="0")
    assert [one.id for one in in_force([*group, drop])] == ["1", "2", "w"]


steps = st.lists(st.sampled_from(["decide", "undo", "redo"]), max_size=30)


@given(steps)
def test_undo_and_redo_agree_with_two_stacks(script: list[str]) -> None:
    past, done, undone = Past(), [], []
    for number, step in enumerate(script):
        if step == "decide":
            past.decide(str(number))
            done, undone = [*done, str(number)], []
        elif step == "undo":
            past.undo()
            undone += [done.pop()] if done else []
        else:
            past.redo()
            done += [undone.pop()] if undone else []
        assert past.shown() == done


@given(steps, st.randoms())
def test_what_is_in_force_does_not_depend_on_the_order_of_reading(
    script: list[str], rng: random.Random
) -> None:
    past = Past()
    for number, step in enumerate(script):
        past.decide(str(number)) if step == "decide" else getattr(past, step)()
    shuffled = rng.sample(past.decisions, len(past.decisions))
    assert in_force(shuffled) == in_force(past.decisions)


def test_a_note_that_was_reworded_twice_stays_away_when_it_is_withdrawn() -> None:
    past = Past()
    past.decide("first")
    past.decide("second", revokes="first")
    past.decide("third", revokes="second")
    assert past.shown() == ["third"]
    past.decide("emptied", action="withdraw", revokes="third")
    assert past.shown() == ["emptied"]
    past.undo()
    assert past.shown() == ["third"]
    past.undo()
    assert past.shown() == ["second"]
