"""When garbage is collected."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from tui.garbage import Garbage


class Loop:
    """Something that only a collection gets rid of."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def garbage() -> Iterator[Garbage]:
    one = Garbage()
    one.begin()
    yield one
    one.end()
    gc.unfreeze()


def old_garbage() -> ref[Loop]:
    """Return what tells whether something old was collected."""
    loop = Loop()
    gc.collect(1)
    gc.collect(1)
    return ref(loop)


def test_nothing_old_is_collected_while_the_person_works(garbage: Garbage) -> None:
    old = old_garbage()
    for _ in range(3):
        garbage.interrupt()
        garbage.look()
    assert old() is not None


def test_what_is_left_behind_is_collected_in_a_pause(garbage: Garbage) -> None:
    old = old_garbage()
    garbage.interrupt()
    garbage.look()
    assert old() is not None
    garbage.look()
    assert old() is None


def test_a_pause_is_used_once(garbage: Garbage) -> None:
    garbage.interrupt()
    garbage.look()
    garbage.look()
    old = old_garbage()
    garbage.look()
    assert old() is not None


def test_in_the_end_python_collects_as_before() -> None:
    before = gc.get_threshold()
    garbage = Garbage()
    garbage.begin()
    assert gc.get_threshold()[2] > before[2]
    garbage.end()
    assert gc.get_threshold() == before
