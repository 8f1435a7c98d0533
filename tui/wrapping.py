"""Where the lines of an article break on the screen: a wrap index that grows in slices.

Lines are half-open ranges of code points in the article's text, kept in two arrays, so that ten megabytes of
text cost two machine words a line and a position is found by bisection. Nothing here knows widgets.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rich.cells import split_graphemes

from language.analysis import Fold

_NARROW_RANGES = (
    (0x20, 0x7E),
    (0xA1, 0xAC),
    (0xAE, 0x2FF),
    (0x370, 0x482),
    (0x2010, 0x2027),
    (0x2030, 0x205E),
)
_NARROW = frozenset(chr(point) for first, last in _NARROW_RANGES for point in range(first, last + 1))
"""Characters of one cell that never join their neighbours: most Latin, Greek and Cyrillic print."""

_PIECE = 20_000
"""How many characters of a line are wrapped at once: some texts are one line of megabytes."""

_WIDE_SLICE = 4096
"""How many characters of a line with wide or joining characters are measured at once."""

is_narrow = _NARROW.issuperset
"""True when every character of a string takes one cell and stands alone: then offsets are cells."""


class WrapIndex:
    """The screen lines of a text at one width.

    Args:
        text: what is drawn, one character for each of the article's (see `tui.display`).
        width: how many cells a line may take, at least 1.
        folds: stretches shown as one line each, in order.
        spaced: put an empty line between paragraphs that the text separates by one line break only.
    """

    def __init__(self, text: str, width: int, *, folds: Sequence[Fold] = (), spaced: bool = False) -> None:
        self._text = text
        self.width = max(1, width)
        """How many cells a line may take."""
        self._folds = list(folds)
        self._spaced = spaced
        self._starts = array("I")
        self._ends = array("I")
        self._position = 0
        self.fold_lines: dict[int, Fold] = {}
        """The lines that stand for a fold."""

    def __len__(self) -> int:
        """Return the number of lines found so far."""
        return len(self._starts)

    def __getitem__(self, line: int) -> tuple[int, int]:
        """Return the (start, end) of a line."""
        return self._starts[line], self._ends[line]

    @property
    def is_complete(self) -> bool:
        """True when the whole text has been wrapped."""
        return self._position > len(self._text)

    @property
    def reached(self) -> int:
        """The offset up to which the text has been wrapped."""
        return min(self._position, len(self._text))

    def extend(self, *, lines: int = 0, offset: int = 0) -> None:
        """Wrap on until there are `lines` lines and the line of `offset` is known, or the text ends."""
        while not self.is_complete and (len(self) < lines or self._position <= offset):
            self._wrap_next()

    def line_of(self, offset: int) -> int:
        """Return the line that holds `offset`; 0 when nothing is wrapped yet."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def lines_of(self, start: int, end: int) -> range:
        """Return the lines that a stretch touches."""
        return range(self.line_of(start), max(self.line_of(start) + 1, bisect_left(self._starts, end)))

    def _wrap_next(self) -> None:
        """Wrap one line of the source, or put one line for the fold that starts here."""
        if self._folds and self._position >= self._folds[0].start:
            fold = self._folds.pop(0)
            self.fold_lines[len(self)] = fold
            self._add(self._position, self._position)
            self._position = max(fold.end, self._position) + 1
            return
        end = self._text.find("\n", self._position)
        end = len(self._text) if end < 0 else end
        if self._folds:
            end = min(end, self._folds[0].start)
        if end - self._position > _PIECE and self._wrap_piece():
            return
        self._wrap(self._position, end)
        at_break = self._text[end : end + 1] == "\n"
        if self._spaced and at_break and end > self._position:
            self._add(end, end)
        self._position = end + 1 if at_break or end == len(self._text) else end

    def _wrap_piece(self) -> bool:
        """Wrap the beginning of a very long line; say whether that got on."""
        before = len(self)
        self._wrap(self._position, self._position + _PIECE)
        start = self._starts.pop()  # this line goes on behind the piece: the next one begins with it
        self._ends.pop()
        self._position = max(start, self._position)
        return len(self) > before

    def _wrap(self, start: int, end: int) -> None:
        if is_narrow(self._text[start:end]):
            self._wrap_narrow(start, end)
        else:
            self._wrap_wide(start, end)

    def _wrap_narrow(self, start: int, end: int) -> None:
        """Break at the last space that fits, or where the width ends."""
        text, width = self._text, self.width
        while end - start > width:
            cut = text.rfind(" ", start + 1, start + width + 1)
            if cut < 0:
                cut = start + width
            self._add(start, cut)
            start = cut + 1 if text[cut] == " " else cut
        self._add(start, end)

    def _wrap_wide(self, start: int, end: int) -> None:
        """Break after a space or an ideograph, and never inside a grapheme."""
        cells = 0
        line = start
        last_break = start
        for left, right, size in graphemes(self._text, start, end):
            is_space = self._text[left:right] == " "  # and not one that carries an accent
            while cells + size > self.width and left > line and not is_space:
                cut = last_break if last_break > line else left
                self._add(line, cut - (self._text[cut - 1] == " "))
                cells = cell_width(self._text[cut:left])
                line = last_break = cut
            cells += size
            if is_space or size > 1:
                last_break = right
        self._add(line, end)

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(max(start, end))


def graphemes(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return the (start, end, cells) of each grapheme of `text[start:end]`, as offsets into `text`."""
    found: list[tuple[int, int, int]] = []
    while start < end:
        slice_end = min(end, start + _WIDE_SLICE)
        spans = split_graphemes(text[start:slice_end])[0]
        if slice_end < end and len(spans) > 1:
            spans.pop()  # the last one may go on in the next slice
        found.extend((start + left, start + right, cells) for left, right, cells in spans)
        start += spans[-1][1] if spans else slice_end - start
    return found


def cell_width(text: str) -> int:
    """Return how many cells `text` takes."""
    return len(text) if is_narrow(text) else split_graphemes(text)[1]


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the edges of the graphemes it cuts; a lit edge must not tear a character apart."""
    if is_narrow(text[max(0, start - 1) : end + 1]):
        return start, end
    left, right = max(0, start - 32), min(len(text), end + 32)
    for grapheme_start, grapheme_end, _ in graphemes(text, left, right):
        if grapheme_start < start < grapheme_end:
            start = grapheme_start
        if grapheme_start < end < grapheme_end:
            end = grapheme_end
    return start, end
