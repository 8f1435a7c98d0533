"""What the person is told of an error."""

from __future__ import annotations

import pickle

import pytest

from language.errors import ExplainedError, reason_of


def test_an_error_in_full_is_two_whole_sentences() -> None:
    error = ExplainedError("the disk is full", "free some space")
    assert error.in_full == "The disk is full.\nFree some space."


def test_an_error_comes_through_another_process_unharmed() -> None:
    error = pickle.loads(pickle.dumps(ExplainedError("it broke", "mend it")))
    assert (error.sentence, error.hint) == ("it broke", "mend it")


@pytest.mark.parametrize(
    ("error", "reason"),
    [(OSError(28, "No space left on device"), "no space left on device"), (OSError("Odd"), "odd")],
)
def test_the_reason_is_what_the_system_said(error: OSError, reason: str) -> None:
    assert reason_of(error) == reason
