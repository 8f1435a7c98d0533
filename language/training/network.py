"""The network of the `reader` pipeline: an encoder of word pieces, with heads."""

from __future__ import annotations

from pathlib import Path

import torch
from msgspec import Struct
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from language.reader.features import FEATURES


class Shape(Struct, frozen=True):
    """The shape of an encoder."""

    hidden: int
    """The length of a vector."""
    inner: int
    """The length of the vectors between the two products of a layer."""
    layers: int
    attention_heads: int
    pieces: int
    """How many word pieces it knows."""
    positions: int
    epsilon: float
    """What is added to variances before dividing by them."""
    dropout: float
    """The share of what a layer says that is left out while it learns."""


MINILM = Shape(384, 1536, 6, 12, 30522, 512, 1e-12, 0.1)
"""MiniLM-L6."""


class Sizes(Struct, frozen=True):
    """How many labels each head tells apart."""

    names: int
    tags: int
    morphs: int
    relations: int


class Layer(nn.Module):
    """A transformer layer as in BERT: attention and a feed-forward network, each added and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        hidden, inner = shape.hidden, shape.inner
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.attended, self.inner, self.outer = (
            nn.Linear(hidden, hidden),
            nn.Linear(hidden, inner),
            nn.Linear(inner, hidden),
        )
        self.norm_attended, self.norm_outer = (nn.LayerNorm(hidden, eps=shape.epsilon) for _ in range(2))
        self.dropout = nn.Dropout(shape.dropout)
        self._heads = shape.attention_heads

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Return the next states (texts, pieces, hidden).

        Args:
            states: the states before, of the same shape.
            bias: what is added to attention, (texts or 1, heads or 1, pieces or 1, pieces): very negative
                where there is no piece.
        """
        shape = (*states.shape[:2], self._heads, states.shape[2] // self._heads)
        query, key, value = (
            linear(states).view(shape).transpose(1, 2) for linear in (self.query, self.key, self.value)
        )
        weights = torch.softmax(query * shape[3] ** -0.5 @ key.transpose(2, 3) + bias.to(query.dtype), dim=-1)
        attended = (weights @ value).transpose(1, 2).reshape(states.shape)
        states = self.norm_attended(states + self.dropout(self.attended(attended)))
        return self.norm_outer(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Contextual vectors of word pieces, as in BERT."""

    def __init__(self, shape: Shape = MINILM) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.pieces, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, ids: Tensor, mask: Tensor, letters: Tensor) -> Tensor:
        """Return the vectors (texts, pieces, hidden) of the pieces.

        Args:
            ids: of the pieces, (texts, pieces).
            mask: one where there is a piece, (texts, pieces).
            letters: what is added to the vectors of the pieces, (texts, pieces, hidden).
        """
        positions = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.embedded(ids, positions) + letters))
        bias = self.attention_bias(mask.to(states.dtype))
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def embedded(self, ids: Tensor, positions: Tensor) -> Tensor:
        """Return the vectors of the pieces at their positions, before anything is known around them."""
        return self.pieces(ids) + self.positions(positions)

    def attention_bias(self, mask: Tensor) -> Tensor:
        """Return what is added to attention, (texts, heads or 1, pieces or 1, pieces)."""
        return (1.0 - mask[:, None, None, :]) * -1e4

    def load(self, path: Path) -> None:
        """Take the weights of a checkpoint of this shape."""
        weights = load_file(path)
        self.pieces.weight.data = weights["embeddings.word_embeddings.weight"]
        self.positions.weight.data = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self.load_layers(weights, _PLACES)

    def load_layers(self, weights: dict[str, Tensor], places: dict[str, str]) -> None:
        """Take the weights of the layers, from the places that a checkpoint keeps them at."""
        _take(self.norm, weights, "embeddings.LayerNorm")
        for index, layer in enumerate(self.layers):
            for name, place in places.items():
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


class NameNetwork(nn.Module):
    """An encoder with a head for names.

    The encoder knows no capitals, so what the letters of a word show is added to its pieces, and once more to
    the vectors that the heads see.
    """

    def __init__(self, encoder: Encoder, names: int, around: int = 256) -> None:
        super().__init__()
        hidden = encoder.shape.hidden
        self.encoder = encoder
        self.letters = nn.Linear(FEATURES, hidden, bias=False)
        self.words = nn.Linear(2 * hidden + FEATURES, hidden)
        self.around = nn.Conv1d(hidden, around, 3, padding=1)
        self.names = nn.Linear(around, names)
        self.dropout = nn.Dropout(0.2)
        nn.init.zeros_(self.letters.weight)  # to begin with, the encoder reads as it was taught

    def name_scores(self, words: Tensor) -> Tensor:
        """Return the scores of the BIO labels (texts, words, labels) from the vectors of the words."""
        around = functional.relu(self.around(words.transpose(1, 2))).transpose(1, 2)
        return self.names(self.dropout(around))

    def word_vectors(
        self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor, features: Tensor
    ) -> Tensor:
        """Return one vector for each word, (texts, words, hidden)."""
        pieces = self.encoder(ids, mask, self.letters(of_pieces(features, first, last, ids.shape[1])))
        ends = [
            torch.gather(pieces, 1, positions[:, :, None].expand(-1, -1, pieces.shape[2]))
            for positions in (first, last)
        ]
        words = functional.gelu(self.words(torch.cat([*ends, features], dim=2)))
        is_word = (first > 0)[:, :, None].to(words.dtype)  # the first piece, at 0, is no word's
        return self.dropout(words * is_word)


class ReaderNetwork(NameNetwork):
    """The network of `reader`: MiniLM with heads for names, tags, morphs, sentence starts and dependencies.

    The heads for dependencies are biaffine (Dozat and Manning 2017).
    """

    ARC, RELATION = 256, 96

    def __init__(self, sizes: Sizes) -> None:
        super().__init__(Encoder(), sizes.names)
        hidden = self.encoder.shape.hidden
        self.tags = nn.Linear(hidden, sizes.tags)
        self.morphs = nn.Linear(hidden, sizes.morphs)
        self.starts = nn.Linear(hidden, 2)
        self.arc_dependent, self.arc_head = (nn.Linear(hidden, self.ARC) for _ in range(2))
        self.arc = nn.Parameter(torch.zeros(self.ARC + 1, self.ARC))
        self.root = nn.Parameter(torch.randn(hidden) * 0.02)
        self.relation_dependent, self.relation_head = (nn.Linear(hidden, self.RELATION) for _ in range(2))
        self.relation = nn.Parameter(torch.zeros(self.RELATION + 1, sizes.relations, self.RELATION + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=0.02)

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
        heads = torch.cat([words, self.root.expand(words.shape[0], 1, -1)], dim=1)
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


def of_pieces(features: Tensor, first: Tensor, last: Tensor, pieces: int) -> Tensor:
    """Return the features of the word that each piece is of, (texts, pieces, FEATURES)."""
    place = torch.arange(pieces, device=first.device)[None, :, None]
    is_of = (first[:, None, :] <= place) & (place <= last[:, None, :])
    return is_of.to(features.dtype) @ features


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], dim=-1)
