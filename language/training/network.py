"""The network of the `reader` pipeline: an encoder of word pieces, with heads."""

from __future__ import annotations

from pathlib import Path

import torch
from msgspec import Struct
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from language.reader.features import FEATURES

HIDDEN, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
"""The shape of MiniLM-L6."""


class Sizes(Struct, frozen=True):
    """How many labels each head tells apart."""

    names: int
    tags: int
    morphs: int
    relations: int


class Layer(nn.Module):
    """A transformer layer as in BERT: attention and a feed-forward network, each added and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.attended, self.inner, self.outer = (
            nn.Linear(HIDDEN, HIDDEN),
            nn.Linear(HIDDEN, INNER),
            nn.Linear(INNER, HIDDEN),
        )
        self.norm_attended, self.norm_outer = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Return the next states (texts, pieces, HIDDEN); `bias` is very negative where there is no piece."""
        shape = (*states.shape[:2], ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS)
        query, key, value = (
            linear(states).view(shape).transpose(1, 2) for linear in (self.query, self.key, self.value)
        )
        weights = torch.softmax(query * shape[3] ** -0.5 @ key.transpose(2, 3) + bias.to(query.dtype), dim=-1)
        attended = (weights @ value).transpose(1, 2).reshape(states.shape)
        states = self.norm_attended(states + self.dropout(self.attended(attended)))
        return self.norm_outer(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """MiniLM-L6: contextual vectors of word pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids: Tensor, mask: Tensor, letters: Tensor) -> Tensor:
        """Return the vectors (texts, pieces, HIDDEN) of the pieces.

        Args:
            ids: of the pieces, (texts, pieces).
            mask: one where there is a piece, (texts, pieces).
            letters: what is added to the vectors of the pieces, (texts, pieces, HIDDEN).
        """
        positions = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.pieces(ids) + self.positions(positions) + letters))
        bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e4
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def load(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint of this shape."""
        weights = load_file(path)
        self.pieces.weight.data = weights["embeddings.word_embeddings.weight"]
        self.positions.weight.data = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _take(self.norm, weights, "embeddings.LayerNorm")
        for index, layer in enumerate(self.layers):
            for name, place in _PLACES.items():
                _take(getattr(layer, name), weights, f"encoder.layer.{index}.{place}")


_PLACES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "norm_attended": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}


def _take(module: nn.Module, weights: dict[str, Tensor], place: str) -> None:
    module.load_state_dict({part: weights[f"{place}.{part}"] for part in ("weight", "bias")})


class ReaderNetwork(nn.Module):
    """The encoder with its heads.

    The encoder knows no capitals, so what the letters of a word show is added to its pieces, and once more to
    the vectors that the heads see. The heads for dependencies are biaffine (Dozat and Manning 2017).
    """

    ARC, RELATION = 256, 96

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.letters = nn.Linear(FEATURES, HIDDEN, bias=False)
        self.words = nn.Linear(2 * HIDDEN + FEATURES, HIDDEN)
        self.around = nn.Conv1d(HIDDEN, 256, 3, padding=1)
        self.names = nn.Linear(256, sizes.names)
        self.tags = nn.Linear(HIDDEN, sizes.tags)
        self.morphs = nn.Linear(HIDDEN, sizes.morphs)
        self.starts = nn.Linear(HIDDEN, 2)
        self.arc_dependent, self.arc_head = (nn.Linear(HIDDEN, self.ARC) for _ in range(2))
        self.arc = nn.Parameter(torch.zeros(self.ARC + 1, self.ARC))
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.02)
        self.relation_dependent, self.relation_head = (nn.Linear(HIDDEN, self.RELATION) for _ in range(2))
        self.relation = nn.Parameter(torch.zeros(self.RELATION + 1, sizes.relations, self.RELATION + 1))
        nn.init.zeros_(self.letters.weight)  # to begin with, the encoder reads as it was taught
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=0.02)
        self.dropout = nn.Dropout(0.2)

    def forward(
        self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Return the scores of every head.

        Args:
            ids: of the word pieces, (texts, pieces).
            mask: one where there is a piece, (texts, pieces).
            first: the position of each word's first piece, (texts, words).
            last: the position of each word's last piece, (texts, words).
            features: of the words' letters, (texts, words, FEATURES).

        Returns:
            Names, tags, morphs and sentence starts, each (texts, words, labels); arcs (texts, words,
            words + 1), the last column being the root; and the two sides of the relations, (texts, words,
            relations, RELATION + 1) and (texts, words + 1, RELATION + 1), whose product is the score.
        """
        words = self.word_vectors(ids, mask, first, last, features)
        heads = torch.cat([words, self.root.expand(words.shape[0], 1, HIDDEN)], dim=1)
        arcs = (
            _with_one(functional.gelu(self.arc_dependent(words)))
            @ self.arc
            @ functional.gelu(self.arc_head(heads)).transpose(1, 2)
        )
        relation = _with_one(functional.gelu(self.relation_dependent(words))) @ self.relation.flatten(1)
        return (
            self.name_scores(words),
            self.tags(words),
            self.morphs(words),
            self.starts(words),
            arcs,
            relation.view(*words.shape[:2], -1, self.RELATION + 1),
            _with_one(functional.gelu(self.relation_head(heads))),
        )

    def name_scores(self, words: Tensor) -> Tensor:
        """Return the scores of the BIO labels (texts, words, labels) from the vectors of the words."""
        around = functional.relu(self.around(words.transpose(1, 2))).transpose(1, 2)
        return self.names(self.dropout(around))

    def word_vectors(
        self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, features: Tensor
    ) -> Tensor:
        """Return one vector for each word, (texts, words, HIDDEN)."""
        pieces = self.encoder(ids, mask, self.letters(of_pieces(features, first, last, ids.shape[1])))
        ends = [
            torch.gather(pieces, 1, positions[:, :, None].expand(-1, -1, HIDDEN))
            for positions in (first, last)
        ]
        words = functional.gelu(self.words(torch.cat([*ends, features], dim=2)))
        is_word = (first > 0)[:, :, None].to(words.dtype)  # the first piece, at 0, is no word's
        return self.dropout(words * is_word)


def of_pieces(features: Tensor, first: Tensor, last: Tensor, pieces: int) -> Tensor:
    """Return the features of the word that each piece is of, (texts, pieces, FEATURES)."""
    place = torch.arange(pieces, device=first.device)[None, :, None]
    is_of = (first[:, None, :] <= place) & (place <= last[:, None, :])
    return is_of.to(features.dtype) @ features


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], dim=-1)
