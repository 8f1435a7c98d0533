"""What the rules of cleaning are worth."""

from pathlib import Path

import pytest

from language.training.ablations import GAINS, gains, measured_scores
from language.training.rules import Rule


def test_the_gain_of_a_rule_is_what_is_lost_without_it(tmp_path: Path) -> None:
    table = tmp_path / "gains.tsv"
    table.write_text("nothing\t50.00\t52.00\ntitles\t48.00\t51.00\n", encoding="utf-8")
    [(rule, (gain, deviation))] = gains(measured_scores(table)).items()
    assert rule is Rule.TITLES
    assert gain == pytest.approx(1.5)
    assert deviation == pytest.approx(0.5**0.5)


def test_nothing_is_measured_before_the_first_run(tmp_path: Path) -> None:
    assert measured_scores(tmp_path / "gains.tsv") == {}


def test_every_rule_was_measured() -> None:
    assert gains(measured_scores(GAINS)).keys() == set(Rule)
