"""Scores that mean what they say."""

import random

import pytest

from language.reader.naming import Calibration
from language.training.calibration import Judged, expected_calibration_error, fitted, reliability

TRUTH = Calibration(slope=0.6, offset=-0.8)


def boastful(count: int = 4000) -> list[Judged]:
    """Return mentions whose raw scores promise too much."""
    rng = random.Random(1)
    scores = [rng.uniform(0.5, 1) for _ in range(count)]
    return [Judged(score, rng.random() < TRUTH.score(score)) for score in scores]


def test_what_is_always_as_right_as_its_score_has_no_error() -> None:
    judged = [Judged(0.75, right) for right in (True, True, True, False)]
    assert expected_calibration_error(judged) == pytest.approx(0)


def test_the_error_is_how_much_the_scores_promise_too_much() -> None:
    assert expected_calibration_error([Judged(0.9, True), Judged(0.9, False)]) == pytest.approx(0.4)


def test_calibration_takes_the_error_away() -> None:
    judged = boastful()
    calibration = fitted(judged)
    assert calibration.slope == pytest.approx(TRUTH.slope, abs=0.1)
    assert calibration.offset == pytest.approx(TRUTH.offset, abs=0.1)
    after = [Judged(calibration.score(each.score), each.is_right) for each in judged]
    assert expected_calibration_error(after) < 0.03


def test_bins_hold_every_mention_once() -> None:
    judged = boastful()
    assert sum(each.count for each in reliability(judged)) == len(judged)
