"""Judgements about things of two articles are decisions: undone, parted, kept for later articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.compare.comparison import figure_key
from language.compare.judged import Answer
from language.compare.names import Name, join_names
from language.compare.reports import Report
from language.entities import group_mentions
from language.figure import Figure, Stretch
from language.mention import Mention
from store.decision_store import DecisionStore
from store.judging import judge_events, judge_figures, judge_names, judged, judged_in

ANSWERS: list[Answer] = ["same", "apart", "unsure"]


def report(text: str, number: str) -> Report:
    """Return a report with one figure and the names of two people."""
    start = text.index(number)
    stretch = Stretch(start, start + len(number), number)
    figure = Figure(start, start + len(number), number, stretch, 1, low=1, high=1, kind="count")
    article = Article.from_raw(text, path=f"{number}.txt")
    return Report(article, Analysis(article.id, PipelineId("p", "1"), ((0, len(text)),), figures=(figure,)))


ONE, OTHER = report("It killed 57 people.", "57"), report("Another 58 died.", "58")
KEYS = frozenset((figure_key(ONE, 0), figure_key(OTHER, 0)))


def names(*spellings: str) -> tuple[Name, ...]:
    analyses = []
    for spelling in spellings:
        mentions, entities = group_mentions([Mention(0, len(spelling), "PERSON", spelling)])
        analyses.append(Analysis("", PipelineId("", ""), mentions=mentions, entities=entities))
    return join_names(analyses).names


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DecisionStore]:
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as opened:
        yield opened


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_about_two_figures_is_kept(store: DecisionStore, answer: Answer) -> None:
    store.record(judge_figures(answer, figure_key(OTHER, 0), figure_key(ONE, 0), [ONE, OTHER]))
    assert judged_in(store, [ONE.article, OTHER.article]).figures == {KEYS: answer}


def test_an_answer_can_be_undone_and_redone(store: DecisionStore) -> None:
    store.record(judge_figures("same", figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER]))
    store.undo()
    assert not judged_in(store, [ONE.article, OTHER.article]).figures
    store.redo()
    assert judged_in(store, [ONE.article, OTHER.article]).figures == {KEYS: "same"}


def test_the_later_answer_holds(store: DecisionStore) -> None:
    for answer in ANSWERS:
        store.record(judge_figures(answer, figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER]))
    assert judged_in(store, [ONE.article, OTHER.article]).figures == {KEYS: "unsure"}


def test_an_answer_about_names_holds_in_later_articles(store: DecisionStore) -> None:
    one, other = names("Saman Gunawan", "Saman Kunawan")
    store.record(judge_names("same", other, one))
    later = judged_in(store, [])
    assert join_names([_named("Saman Kunawan"), _named("Saman Gunawan")], later).names[0].counts == (1, 1)


def _named(spelling: str) -> Analysis:
    mentions, entities = group_mentions([Mention(0, len(spelling), "PERSON", spelling)])
    return Analysis("", PipelineId("", ""), mentions=mentions, entities=entities)


def test_two_articles_are_joined_and_parted(store: DecisionStore) -> None:
    pair = frozenset((ONE.article.id, OTHER.article.id))
    store.record(judge_events("same", ONE.article, OTHER.article))
    store.record(judge_events("apart", OTHER.article, ONE.article))
    assert judged_in(store, [OTHER.article, ONE.article]).events == {pair: "apart"}


def test_judgements_change_nothing_in_the_articles_themselves(store: DecisionStore) -> None:
    from store.overlay import overlay

    store.record(judge_figures("apart", figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER]))
    store.record(judge_events("same", ONE.article, OTHER.article))
    for each in (ONE, OTHER):
        reading = overlay(each.analysis, store.decisions_about(each.article), each.article.text)
        assert reading.analysis == each.analysis
        assert not reading.detached


def test_it_survives_the_store_being_opened_again(tmp_path: Path) -> None:
    with DecisionStore.open(tmp_path / "a.json", author="ana") as store:
        store.record(judge_figures("same", figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER]))
    with DecisionStore.open(tmp_path / "a.json", author="ben") as store:
        assert judged_in(store, [ONE.article]).figures or judged_in(store, [OTHER.article]).figures


@pytest.mark.parametrize(
    "other", [{}, {"article": 1}, {"article": "a", "number": "x"}, {"number": [1]}, 5, None]
)
def test_a_judgement_that_makes_no_sense_is_none(other: object) -> None:
    whole = judge_figures("same", figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER])
    broken = [replace(whole, after={"other": other}), replace(whole, target="name", after={"other": other})]
    assert judged(broken) == judged([])


@given(st.permutations(ANSWERS))
def test_the_order_decisions_come_in_makes_no_difference(answers: list[Answer]) -> None:
    from store.decisions import stamped

    made = [
        stamped(
            [judge_figures(answer, figure_key(ONE, 0), figure_key(OTHER, 0), [ONE, OTHER])],
            author="a",
            clock=n,
        )
        for n, answer in enumerate(answers)
    ]
    decisions = [decision for group in made for decision in group]
    assert judged(decisions) == judged(decisions[::-1])
    assert judged(decisions).figures == {KEYS: answers[-1]}
