"""The exported network: windows of words in, scores of every head out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any
from weakref import WeakSet

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Scores = NDArray[np.float32]

PADDED_BATCH = 4096
"""How many pieces, padding included, the network reads at once. Keeps memory flat."""
MOST_PADDING = 1.25
"""How many times as long as the shortest window of a batch the longest may be."""


class Encoded(Struct, frozen=True):
    """A window as the network reads it."""

    ids: list[int]
    """Of the pieces."""
    first: list[int]
    """The position of each word's first piece."""
    last: list[int]
    """The position of each word's last piece."""
    features: Scores
    """Of the words' letters, (words, FEATURES)."""


class Reading(Struct, frozen=True):
    """What the network says about one window; every array has one row a word."""

    names: Scores
    """Log-probabilities of the BIO labels."""
    tags: Scores
    morphs: Scores
    starts: Scores
    """Whether a sentence starts: no, yes."""
    arcs: Scores
    """(words, words + 1): the last column is the root."""
    dependents: Scores
    """(words, relations, size): the dependent's side of each relation."""
    heads: Scores
    """(words + 1, size): the head's side; the last row is the root."""

    def relation(self, dependent: int, head: int) -> int:
        """Return the best relation of a word to its head (or, past the last word, to the root)."""
        return int((self.dependents[dependent] @ self.heads[head]).argmax())


class Network:
    """An ONNX network made by the training command; it is set up when it is first needed."""

    def __init__(self, model: bytes) -> None:
        self._model = model
        self._session: Any = None
        _networks.add(self)

    def stop(self) -> None:
        """End its threads; the next reading begins them again."""
        self._session = None

    def read(self, windows: Sequence[Encoded]) -> list[Reading]:
        """Return what the network says about each window, in order; like lengths are read together."""
        readings: dict[int, Reading] = {}
        for batch in _batches(windows):
            outputs = self._running_session().run(None, _inputs([windows[number] for number in batch]))
            readings.update(
                zip(batch, _readings(outputs, [windows[number] for number in batch]), strict=True)
            )
        return [readings[number] for number in range(len(windows))]

    def _running_session(self) -> Any:
        if self._session is None:
            import onnxruntime  # noqa: PLC0415  (the other pipelines do without it)

            options = onnxruntime.SessionOptions()
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            providers = ["CPUExecutionProvider"]
            self._session = onnxruntime.InferenceSession(self._model, options, providers=providers)
        return self._session


_networks: WeakSet[Network] = WeakSet()


def _stop_all() -> None:
    for network in list(_networks):
        network.stop()


# A session's threads do not survive a fork, and the child would wait for them.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_stop_all)


def _batches(windows: Sequence[Encoded]) -> Iterator[list[int]]:
    """Yield the numbers of windows that are read together: those of like length, not too many."""
    batch: list[int] = []
    for number in sorted(range(len(windows)), key=lambda number: len(windows[number].ids)):
        length = len(windows[number].ids)
        is_full = length * (len(batch) + 1) > PADDED_BATCH
        if batch and (is_full or length > MOST_PADDING * len(windows[batch[0]].ids)):
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _inputs(windows: Sequence[Encoded]) -> dict[str, NDArray[Any]]:
    pieces = max(len(window.ids) for window in windows)
    words = max(len(window.first) for window in windows)
    size = windows[0].features.shape[1]
    inputs: dict[str, NDArray[Any]] = {
        "ids": np.zeros((len(windows), pieces), dtype=np.int64),
        "mask": np.zeros((len(windows), pieces), dtype=np.float32),
        "first": np.zeros((len(windows), words), dtype=np.int64),
        "last": np.zeros((len(windows), words), dtype=np.int64),
        "features": np.zeros((len(windows), words, size), dtype=np.float32),
    }
    for row, window in enumerate(windows):
        inputs["ids"][row, : len(window.ids)] = window.ids
        inputs["mask"][row, : len(window.ids)] = 1
        inputs["first"][row, : len(window.first)] = window.first
        inputs["last"][row, : len(window.last)] = window.last
        inputs["features"][row, : len(window.first)] = window.features
    return inputs


def _readings(outputs: list[Scores], windows: Sequence[Encoded]) -> Iterator[Reading]:
    names, tags, morphs, starts, arcs, dependents, heads = outputs
    for row, window in enumerate(windows):
        words = len(window.first)
        yield Reading(
            names=_log_probabilities(names[row, :words]),
            tags=tags[row, :words],
            morphs=morphs[row, :words],
            starts=starts[row, :words],
            arcs=np.concatenate([arcs[row, :words, :words], arcs[row, :words, -1:]], axis=1),
            dependents=dependents[row, :words],
            heads=np.concatenate([heads[row, :words], heads[row, -1:]]),
        )


def _log_probabilities(scores: Scores) -> Scores:
    shifted = scores - scores.max(axis=1, keepdims=True)
    probabilities: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return probabilities
