"""How long something takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple


class Took(NamedTuple):
    """How long something took, in seconds."""

    cpu: float
    """Of processor time, of all threads of this process."""
    wall: float
    """That passed."""


def timed(work: Callable[[], object]) -> Took:
    """Return how long a piece of work takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Took(time.process_time() - cpu, time.perf_counter() - wall)
