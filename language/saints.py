"""Saints: a college or a town called after one keeps the "'s" of its name."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.name_mending import with_edges

_SAINTS = frozenset({"St.", "St", "Saint"})
_POSSESSIVES = frozenset({"'s", "’s"})
_ENDS = frozenset({".", ",", ";", "!", "?", ")"})
_FINITE = frozenset({"MD", "VBD", "VBZ"})
"""The tags of verbs that somebody stands before."""


def with_saints(names: Sequence[Span]) -> list[Span]:
    """Take in the "'s" of "St. John's" where nothing follows that could be the saint's: "St. John's lost"."""
    return [with_edges(name, name.start, name.end + 1) if _is_cut(name) else name for name in names]


def _is_cut(name: Span) -> bool:
    rest = name.doc[name.end : name.end + 2]
    is_saint = len(name) > 1 and name[-2].text in _SAINTS and name[-1].is_title
    if not is_saint or len(rest) == 0 or rest[0].text not in _POSSESSIVES:
        return False
    if len(rest) == 1 or rest[1].is_space or rest[1].text in _ENDS:
        return True
    return rest[1].is_lower and rest[1].tag_ in _FINITE
