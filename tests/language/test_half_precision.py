"""Weights in sixteen bits."""

import numpy as np
import pytest
from thinc.api import Linear, Relu, chain

from language.half_precision import halved, whole


def test_halved_weights_are_half_as_large_and_nearly_the_same() -> None:
    model = chain(Relu(nO=64, nI=300), Linear(nO=20, nI=64))
    model.initialize()
    content = model.to_bytes()
    vectors = np.linspace(-1, 1, 600, dtype=np.float32).reshape(2, 300)
    before = model.predict(vectors)
    assert len(halved(content)) < 0.55 * len(content)
    again = chain(Relu(nO=64, nI=300), Linear(nO=20, nI=64)).from_dict(whole(halved(content)))
    after = again.predict(vectors)
    assert after.dtype == np.float32
    np.testing.assert_allclose(after, before, atol=0.01)


def test_weights_that_are_whole_stay_as_they_are() -> None:
    content = Linear(nO=2, nI=3).initialize().to_bytes()
    assert Linear(nO=2, nI=3).from_dict(whole(content)).to_bytes() == content


def test_a_weight_that_is_too_large_is_not_lost_silently() -> None:
    model = Linear(nO=2, nI=3).initialize()
    model.set_param("b", np.array([1.0, 1e6], dtype=np.float32))
    with pytest.raises(OverflowError, match="1e\\+06"):
        halved(model.to_bytes())
