"""How wrong the network is about a batch of lessons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from language.training.lessons import IGNORED, Lesson
from language.training.network import ReaderNetwork

NAME_SMOOTHING = 0.03
"""Of the labels of names: a good part of them a machine made."""


def loss(network: ReaderNetwork, batch: Sequence[Lesson]) -> Tensor:
    """Return the loss of a batch whose lessons all teach names, or all teach the parse."""
    return name_loss(network, batch) if batch[0].names is not None else parse_loss(network, batch)


def name_loss(network: ReaderNetwork, batch: Sequence[Lesson]) -> Tensor:
    """Return the cross entropy of the BIO labels."""
    names = network.name_scores(network.word_vectors(*inputs(batch)))
    return _cross_entropy(names, _padded([lesson.names for lesson in batch]), smoothing=NAME_SMOOTHING)


def parse_loss(network: ReaderNetwork, batch: Sequence[Lesson]) -> Tensor:
    """Return the sum of the cross entropies of heads, relations, tags, morphs and sentence starts."""
    _, tags, morphs, starts, arcs, dependents, heads = network(*inputs(batch))
    words = tags.shape[1]
    gold_heads = _padded([_with_root_at(lesson.heads or [], words) for lesson in batch])
    chosen = torch.gather(heads, 1, gold_heads.clamp(min=0)[:, :, None].expand(-1, -1, heads.shape[-1]))
    relations = (dependents.float() * chosen.float()[:, :, None, :]).sum(-1)
    return (
        _cross_entropy(arcs.float() + _padding_bias(batch, words), gold_heads)
        + _cross_entropy(relations, _padded([lesson.relations for lesson in batch]))
        + 0.5 * _cross_entropy(tags, _padded([lesson.tags for lesson in batch]))
        + 0.5 * _cross_entropy(morphs, _padded([lesson.morphs for lesson in batch]))
        + 0.5 * _cross_entropy(starts, _padded([lesson.starts for lesson in batch]))
    )


def inputs(batch: Sequence[Lesson]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Return what the network takes: ids, mask, first, last and features, padded with zeros."""
    encoded = [lesson.encoded for lesson in batch]
    return (
        _padded([each.ids for each in encoded], 0),
        _padded([[1.0] * len(each.ids) for each in encoded], 0),
        _padded([each.first for each in encoded], 0),
        _padded([each.last for each in encoded], 0),
        pad_sequence([torch.from_numpy(each.features) for each in encoded], batch_first=True),
    )


def _with_root_at(heads: Sequence[int], column: int) -> list[int]:
    return [head if head < len(heads) else column for head in heads]


def _padding_bias(batch: Sequence[Lesson], words: int) -> Tensor:
    """Return what makes padding no head of anything, (lessons, 1, words + 1); the root is always one."""
    bias = torch.zeros(len(batch), 1, words + 1)
    for row, lesson in enumerate(batch):
        bias[row, 0, len(lesson.encoded.first) : words] = -1e4
    return bias


def _cross_entropy(scores: Tensor, labels: Tensor, smoothing: float = 0.0) -> Tensor:
    flat = scores.float().flatten(0, 1)
    return functional.cross_entropy(flat, labels.flatten(), ignore_index=IGNORED, label_smoothing=smoothing)


def _padded(rows: Sequence[Any], padding: float = IGNORED) -> Tensor:
    return pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=padding)
