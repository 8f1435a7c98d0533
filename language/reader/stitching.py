"""Long texts cut into overlapping windows, and each word's window chosen again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

LONGEST_WINDOW = 200
"""In pieces; the encoder was trained on windows about this long."""
OVERLAP = 48
"""In words: how much of a window the next one sees again."""


class Window(Struct, frozen=True):
    """A stretch of a text's words: a half-open range."""

    start: int
    end: int


def windows_of(lengths: Sequence[int]) -> list[Window]:
    """Return windows that cover a text, each seeing some of the last words of the one before.

    Args:
        lengths: of the words, in pieces.
    """
    windows, start = [], 0
    while True:
        end = _furthest(lengths, start)
        windows.append(Window(start, end))
        if end == len(lengths):
            return windows
        start = max(end - OVERLAP, (start + end + 1) // 2)


def owners(windows: Sequence[Window]) -> Iterator[tuple[int, int]]:
    """Yield, for each window, the range of the words it decides: seams lie in the middle of overlaps."""
    seams = [(before.end + after.start) // 2 for before, after in pairwise(windows)]
    yield from zip([windows[0].start, *seams], [*seams, windows[-1].end], strict=True)


def window_around(windows: Sequence[Window], start: int, end: int) -> tuple[int, int]:
    """Return the number of a window that holds the words from `start`, and up to which word it holds them.

    The window that holds most of them is taken; among equals, the one with most context on both sides.
    """

    def held(number: int) -> tuple[int, int]:
        window = windows[number]
        return min(window.end, end) - start, min(start - window.start, window.end - end)

    number = max(
        (number for number, window in enumerate(windows) if window.start <= start < window.end), key=held
    )
    return number, min(windows[number].end, end)


def _furthest(lengths: Sequence[int], start: int) -> int:
    end, pieces = start, 0
    while end < len(lengths) and (end == start or pieces + lengths[end] <= LONGEST_WINDOW):
        pieces += lengths[end]
        end += 1
    return end
