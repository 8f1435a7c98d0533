"""From scores to labels and trees."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from language.reader.decoding import best_names, best_tree

LABELS = ["O", "B-ORG", "I-ORG", "B-GPE", "I-GPE"]
NUMBERS = st.floats(-5, 5, width=32)


def is_well_formed(path: tuple[str, ...]) -> bool:
    return all(
        not after.startswith("I-") or before[2:] == after[2:]
        for before, after in zip(("O", *path), path, strict=False)
    )


@given(arrays(np.float32, (4, 5), elements=NUMBERS))
def test_the_names_are_the_best_well_formed_ones(scores: np.ndarray) -> None:
    path = best_names(scores, LABELS)
    best = max(
        sum(scores[word, label] for word, label in enumerate(labels))
        for labels in product(range(5), repeat=4)
        if is_well_formed(tuple(LABELS[label] for label in labels))
    )
    assert is_well_formed(tuple(LABELS[label] for label in path))
    assert sum(scores[word, label] for word, label in enumerate(path)) == pytest.approx(best, abs=1e-4)


def is_single_rooted_tree(heads: tuple[int, ...]) -> bool:
    roots = [word for word, head in enumerate(heads) if head == word]
    ancestors = range(len(heads))
    for _ in heads:
        ancestors = [heads[word] for word in ancestors]
    return len(roots) == 1 and set(ancestors) == set(roots)


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head if head != word else len(heads)] for word, head in enumerate(heads)))


@given(arrays(np.float32, (4, 5), elements=NUMBERS))
def test_the_tree_is_the_best_with_one_root(scores: np.ndarray) -> None:
    heads = tuple(best_tree(scores))
    best = max(total(scores, other) for other in product(range(4), repeat=4) if is_single_rooted_tree(other))
    assert is_single_rooted_tree(heads)
    assert total(scores, heads) == pytest.approx(best, abs=1e-4)


@given(st.integers(1, 30).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=NUMBERS)))
def test_every_tree_has_one_root_and_no_cycle(scores: np.ndarray) -> None:
    assert is_single_rooted_tree(tuple(best_tree(scores)))
