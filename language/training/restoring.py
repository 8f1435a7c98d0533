"""The network of a finished pipeline taken up again, so that it can go on learning."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from language.training.network import ReaderNetwork

_ROUNDED, _SCALE, _ZERO = "_quantized", "_scale", "_zero_point"
_PRODUCT, _NAMELESS = "/MatMul_quant", "onnx::"


def restore(network: ReaderNetwork, path: Path) -> None:
    """Take the weights of an exported network; they are as exact as eight bits were.

    Args:
        network: of the same sizes; its weights are replaced.
        path: of the ONNX file that `export` wrote.

    Raises:
        RuntimeError: the file is of a network of another shape.
    """
    weights = _weights(onnx.load(path))
    network.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in weights.items()})


def blend(network: ReaderNetwork, begun: Mapping[str, Tensor], share: float) -> None:
    """Set the weights of a network between those it has now and those it began with.

    Networks that learnt from the same beginning lie in one valley, and what is between them is often better
    than either, and less bent to what was read last (Wortsman et al. 2022, model soups and WiSE-FT).

    Args:
        network: which has learnt more.
        begun: its weights before that, by their names.
        share: how much of what it has learnt is kept, from 0 to 1.
    """
    learnt = network.state_dict()
    network.load_state_dict({name: torch.lerp(begun[name], learnt[name], share) for name in learnt})


def _weights(model: onnx.ModelProto) -> dict[str, NDArray[np.float32]]:
    """Return the weights by the names that PyTorch has for them.

    The exporter drops the names of matrices that it turned round; the nodes that multiply by them have them.
    """
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    weights: dict[str, NDArray[np.float32]] = {}
    for name, array in arrays.items():
        if name.endswith(_ROUNDED) and not name.startswith(_NAMELESS):
            weights[name.removesuffix(_ROUNDED)] = _exact(arrays, name)
        elif (
            name.removesuffix(_SCALE).removesuffix(_ZERO) + _ROUNDED not in arrays
            and array.dtype == np.float32
        ):
            weights[name] = array
    for node in model.graph.node:
        if node.name.endswith(_PRODUCT) and node.input[1].startswith(_NAMELESS):
            module = node.name.removesuffix(_PRODUCT).strip("/").replace("/", ".")
            weights[f"{module}.weight"] = _exact(arrays, node.input[1]).T
    return weights


def _exact(arrays: dict[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    base = name.removesuffix(_ROUNDED)
    rounded = arrays[name].astype(np.float32) - arrays[base + _ZERO].astype(np.float32)
    exact: NDArray[np.float32] = rounded * arrays[base + _SCALE].astype(np.float32)
    return exact
