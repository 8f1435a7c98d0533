"""Tables as lines of text."""

from __future__ import annotations

import pytest

from store.readers.aligned import aligned, with_aligned_tables


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([["Town", "Dead"], ["Velm", "1,120"], ["Orla", "7"]], "Town   Dead\nVelm  1,120\nOrla      7"),
        (
            [["Party", "Share"], ["Left", "9.5%"], ["Greens", "–"]],
            "Party   Share\nLeft     9.5%\nGreens      –",
        ),
        ([["Item", "Cost"], ["tents", "$3m"], ["cranes", "€12"]], "Item    Cost\ntents    $3m\ncranes   €12"),
        ([["a", "b"], ["one\n two", "x y"]], "a        b\none two  x y"),
        ([["東京", "x"], ["Velm", "y"]], "東京  x\nVelm  y"),
        ([["Velm"], ["Orla", "7"]], "Velm\nOrla  7"),
        ([["", "Dead"], ["Velm", "7"]], "      Dead\nVelm     7"),
        ([["x" * 60, "y" * 60], ["a", ""]], f"{'x' * 60}  {'y' * 60}\na"),
        ([], ""),
    ],
)
def test_columns_stand_below_one_another_unless_the_table_is_too_wide(
    rows: list[list[str]], text: str
) -> None:
    assert aligned(rows) == text


def test_rows_between_bars_become_one_table_and_other_lines_stay() -> None:
    lines = ["before", "| Town | Dead |", "|---|:-:|", "| Velm | 12 |", "after | all", "|", "| end |"]
    assert list(with_aligned_tables(lines)) == ["before", "Town  Dead\nVelm    12", "after | all", "|", "end"]
