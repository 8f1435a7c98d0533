from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import PipelineId
from store.anchors import Anchor
from store.decisions import Decision, stamped

ANCHOR = Anchor(29, 33, "Goma", "captives in ", " on Tuesday")
DRAFT = Decision("relabel", "a" * 64, anchor=ANCHOR, before={"label": "ORG"}, after={"label": "GPE"})

notes = st.text()
decisions = st.builds(
    Decision,
    action=st.sampled_from(["accept", "relabel", "note", "undo", "something-newer"]),
    article=st.text("0123456789abcdef", min_size=64, max_size=64),
    target=st.sampled_from(["mention", "figure", "selection", "article"]),
    anchor=st.none() | st.builds(Anchor, st.integers(0), st.integers(0), st.text(), st.text(), st.text()),
    before=st.dictionaries(st.text(), st.none() | st.text() | st.integers() | st.floats(allow_nan=False)),
    after=st.dictionaries(st.text(), st.lists(st.text())),
    note=notes,
    revokes=st.none() | st.text(min_size=1),
    pipeline=st.none() | st.builds(PipelineId, st.text(), st.text()),
    author=st.text(),
    at=st.text(),
    clock=st.integers(0),
    id=st.text(min_size=1),
    group=st.text(min_size=1),
)


@given(decisions)
def test_a_decision_survives_being_stored_as_json(decision: Decision) -> None:
    assert Decision.from_record(json.loads(json.dumps(decision.as_record()))) == decision


@given(decisions)
def test_the_article_comes_first_in_a_record(decision: Decision) -> None:
    assert next(iter(decision.as_record())) == "article"


def test_a_record_leaves_out_what_is_empty() -> None:
    assert set(DRAFT.as_record()) == {"article", "clock", "action", "target", "anchor", "before", "after"}


def test_a_record_with_keys_of_a_newer_version_is_still_read() -> None:
    assert Decision.from_record(DRAFT.as_record() | {"mood": "sure"}) == DRAFT


@pytest.mark.parametrize("record", [{}, {"article": 3, "action": "accept"}, {"article": "a"}])
def test_a_record_that_is_no_decision_is_refused(record: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError)):
        Decision.from_record(record)


def test_stamping_gives_each_decision_its_own_id_and_all_one_group() -> None:
    first, second = stamped([DRAFT, DRAFT], author="Ada", clock=7)
    assert first.id != second.id
    assert first.group == second.group not in {first.id, second.id}
    assert {first.author, second.author} == {"Ada"}
    assert first.clock == second.clock == 7


def test_a_decision_on_its_own_is_its_own_group() -> None:
    (decision,) = stamped([DRAFT], author="Ada", clock=1)
    assert decision.group == decision.id


def test_the_time_of_a_decision_is_in_utc() -> None:
    (decision,) = stamped([DRAFT], author="Ada", clock=1)
    assert datetime.fromisoformat(decision.at).utcoffset() == timedelta(0)


def test_decisions_of_one_group_keep_the_order_they_were_made_in() -> None:
    group = stamped([DRAFT] * 20, author="Ada", clock=3)
    assert sorted(group, key=lambda one: one.order) == list(group)


def test_a_decision_that_says_whose_it_is_and_when_it_was_made_keeps_that() -> None:
    made = Decision("accept", "a" * 64, author="Ben", at="2021-07-16T08:00:00.000+00:00")
    (kept,) = stamped([made], author="Ada", clock=3)
    assert (kept.author, kept.at) == ("Ben", made.at)
