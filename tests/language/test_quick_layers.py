"""Layers that are only read with."""

import pickle

import numpy as np
import pytest
from thinc.api import Model, NumpyOps, chain, residual, use_ops
from thinc.layers import LayerNorm, Maxout

from language.quick_layers import QuickMaxout, quicken

RNG = np.random.default_rng(0)


def words(many: int, values: int = 12) -> np.ndarray:
    return (RNG.normal(size=(many, values)) * 3 + 1).astype(np.float32)


def network(pieces: int = 3) -> Model:
    with use_ops("numpy", use_blis=False):
        layer = chain(Maxout(nO=12, nI=12, nP=pieces), LayerNorm(nI=12))
        model = chain(Maxout(nO=12, nI=12, nP=pieces), residual(layer))
        model.initialize(X=words(5))
    for node in model.walk():
        for name in node.param_names:
            shape = node.get_param(name).shape
            node.set_param(name, RNG.normal(size=shape).astype(np.float32))
    return model


@pytest.mark.parametrize("pieces", [1, 2, 3, 5])
@pytest.mark.parametrize("many", [0, 1, 40])
def test_they_give_what_thinc_gives(pieces: int, many: int) -> None:
    model, inputs = network(pieces), words(many)
    before, given = model.predict(inputs), inputs.copy()
    quicken(model)
    assert np.allclose(model.predict(inputs), before, atol=1e-5)
    assert np.array_equal(inputs, given)


def test_all_such_layers_of_a_network_are_taken() -> None:
    model = network()
    quicken(model)
    kinds = [type(node._func) for node in model.walk() if node.param_names]
    assert sorted(kind.__name__ for kind in kinds) == ["QuickLayerNorm", "QuickMaxout", "QuickMaxout"]


def test_a_word_without_any_variance_is_no_division_by_nothing() -> None:
    model = LayerNorm(nI=4)
    model.initialize()
    quicken(model)
    assert np.array_equal(model.predict(np.ones((2, 4), dtype=np.float32)), np.zeros((2, 4)))


def test_who_trains_all_the_same_gets_the_gradients() -> None:
    model = network()
    before, back = model.begin_update(words(4))
    expected = back(np.ones_like(before))
    quicken(model)
    _, back = model.begin_update(words(4))
    assert back(np.ones_like(before)).shape == expected.shape


def test_what_has_no_weights_yet_stays_as_it_is() -> None:
    model = Maxout(nP=2)
    quicken(model)
    assert not isinstance(model._func, QuickMaxout)


def test_they_can_be_sent_to_another_process() -> None:
    model, inputs = network(), words(4)
    quicken(model)
    for node in (one for one in model.walk() if one.param_names):
        sent = pickle.loads(pickle.dumps(node._func))
        assert np.array_equal(sent(node, inputs, False)[0], node.predict(inputs))


def test_another_machine_than_the_processor_is_left_alone() -> None:
    model = network()
    for node in model.walk():
        node.ops = type("Elsewhere", (NumpyOps,), {})()
    quicken(model)
    assert not any(isinstance(node._func, QuickMaxout) for node in model.walk())
