"""Matrix products."""

from thinc.api import Linear, NumpyOps, set_current_ops, use_ops

from language.products import numpy_products


def test_a_model_made_inside_multiplies_by_numpy() -> None:
    with use_ops("numpy", use_blis=True):
        with numpy_products():
            inside = Linear(2, 2).ops
        outside = Linear(2, 2).ops
    assert isinstance(inside, NumpyOps)
    assert isinstance(outside, NumpyOps)
    assert (inside.use_blis, outside.use_blis) == (False, True)


def test_another_library_is_left_alone() -> None:
    ops = type("OtherOps", (NumpyOps,), {})()  # as on a GPU
    set_current_ops(ops)
    try:
        with numpy_products():
            assert Linear(2, 2).ops is ops
    finally:
        set_current_ops(NumpyOps())
