"""Tables in plain text."""

from __future__ import annotations

import pytest

from language.tables import table_cells


def cells(text: str) -> list[tuple[str, str, str]]:
    """Return of each cell its words, its heading and the name of its row."""
    return [(text[c.start : c.end], c.heading, text[slice(*c.name)]) for c in table_cells(text)]


def test_each_cell_has_the_heading_of_its_column_and_the_name_of_its_row() -> None:
    text = "Before.\n\nTown   Dead  Hurt\nVelm     12   300\nOrla      3    40\n\nAfter."
    assert cells(text) == [
        ("Velm", "Town", "Velm"),
        ("12", "Dead", "Velm"),
        ("300", "Hurt", "Velm"),
        ("Orla", "Town", "Orla"),
        ("3", "Dead", "Orla"),
        ("40", "Hurt", "Orla"),
    ]


def test_where_cells_are_empty_the_heading_above_counts() -> None:
    assert cells("Town   Dead  Hurt\nVelm           300") == [
        ("Velm", "Town", "Velm"),
        ("300", "Hurt", "Velm"),
    ]
    below = cells("       Seats  Votes\nLeft      12     40")
    assert below == [("12", "Seats", "Left"), ("40", "Votes", "Left")]


def test_tabs_part_cells_and_a_rank_names_no_row() -> None:
    assert cells("No.\tTown\t2021\n1\tVelm\t12") == [
        ("1", "No.", "Velm"),
        ("Velm", "Town", "Velm"),
        ("12", "2021", "Velm"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One sentence.  Another one.",
        "Town  Dead",
        "Velm  12\nOrla  3",
        "Town  Dead\n\nVelm  12",
        "Town  Dead\nand then 12 more",
        "\t\n \t \n",
    ],
)
def test_what_has_no_headings_or_no_rows_is_no_table(text: str) -> None:
    assert cells(text) == []
