from __future__ import annotations

from collections.abc import Sequence

import pytest
from hand import Hand, actions, scripts, shared_article
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.layer import Splice
from store.live import Change, LiveReading
from store.overlay import overlay
from store.reading import Reading


@pytest.fixture
def live(hand: Hand) -> LiveReading:
    return LiveReading(hand.analysis, hand.decisions, hand.article.text)


def spliced(items: Sequence[object], splices: Sequence[Splice[object]]) -> list[object]:
    """Do what a change says, as a widget would to its rows."""
    done = list(items)
    for one in splices:
        assert tuple(done[one.at : one.at + len(one.removed)]) == one.removed
        done[one.at : one.at + len(one.removed)] = one.inserted
    return done


def follows(live: LiveReading, hand: Hand) -> Change:
    """Let the reading follow the hand, and see that it says what changes."""
    mentions, figures, notes = list(live.mentions), list(live.figures), list(live.notes)
    places, entities = (live.moved, live.detached), live.analysis.entities
    change = live.follow(hand.decisions)
    if not change.is_whole:
        assert spliced(mentions, change.mentions) == list(live.mentions)
        assert spliced(figures, change.figures) == list(live.figures)
        assert change.notes or notes == live.notes
        assert change.places or places == (live.moved, live.detached)
        assert change.entities or entities == live.analysis.entities
    return change


def drafts(article: Article, reading: Reading | LiveReading) -> list[Decision]:
    """What is written down when everything that is shown is accepted."""
    desk = Desk(article, reading)
    return [desk.accept(one) for one in (*reading.mentions, *reading.figures)]


steps = st.lists(st.sampled_from(["decide", "decide", "decide", "undo", "redo", "withdraw"]), max_size=14)


@shared_article
@given(script=scripts, steps=steps)
def test_followed_step_by_step_a_reading_is_what_the_whole_overlay_is(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]], steps: list[str]
) -> None:
    hand = Hand(article, analysis)
    live = LiveReading(analysis, (), article.text)
    rest = iter(script)
    for step in [*steps, *["decide"] * len(script)]:
        if step == "decide" and (next_one := next(rest, None)) is not None:
            which, number, author = next_one
            hand.does(lambda desk, reading, w=which, n=number: actions[w](desk, reading, n), author=author)
        elif step == "withdraw" and hand.decisions:
            hand.does(lambda desk, _: desk.withdraw(hand.decisions[len(hand.decisions) // 2]))
        elif step in {"undo", "redo"}:
            hand.steps(step)
        follows(live, hand)
        whole = overlay(analysis, hand.decisions, article.text)
        assert live.reading == whole
        assert drafts(article, live) == drafts(article, whole)


def test_nothing_new_changes_nothing(live: LiveReading, hand: Hand) -> None:
    assert not live.follow(hand.decisions)


def test_one_decision_changes_one_mention(live: LiveReading, hand: Hand) -> None:
    decision = hand.does(lambda desk, now: desk.relabel(now.mentions[3], "GPE"))
    change = follows(live, hand)
    (splice,) = change.mentions
    assert (splice.at, [one.decision for one in splice.inserted]) == (3, [decision])
    assert not change.figures


def test_an_accepted_mention_leaves_the_entities_as_they_were(live: LiveReading, hand: Hand) -> None:
    hand.does(lambda desk, now: desk.accept(now.mentions[3]))
    assert not follows(live, hand).entities
    hand.does(lambda desk, now: desk.reject(now.mentions[3]))
    assert follows(live, hand).entities


def test_several_decisions_at_once_are_followed_as_one_change(live: LiveReading, hand: Hand) -> None:
    for index in (0, 5):
        hand.does(lambda desk, now, index=index: desk.relabel(now.mentions[index], "GPE"))
    assert [one.at for one in follows(live, hand).mentions] == [0, 5]


def test_a_fold_lays_everything_anew(live: LiveReading, hand: Hand) -> None:
    hand.does(lambda desk, _: desk.fold(83, 120))
    assert follows(live, hand).is_whole
    assert live.folds == live.analysis.folds != ()


def test_a_decision_from_elsewhere_that_comes_in_between_lays_everything_anew(
    live: LiveReading, hand: Hand
) -> None:
    hand.does(lambda desk, now: desk.accept(now.mentions[0]))
    hand.does(lambda desk, now: desk.accept(now.mentions[1]))
    earlier, later = hand.decisions
    hand.decisions = [later]
    follows(live, hand)
    hand.decisions = [earlier, later]
    assert follows(live, hand).is_whole
    assert live.reading == hand.reading


def test_a_decision_drafted_over_a_live_reading_is_the_one_drafted_over_the_whole(
    live: LiveReading, hand: Hand
) -> None:
    hand.does(lambda desk, now: desk.reject(now.mentions[0]))
    follows(live, hand)
    desk, whole = Desk(hand.article, live), Desk(hand.article, hand.reading)
    assert [desk.accept(one) for one in live.mentions] == [whole.accept(one) for one in hand.reading.mentions]
    assert desk.accept(live.figures[1]) == whole.accept(hand.reading.figures[1])
    bounded = replace(live.figures[1].figure, bound="~")
    assert desk.set_figure(live.figures[1], bounded).after == {"bound": "~"}
    shown = live.indexed(live.figures[0])
    assert desk.set_figure(shown, replace(shown.figure, place=3)).after["place"] == {"start": 83, "end": 87}


def test_the_whole_of_a_part_is_found_until_it_is_rejected(live: LiveReading, hand: Hand) -> None:
    assert live.whole_of(live.figures[1]) == live.figures[2].figure
    hand.does(lambda desk, now: desk.reject(now.figures[2]))
    follows(live, hand)
    assert live.whole_of(live.figures[1]) is None


def test_the_entity_of_a_mention_is_the_one_it_has_now(live: LiveReading, hand: Hand) -> None:
    hand.does(lambda desk, now: desk.same_as(now.mentions[2], now.mentions[3]))
    follows(live, hand)
    joined = live.entity_of(live.mentions[2])
    assert joined is not None
    assert joined.aliases == ("Ana Ruiz", "Ruiz")
    assert live.entity_of(live.mentions[1]) is None


def test_undone_decisions_are_not_counted(live: LiveReading, hand: Hand) -> None:
    hand.does(lambda desk, now: desk.accept(now.mentions[0]))
    follows(live, hand)
    assert live.decided == 1
    hand.steps("undo")
    follows(live, hand)
    assert live.decided == 0


def parts(analysis: Analysis, end: int) -> tuple[Analysis, Analysis]:
    """Part an analysis in two, as the pipeline reports it part by part."""
    first = analysis.beginning(end)
    mentions, figures, sentences = len(first.mentions), len(first.figures), len(first.sentences)
    shift = {"mentions": -mentions, "figures": -figures, "sentences": -sentences}
    alone = (replace(one, of=None, place=None, source=None) for one in analysis.figures[figures:])
    rest = Analysis(
        analysis.article,
        analysis.pipeline,
        analysis.sentences[sentences:],
        tuple(replace(one, entity=None) for one in analysis.mentions[mentions:]),
        (),
        tuple(one.reindexed(**shift) for one in alone),
    )
    return first, rest


@shared_article
@given(script=scripts, end=st.integers(0, 400))
def test_a_reading_that_grows_is_what_it_is_when_all_is_known_at_once(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]], end: int
) -> None:
    hand = Hand(article, replace(analysis, folds=()))
    for which, number, author in script:
        hand.does(lambda desk, reading, w=which, n=number: actions[w](desk, reading, n), author=author)
    first, rest = parts(hand.analysis, end)
    live = LiveReading(first, hand.decisions, article.text)
    mentions, figures = list(live.mentions), list(live.figures)
    change = live.extend(rest)
    assert spliced(mentions, change.mentions) == list(live.mentions)
    assert spliced(figures, change.figures) == list(live.figures)
    whole = LiveReading(first.followed_by(rest), hand.decisions, article.text)
    assert list(live.mentions) == list(whole.mentions)
    assert [(one.figure, one.state, one.links) for one in live.reading.figures] == [
        (one.figure, one.state, one.links) for one in whole.reading.figures
    ]
    if hand.decisions:
        assert not live.follow(hand.decisions)


def test_an_article_is_done_until_that_is_taken_back_or_undone(live: LiveReading, hand: Hand) -> None:
    hand.does(lambda desk, _: desk.finish())
    follows(live, hand)
    (finished,) = live.finishing
    assert live.decided == 0
    hand.does(lambda desk, _: desk.reopen(finished))
    follows(live, hand)
    assert not live.finishing
    hand.steps("undo")
    follows(live, hand)
    assert live.finishing == [finished]


def test_that_an_earlier_version_was_done_says_nothing_of_this_one(live: LiveReading, hand: Hand) -> None:
    earlier = replace(Desk(hand.article, hand.reading).finish(), article="e" * 64)
    hand.records(earlier)
    follows(live, hand)
    assert not live.finishing


def test_the_place_of_a_figure_is_named_until_it_is_rejected(live: LiveReading, hand: Hand) -> None:
    before = [live.place_of(one) for one in live.figures]
    analysis = hand.reading.analysis
    assert before == [
        "" if one.place is None else analysis.mentions[one.place].text for one in analysis.figures
    ]
    named = next(at for at, name in enumerate(before) if name)
    place = analysis.mentions[analysis.figures[named].place or 0]
    hand.does(lambda desk, now: desk.reject(next(one for one in now.mentions if one.start == place.start)))
    follows(live, hand)
    assert live.place_of(live.figures[named]) == ""
