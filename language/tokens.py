"""Tokens: words and signs as English text is cut for training, for exports that want them.

Cut by spaCy's rules for English, without a model; and cut once more at every edge that is asked for, so that
no span lies across a token.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from spacy.language import Language


class TokenRange(Struct, frozen=True):
    """One token of a text."""

    start: int
    end: int
    text: str
    """`text[start:end]`; white space of its own where there is more than the one space behind a token."""
    space: bool
    """Whether one space follows, which belongs to no token."""


def tokens_of(text: str, edges: Iterable[int] = ()) -> tuple[TokenRange, ...]:
    """Return the tokens of a text, in order: joined with their spaces they are the text again.

    Args:
        text: any text.
        edges: the offsets where a token has to begin, besides those where one does.
    """
    cuts = sorted(set(edges))
    tokens: list[TokenRange] = []
    at = 0
    for token in _english().make_doc(text):
        start, end = token.idx, token.idx + len(token.text)
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while at < len(cuts) and cuts[at] < end:
            tokens.append(TokenRange(start, cuts[at], text[start : cuts[at]], False))
            start = cuts[at]
            at += 1
        tokens.append(TokenRange(start, end, text[start:end], bool(token.whitespace_)))
    return tuple(tokens)


@lru_cache(maxsize=1)
def _english() -> Language:
    import spacy  # noqa: PLC0415  (a second to import, and most exports need no tokens)

    nlp = spacy.blank("en")
    nlp.max_length = 10**9
    return nlp
