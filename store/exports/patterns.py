"""Entity ruler patterns: the names a person stood by, for spaCy's `entity_ruler` and for Prodigy.

Only what was accepted, relabelled, moved or added is a pattern, never a mere suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from language.analysis import NAME_LABELS
from language.tokens import tokens_of
from store.exports.contract import json_line
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import spans_of


def export_patterns(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield a pattern for each name and label, once."""
    known: set[tuple[str, tuple[str, ...]]] = set()
    for read in read_articles:
        for span in spans_of(read).standing:
            words = tuple(token.text.lower() for token in tokens_of(span.text) if token.text.strip())
            if span.label in NAME_LABELS and span.is_decided and (span.label, words) not in known:
                known.add((span.label, words))
                yield Piece(json_line({"label": span.label, "pattern": [{"lower": word} for word in words]}))
