"""The larger network that teaches `reader` names: it reads better, and is too large and slow to ship."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from language.training.mpnet import MPNet
from language.training.network import NameNetwork
from language.training.teaching import Lessons, Plan, taught

PLAN = Plan(
    words=870_000,
    encoder_rate=5e-5,
    head_rate=1e-3,
    warmup=100_000,
    decay=0.44,
    trusting=300_000,
    parse_every=None,
)
"""Once through what people labelled."""
AROUND = 384
"""How many numbers say of a word what its neighbours show."""


def larger_network(
    encoder: MPNet,
    labels: int,
    lessons: Callable[[int], Lessons],
    *,
    checkpoint: Path,
    tell: Callable[[str], None],
) -> NameNetwork:
    """Return a network that has learnt names, ready to teach them.

    Args:
        encoder: what it begins with.
        labels: how many labels there are.
        lessons: makes batches without end from a seed; none in the parse.
        checkpoint: where to keep what was learnt so far.
        tell: is told how it goes, a line at a time.
    """
    network = NameNetwork(encoder, labels, AROUND)
    taught(network, lessons, PLAN, checkpoint=checkpoint, tell=tell)
    network.eval()
    return network
