"""Making scores mean what they say: of the mentions with score 0.8, four in five are right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from language.reader.naming import Calibration

BINS = 10


class Judged(Struct, frozen=True):
    """A mention's score, and whether the mention is right."""

    score: float
    is_right: bool


class Bin(Struct, frozen=True):
    """The mentions whose scores lie in one tenth of the range."""

    count: int
    mean_score: float
    share_right: float


def fitted(judged: Sequence[Judged], *, steps: int = 20) -> Calibration:
    """Return the calibration that makes raw scores likeliest (Platt 1999), by Newton's method."""
    logits = logit(np.array([each.score for each in judged]))
    features = np.stack([logits, np.ones_like(logits)], axis=1)
    right = np.array([each.is_right for each in judged], dtype=np.float64)
    weights = np.zeros(2)
    for _ in range(steps):
        expected = 1 / (1 + np.exp(-features @ weights))
        curvature = (features * (expected * (1 - expected))[:, None]).T @ features + 1e-6 * np.eye(2)
        weights += np.linalg.solve(curvature, features.T @ (right - expected))
    return Calibration(slope=float(weights[0]), offset=float(weights[1]))


def reliability(judged: Sequence[Judged]) -> list[Bin]:
    """Return the bins that hold any mention, from the lowest scores to the highest."""
    bins: list[list[Judged]] = [[] for _ in range(BINS)]
    for each in judged:
        bins[min(int(each.score * BINS), BINS - 1)].append(each)
    return [
        Bin(
            len(held),
            sum(each.score for each in held) / len(held),
            sum(each.is_right for each in held) / len(held),
        )
        for held in bins
        if held
    ]


def expected_calibration_error(judged: Sequence[Judged]) -> float:
    """Return the mean distance of score and share right over the bins, weighted by their mentions."""
    return sum(each.count * abs(each.mean_score - each.share_right) for each in reliability(judged)) / max(
        len(judged), 1
    )


def logit(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the log odds, those of certainty kept finite."""
    kept = np.clip(scores, 1e-6, 1 - 1e-6)
    odds: NDArray[np.float64] = np.log(kept / (1 - kept))
    return odds
