"""MPNet, the encoder of the larger network that teaches (Song et al. 2020)."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from language.training.network import Encoder, Shape

MPNET = Shape(768, 3072, 10, 12, 30527, 514, 1e-5, dropout=0.0)
"""The lower ten of its twelve layers: the upper two were taught most of how sentences resemble each other.

Without dropout: it takes a seventh of the time of two cores, and nothing is read much more than twice.
"""

_BUCKETS, _FARTHEST = 32, 128
_FIRST_POSITION = 2
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
_PLACES = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "attended": "attention.attn.o",
    "norm_attended": "attention.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}


class MPNet(Encoder):
    """Contextual vectors of word pieces; it also sees how far pieces are apart.

    Its pieces are those of BERT by other numbers. It is given the numbers that BERT has for them, so that
    both can read the same lessons.

    Args:
        folder: the checkpoint, as its makers publish it.
        pieces: the word pieces of BERT in the order of their numbers.
    """

    def __init__(self, folder: Path, pieces: Sequence[str]) -> None:
        super().__init__(MPNET)
        self.distances = nn.Embedding(_BUCKETS, MPNET.attention_heads)
        vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        numbers = [vocabulary[_SPECIAL.get(piece, piece)] for piece in pieces]
        self.register_buffer("numbers", torch.tensor(numbers))
        self.load(folder / "model.safetensors")

    def embedded(self, ids: Tensor, positions: Tensor) -> Tensor:
        """Return the vectors of the pieces at their positions, before anything is known around them."""
        return self.pieces(self.numbers[ids]) + self.positions(positions + _FIRST_POSITION)

    def attention_bias(self, mask: Tensor) -> Tensor:
        """Return what is added to attention, (texts, heads, pieces, pieces)."""
        place = torch.arange(mask.shape[1], device=mask.device)
        near = self.distances(buckets(place[None, :] - place[:, None])).permute(2, 0, 1)
        return near[None] + super().attention_bias(mask)

    def load(self, path: Path) -> None:
        """Take the weights of a checkpoint."""
        weights = load_file(path)
        self.pieces.weight.data = weights["embeddings.word_embeddings.weight"]
        self.positions.weight.data = weights["embeddings.position_embeddings.weight"]
        self.distances.weight.data = weights["encoder.relative_attention_bias.weight"]
        self.load_layers(weights, _PLACES)


def buckets(steps: Tensor) -> Tensor:
    """Return the number of the bucket of each distance: near ones have their own, far ones share some.

    As in T5 (Raffel et al. 2020).

    Args:
        steps: from the piece that looks to the piece that it looks at, of any shape.
    """
    half = _BUCKETS // 2
    exact = half // 2
    far = steps.abs().clamp(min=1).float()
    shared = exact + (torch.log(far / exact) / math.log(_FARTHEST / exact) * (half - exact)).long()
    sized = torch.where(steps.abs() < exact, steps.abs(), shared.clamp(max=half - 1))
    return sized + (steps > 0).long() * half
