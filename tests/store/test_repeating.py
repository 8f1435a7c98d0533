from __future__ import annotations

import pytest
from msgspec.structs import replace

from language.analysis import Analysis, Fold, PipelineId
from language.article import Article
from language.mention import Mention
from store.deciding import Desk
from store.decisions import Decision, stamped
from store.overlay import overlay
from store.reading import Reading
from store.repeating import alike, repeated, spreads

ARTICLE = Article(
    "Velm rose. The Velm Council met in Velm, and Velmers left Velm. The Ash Council wrote to Velm."
)


def mention(start: int, words: str, label: str) -> Mention:
    at = ARTICLE.text.index(words, start)
    return Mention(at, at + len(words), label, words)


MENTIONS = (
    mention(0, "Velm", "PERSON"),
    mention(5, "Velm Council", "ORG"),
    mention(30, "Velm", "PERSON"),
    mention(50, "Velm", "GPE"),
    mention(60, "Council", "ORG"),
)
"""The last Velm is no mention, nor is the one in Velmers."""


def laid(*decisions: Decision, folds: tuple[Fold, ...] = ()) -> Reading:
    analysis = Analysis(ARTICLE.id, PipelineId("x", "1"), mentions=MENTIONS, folds=folds)
    return overlay(analysis, stamped(decisions, author="ana", clock=1), ARTICLE.text)


READING = laid()
DESK = Desk(ARTICLE, READING)
FIRST = READING.mentions[0]
LAST = len(ARTICLE.text) - 5


def test_a_decision_is_made_again_about_something_else() -> None:
    other = READING.mentions[1]
    assert repeated(DESK.reject(FIRST), DESK, other) == DESK.reject(other)
    assert repeated(DESK.relabel(FIRST, "FAC"), DESK, other) == DESK.relabel(other, "FAC")
    assert repeated(DESK.add(0, 4, "FAC"), DESK, other) == DESK.relabel(other, "FAC")
    assert repeated(DESK.note("why?", FIRST), DESK, other) == DESK.note("why?", other)
    assert repeated(DESK.move(FIRST, 0, 9), DESK, other) is None


def test_a_rejection_spreads_to_the_same_words_with_the_same_label() -> None:
    found = alike(DESK.reject(FIRST), ARTICLE, laid(DESK.reject(FIRST)))
    assert [(one.span, one.draft.action) for one in found] == [((35, 39), "reject")]


@pytest.mark.parametrize("decision", [DESK.accept(FIRST), DESK.relabel(FIRST, "GPE")])
def test_what_a_name_is_holds_where_the_machine_saw_nothing_too(decision: Decision) -> None:
    found = alike(decision, ARTICLE, laid(decision))
    assert [(one.span, one.draft.action) for one in found] == [
        ((35, 39), decision.action),
        ((LAST, LAST + 4), "add"),
    ]


def test_an_added_name_is_proposed_wherever_it_stands_as_a_word() -> None:
    added = DESK.add(LAST, LAST + 4, "GPE")
    assert alike(added, ARTICLE, laid(added)) == []
    without = overlay(Analysis(ARTICLE.id, PipelineId("x", "1")), (), ARTICLE.text)
    assert [one.span[0] for one in alike(added, ARTICLE, without)] == [0, 15, 35, 58]


def test_what_was_decided_already_or_is_folded_is_left_alone() -> None:
    decided = DESK.relabel(FIRST, "GPE")
    fold = Fold(LAST - 2, LAST + 5, "form")
    assert alike(decided, ARTICLE, laid(decided, DESK.reject(READING.mentions[2]), folds=(fold,))) == []


def test_edges_spread_where_they_take_in_the_same_words() -> None:
    text = "The UN Council met. The UN Council spoke. The EU Council did not."
    article = Article(text)
    places = [at for at in range(len(text)) if text.startswith("Council", at)]
    councils = tuple(Mention(at, at + 7, "ORG", "Council") for at in places)
    reading = overlay(Analysis(article.id, PipelineId("x", "1"), mentions=councils), (), text)
    moved = Desk(article, reading).move(reading.mentions[0], places[0] - 3, places[0] + 7)
    (found,) = alike(moved, article, reading)
    assert found.span == (places[1], places[1] + 7)
    assert found.draft.after["text"] == "UN Council"


def test_figures_spread_by_their_words(article: Article, analysis: Analysis) -> None:
    reading = overlay(analysis, (), article.text)
    figure = reading.figures[0]
    decision = Desk(article, reading).accept(figure)
    twice = Article(f"{article.text} {article.text}")
    again = analysis.followed_by(analysis.moved(len(article.text) + 1))
    found = alike(decision, twice, overlay(replace(again, article=twice.id), ()))
    assert [one.span[0] for one in found] == [figure.start, figure.start + len(article.text) + 1]
    assert alike(Desk(article, reading).note("x", figure), article, reading) == []


def test_only_decisions_that_can_spread_do() -> None:
    assert not spreads(FIRST)
    assert not spreads(None)
    assert spreads(laid(DESK.reject(FIRST)).mentions[0])
