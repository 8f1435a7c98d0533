"""Offsets in UTF-16 code units, as Java and JavaScript count them, beside those in code points.

A character beyond the Basic Multilingual Plane is one code point and two units.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Turns the offsets of one text from either way of counting into the other."""

    def __init__(self, text: str) -> None:
        self._by_code_point = [match.start() for match in _BEYOND_BMP.finditer(text)]
        """Where each character of two units begins, in code points."""
        self._by_unit = [start + before for before, start in enumerate(self._by_code_point)]
        """The same in units."""

    def units(self, code_points: int) -> int:
        """Return an offset in code points as one in units."""
        return code_points + bisect_left(self._by_code_point, code_points)

    def code_points(self, units: int) -> int:
        """Return an offset in units as one in code points; inside a character, that of its start."""
        return units - bisect_left(self._by_unit, units)
