"""Datelines as wires send them: "CHICAGO_Rain fell", which is a word to whoever reads it by spaces."""

from __future__ import annotations

import re

_GLUED = re.compile(r"^([A-Z][A-Z .'’-]+(?:, [A-Z][\w. ]{1,20})?)_(?=[A-Z][a-z’']|A )", re.MULTILINE)


def with_dashes(text: str) -> str:
    """Return a text with a dash for the underscore behind the town in capitals that opens a line.

    It has the same length, so that every offset stays.
    """
    return _GLUED.sub(r"\1—", text) if "_" in text else text
