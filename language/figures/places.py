"""Stage 6, second half: where it is so, as far as the sentence itself says."""

from __future__ import annotations

from collections.abc import Iterable

from language.figures.noun_phrases import POSSESSIVES
from language.figures.syntax import Sentence

_CASES = frozenset(
    {"in", "at", "near", "across", "inside", "within", "throughout", "outside", "on", "around"}
)


def place_of(
    sentence: Sentence, head: int, predicate: int | None, places: Iterable[tuple[int, int, int]]
) -> int | None:
    """Return the index of the mention that says where, or None.

    Args:
        sentence: the sentence of the figure.
        head: the token of the counted noun.
        predicate: the token of the predicate, if there is one.
        places: (index, first token, last token) of each mention of a place in this sentence.
    """
    best: tuple[int, int] | None = None
    for index, first, last in places:
        root = next((t for t in range(first, last + 1) if not first <= sentence.heads[t] <= last), last)
        rank = _rank(sentence, root, last, head, predicate)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, index
    return best[1] if best else None


def _rank(sentence: Sentence, root: int, last: int, head: int, predicate: int | None) -> int | None:
    if last + 1 < len(sentence) and sentence.words[last + 1] in POSSESSIVES and 0 < head - last <= 6:
        return 0 if sentence.heads[root] == head or head - last <= 5 else None
    case, above = sentence.attachment(root)
    if case is None or sentence.words[case] not in _CASES:
        return None
    if above == head or case == head + 1:
        return 1
    return 2 if predicate is not None and above == predicate else None
