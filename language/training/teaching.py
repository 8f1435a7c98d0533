"""Teaching the reader's network names and parses in turn."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from language.training.lessons import Lesson
from language.training.losses import loss
from language.training.network import ReaderNetwork

REPORT_EVERY = 50
"""In updates."""
SAVE_EVERY = 250
"""In updates."""


@dataclass(frozen=True)
class Plan:
    """How long and how fast to learn."""

    words: int
    """How many words to read in all, repeats counted."""
    encoder_rate: float = 2e-4
    head_rate: float = 1.5e-3
    warmup: float = 0.04
    """The share of the training in which the rates grow."""
    parse_every: int = 3
    """One batch in so many teaches the parse, the others names."""


@dataclass(frozen=True)
class Lessons:
    """Batches of lessons, without end."""

    names: Iterator[list[Lesson]]
    parses: Iterator[list[Lesson]]


@dataclass
class Progress:
    """How far a training has come."""

    words: int = 0
    updates: int = 0
    seconds: float = 0.0


def taught(
    network: ReaderNetwork,
    lessons: Lessons,
    plan: Plan,
    *,
    checkpoint: Path,
    tell: Callable[[str], None],
) -> Progress:
    """Teach the network in place; go on from the checkpoint if there is one.

    Products are made in sixteen-bit floats; the vectors of the pieces stay as they are. The optimizer is
    AdamW, its rate warmed up and then let down.

    Args:
        network: with the encoder's weights taken.
        lessons: batches without end.
        plan: how long and how fast.
        checkpoint: where to keep what was learnt so far.
        tell: is told how it goes, a line at a time.
    """
    network.encoder.pieces.weight.requires_grad_(False)
    optimizer = _optimizer(network, plan)
    progress = _resumed(network, optimizer, checkpoint)
    network.train()
    while progress.words < plan.words:
        began = time.process_time()
        batch = next(lessons.parses if progress.updates % plan.parse_every == 0 else lessons.names)
        lost = _update(network, optimizer, batch, _rate(progress.words / plan.words, plan.warmup))
        progress.words += sum(len(lesson.encoded.first) for lesson in batch)
        progress.updates += 1
        progress.seconds += time.process_time() - began
        if progress.updates % REPORT_EVERY == 0:
            tell(f"{progress.words / plan.words:5.1%} {progress.words:,} words, loss {lost:.3f}")
        if progress.updates % SAVE_EVERY == 0 or progress.words >= plan.words:
            _save(network, optimizer, progress, checkpoint)
    return progress


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


def _update(network: ReaderNetwork, optimizer: Any, batch: list[Lesson], rate: float) -> float:
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * rate
    device = next(network.parameters()).device.type
    with torch.autocast(device, dtype=torch.bfloat16):
        lost = loss(network, batch)
    optimizer.zero_grad()
    lost.backward()
    torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
    optimizer.step()
    return float(lost)


def _rate(share: float, warmup: float) -> float:
    return max(share / warmup if share < warmup else (1 - share) / (1 - warmup), 0.002)


def _resumed(network: ReaderNetwork, optimizer: Any, checkpoint: Path) -> Progress:
    if not checkpoint.exists():
        return Progress()
    state = torch.load(checkpoint)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return Progress(**state["progress"])


def _save(network: ReaderNetwork, optimizer: Any, progress: Progress, checkpoint: Path) -> None:
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "progress": vars(progress)}
    unfinished = checkpoint.with_suffix(".unfinished")
    torch.save(state, unfinished)
    unfinished.replace(checkpoint)
