"""From the scores of the network to labels and trees that are well formed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def best_names(scores: Scores, labels: Sequence[str]) -> list[int]:
    """Return the best sequence of BIO labels in which every `I-X` follows a `B-X` or an `I-X` (Viterbi).

    Args:
        scores: of every word and label, (words, labels); log-probabilities, or anything that may be added up.
        labels: the labels, `O` or with the prefix `B-` or `I-`.

    Returns:
        The number of each word's label.
    """
    allowed = _transitions(tuple(labels))
    greedy = scores.argmax(axis=1)
    if _is_well_formed(greedy, allowed):
        return [int(number) for number in greedy]
    totals = scores[0] + allowed[-1]
    origins = []
    for row in scores[1:]:
        paths = totals[:, None] + allowed[:-1]
        origins.append(paths.argmax(axis=0))
        totals = paths.max(axis=0) + row
    path = [int(totals.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def best_tree(scores: Scores) -> list[int]:
    """Return the heads of the best tree with exactly one root (Chu-Liu, Edmonds).

    Args:
        scores: of every word and head, (words, words + 1); the last column is the root.

    Returns:
        The position of each word's head; the root's is its own.
    """
    count = len(scores)
    arcs = np.full((count + 1, count + 1), -np.inf, dtype=np.float64)
    arcs[:count] = scores
    np.fill_diagonal(arcs, -np.inf)
    heads = arcs[:count].argmax(axis=1)
    if (heads == count).sum() != 1 or _cycle(heads, count):
        heads = _best_single_rooted(arcs, count)
    return [int(head) if head < count else word for word, head in enumerate(heads)]


@cache
def _transitions(labels: tuple[str, ...]) -> Scores:
    """Return 0 where the label of a column may follow that of a row, else a large negative number.

    The last row stands for the beginning of the text.
    """
    before = [*labels, "O"]
    forbidden = [[after.startswith("I-") and label[2:] != after[2:] for after in labels] for label in before]
    return np.where(forbidden, np.float32(-1e6), np.float32(0))


def _is_well_formed(path: NDArray[np.intp], allowed: Scores) -> bool:
    """Whether every label of a sequence may stand behind the one before it."""
    if len(path) == 0:
        return True
    return bool(allowed[-1, path[0]] == 0 and (allowed[path[:-1], path[1:]] == 0).all())


def _best_single_rooted(arcs: NDArray[np.float64], root: int) -> NDArray[np.intp]:
    """Return the best tree for which one word alone hangs on the root.

    A large cost on every arc from the root makes a second one never pay.
    """
    finite = arcs[np.isfinite(arcs)]
    penalised = arcs.copy()
    penalised[:, root] -= 1 + (finite.max() - finite.min()) * (root + 1)
    return _maximum_tree(penalised, root)[:root]


def _maximum_tree(arcs: NDArray[np.float64], root: int) -> NDArray[np.intp]:
    """Return the head of every node in the best tree; `arcs[node, head]`; the root's entry means nothing."""
    heads: NDArray[np.intp] = arcs.argmax(axis=1)
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([node for node in range(len(arcs)) if node not in set(cycle)])
    kept = arcs[inside, heads[inside]]
    new = len(outside)
    smaller = np.full((new + 1, new + 1), -np.inf)
    smaller[:new, :new] = arcs[np.ix_(outside, outside)]
    entering = arcs[np.ix_(inside, outside)] - kept[:, None]
    leaving = arcs[np.ix_(outside, inside)]
    smaller[new, :new] = entering.max(axis=0)
    smaller[:new, new] = leaving.max(axis=1)
    np.fill_diagonal(smaller, -np.inf)
    inner = _maximum_tree(smaller, int(np.flatnonzero(outside == root)[0]))
    for node, head in enumerate(inner[:new]):
        heads[outside[node]] = outside[head] if head < new else inside[leaving[node].argmax()]
    broken = int(entering[:, inner[new]].argmax())
    heads[inside[broken]] = outside[inner[new]]
    return heads


def _cycle(heads: NDArray[np.intp], root: int) -> list[int]:
    """Return the nodes of one cycle, or none."""
    state = [0] * (max(len(heads), root) + 1)
    state[root] = 2
    for first in range(len(heads)):
        path, node = [], first
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for visited in path:
            state[visited] = 2
    return []
