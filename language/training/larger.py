"""The larger network that teaches `reader` names: it reads better, and is too large and slow to ship."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from language.training.batches import Batches
from language.training.mpnet import MPNet
from language.training.names import WeightedTexts
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
    batches: Batches,
    texts: WeightedTexts,
    *,
    checkpoint: Path,
    tell: Callable[[str], None],
) -> NameNetwork:
    """Return a network that has learnt names, ready to teach them.

    Args:
        encoder: what it begins with.
        batches: makes batches of texts.
        texts: with names that people labelled.
        checkpoint: where to keep what was learnt so far.
        tell: is told how it goes, a line at a time.
    """

    def lessons(seed: int) -> Lessons:
        names = batches.of_names(texts, seed)
        return Lessons(names, names, iter(()), batches.main_labels)

    network = NameNetwork(encoder, len(batches.labels.names), AROUND)
    taught(network, lessons, PLAN, checkpoint=checkpoint, tell=tell)
    network.eval()
    return network
