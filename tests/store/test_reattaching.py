from __future__ import annotations

from typing import Any

import pytest
from hand import Decide, Hand
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.overlay import overlay
from store.reading import Reading
from store.reattaching import detached_in, possible_places, reattached

REWRITTEN = "In Goma 129 are free. Goma is calm, and Goma rests."


class Changed:
    """A text that was rewritten after something was decided about it."""

    def __init__(self, article: Article, analysis: Analysis, decide: Decide) -> None:
        hand = Hand(article, analysis)
        (self.decision,) = [hand.does(decide)]
        self.article = Article(REWRITTEN)
        at = REWRITTEN.index("129")
        old = analysis.figures[2]
        number = replace(old.number, start=at, end=at + 3)
        figure = replace(old, start=at, end=at + 3, number=number, of=None)
        suggested = Analysis(self.article.id, analysis.pipeline, ((0, len(REWRITTEN)),), figures=(figure,))
        self.hand = Hand(self.article, suggested)
        self.hand.decisions = [self.decision]

    def attach(self, which: int = 0) -> None:
        """Attach the decision at one of its places."""
        reading = self.hand.reading
        span = possible_places(self.decision, REWRITTEN, reading.figures)[which]
        self.hand.records(reattached(Desk(self.article, reading), reading, self.decision, span))


def test_the_places_of_a_decision_are_those_with_its_words(article: Article, analysis: Analysis) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.relabel(now.mentions[0], "GPE"))
    assert detached_in(changed.hand.decisions, changed.article.id, REWRITTEN) == (changed.decision,)
    assert possible_places(changed.decision, REWRITTEN) == ((3, 7), (22, 26), (40, 44))


def test_a_mention_is_attached_where_the_person_says(article: Article, analysis: Analysis) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.relabel(now.mentions[0], "GPE"))
    changed.attach(1)
    (shown,) = changed.hand.reading.mentions
    assert (shown.start, shown.mention.label, shown.mention.text) == (22, "GPE", "Goma")
    assert changed.hand.reading.detached == ()


@pytest.mark.parametrize(("edges", "words"), [((1, 3), "om"), ((0, 4), "Goma")])
def test_other_edges_are_attached_as_they_were_moved(
    article: Article, analysis: Analysis, edges: tuple[int, int], words: str
) -> None:
    def move(desk: Desk, now: Reading) -> Decision:
        start = now.mentions[0].start
        return desk.move(now.mentions[0], start + edges[0], start + edges[1])

    changed = Changed(article, analysis, move)
    changed.attach(1)
    (shown,) = changed.hand.reading.mentions
    assert (shown.mention.text, shown.start, shown.origin) == (words, 22 + edges[0], (22, 26))


def test_other_edges_are_offered_only_places_where_their_words_stand(
    article: Article, analysis: Analysis
) -> None:
    def widen(desk: Desk, now: Reading) -> Decision:
        return desk.move(now.mentions[0], now.mentions[0].start, now.mentions[0].end + 3)

    assert possible_places(Changed(article, analysis, widen).decision, REWRITTEN) == ()


def test_a_note_is_attached_with_its_words(article: Article, analysis: Analysis) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.note("where?", now.mentions[0]))
    changed.attach()
    (note,) = changed.hand.reading.notes
    assert (note.decision.note, note.span) == ("where?", (3, 7))


@pytest.mark.parametrize(
    ("decide", "state"),
    [
        (lambda desk, now: desk.reject(now.figures[0]), "rejected"),
        (lambda desk, now: desk.accept(now.figures[0]), "accepted"),
        (
            lambda desk, now: desk.set_figure(now.figures[0], replace(now.figures[0].figure, bound="~")),
            "changed",
        ),
    ],
)
def test_a_decision_about_a_figure_goes_to_a_figure_of_the_same_number(
    article: Article, analysis: Analysis, decide: Decide, state: str
) -> None:
    changed = Changed(article, analysis, decide)
    assert possible_places(changed.decision, REWRITTEN) == ()
    changed.attach()
    (shown,) = changed.hand.reading.figures
    assert (shown.state, shown.figure.bound) == (state, "~" if state == "changed" else "=")
    assert changed.hand.reading.detached == ()


def test_what_joins_two_mentions_has_no_place(article: Article, analysis: Analysis) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.same_as(now.mentions[0], now.mentions[5]))
    assert changed.hand.reading.detached == (changed.decision,)
    assert possible_places(changed.decision, REWRITTEN) == ()


def test_a_figure_that_has_gone_in_the_meantime_is_an_error(article: Article, analysis: Analysis) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.reject(now.figures[0]))
    nothing = overlay(replace(changed.hand.analysis, figures=()), (), REWRITTEN)
    with pytest.raises(LookupError):
        reattached(Desk(changed.article, nothing), nothing, changed.decision, (8, 11))


@pytest.mark.parametrize("start", [float("inf"), "x", None, -5])
def test_edges_that_are_no_places_are_offered_none(article: Article, analysis: Analysis, start: Any) -> None:
    changed = Changed(article, analysis, lambda desk, now: desk.move(now.mentions[0], 1, 3))
    damaged = replace(changed.decision, after=changed.decision.after | {"start": start})
    assert possible_places(damaged, REWRITTEN) == ()
