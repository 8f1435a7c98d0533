from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from store.decisions import Decision
from store.force import Force
from store.history import in_force

decided = st.lists(
    st.tuples(
        st.sampled_from(["accept", "note", "finish", "reopen", "withdraw", "undo", "redo"]),
        st.none() | st.integers(0, 20),
        st.integers(0, 3),
    ),
    max_size=25,
)
"""Actions, the number of the decision or group each revokes, and how many are in its group."""


def made(script: list[tuple[str, int | None, int]]) -> list[Decision]:
    """Return these decisions; none revokes its own group."""
    decisions: list[Decision] = []
    for number, (action, revoked, share) in enumerate(script):
        group = decisions[-1].group if share == 0 and decisions else f"g{number}"
        target = None if revoked is None or revoked >= number else decisions[revoked]
        name = None if target is None else (target.id if share == 1 else target.group)
        decisions.append(
            Decision(
                action,
                "a",
                id=f"{number:02}",
                group=group,
                clock=number + 1,
                revokes=None if name == group else name,
            )
        )
    return decisions


@given(decided)
def test_step_by_step_the_same_decisions_are_in_force_as_all_at_once(
    script: list[tuple[str, int | None, int]],
) -> None:
    force, decisions = Force(), made(script)
    for count, decision in enumerate(decisions, 1):
        before = set(force.standing)
        changed = force.add([decision])
        assert force.standing == in_force(decisions[:count])
        assert set(changed) == before.symmetric_difference(force.standing)
        assert {one.id for one in force.finishing("a")} == {
            one.id for one in force.standing if one.action == "finish"
        }


@given(decided, st.randoms())
def test_the_order_in_which_decisions_are_given_at_once_makes_no_difference(
    script: list[tuple[str, int | None, int]], rng: random.Random
) -> None:
    decisions = made(script)
    assert Force(rng.sample(decisions, len(decisions))).standing == in_force(decisions)


def test_what_takes_decisions_back_is_not_counted_as_a_decision_about_the_article() -> None:
    force = Force([Decision("accept", "a", id="1", group="1", clock=1)])
    assert force.decided == 1
    force.add([Decision("undo", "a", id="2", group="2", clock=2, revokes="1")])
    assert force.decided == 0


def test_what_is_new_at_the_end_is_told_from_what_came_in_between() -> None:
    first, second, third = (Decision("accept", "a", id=name, clock=clock) for clock, name in enumerate("abc"))
    force = Force([first, second])
    assert force.news([first, second]) == []
    assert force.news([first, second, third]) == [third]
    assert Force([first, third]).news([first, second, third]) is None
    assert Force([first, third]).news([first, third, second]) is None
    assert force.news([second]) is None
