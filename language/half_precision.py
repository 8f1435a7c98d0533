"""Weights in sixteen-bit floats: half as large in a file, whole again in memory.

They have three decimal digits, from 6e-8 to 65504: enough for a network that is only read with.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import srsly
from numpy.typing import NDArray


def halved(model: bytes) -> bytes:
    """Return what thinc's `Model.to_bytes` gives, with its weights in sixteen bits.

    Raises:
        OverflowError: when a weight is too large for that.
    """
    content: bytes = srsly.msgpack_dumps(_with_weights(model, np.float32, np.float16))
    return content


def whole(model: bytes) -> dict[str, Any]:
    """Return what `Model.from_dict` takes; weights that were not halved stay as they are."""
    return _with_weights(model, np.float16, np.float32)


def _with_weights(model: bytes, old: type[np.floating[Any]], new: type[np.floating[Any]]) -> dict[str, Any]:
    message: dict[str, Any] = srsly.msgpack_loads(model)
    for parameters in message["params"]:
        for name, weights in parameters.items():
            if isinstance(weights, np.ndarray) and weights.dtype == old:
                parameters[name] = _as(weights, new)
    return message


def _as(weights: NDArray[Any], kind: type[np.floating[Any]]) -> NDArray[Any]:
    if weights.size and np.abs(weights).max() > np.finfo(kind).max:
        raise OverflowError(f"a weight of {np.abs(weights).max():g} is too large for {kind.__name__}")
    return weights.astype(kind)
