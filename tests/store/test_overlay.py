from __future__ import annotations

import random

import pytest
from hand import Hand, performed, scripts, shared_article
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis, Fold
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.overlay import overlay
from store.reading import Reading


def states(reading: Reading) -> list[str]:
    return [one.state for one in reading.mentions]


def test_without_decisions_the_suggestions_stand_as_they_are(hand: Hand) -> None:
    assert hand.reading.analysis == hand.analysis
    assert states(hand.reading) == ["suggested"] * 6


def test_an_accepted_mention_stays_as_it_was(hand: Hand) -> None:
    decision = hand.does(lambda desk, reading: desk.accept(reading.mentions[0]))
    assert hand.reading.mentions[0].state == "accepted"
    assert hand.reading.mentions[0].decision == decision
    assert hand.reading.analysis == hand.analysis


def test_a_rejected_mention_is_shown_but_no_longer_stands(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.reject(reading.mentions[3]))
    assert hand.reading.mentions[3].state == "rejected"
    assert [one.text for one in hand.reading.analysis.mentions] == [
        "Goma",
        "Tuesday",
        "Ana Ruiz",
        "Ruiz",
        "Goma",
    ]
    assert [one.name for one in hand.reading.analysis.entities] == ["Goma", "Ana Ruiz"]


def test_a_relabelled_mention_keeps_the_label_of_the_machine_beside_it(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.relabel(reading.mentions[0], "GPE"))
    shown = hand.reading.mentions[0]
    assert (shown.state, shown.mention.label) == ("changed", "GPE")
    assert shown.machine is not None
    assert shown.machine.label == "ORG"


def test_a_relabelled_mention_shares_an_entity_with_those_of_its_label_only(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.relabel(reading.mentions[0], "GPE"))
    first, *_, last = hand.reading.analysis.mentions
    assert (first.label, last.label, first.entity == last.entity) == ("GPE", "ORG", False)
    hand.does(lambda desk, reading: desk.relabel(reading.mentions[5], "GPE"))
    first, *_, last = hand.reading.analysis.mentions
    assert (first.label, last.label, first.entity == last.entity) == ("GPE", "GPE", True)


def test_a_full_name_added_by_hand_takes_the_lone_surname_with_it(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.reject(reading.mentions[2]))
    assert [one.name for one in hand.reading.analysis.entities] == ["Goma", "United Nations", "Ruiz"]
    hand.does(lambda desk, reading: desk.add(*reading.mentions[2].origin, "PERSON"))
    assert [one.name for one in hand.reading.analysis.entities] == ["Goma", "Ana Ruiz", "United Nations"]


def test_a_moved_mention_keeps_its_origin(hand: Hand, article: Article) -> None:
    start = article.text.index("the United")
    hand.does(lambda desk, reading: desk.move(reading.mentions[3], start, reading.mentions[3].end))
    shown = hand.reading.mentions[3]
    assert (shown.mention.text, shown.state) == ("the United Nations", "changed")
    hand.does(lambda desk, reading: desk.relabel(reading.mentions[3], "GPE"))
    assert hand.reading.mentions[3].mention.text == "the United Nations"
    assert hand.reading.mentions[3].mention.label == "GPE"


def test_an_added_mention_stands_among_the_others(hand: Hand, article: Article) -> None:
    start = article.text.index("Rebels")
    hand.does(lambda desk, _: desk.add(start, start + 6, "ORG"))
    assert hand.reading.mentions[0].state == "added"
    assert hand.reading.analysis.mentions[0].text == "Rebels"
    assert hand.reading.analysis.entities[0].name == "Rebels"


def test_an_added_mention_displaces_the_suggestions_it_overlaps(hand: Hand, article: Article) -> None:
    start = article.text.index("Ana Ruiz")
    added = hand.does(lambda desk, _: desk.add(start, article.text.index(" said."), "PERSON"))
    displaced = [one for one in hand.reading.mentions if one.state == "rejected"]
    assert [one.mention.text for one in displaced] == ["Ana Ruiz", "United Nations"]
    assert {one.decision for one in displaced} == {added}


def test_undoing_an_addition_brings_the_displaced_back(hand: Hand) -> None:
    before = hand.reading
    hand.does(lambda desk, _: desk.add(46, 81, "PERSON"))
    hand.steps("undo")
    assert hand.reading == before


def test_two_mentions_joined_share_one_entity_with_both_names(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[2], reading.mentions[3]))
    names = {one.name: one.aliases for one in hand.reading.analysis.entities}
    assert names == {"Goma": (), "United Nations": ("Ana Ruiz", "Ruiz")}


def test_the_entity_that_a_mention_was_joined_with_keeps_its_name(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[3], reading.mentions[0]))
    names = {one.name: one.aliases for one in hand.reading.analysis.entities}
    assert names == {"Goma": ("United Nations",), "Ana Ruiz": ("Ruiz",)}


def test_what_is_joined_in_turn_has_the_name_of_the_last_it_was_joined_with(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[3], reading.mentions[0]))
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[0], reading.mentions[2]))
    assert [one.name for one in hand.reading.analysis.entities] == ["Ana Ruiz"]


def test_a_joined_entity_is_named_whichever_of_its_mentions_was_chosen(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[3], reading.mentions[4]))
    assert [one.name for one in hand.reading.analysis.entities] == ["Goma", "Ana Ruiz"]


def test_an_entity_whose_chosen_name_was_split_off_has_the_longest_that_is_left(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[2], reading.mentions[3]))
    hand.does(lambda desk, reading: desk.split(reading.mentions[3]))
    assert [one.name for one in hand.reading.analysis.entities] == ["Goma", "Ana Ruiz", "United Nations"]


def test_a_mention_split_off_and_joined_again_is_as_it_was(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.split(reading.mentions[4]))
    hand.does(lambda desk, reading: desk.same_as(reading.mentions[4], reading.mentions[2]))
    assert hand.reading.analysis == hand.analysis


def test_a_mention_split_off_is_an_entity_of_its_own(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.split(reading.mentions[4]))
    assert [one.mentions for one in hand.reading.analysis.entities] == [(0, 5), (2,), (3,), (4,)]


def test_a_mention_relabelled_there_and_back_is_as_it_was(hand: Hand) -> None:
    for label in ("GPE", "ORG"):
        hand.does(lambda desk, reading, label=label: desk.relabel(reading.mentions[0], label))
    assert hand.reading.mentions[0].state == "accepted"
    assert hand.reading.analysis == hand.analysis


def test_an_accepted_label_holds_when_a_later_pipeline_says_otherwise(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.accept(reading.mentions[0]))
    first, *others = hand.analysis.mentions
    hand.analysis = replace(hand.analysis, mentions=(replace(first, label="PERSON"), *others))
    assert hand.reading.mentions[0].mention.label == "ORG"


def test_nothing_is_lit_inside_a_fold(hand: Hand, article: Article) -> None:
    hand.does(lambda desk, _: desk.fold(83, len(article.text)))
    assert len(hand.reading.mentions) == 4
    assert len(hand.reading.figures) == 1
    assert hand.reading.analysis.folds == (Fold(83, len(article.text), "folded by hand"),)
    hand.does(lambda desk, reading: desk.unfold(reading.analysis.folds[0]))
    assert len(hand.reading.mentions) == 6


def test_notes_stand_in_the_order_of_the_text_and_on_their_mention(hand: Hand) -> None:
    hand.does(lambda desk, reading: desk.note("who?", reading.mentions[4]))
    hand.does(lambda desk, reading: desk.note("check the tally", reading.figures[0]))
    hand.does(lambda desk, _: desk.note("a good report"))
    hand.does(lambda desk, _: desk.note("really?", (0, 6)))
    assert [one.decision.note for one in hand.reading.notes] == [
        "a good report",
        "really?",
        "check the tally",
        "who?",
    ]
    assert [one.decision.note for one in hand.reading.mentions[4].notes] == ["who?"]
    assert [one.decision.note for one in hand.reading.figures[0].notes] == ["check the tally"]
    assert states(hand.reading) == ["suggested"] * 6


def test_edges_without_measure_are_listed_as_damaged(hand: Hand) -> None:
    def move(desk: Desk, reading: Reading) -> Decision:
        draft = desk.move(reading.mentions[0], 1, 4)
        return replace(draft, after=draft.after | {"start": float("inf")})

    decision = hand.does(move)
    assert hand.reading.detached == (decision,)
    assert hand.reading.mentions[0].state == "suggested"


@pytest.mark.parametrize("is_first", [True, False])
def test_a_note_stands_where_its_mention_stands_now(hand: Hand, is_first: bool) -> None:
    def note() -> None:
        hand.does(lambda desk, reading: desk.note("who?", reading.mentions[0]))

    if is_first:
        note()
    hand.does(lambda desk, reading: desk.move(reading.mentions[0], 1, 4))
    if not is_first:
        note()
    (shown,) = hand.reading.notes
    assert (shown.span, shown.quote) == ((1, 4), hand.article.text[1:4])


def test_a_reworded_note_takes_the_place_of_the_old_one(hand: Hand) -> None:
    old = hand.does(lambda desk, reading: desk.note("who", reading.mentions[4]))
    hand.does(lambda desk, reading: desk.note("who?", reading.mentions[4], instead_of=old))
    assert [one.decision.note for one in hand.reading.notes] == ["who?"]
    hand.steps("undo")
    assert [one.decision.note for one in hand.reading.notes] == ["who"]


def test_a_withdrawn_note_leaves_no_trace(hand: Hand) -> None:
    before = hand.reading
    note = hand.does(lambda desk, reading: desk.note("who?", reading.mentions[4]))
    hand.does(lambda desk, _: desk.withdraw(note))
    assert hand.reading == before


def test_decisions_move_with_the_text_and_say_so(hand: Hand, article: Article, analysis: Analysis) -> None:
    decision = hand.does(lambda desk, reading: desk.relabel(reading.mentions[0], "GPE"))
    later = Article("Update at noon. " + article.text)
    reading = overlay(Analysis(later.id, analysis.pipeline), hand.decisions, later.text)
    (shown,) = reading.mentions
    assert (shown.mention.text, shown.mention.label) == ("Goma", "GPE")
    assert later.text[shown.start : shown.end] == "Goma"
    assert reading.moved == (decision,)


def test_a_decision_whose_words_are_gone_is_detached_and_attached_by_hand(
    hand: Hand, analysis: Analysis
) -> None:
    hand.does(lambda desk, reading: desk.relabel(reading.mentions[0], "GPE"))
    later = Article("All captives are free in the city of Goma.")
    other = Hand(later, Analysis(later.id, analysis.pipeline))
    other.decisions = hand.decisions
    assert other.reading.detached == tuple(hand.decisions)
    assert other.reading.mentions == ()
    start = later.text.index("Goma")
    other.does(lambda desk, reading: desk.attach(reading.detached[0], start, start + 4))
    assert other.reading.detached == ()
    (shown,) = other.reading.mentions
    assert (shown.mention.text, shown.mention.label) == ("Goma", "GPE")


@pytest.mark.parametrize("after", [{}, {"start": [], "end": 4}])
def test_mentions_joined_with_nothing_stay_apart(hand: Hand, after: dict[str, object]) -> None:
    decision = hand.does(lambda desk, reading: desk.same_as(reading.mentions[2], reading.mentions[3]))
    hand.decisions[0] = replace(decision, after=after)
    assert hand.reading.analysis == hand.analysis


def test_an_action_of_a_newer_version_is_kept_and_ignored(hand: Hand) -> None:
    before = hand.reading
    hand.records(Decision("frame", hand.article.id))
    assert hand.reading == before


@shared_article
@given(script=scripts, rng=st.randoms())
def test_the_order_in_which_decisions_are_read_makes_no_difference(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]], rng: random.Random
) -> None:
    hand = performed(article, analysis, script)
    concurrent = [replace(one, clock=one.clock // 3) for one in hand.decisions]
    shuffled = rng.sample(concurrent, len(concurrent))
    assert overlay(analysis, shuffled, article.text) == overlay(analysis, concurrent, article.text)


@shared_article
@given(script=scripts)
def test_undo_and_then_redo_restores_what_was_shown(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]]
) -> None:
    hand = performed(article, analysis, script)
    before = hand.reading
    hand.steps("undo")
    hand.steps("redo")
    assert hand.reading == before


@shared_article
@given(script=scripts)
def test_undoing_everything_leaves_the_bare_suggestions(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]]
) -> None:
    hand = performed(article, analysis, [(which, number, "Ada") for which, number, _ in script])
    for _ in script:
        hand.steps("undo")
    assert hand.reading == overlay(analysis, ())


@shared_article
@given(script=scripts)
def test_what_nobody_touched_is_accepted_as_it_is_whatever_became_of_the_rest(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]]
) -> None:
    hand = performed(article, analysis, script)
    before, desk = hand.reading, Desk(article, hand.reading)
    for shown in (*before.mentions, *before.figures):
        if shown.state == "suggested":
            hand.records(desk.accept(shown))
    after = hand.reading
    assert after.analysis == before.analysis
    for now, then in zip((*after.mentions, *after.figures), (*before.mentions, *before.figures), strict=True):
        assert now.state == ("accepted" if then.state == "suggested" else then.state)


@shared_article
@given(script=scripts)
def test_what_stands_is_a_sound_analysis(
    article: Article, analysis: Analysis, script: list[tuple[int, int, str]]
) -> None:
    reading = performed(article, analysis, script).reading
    standing = reading.analysis
    assert list(standing.mentions) == [one.mention for one in reading.mentions if one.state != "rejected"]
    assert all(
        one.end <= two.start for one, two in zip(standing.mentions, standing.mentions[1:], strict=False)
    )
    assert all(article.text[one.start : one.end] == one.text for one in standing.mentions)
    assert [one.id for one in standing.entities] == list(range(len(standing.entities)))
    assert all(
        standing.mentions[index].entity == entity.id
        for entity in standing.entities
        for index in entity.mentions
    )
    assert all(one.place is None or one.place < len(standing.mentions) for one in standing.figures)
    assert all(one.of is None or one.of < len(standing.figures) for one in standing.figures)
