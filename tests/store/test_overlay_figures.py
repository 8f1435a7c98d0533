"""Decisions about figures, laid over what the machine suggests."""

from __future__ import annotations

import pytest
from hand import Hand
from msgspec.structs import replace

from language.article import Article
from language.figure import Source
from store.deciding import Desk
from store.decisions import Decision
from store.reading import Reading


def test_the_links_of_a_figure_follow_the_mentions(hand: Hand, article: Article) -> None:
    start = article.text.index("Rebels")
    hand.does(lambda desk, _: desk.add(start, start + 6, "ORG"))
    figure = hand.reading.analysis.figures[0]
    assert figure.place == 1
    assert figure.source is not None
    assert figure.source.mention == 3
    hand.does(lambda desk, reading: desk.reject(reading.mentions[1]))
    assert hand.reading.analysis.figures[0].place is None


def test_a_figure_is_accepted_as_it_was_though_its_source_has_other_edges_by_now(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.move(reading.mentions[2], 46, 49))
    hand.does(lambda desk, reading: desk.accept(reading.figures[0]))
    (shown, *_), (said, *_) = hand.reading.figures, hand.analysis.figures
    assert (shown.state, shown.figure) == ("accepted", said)


def test_a_figure_accepted_without_its_source_has_it_again_with_the_mention(hand: Hand) -> None:
    rejection = hand.does(lambda desk, reading: desk.reject(reading.mentions[2]))
    hand.does(lambda desk, reading: desk.accept(reading.figures[0]))
    assert hand.reading.figures[0].state == "accepted"
    hand.does(lambda desk, _: desk.withdraw(rejection))
    assert hand.reading.figures[0].figure == hand.analysis.figures[0]


def test_a_source_named_by_hand_stays_so_whatever_edges_its_mention_is_given(hand: Hand) -> None:
    def names_ruiz(desk: Desk, reading: Reading) -> Decision:
        said = reading.mentions[4].mention
        source = Source(said.start, said.end, said.text, 4, None, "indirect")
        return desk.set_figure(reading.figures[1], replace(reading.figures[1].figure, source=source))

    hand.does(lambda desk, reading: desk.move(reading.mentions[4], 83, 85))
    hand.does(names_ruiz)
    hand.does(lambda desk, reading: desk.move(reading.mentions[4], 83, 86))
    source = hand.reading.figures[1].figure.source
    assert source is not None
    assert source.mention == 4


def test_one_field_set_by_hand_leaves_the_links_to_what_is_rejected(hand: Hand) -> None:
    rejection = hand.does(lambda desk, reading: desk.reject(reading.mentions[0]))
    hand.does(
        lambda desk, reading: desk.set_figure(
            reading.figures[0], replace(reading.figures[0].figure, source=None)
        )
    )
    hand.does(lambda desk, _: desk.withdraw(rejection))
    assert hand.reading.figures[0].figure == replace(hand.analysis.figures[0], source=None)


def test_a_rejected_whole_leaves_its_part_without_one(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.reject(reading.figures[2]))
    assert [one.state for one in hand.reading.figures] == ["suggested", "suggested", "rejected"]
    assert [one.of for one in hand.reading.analysis.figures] == [None, None]


def test_a_field_set_by_hand_stands_beside_the_machines(hand: Hand) -> None:
    hand.does(
        lambda desk, reading: desk.set_figure(
            reading.figures[0], replace(reading.figures[0].figure, bound="~")
        )
    )
    hand.does(
        lambda desk, reading: desk.set_figure(reading.figures[0], replace(reading.figures[0].figure, place=5))
    )
    shown = hand.reading.figures[0]
    assert (shown.figure.bound, shown.figure.place, shown.state) == ("~", 5, "changed")
    assert shown.machine == hand.analysis.figures[0]


def test_a_figure_confirmed_as_it_is_is_accepted(hand: Hand) -> None:
    decision = hand.does(lambda desk, now: desk.set_figure(now.figures[0], now.figures[0].figure))
    assert (decision.action, hand.reading.figures[0].state) == ("accept", "accepted")


def test_a_change_that_nobody_knows_the_values_of_is_a_change_all_the_same(hand: Hand) -> None:
    hand.does(lambda desk, now: desk.change(now.figures[0]))
    assert (hand.reading.figures[0].state, hand.reading.analysis) == ("changed", hand.analysis)


def test_a_figure_set_by_hand_outlives_a_pipeline_that_misses_it(hand: Hand) -> None:
    hand.does(
        lambda desk, reading: desk.set_figure(
            reading.figures[0], replace(reading.figures[0].figure, bound="~")
        )
    )
    hand.analysis = replace(hand.analysis, figures=())
    (shown,) = hand.reading.figures
    assert (shown.figure.text, shown.figure.bound, shown.state) == ("129 captives", "~", "changed")


def test_a_figure_added_by_hand_is_tallied(hand: Hand) -> None:
    figures = hand.analysis.figures
    hand.analysis = replace(hand.analysis, figures=figures[2:])
    hand.does(lambda desk, _: desk.add_figure(figures[0]))
    assert [one.state for one in hand.reading.figures] == ["added", "suggested"]
    assert hand.reading.analysis.figures[0] == figures[0]


def test_a_decision_with_damaged_values_is_listed_and_does_no_harm(hand: Hand) -> None:
    decision = hand.does(lambda desk, reading: desk.reject(reading.figures[0]))
    hand.decisions[0] = replace(decision, before={"value": "many"})
    hand.analysis = replace(hand.analysis, figures=())
    assert hand.reading.detached == tuple(hand.decisions)


@pytest.mark.parametrize("name", ["place", "of", "source"])
def test_a_figure_with_a_damaged_link_is_listed_and_does_no_harm(hand: Hand, name: str) -> None:
    decision = hand.does(lambda desk, reading: desk.accept(reading.figures[0]))
    damaged = {"start": [], "end": 4}
    link = {**decision.before["source"], "mention": damaged} if name == "source" else damaged
    hand.decisions[0] = replace(decision, before={**decision.before, name: link})
    assert hand.reading.detached == tuple(hand.decisions)
    assert hand.reading.figures[0].state == "suggested"
