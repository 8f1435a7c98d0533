"""Matrix products as quick as the machine can: by NumPy, on one thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from thinc.api import NumpyOps, get_current_ops, use_ops
from threadpoolctl import threadpool_limits


@contextmanager
def numpy_products() -> Iterator[None]:
    """Let the models that are made inside multiply by NumPy, if they would by BLIS.

    On the sizes our networks have, the OpenBLAS in NumPy's wheels is three times as quick as the BLIS that
    spaCy brings, but only on one thread: more of them wait for each other. So all later products stay on one.
    """
    threadpool_limits(1, "blas")
    if type(get_current_ops()) is not NumpyOps:  # a GPU, or Apple's own library
        yield
        return
    with use_ops("numpy", use_blis=False):
        yield
