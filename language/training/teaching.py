"""Teaching the reader's network names and parses in turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from msgspec import Struct
from msgspec.structs import asdict
from torch import Tensor

from language.training.lessons import Lesson
from language.training.losses import loss
from language.training.network import ReaderNetwork

REPORT_EVERY = 50
"""In updates."""
SAVE_EVERY = 250
"""In updates."""


class Plan(Struct, frozen=True):
    """How long and how fast to learn."""

    words: int
    """How many words to read in all, repeats counted."""
    encoder_rate: float = 1.6e-4
    head_rate: float = 1.2e-3
    warmup: int = 200_000
    """In how many words the rates grow."""
    decay: float = 0.4
    """The share of the training, at its end, in which the rates shrink."""
    trusting: int = 1_000_000
    """For how many words every label is believed."""
    parse_every: int = 3
    """One batch in so many teaches the parse, the others names."""


class Lessons(Struct, frozen=True):
    """Batches of lessons, without end."""

    names: Iterator[list[Lesson]]
    gold_names: Iterator[list[Lesson]]
    """Names that people labelled, and no machine."""
    parses: Iterator[list[Lesson]]
    main_labels: Sequence[int]
    """The numbers of the labels of persons, organisations and places."""


class Progress(Struct):
    """How far a training has come."""

    words: int = 0
    updates: int = 0
    seconds: float = 0.0


def taught(
    network: ReaderNetwork,
    lessons: Callable[[int], Lessons],
    plan: Plan,
    *,
    checkpoint: Path,
    tell: Callable[[str], None],
) -> Progress:
    """Teach the network in place; go on from the checkpoint if there is one.

    Products are made in sixteen-bit floats; the vectors of the pieces stay as they are. The optimizer is
    AdamW, its rate warmed up, held, and let down (Hu et al. 2024): as long as it is held, a training can be
    made longer or shorter without beginning again. While it is let down, names are learnt from what people
    labelled only: what is read last is remembered best.

    Args:
        network: with the encoder's weights taken.
        lessons: makes batches without end from a seed, another one each time the training goes on.
        plan: how long and how fast.
        checkpoint: where to keep what was learnt so far.
        tell: is told how it goes, a line at a time.
    """
    network.encoder.pieces.weight.requires_grad_(False)
    optimizer = _optimizer(network, plan)
    progress = _resumed(network, optimizer, checkpoint)
    batches = lessons(progress.updates)
    device = next(network.parameters()).device.type
    network.train()
    while progress.words < plan.words:
        began = time.process_time()
        batch = next(_batches_now(batches, progress, plan))
        _set_rate(optimizer, rate(progress.words, plan))
        with torch.autocast(device, dtype=torch.bfloat16):
            lost = loss(network, batch, batches.main_labels, doubts=progress.words > plan.trusting)
        _update(optimizer, lost)
        progress.words += sum(len(lesson.encoded.first) for lesson in batch)
        progress.updates += 1
        progress.seconds += time.process_time() - began
        if progress.updates % REPORT_EVERY == 0:
            share, value = progress.words / plan.words, float(lost.detach())
            tell(f"{share:5.1%} {progress.words:,} words, loss {value:.3f}")
        if progress.updates % SAVE_EVERY == 0 or progress.words >= plan.words:
            _save(network, optimizer, progress, checkpoint)
    return progress


def _batches_now(lessons: Lessons, progress: Progress, plan: Plan) -> Iterator[list[Lesson]]:
    if progress.updates % plan.parse_every == 0:
        return lessons.parses
    is_ending = progress.words >= (1 - plan.decay) * plan.words
    return lessons.gold_names if is_ending else lessons.names


def _optimizer(network: ReaderNetwork, plan: Plan) -> torch.optim.Optimizer:
    encoder = {id(parameter) for parameter in network.encoder.parameters()}
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    groups = [
        {
            "params": [p for p in learning if id(p) in encoder],
            "lr": plan.encoder_rate,
            "base": plan.encoder_rate,
        },
        {
            "params": [p for p in learning if id(p) not in encoder],
            "lr": plan.head_rate,
            "base": plan.head_rate,
        },
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def rate(words: int, plan: Plan) -> float:
    """Return the rate of learning after so many words, as a share of the highest."""
    left = (plan.words - words) / (plan.decay * plan.words)
    return max(min(words / plan.warmup, 1.0, left), 0.002)


def _set_rate(optimizer: Any, share: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * share


def _update(optimizer: Any, lost: Tensor) -> None:
    optimizer.zero_grad()
    lost.backward()
    torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
    optimizer.step()


def _resumed(network: ReaderNetwork, optimizer: Any, checkpoint: Path) -> Progress:
    if not checkpoint.exists():
        return Progress()
    state = torch.load(checkpoint)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return Progress(**state["progress"])


def _save(network: ReaderNetwork, optimizer: Any, progress: Progress, checkpoint: Path) -> None:
    state = {
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "progress": asdict(progress),
    }
    unfinished = checkpoint.with_suffix(".unfinished")
    torch.save(state, unfinished)
    unfinished.replace(checkpoint)
