"""How wrong the network is about a batch of lessons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from language.training.lessons import IGNORED, MISCELLANEOUS, Lesson
from language.training.network import ReaderNetwork

NAME_SMOOTHING = 0.03
"""Of the labels of names: a good part of them a machine made."""
DOUBTED = 0.9
"""How sure the network must be of another label than a machine gave, for that one not to be learnt."""


def loss(
    network: ReaderNetwork, batch: Sequence[Lesson], main_labels: Sequence[int], *, doubts: bool
) -> Tensor:
    """Return the loss of a batch whose lessons all teach names, or all teach the parse.

    Args:
        network: what learns.
        batch: what it is to learn.
        main_labels: the numbers of the labels of persons, organisations and places.
        doubts: whether it knows enough to doubt the names that a machine labelled.
    """
    if batch[0].names is None:
        return parse_loss(network, batch)
    return name_loss(network, batch, main_labels, doubts=doubts)


def name_loss(
    network: ReaderNetwork, batch: Sequence[Lesson], main_labels: Sequence[int], *, doubts: bool
) -> Tensor:
    """Return the cross entropy of the BIO labels, doubted ones left out.

    Leaving out what contradicts a sure network keeps it from learning slips (loss truncation, Kang and
    Hashimoto 2020), here where a machine labelled only.
    """
    scores = network.name_scores(network.word_vectors(*inputs(batch)))
    labels = _padded([lesson.names for lesson in batch])
    if doubts:
        silver = torch.tensor([lesson.is_silver for lesson in batch])
        labels = labels.masked_fill(silver[:, None] & doubted(scores, labels), IGNORED)
    is_miscellaneous = labels == MISCELLANEOUS
    known = labels.masked_fill(is_miscellaneous, IGNORED)
    words = max(1, int((known != IGNORED).sum()))
    missed = miscellaneous_loss(scores[is_miscellaneous], main_labels).sum() / words
    return _cross_entropy(scores, known, smoothing=NAME_SMOOTHING) + missed


def miscellaneous_loss(scores: Tensor, main_labels: Sequence[int]) -> Tensor:
    """Return the loss (words) of words that may have any label but the main ones.

    It is the negative logarithm of what all the labels left have in common of the probability, as in
    learning from partial labels (Cour, Sapp and Taskar 2011).

    Args:
        scores: of the labels, (words, labels).
        main_labels: the numbers of those that the words do not have.
    """
    others = [label for label in range(scores.shape[-1]) if label not in set(main_labels)]
    return -torch.logsumexp(scores.float().log_softmax(-1)[:, others], dim=-1)


def doubted(scores: Tensor, labels: Tensor) -> Tensor:
    """Return where (texts, words) the scores (texts, words, labels) make another label nearly certain."""
    surest = scores.detach().float().softmax(-1).max(-1)
    return (surest.values > DOUBTED) & (surest.indices != labels)


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
