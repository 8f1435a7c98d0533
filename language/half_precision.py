"""Weights in sixteen-bit floats: half as large in a file, whole again in memory.

They have three decimal digits, from 6e-8 to 65504: enough for a network that is only read with.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import srsly


def halved(model: bytes) -> bytes:
    """Return what thinc's `Model.to_bytes` gives with its weights in sixteen bits.

    Raises:
        OverflowError: when a weight is too large for that.
    """
    return _with_weights(model, np.dtype(np.float32), np.dtype(np.float16))


def whole(model: bytes) -> bytes:
    """Return what `Model.from_bytes` takes; weights that were not halved stay as they are."""
    return _with_weights(model, np.dtype(np.float16), np.dtype(np.float32))


def _with_weights(model: bytes, old: np.dtype[Any], new: np.dtype[Any]) -> bytes:
    message: dict[str, Any] = srsly.msgpack_loads(model)
    for parameters in message["params"]:
        for name, weights in parameters.items():
            if isinstance(weights, np.ndarray) and weights.dtype == old:
                parameters[name] = _as(weights, new)
    content: bytes = srsly.msgpack_dumps(message)
    return content


def _as(weights: np.ndarray[Any, Any], kind: np.dtype[Any]) -> np.ndarray[Any, Any]:
    if weights.size and np.abs(weights).max() > np.finfo(kind).max:
        raise OverflowError(f"a weight of {np.abs(weights).max():g} is too large for {kind}")
    return weights.astype(kind)
