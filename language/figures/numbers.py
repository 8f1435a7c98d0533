"""Stage 1: numbers as they are written, digits and words, found from left to right, the longest that fits.

"2.4 million", "half a million", "one and a half thousand", "twenty-eight thousand six hundred" and "tens of
thousands" are each one number. Nothing but characters is looked at, and the time is linear in the text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from language.figures.atoms import Atom, atoms_of
from language.figures.lexicons import number_words
from language.figures.phrases import Phrasebook
from language.figures.shares import is_fraction, is_half, is_share

Form = Literal["digits", "words", "fraction", "vague", "few"]


class Number(Struct, frozen=True):
    """A number in the text; a vague one ("dozens") has no value, only the least and the most it says."""

    start: int
    end: int
    value: float | None
    form: Form
    scale: float = 1.0
    """The scale word or letter in it (1e6 for "2 million"), 1 without one."""
    low: float | None = None
    high: float | None = None


_MINUS = re.compile(r"(?:(?<![\w)\]%.,])[-−–]|(?<![^\W_])[Mm]inus[ -])$")
_EITHER_WAY = re.compile(r"(?:plus or minus|plus-or-minus|\+ ?/ ?[-−–]|±) ?$", re.I)
_ARTICLE = re.compile(r"(?<![^\W_])an? $", re.I)
_LONGEST_CHAIN = 8
"""Words of a number that begins with its article: "a hundred and five thousand …"."""
_HALF_OF_SCALE = re.compile(r"(?: of)? an? |[ -]", re.I)
_NEXT_MAN = re.compile(r" (?:is|was|had|has|died|will|who)(?!\w)")
"""What is told of "17 and a third": of 17, and of a third man."""


def numbers(text: str) -> list[Number]:
    """Return the numbers of `text` in order; they never overlap."""
    atoms = atoms_of(text)
    found: list[Number] = []
    index = 0
    while index < len(atoms):
        after, number = _number_at(text, atoms, index)
        if number is not None:
            found.append(_with_minus(text, number))
        index = after
    return _with_few(text, found)


def _number_at(text: str, atoms: Sequence[Atom], index: int) -> tuple[int, Number | None]:
    """Read the number that begins with this atom; return the index after it and the number, if it is one."""
    kind = atoms[index].kind
    if kind == "vague":
        return _vague_number(text, atoms, index)
    if kind == "fractions":
        return _bare_fraction(text, atoms, index)
    return _cardinal(text, atoms, index)


def _gap(text: str, left: Atom, right: Atom) -> str:
    return text[left.end : right.start].lower() if right.start - left.end < 12 else "\0"


def _cardinal(text: str, atoms: Sequence[Atom], index: int) -> tuple[int, Number | None]:
    """Read "six", "2.4 million", "a hundred and five", "two and a half thousand", "three quarters"."""
    first = atoms[index]
    if first.kind in ("scales", "collections"):
        return _bare_scale(text, atoms, index)
    sum_ = _Sum(first)
    after = index + 1
    while after < len(atoms) and sum_.takes(atoms[after], _gap(text, atoms[after - 1], atoms[after])):
        after += 1
    number = Number(first.start, atoms[after - 1].end, sum_.value, _form(first), sum_.scale)
    if number.form == "fraction" and (scaled := _of_scale(text, number, atoms, after)) is not None:
        return scaled
    return _with_fraction(text, atoms, after, number)


def _form(first: Atom) -> Form:
    if first.kind in ("ratio", "glyph"):
        return "fraction" if first.value < 1 else "digits"  # "1 3/16" is a price
    return "digits" if first.kind == "digits" else "words"


class _Sum:
    """A number under construction: whole groups so far, the open group, and the smallest scale used."""

    def __init__(self, first: Atom) -> None:
        self._total = 0.0
        self._group: float | None = first.value
        self._last = first
        self._in_words = first.kind in ("units", "tens")
        self.scale = first.scale
        self._limit = math.inf if first.scale == 1.0 else first.scale

    @property
    def value(self) -> float:
        return self._total + (self._group or 0.0)

    def takes(self, atom: Atom, gap: str) -> bool:
        """Add the next atom if the number goes on with it; say whether it did."""
        if atom.kind in ("scales", "collections") and gap in (" ", "-", "\n", "\u00a0"):
            took = self._takes_scale(atom)
        elif atom.kind in ("units", "tens") and gap in (" ", "-", " and ", "-and-", "\n"):
            took = self._takes_word(atom, gap)
        elif atom.kind == "glyph" and gap in ("", " "):
            took = self._last.kind == "digits" and self._last.scale == 1.0
            self._group = (self._group or 0.0) + (atom.value if took else 0.0)
        else:
            took = False
        if took:
            self._last = atom
        return took

    def _takes_scale(self, atom: Atom) -> bool:
        if self._group is None:
            if self._last.kind != "scales" or atom.value < self._limit:
                return False
            self._total *= atom.value
        elif atom.value == 100.0:
            if self._group >= 100 or self._last.kind == "tens":
                return False
            self._group *= 100.0
            self.scale = max(self.scale, 100.0)
            return True
        elif atom.value >= self._limit:
            return False
        else:
            self._total += self._group * atom.value
        self._group, self._limit = None, atom.value
        self.scale = max(self.scale, atom.value)
        return True

    def _takes_word(self, atom: Atom, gap: str) -> bool:
        is_joined = "and" not in gap or (self._in_words and self._last.kind == "scales")
        if not is_joined or not self._in_words:
            return False
        if self._group is None:
            fits = self._last.kind == "scales" and atom.value < self._limit
        elif self._last.kind == "tens":
            fits = atom.kind == "units" and 0 < atom.value < 10 and "and" not in gap
        else:
            fits = self._last.value == 100.0 and self._last.kind == "scales" and atom.value < 100
        if fits:
            self._group = (self._group or 0.0) + atom.value
        return fits


def _bare_scale(text: str, atoms: Sequence[Atom], index: int) -> tuple[int, Number | None]:
    """Read "a million", "a dozen", "a hundred thousand"; a scale without its article counts nothing."""
    article = _ARTICLE.search(text[max(0, atoms[index].start - 3) : atoms[index].start])
    few = _few_before_scale().ending_at(text, atoms[index].start)
    if few is not None and not article:
        start, (low, high) = few
        scale = atoms[index].value
        return index + 1, Number(start, atoms[index].end, None, "vague", scale, low * scale, high * scale)
    if not article:
        return index + 1, None
    start = atoms[index].start - len(article.group())
    one = Atom(start, start + len(article.group().rstrip()), "units", 1.0)
    after, number = _cardinal(text, [one, *atoms[index : index + _LONGEST_CHAIN]], 0)
    return index + max(after - 1, 1), number


def _with_fraction(text: str, atoms: Sequence[Atom], after: int, number: Number) -> tuple[int, Number | None]:
    """Go on from a cardinal to "thirds", "and a half" and the scale behind it."""
    assert number.value is not None
    if after >= len(atoms) or atoms[after].kind != "fractions":
        return after, number
    fraction = atoms[after]
    gap = text[number.end : fraction.start].lower()
    if gap == " and a " and fraction.value > 2 and _NEXT_MAN.match(text, fraction.end):
        return after, number
    if gap in (" and a ", "-and-a-"):
        mixed = replace(
            number, end=fraction.end, value=number.value + max(number.scale, 1.0) / fraction.value
        )
        if number.scale > 1.0 or after + 1 >= len(atoms) or atoms[after + 1].kind != "scales":
            return after + 1, mixed
        return _times_scale(text, mixed, atoms, after + 1)
    share = replace(number, end=fraction.end, value=number.value / fraction.value, form="fraction")
    if gap in (" ", "-") and is_share(text, number.start, number.value, fraction):
        return _of_scale(text, share, atoms, after + 1) or (after + 1, share)
    return after, number


def _of_scale(text: str, share: Number, atoms: Sequence[Atom], index: int) -> tuple[int, Number] | None:
    """Go on from a share to the scale that it is of: "three-quarters of a million"."""
    if index >= len(atoms) or atoms[index].kind not in ("scales", "collections"):
        return None
    scale = atoms[index]
    is_whole = text[scale.end : scale.end + 1] != "-"  # "two-thirds of a million-strong army"
    if not is_whole or text[share.end : scale.start].lower() != " of a ":
        return None
    assert share.value is not None
    value = share.value * scale.value
    return index + 1, Number(share.start, scale.end, value, "words", scale.value)


def _times_scale(text: str, number: Number, atoms: Sequence[Atom], index: int) -> tuple[int, Number]:
    scale = atoms[index]
    assert number.value is not None
    if text[number.end : scale.start] not in (" ", "-"):
        return index, number
    return index + 1, replace(number, end=scale.end, value=number.value * scale.value, scale=scale.value)


def _bare_fraction(text: str, atoms: Sequence[Atom], index: int) -> tuple[int, Number | None]:
    """Read "half a million", "a third of", "by a third", "nearly half".

    "The first half" and "a third man" are no numbers.
    """
    atom = atoms[index]
    article = _ARTICLE.search(text[max(0, atom.start - 10) : atom.start])
    start = atom.start - len(article.group()) if article else atom.start
    number = Number(start, atom.end, 1.0 / atom.value, "fraction")
    if index + 1 < len(atoms) and atoms[index + 1].kind in ("scales", "collections"):
        gap = _HALF_OF_SCALE.fullmatch(text[atom.end : atoms[index + 1].start])
        if gap and (atom.value == 2 or "of" in gap.group()):
            scale = atoms[index + 1]
            return index + 2, Number(start, scale.end, scale.value / atom.value, "words", scale.value)
    if atom.value == 2:
        is_number = is_half(text, start, atom)
    else:
        is_number = article is not None and is_fraction(text, start, atom)
    return index + 1, number if is_number else None


def _vague_number(text: str, atoms: Sequence[Atom], index: int) -> tuple[int, Number | None]:
    """Read "dozens", "hundreds of thousands"; what they say at the most is open unless a scale follows."""
    atom = atoms[index]
    if index + 1 < len(atoms):
        scale = atoms[index + 1]
        if scale.kind == "vague" and scale.value >= 2000 and _gap(text, atom, scale) == " of ":
            low = atom.value * scale.value / 2
            return index + 2, Number(atom.start, scale.end, None, "vague", scale.value, low, low * 5)
    if text[atom.start : atom.end].lower() == "tens":
        return index + 1, None
    return index + 1, Number(atom.start, atom.end, None, "vague", 1.0, atom.value)


@cache
def _few_before_scale() -> Phrasebook[tuple[float, float]]:
    return Phrasebook({phrase: (low, high) for phrase, (low, high) in number_words()["few"].items()})


@cache
def _few_pattern() -> re.Pattern[str]:
    phrases = sorted(number_words()["few"], key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(phrase for phrase in phrases if phrase != 'many')})(?![\w-])", re.I
    )


def _with_few(text: str, found: list[Number]) -> list[Number]:
    """Add "a handful", "several" and their like where no number stands already."""
    few = number_words()["few"]
    taken = {place for number in found for place in range(number.start, number.end)}
    vague = [
        Number(*match.span(), None, "few", 1.0, *few[" ".join(match.group().lower().split())])
        for match in _few_pattern().finditer(text)
        if match.start() not in taken
    ]
    return sorted([*found, *vague], key=lambda number: number.start) if vague else found


def _with_minus(text: str, number: Number) -> Number:
    match = _MINUS.search(text[max(0, number.start - 7) : number.start])
    if match is None or number.value is None or number.form == "fraction":
        return number
    if _EITHER_WAY.search(text, max(0, number.start - 20), number.start):
        return number
    return replace(number, start=number.start - len(match.group()), value=-number.value)
