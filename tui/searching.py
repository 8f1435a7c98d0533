"""Finding words in the article. Pure: a text and a query in, places out."""

from __future__ import annotations

import re

from tui.navigation import Place


def find_places(text: str, query: str) -> list[Place]:
    """Return where `query` stands in `text`, in order and without overlaps.

    Letters match in either case unless the query has a capital, as in vim's smartcase; a space matches any
    white space, so that words broken over two lines are found; straight quotes match curly ones.
    """
    pattern = r"\s+".join("".join(map(_pattern, word)) for word in query.split())
    if not pattern:
        return []
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    return [match.span() for match in re.finditer(pattern, text, flags)]


def _pattern(character: str) -> str:
    return _ALIKE.get(character) or re.escape(character)


_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-‐‑–—]"}
"""What a keyboard types for characters that news is printed with."""
