from __future__ import annotations

from itertools import chain

import pytest
from annotator import Annotator
from hand import Decide, actions, performed, scripts, shared_article
from hypothesis import given
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from language.figure import Figure
from language.figures.correcting import with_value
from store.deciding import Desk
from store.decisions import Decision
from store.history import in_force
from store.marks import marks_of
from store.reading import Reading
from store.settling import SETTLES, Choice, Settlement, taken_back


def _valued(now: Reading, typed: str) -> Figure:
    return with_value(now.figures[0].figure, typed)


DIFFERENCES: dict[str, tuple[list[Decide], list[Decide]]] = {
    "another label": ([lambda desk, now: desk.relabel(now.mentions[0], "GPE")], []),
    "two other labels": (
        [lambda desk, now: desk.relabel(now.mentions[0], "GPE")],
        [lambda desk, now: desk.relabel(now.mentions[0], "LOC")],
    ),
    "other edges": ([], [lambda desk, now: desk.move(now.mentions[3], 58, 76)]),
    "rejected": ([lambda desk, now: desk.reject(now.mentions[2])], []),
    "added": ([lambda desk, _: desk.add(0, 6, "ORG")], []),
    "added over two": ([lambda desk, _: desk.add(46, 76, "ORG")], []),
    "moved away": (
        [lambda desk, now: desk.move(now.mentions[0], 13, 25)],
        [lambda desk, now: desk.move(now.mentions[0], 0, 6)],
    ),
    "a figure rejected": ([lambda desk, now: desk.reject(now.figures[0])], []),
    "another value": ([lambda desk, now: desk.set_figure(now.figures[0], _valued(now, "12"))], []),
    "two other values": (
        [lambda desk, now: desk.set_figure(now.figures[0], _valued(now, "12"))],
        [lambda desk, now: desk.set_figure(now.figures[0], _valued(now, "about 13"))],
    ),
    "another source": (
        [],
        [lambda desk, now: desk.set_figure(now.figures[0], replace(now.figures[0].figure, source=None))],
    ),
    "everything": (
        [lambda desk, now: desk.relabel(now.mentions[0], "GPE"), lambda desk, _: desk.add(46, 76, "ORG")],
        [lambda desk, now: desk.reject(now.mentions[4]), lambda desk, now: desk.reject(now.figures[1])],
    ),
}


@pytest.fixture(params=DIFFERENCES)
def people(
    request: pytest.FixtureRequest, article: Article, analysis: Analysis
) -> tuple[Annotator, Annotator]:
    first, second = DIFFERENCES[request.param]
    return Annotator(article, analysis, *first), Annotator(article, analysis, *second)


@pytest.fixture
def settler(article: Article, analysis: Analysis) -> Annotator:
    return Annotator(article, analysis)


@pytest.mark.parametrize("choice", ["first", "second"])
def test_who_settles_everything_for_one_has_what_that_one_has(
    people: tuple[Annotator, Annotator], settler: Annotator, choice: Choice
) -> None:
    first, second = people
    settler.settles(first.differs_from(second), choice)
    assert settler.marks == (first if choice == "first" else second).marks


@pytest.mark.parametrize("choice", ["first", "second"])
def test_settled_in_the_store_of_the_first_the_places_and_choices_stay_known(
    people: tuple[Annotator, Annotator], choice: Choice
) -> None:
    first, second = people
    before = first.differs_from(second)
    first.settles(before, choice)
    after = first.differs_from(second)
    assert after.places == before.places
    assert after.choices(first.decisions) == dict.fromkeys(range(len(before.places)), choice)


@pytest.mark.parametrize("choice", ["first", "second", "neither"])
def test_a_place_settled_for_neither_or_for_one_can_be_settled_again(
    people: tuple[Annotator, Annotator], settler: Annotator, choice: Choice
) -> None:
    first, second = people
    settlement = first.differs_from(second)
    settler.settles(settlement, "neither")
    if choice != "neither":
        settler.settles(settlement, choice)
        assert settler.marks == (first if choice == "first" else second).marks
    else:
        differing = {mark for place in settlement.places for mark in (place.ours, place.theirs)}
        assert not differing.intersection(settler.marks)


def test_two_marks_of_one_kind_that_overlap_cannot_both_be_kept(
    people: tuple[Annotator, Annotator], settler: Annotator
) -> None:
    first, second = people
    settlement = first.differs_from(second)
    assert settlement.places
    assert not any(map(settlement.can_keep_both, settlement.places))


def test_figures_that_share_words_but_no_number_are_both_kept(article: Article, analysis: Analysis) -> None:
    def widened(desk: Desk, now: Reading, index: int) -> Decision:
        figure = now.figures[index].figure
        words = article.text[figure.start - 7 : figure.end + 7]
        wider = replace(figure, start=figure.start - 7, end=figure.end + 7, text=words)
        return desk.set_figure(now.figures[index], wider)

    first = Annotator(
        article,
        analysis,
        lambda desk, now: desk.reject(now.figures[1]),
        lambda desk, now: widened(desk, now, 2),
    )
    second = Annotator(
        article,
        analysis,
        lambda desk, now: desk.reject(now.figures[2]),
        lambda desk, now: widened(desk, now, 1),
    )
    settlement, settler = first.differs_from(second), Annotator(article, analysis)
    (place,) = settlement.places
    assert settlement.can_keep_both(place)
    settler.records(*settlement.drafts(place, "both"))
    assert {place.ours, place.theirs} <= set(settler.marks)


def test_a_choice_taken_back_leaves_the_place_open(
    people: tuple[Annotator, Annotator], settler: Annotator
) -> None:
    first, second = people
    settlement = first.differs_from(second)
    settler.settles(settlement, "second")
    count = len(settlement.places)
    for left in range(count - 1, -1, -1):
        settler.records(*taken_back(settler.decisions, "Eve"))
        assert list(settlement.choices(settler.decisions)) == list(range(left))
    assert taken_back(settler.decisions, "Eve") == ()
    assert not any(SETTLES in one.after for one in in_force(settler.decisions))


def test_nobody_takes_back_what_somebody_else_settled(
    people: tuple[Annotator, Annotator], settler: Annotator
) -> None:
    settler.settles(people[0].differs_from(people[1]), "first")
    assert taken_back(settler.decisions, "Ben") == ()


def test_a_settled_place_is_open_again_when_they_think_again(
    article: Article, analysis: Analysis, settler: Annotator
) -> None:
    first = Annotator(article, analysis, lambda desk, now: desk.relabel(now.mentions[0], "GPE"))
    second = Annotator(article, analysis)
    settler.settles(first.differs_from(second), "first")
    second.does(lambda desk, now: desk.relabel(now.mentions[0], "LOC"))
    assert first.differs_from(second).choices(settler.decisions) == {}


def test_it_is_told_what_each_has_and_why_one_has_nothing(article: Article, analysis: Analysis) -> None:
    first = Annotator(article, analysis, lambda desk, now: desk.relabel(now.mentions[0], "GPE"))
    second = Annotator(article, analysis, lambda desk, now: desk.reject(now.mentions[0]))
    settlement = first.differs_from(second)
    (place,) = settlement.places
    one, other = settlement.stand(place, "first"), settlement.stand(place, "second")
    assert (one.shown and one.shown.state, one.rejected) == ("changed", None)
    assert (other.shown, other.rejected and other.rejected.state) == (None, "rejected")


def test_a_choice_about_edges_made_before_figures_were_asked_what_they_say_is_known(
    article: Article, analysis: Analysis, settler: Annotator
) -> None:
    first = Annotator(article, analysis, lambda desk, now: desk.reject(now.figures[0]))
    settlement = first.differs_from(Annotator(article, analysis))
    settler.settles(settlement, "first")
    (settled,) = settler.decisions
    over = dict(settled.after[SETTLES])
    over["second"] = {key: value for key, value in over["second"].items() if key != "says"}
    settler.decisions = [replace(settled, after={SETTLES: over})]
    assert settlement.choices(settler.decisions) == {0: "first"}


def test_a_damaged_choice_is_passed_over(people: tuple[Annotator, Annotator], settler: Annotator) -> None:
    settlement = people[0].differs_from(people[1])
    settler.settles(settlement, "first")
    settler.decisions = [
        replace(one, after={**one.after, SETTLES: damaged})
        for one, damaged in zip(
            settler.decisions, chain([7, {"first": None}, {"first": 7}], [None] * 20), strict=False
        )
    ]
    assert settlement.choices(settler.decisions) == {}


def test_what_was_taken_over_is_no_choice_to_take_back(article: Article, analysis: Analysis) -> None:
    rejecting = Annotator(article, analysis, lambda desk, now: desk.reject(now.mentions[0]))
    settler = Annotator(article, analysis)
    settler.records(*rejecting.differs_from(rejecting).agreed(()))
    assert settler.decisions
    assert taken_back(settler.decisions, "Eve") == ()


def test_those_who_agree_have_nothing_to_settle(article: Article, analysis: Analysis) -> None:
    assert Settlement(article, analysis, (), ()).places == ()


@shared_article
@given(script=scripts, other=scripts)
def test_whatever_two_hands_did_what_is_settled_for_one_stands_and_the_other_does_not(
    article: Article,
    analysis: Analysis,
    script: list[tuple[int, int, str]],
    other: list[tuple[int, int, str]],
) -> None:
    unfolded = [[step for step in one if step[0] != len(actions) - 1] for one in (script, other)]
    first, second = (performed(article, analysis, one) for one in unfolded)
    settlement = Settlement(article, analysis, first.decisions, second.decisions)
    settler = Annotator(article, analysis)
    settler.records(*settlement.agreed(()))
    settler.settles(settlement, "second")
    standing = set(settler.marks)
    assert standing >= {place.theirs for place in settlement.places if place.theirs}
    assert not standing & {place.ours for place in settlement.places if place.ours}
    assert settler.marks == marks_of(second.reading, article.text)
