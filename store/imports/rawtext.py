"""A text as another tool keeps it, and spans of it."""

from __future__ import annotations

from typing import TypeGuard

from language.article import normalise
from store.imports.errors import not_understood
from store.imports.offsets import normalised
from store.placing import Span
from store.utf16 import Utf16


class RawText:
    """A text as a file holds it; spans of it become spans of the normalised text."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text, self._place = normalised(raw)
        self._from_utf16 = Utf16(raw).code_points

    def span(self, start: object, end: object, where: str) -> Span:
        """Return a span given in code points.

        Raises:
            NotImportedError: when it does not lie in the text.
        """
        if not (_is_offset(start) and _is_offset(end)):
            raise not_understood(where, f"a span begins at {start!r} and ends at {end!r}: no offsets")
        if not 0 <= start < end <= len(self.raw):
            length = f"{len(self.raw)} characters"
            raise not_understood(where, f"the span {start}-{end} does not lie in its text of {length}")
        return self._place(start), self._place(end)

    def utf16_span(self, start: object, end: object, where: str) -> Span:
        """Return a span given in UTF-16 units, as Java and JavaScript count.

        Raises:
            NotImportedError: when it does not lie in the text.
        """
        if isinstance(start, int) and isinstance(end, int):
            return self.span(self._from_utf16(start), self._from_utf16(end), where)
        return self.span(start, end, where)

    def span_of_words(self, start: object, end: object, words: object, where: str) -> Span:
        """Return the span at which these words stand, in code points or else in UTF-16 units.

        Raises:
            NotImportedError: when they stand at neither.
        """
        if not (isinstance(words, str) and isinstance(start, int) and isinstance(end, int)):
            return self.span(start, end, where)
        for first, behind in ((start, end), (self._from_utf16(start), self._from_utf16(end))):
            if normalise(self.raw[first:behind]) == normalise(words):
                return self.span(first, behind, where)
        raise not_understood(where, f"the words {words!r} do not stand at {start}-{end}")


def _is_offset(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
