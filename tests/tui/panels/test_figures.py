from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from language.figure import Figure, Kind, Predicate, Source, Stretch, Unit
from store.reading import ShownFigure
from tui.panels.figures import KIND_NAMES, ORDERS, Order, arranged, figure_row, telling_places

BASE = Figure(
    start=0, end=2, text="20", number=Stretch(0, 2, "20"), value=20, low=20, high=20,
    kind="count", unit=Unit(None, "boats", "boat"), score=0.9,
)  # fmt: skip


def shown(
    start: int, value: float | None, kind: Kind = "count", text: str = "boats", by: str = ""
) -> ShownFigure:
    source = Source(90, 95, by, None, None, "indirect") if by else None
    number = Stretch(start, start + 2, "20")
    figure = replace(
        BASE, start=start, end=start + 2, text=text, number=number, value=value, low=value, high=value,
        kind=kind, source=source,
    )  # fmt: skip
    return ShownFigure(figure, "suggested", (start, start + 2), figure)


FIGURES = [
    shown(0, 5),
    shown(10, 12, "money", "12 crowns"),
    shown(20, 900, by="the harbour master"),
    shown(30, None, "vague", "dozens of boats"),
    shown(40, 3, "score", "3-1"),
    shown(50, 40, "money", "40 crowns"),
]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("place", [0, 10, 20, 30, 50]),
        ("kind", ["Counts", 0, 20, "Sums of money", 10, 50, "Vague", 30]),
        ("size", ["Counts", 20, 0, "Sums of money", 50, 10, "Vague", 30]),
    ],
)
def test_figures_are_listed_by_place_kind_or_size(order: Order, expected: list[object]) -> None:
    rows = arranged(FIGURES, order=order, hidden=("score",))
    assert [row if isinstance(row, str) else row.start for row in rows] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("crowns", [10, 50]),
        ("HARBOUR", [20]),
        ("ships money", []),
        ("money 40", [50]),
        ("mon", [10, 50]),
        ("one", []),
        ("oun", []),
        ("", [0, 10, 20, 30, 40, 50]),
    ],
)
def test_a_query_keeps_what_has_all_its_words(query: str, expected: list[int]) -> None:
    assert [one.start for one in arranged(FIGURES, query=query) if not isinstance(one, str)] == expected


def test_headings_lead_nowhere() -> None:
    row = figure_row("Counts", lambda _: None, colour="red", width=30)
    assert (row.words.plain, row.place) == ("Counts", None)


def test_every_kind_and_order_has_a_name() -> None:
    assert set(KIND_NAMES) == set(get_args(Kind))
    assert set(ORDERS) == set(get_args(Order))


def test_a_query_finds_a_noun_that_the_article_leaves_out() -> None:
    noun = Unit(None, "people", "person", inferred=True)
    implied = replace(FIGURES[0], figure=replace(FIGURES[0].figure, text="20", unit=noun))
    assert arranged([implied], query="people") == [implied]


@pytest.mark.parametrize(
    ("claim", "place", "by", "lines"),
    [
        ("killed", "Aleppo", "UN", ["killed · Aleppo", "UN"]),
        ("killed", "Democratic Republic of the Congo", "", ["killed · Democratic R…"]),
        ("displaced again", "Homs", "", ["displaced again · Homs"]),
        ("displaced some", "Aleppo", "UN", ["displaced some · Alep…", "UN"]),
        ("displaced once again", "Aleppo", "UN", ["displaced once again", "Aleppo", "UN"]),
        ("killed, injured or otherwise hurt", "Homs", "", ["killed, injured or", "otherwise hurt · Homs"]),
        ("", "Aleppo", "UN", ["Aleppo", "UN"]),
        ("killed", "", "UN", ["killed", "UN"]),
        ("killed", "", "the Democratic Republic", ["killed", "the Democratic", "Republic"]),
    ],
)
def test_a_place_stands_behind_the_claim_as_far_as_there_is_room(
    claim: str, place: str, by: str, lines: list[str]
) -> None:
    one = shown(0, 20, by=by)
    claimed = replace(one.figure, predicate=Predicate(claim, claim) if claim else None)
    row = figure_row(replace(one, figure=claimed), lambda _: None, lambda _: place, colour="red", width=22)
    value, *details = (line.strip() for line in row.words.plain.split("\n"))
    assert (value, details) == ("20 boats", lines)


@pytest.mark.parametrize(
    ("places", "names"),
    [
        ({0: "Homs", 10: "Aleppo"}, {"Homs", "Aleppo", ""}),
        (dict.fromkeys(range(0, 60, 10), "Homs"), {""}),
        ({0: "Homs"}, {"Homs", ""}),
    ],
)
def test_the_place_that_all_figures_have_is_not_told(places: dict[int, str], names: set[str]) -> None:
    place_of = telling_places(FIGURES, lambda one: places.get(one.start, ""))
    assert set(map(place_of, FIGURES)) == names


def test_a_query_finds_the_place_of_a_figure() -> None:
    found = arranged(FIGURES, lambda one: "Homs" if one.start == 20 else "", query="homs boats")
    assert found == [FIGURES[2]]
