from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from store.agreement import Agreement, Comparison, FiguresScore, Score, agreement
from store.kappa import cohens_kappa
from store.labels import FIGURE
from store.marks import Mark, disagreements, matched
from store.saying import FIELDS, Says

TEXT = "Ana Ruiz of the United Nations spoke in Goma about 129 captives."


def mark(words: str, label: str) -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), label, words)


RUIZ, GOMA = mark("Ana Ruiz", "PERSON"), mark("Goma", "GPE")
UN, THE_UN = mark("United Nations", "ORG"), mark("the United Nations", "ORG")
FIGURE_129, CARDINAL_129 = mark("129 captives", FIGURE), mark("129", "CARDINAL")


def compared(ours: list[Mark], theirs: list[Mark]) -> Agreement:
    return agreement([Comparison("a", TEXT, tuple(sorted(ours)), tuple(sorted(theirs)))])


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    edges = sorted(draw(st.lists(st.integers(0, len(TEXT)), unique=True, max_size=12)))
    spans = [span for span in zip(edges[::2], edges[1::2], strict=False) if span[0] < span[1]]
    labels = st.sampled_from(["PERSON", "ORG", FIGURE])
    return [Mark(start, end, draw(labels), TEXT[start:end]) for start, end in spans]


def test_two_who_marked_the_same_agree_on_everything() -> None:
    found = compared([RUIZ, UN, FIGURE_129], [RUIZ, UN, FIGURE_129])
    assert (found.exact.f1, found.forgiving.f1, found.kappa, found.disagreements) == (1.0, 1.0, 1.0, ())


def test_other_edges_are_forgiven_and_named() -> None:
    found = compared([UN], [THE_UN])
    assert (found.exact.f1, found.forgiving.f1) == (0.0, 1.0)
    assert [(one.kind, one.ours, one.theirs) for one in found.disagreements] == [("edges", UN, THE_UN)]


def test_another_label_is_not_forgiven() -> None:
    found = compared([GOMA], [mark("Goma", "ORG")])
    assert (found.exact.f1, found.forgiving.f1) == (0.0, 0.0)
    assert [one.kind for one in found.disagreements] == ["label"]


def test_scores_are_given_for_each_label() -> None:
    found = compared([RUIZ, GOMA, UN], [RUIZ, THE_UN])
    assert found.by_label == {
        "PERSON": (Score(1, 1, 1), Score(1, 1, 1)),
        "ORG": (Score(0, 1, 1), Score(1, 1, 1)),
        "GPE": (Score(0, 1, 0), Score(0, 1, 0)),
    }


def test_what_only_one_marked_is_listed_in_the_order_of_the_text() -> None:
    found = disagreements("a", [GOMA], [RUIZ, FIGURE_129])
    assert [(one.ours, one.theirs) for one in found] == [(None, RUIZ), (GOMA, None), (None, FIGURE_129)]


def test_a_figure_is_never_paired_with_a_mention() -> None:
    assert matched([FIGURE_129], [CARDINAL_129]) == []


def test_of_several_that_overlap_the_same_one_is_paired() -> None:
    both = mark("Ana Ruiz of the United Nations", "ORG")
    assert matched([both], [RUIZ, UN]) == [(both, UN)]
    assert matched([both, RUIZ], [RUIZ]) == [(RUIZ, RUIZ)]


def saying(figure: Mark, **fields: str) -> Mark:
    return replace(figure, says=Says(**fields))


def test_another_value_or_source_is_a_disagreement_though_the_marks_are_the_same() -> None:
    ours, theirs = saying(FIGURE_129, value="129", source="Ruiz"), saying(FIGURE_129, value="130")
    found = compared([ours], [theirs])
    assert (found.exact.f1, found.kappa) == (1.0, 1.0)
    assert [(one.kind, one.fields) for one in found.disagreements] == [("says", ("value", "source"))]
    assert found.figures == FiguresScore(1, 0, {**dict.fromkeys(FIELDS, 1), "value": 0, "source": 0})


def test_what_figures_with_other_edges_say_is_compared_too() -> None:
    wider = saying(mark("about 129 captives", FIGURE), value="≈ 129")
    found = compared([saying(FIGURE_129, value="129")], [wider])
    assert [(one.kind, one.fields) for one in found.disagreements] == [("edges", ("value",))]
    assert (found.figures.both, found.figures.same) == (1, 0)


def test_figures_that_only_one_has_are_not_asked_what_they_say() -> None:
    assert compared([saying(FIGURE_129, value="129")], [RUIZ]).figures.both == 0


def test_of_two_figures_in_one_place_those_that_say_the_same_are_paired() -> None:
    five, six = saying(FIGURE_129, value="5"), saying(FIGURE_129, value="6")
    assert matched([five, six], [six]) == [(six, six)]


def test_kappa_of_a_worked_example() -> None:
    counts = Counter({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15})
    assert cohens_kappa(counts) == pytest.approx(0.4)


@pytest.mark.parametrize("counts", [Counter(), Counter({("O", "O"): 7})])
def test_kappa_says_nothing_where_chance_explains_everything(counts: Counter[tuple[str, str]]) -> None:
    assert cohens_kappa(counts) is None


def test_kappa_counts_every_token_of_the_text() -> None:
    found = compared([RUIZ], [])
    assert (found.tokens, found.kappa) == (13, 0.0)


def test_without_a_text_marks_are_still_compared() -> None:
    found = agreement([Comparison("a", "", (RUIZ,), (RUIZ, GOMA))])
    assert (found.exact, found.kappa, found.tokens) == (Score(1, 1, 2), None, 0)


def test_without_any_marks_there_is_no_f1() -> None:
    assert compared([], []).exact.f1 is None


@given(marks(), marks())
def test_agreement_is_the_same_from_both_sides(ours: list[Mark], theirs: list[Mark]) -> None:
    one, other = compared(ours, theirs), compared(theirs, ours)
    assert one.exact.f1 == other.exact.f1
    assert one.kappa == pytest.approx(other.kappa) if one.kappa is not None else other.kappa is None
    assert len(one.disagreements) == len(other.disagreements)


@given(marks(), marks())
def test_every_mark_is_shared_or_disagreed_about_exactly_once(ours: list[Mark], theirs: list[Mark]) -> None:
    found = compared(ours, theirs)
    named = [one.ours for one in found.disagreements if one.ours]
    assert len(named) == len(set(named)) == found.exact.ours - found.exact.both
    assert found.exact.both <= found.forgiving.both
