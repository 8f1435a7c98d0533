from __future__ import annotations

from typing import Any

import pytest
from hand import Hand
from msgspec.structs import replace

from language.figure import Figure, Per, Predicate, Source, Unit
from language.figures.correcting import with_bound, with_end, with_unit, with_value
from store.saying import Says, differing, said_by


def said(hand: Hand, index: int = 0) -> Says:
    shown = hand.reading.figures[index]
    return said_by(shown.figure, shown.links, hand.article.text)


def sets(hand: Hand, figure: Figure) -> tuple[str, ...]:
    """The fields that say something else once the first figure is set to this."""
    before = said(hand)
    hand.does(lambda desk, now: desk.set_figure(now.figures[0], figure))
    return differing(before, said(hand))


def test_a_figure_says_all_that_a_person_can_set(hand: Hand) -> None:
    assert said(hand) == Says(
        value="129", unit="captives", kind="count", claim="freed", place="Goma",
        status="asserted", source="Ana Ruiz", said="indirect",
    )  # fmt: skip
    assert said(hand, 1).whole == "129"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"change": "up"}, "change"),
        ({"unit": None}, "unit"),
        ({"per": Per("day", "a day")}, "per"),
        ({"kind": "money"}, "kind"),
        ({"predicate": Predicate("seized", "seize")}, "claim"),
        ({"of": 2}, "whole"),
        ({"place": None}, "place"),
        ({"status": "denied"}, "status"),
        ({"source": Source(65, 79, "United Nations", 3, None, "indirect")}, "source"),
        ({"source": Source(46, 54, "Ana Ruiz", 2, None, "direct")}, "said"),
    ],
)
def test_each_field_that_is_set_says_something_else(hand: Hand, changes: dict[str, Any], field: str) -> None:
    assert sets(hand, replace(hand.reading.figures[0].figure, **changes)) == (field,)


def test_the_value_is_told_with_its_bound_and_with_ends_that_do_not_follow_from_it(hand: Hand) -> None:
    figure = hand.reading.figures[0].figure
    assert sets(hand, with_value(figure, "130")) == ("value",)
    assert said(hand).value == "130"
    assert sets(hand, with_bound(figure, "~")) == ("value",)
    assert said(hand).value == "≈ 129"
    assert sets(hand, with_end(with_bound(figure, "~"), "high", "140")) == ("value",)
    assert said(hand).value == "≈ 129 (up to 140)"
    sets(hand, with_value(figure, "10 to 15"))
    assert said(hand).value == "10–15"


def test_another_spelling_of_a_unit_says_the_same(hand: Hand) -> None:
    figure = hand.reading.figures[0].figure
    sets(hand, with_unit(figure, "%"))
    assert sets(hand, with_unit(figure, "percent")) == ()


def test_reporting_words_and_links_to_another_mention_of_one_name_say_the_same(hand: Hand) -> None:
    figure = hand.reading.figures[0].figure
    bare = Source(46, 54, "Ana Ruiz", None, None, "indirect")
    assert sets(hand, replace(figure, place=5, source=bare)) == ()


def test_how_nobody_said_it_is_no_matter_of_its_own(hand: Hand) -> None:
    assert sets(hand, replace(hand.reading.figures[0].figure, source=None)) == ("source",)


def test_a_pronoun_says_whom_it_stands_for(hand: Hand) -> None:
    pronoun = Source(84, 88, "Ruiz", 2, None, "indirect", resolved=True)
    assert sets(hand, replace(hand.reading.figures[0].figure, source=pronoun)) == ()


def test_without_the_text_a_link_is_told_by_its_place(hand: Hand) -> None:
    shown = hand.reading.figures[0]
    assert said_by(shown.figure, shown.links, "").place == "at 29"


def test_the_text_of_a_counted_noun_is_on_one_line(hand: Hand) -> None:
    sets(hand, replace(hand.reading.figures[0].figure, unit=Unit(None, "freed\n captives")))
    assert said(hand).unit == "freed captives"
