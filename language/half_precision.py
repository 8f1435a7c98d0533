"""Weights in sixteen-bit floats: half as large in a file, whole again in memory.

A network of names reads the same with them: they have three decimal digits, and its weights were not known
any better.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import srsly


def halved(model: bytes) -> bytes:
    """Return what thinc's `Model.to_bytes` gives with its weights in sixteen bits."""
    return _with_weights(model, np.dtype(np.float32), np.dtype(np.float16))


def whole(model: bytes) -> bytes:
    """Return what `Model.from_bytes` takes; weights that were not halved stay as they are."""
    return _with_weights(model, np.dtype(np.float16), np.dtype(np.float32))


def _with_weights(model: bytes, old: np.dtype[Any], new: np.dtype[Any]) -> bytes:
    message: dict[str, Any] = srsly.msgpack_loads(model)
    for parameters in message["params"]:
        for name, weights in parameters.items():
            if isinstance(weights, np.ndarray) and weights.dtype == old:
                parameters[name] = weights.astype(new)
    content: bytes = srsly.msgpack_dumps(message)
    return content
