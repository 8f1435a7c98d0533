"""The training loop of the convolutional components: averaged Adam, its rate warmed up and then let down."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam

REPORT_EVERY = 200
"""In updates."""


class Schedule(Struct, frozen=True):
    """How long and how fast to learn."""

    words: int
    """How many words to read in all, repeats counted."""
    batch_words: int = 1000
    rate: float = 0.002
    warmup: float = 0.02
    """The share of the training in which the rate grows."""
    dropout: float = 0.1


def trained(
    nlp: Language,
    epoch: Callable[[], Iterable[Example]],
    schedule: Schedule,
    *,
    progress: Callable[[str], None],
    keep: Path | None = None,
) -> Language:
    """Train the initialised `nlp` in place and return it with the averaged weights in use.

    Its meta has the `minutes` of processor time that this took.

    Args:
        nlp: an initialised pipeline; all its components learn.
        epoch: makes the examples of one more epoch each time it is called.
        schedule: how long and how fast.
        progress: is told how it goes, a line at a time.
        keep: where to save the averaged weights now and then, so that a long training can be looked at.
    """
    optimizer = Adam(schedule.rate, L2=0.01, grad_clip=1.0, use_averages=True)
    started, seen, updates = time.process_time(), 0, 0
    losses: dict[str, float] = {}
    for batch in minibatch_by_words(_endless(epoch), schedule.batch_words):
        optimizer.learn_rate = schedule.rate * _let_down(seen / schedule.words, schedule.warmup)
        nlp.update(batch, sgd=optimizer, drop=schedule.dropout, losses=losses)
        seen, updates = seen + sum(len(example.predicted) for example in batch), updates + 1
        if updates % REPORT_EVERY == 0:
            progress(_report(seen, schedule.words, time.process_time() - started, losses))
            losses = {}
            if keep is not None and updates % (10 * REPORT_EVERY) == 0:
                with nlp.use_params(optimizer.averages):
                    nlp.to_disk(keep)
        if seen >= schedule.words:
            break
    nlp.use_params(optimizer.averages).__enter__()
    nlp.meta["minutes"] = round((time.process_time() - started) / 60, 1)
    return nlp


def _endless(epoch: Callable[[], Iterable[Example]]) -> Iterator[Example]:
    while True:
        yield from epoch()


def _let_down(share: float, warmup: float) -> float:
    return share / warmup if share < warmup else max(0.0, (1 - share) / (1 - warmup))


def _report(seen: int, words: int, seconds: float, losses: dict[str, float]) -> str:
    lost = "  ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
    return f"{seen / words:5.1%} {seen:,} words in {seconds:.0f} s of processor time  {lost}"
