from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from language.figure import Figure, Kind, Source, Stretch, Unit
from store.reading import ShownFigure
from tui.panels.figures import KIND_NAMES, ORDERS, Order, arranged, figure_row

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
