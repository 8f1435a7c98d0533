"""Layers of networks that are only read with: the numbers of thinc's layers, in less time.

thinc keeps for each prediction what training would need. Half of the time of our convolutional networks goes
into two kinds of layers: `Maxout` (Goodfellow et al. 2013) and `LayerNorm` (Ba et al. 2016).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model, NumpyOps
from thinc.layers import layernorm, maxout

Numbers = NDArray[np.float32]

_TINY = 1e-8
"""What thinc adds to a variance, so that it is never nothing."""


def quicken(model: Model[Any, Any]) -> None:
    """Let a model whose weights change no more predict sooner; on a graphics card it stays as it is."""
    for node in model.walk():
        quick = _QUICK.get(node.name)
        if quick is not None and type(node.ops) is NumpyOps and all(map(node.has_param, node.param_names)):
            node._func = quick(node)


class QuickMaxout:
    """The largest of the pieces of each unit; these lie beside each other in thinc, and apart here.

    Args:
        model: thinc's layer, with weights (units, pieces, inputs) and biases (units, pieces).
    """

    def __init__(self, model: Model[Any, Any]) -> None:
        self._weights = np.ascontiguousarray(_weights(model, "W").transpose(1, 2, 0))
        self._biases = np.ascontiguousarray(_weights(model, "b").T)

    def __call__(self, model: Model[Any, Any], inputs: Any, is_train: bool) -> tuple[Any, Any]:
        """Return the values of the units, (words, units), and what training needs if it is asked for."""
        if is_train:
            return maxout.forward(model, inputs, is_train)
        best: Numbers = inputs @ self._weights[0]
        best += self._biases[0]
        for weights, biases in zip(self._weights[1:], self._biases[1:], strict=True):
            piece: Numbers = inputs @ weights
            piece += biases
            np.maximum(best, piece, out=best)
        return best, None


class QuickLayerNorm:
    """Each word's values with mean 0 and variance 1, then scaled and shifted.

    Args:
        model: thinc's layer, with a gain and a bias for each value.
    """

    def __init__(self, model: Model[Any, Any]) -> None:
        self._gains, self._biases = _weights(model, "G"), _weights(model, "b")

    def __call__(self, model: Model[Any, Any], inputs: Any, is_train: bool) -> tuple[Any, Any]:
        """Return the values, (words, values), and what training needs if it is asked for."""
        if is_train:
            return layernorm.forward(model, inputs, is_train)
        values: Numbers = inputs - inputs.mean(axis=1, keepdims=True)
        variances = np.einsum("ij,ij->i", values, values) / values.shape[1] + np.float32(_TINY)
        values /= np.sqrt(variances)[:, None]
        values *= self._gains
        values += self._biases
        return values, None


def _weights(model: Model[Any, Any], name: str) -> Numbers:
    return cast("Numbers", model.get_param(name))


_QUICK: dict[str, Callable[[Model[Any, Any]], Callable[..., tuple[Any, Any]]]] = {
    "maxout": QuickMaxout,
    "layernorm": QuickLayerNorm,
}
