"""What two annotators decided alike is taken over, and nothing else."""

from __future__ import annotations

import pytest
from annotator import Annotator
from hand import Decide
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.reading import Reading
from store.settling import Settlement


@pytest.fixture
def settler(article: Article, analysis: Analysis) -> Annotator:
    return Annotator(article, analysis)


def test_what_both_decided_alike_is_taken_over_once_and_what_neither_did_is_not(
    article: Article, analysis: Analysis, settler: Annotator
) -> None:
    def both(desk: Desk, now: Reading) -> list[Decision]:
        return [desk.add(46, 54, "ORG"), desk.reject(now.mentions[4]), desk.relabel(now.mentions[0], "GPE")]

    alike: list[Decide] = [lambda desk, now, n=n: both(desk, now)[n] for n in range(3)]
    first = Annotator(article, analysis, *alike, lambda desk, now: desk.accept(now.figures[0]))
    second = Annotator(article, analysis, *alike)
    settlement = first.differs_from(second)
    assert settlement.places == ()
    settler.records(*settlement.agreed(settler.decisions))
    assert [one.action for one in settler.decisions] == ["accept", "accept", "accept", "reject"]
    assert settler.marks == first.marks
    assert settlement.agreed(settler.decisions) == ()
    assert Settlement(article, analysis, (), ()).agreed(()) == ()


def test_what_whoever_settles_decided_already_stays_as_it_is(article: Article, analysis: Analysis) -> None:
    rejecting = Annotator(article, analysis, lambda desk, now: desk.reject(now.mentions[0]))
    settler = Annotator(article, analysis, lambda desk, now: desk.accept(now.mentions[0]))
    assert rejecting.differs_from(rejecting).agreed(settler.decisions) == ()


def _joined(desk: Desk, now: Reading) -> Decision:
    return desk.same_as(now.mentions[0], now.mentions[2])


def _joined_otherwise(desk: Desk, now: Reading) -> Decision:
    return desk.same_as(now.mentions[4], now.mentions[0])


def _split(desk: Desk, now: Reading) -> Decision:
    return desk.split(now.mentions[4])


@pytest.mark.parametrize(
    ("people", "taken_over"),
    [
        (([_joined], [_joined]), ["same_as"]),
        (([_joined], [_joined_otherwise]), ["same_as"]),
        (([_joined], []), []),
        (([_joined], [_split]), []),
        (([_split], [_split]), ["split"]),
        (([_split], []), []),
        (([_joined, lambda desk, now: desk.reject(now.mentions[2])], [_joined]), []),
    ],
)
def test_entities_are_joined_and_split_as_both_have_them(
    article: Article,
    analysis: Analysis,
    settler: Annotator,
    people: tuple[list[Decide], list[Decide]],
    taken_over: list[str],
) -> None:
    first, second = (Annotator(article, analysis, *one) for one in people)
    settlement = first.differs_from(second)
    settler.records(*settlement.agreed(()))
    assert [one.action for one in settler.decisions] == taken_over
    assert settlement.agreed(settler.decisions) == ()
    if taken_over:
        assert settler.reading.analysis.entities == first.reading.analysis.entities


def test_a_damaged_joining_is_passed_over(article: Article, analysis: Analysis) -> None:
    first = Annotator(article, analysis, _joined)
    first.decisions = [replace(one, after={}) for one in first.decisions]
    assert first.differs_from(first).agreed(()) == ()


def test_an_article_is_done_when_both_are_done_with_it(article: Article, analysis: Analysis) -> None:
    done = Annotator(article, analysis, lambda desk, _: desk.finish())
    other = Annotator(article, analysis)
    assert [one.action for one in done.differs_from(done).agreed(())] == ["finish"]
    assert done.differs_from(other).agreed(()) == ()
    assert done.differs_from(done).agreed(done.decisions) == ()


def test_the_notes_of_both_are_at_hand_as_they_wrote_them(article: Article, analysis: Analysis) -> None:
    first = Annotator(article, analysis, lambda desk, now: desk.note("Which of them?", now.mentions[0]))
    second = Annotator(article, analysis, lambda desk, _: desk.note("A good one."))
    assert first.differs_from(second).notes == (*first.decisions, *second.decisions)
    assert first.differs_from(second).agreed(()) == ()
