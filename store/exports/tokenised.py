"""Spans in tokens, for formats that count in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from language.tokens import TokenRange, tokens_of
from store.exports.spans import Span


class Tokenised(Struct, frozen=True):
    """A text in tokens none of which lies across the edge of a span."""

    tokens: tuple[TokenRange, ...]

    @classmethod
    def of(cls, text: str, spans: Sequence[Span], breaks: Sequence[int] = ()) -> Tokenised:
        """Cut a text at the edges of these spans, at these breaks, and as English is cut."""
        edges = [edge for span in spans for edge in (span.start, span.end)]
        return cls(tokens_of(text, [*edges, *breaks]))

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the first token of a span and the one behind its last."""
        return self._index(span.start), self._index(span.end)

    def _index(self, offset: int) -> int:
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def bio(self, spans: Sequence[Span]) -> list[str]:
        """Return the tag of each token in the IOB2 scheme, for spans that do not overlap."""
        tags = ["O"] * len(self.tokens)
        for span in spans:
            first, last = self.range_of(span)
            tags[first:last] = [f"B-{span.label}", *[f"I-{span.label}"] * (last - first - 1)]
        return tags
