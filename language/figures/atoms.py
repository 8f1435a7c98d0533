"""The pieces of numbers: digits with their scale letters, number words, fractions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from language.figures.lexicons import number_words, unit_phrases
from language.figures.metres import is_metre
from language.figures.phrases import Phrasebook


class Atom(Struct, frozen=True):
    """A piece of a number: digits with their letter, or one word."""

    start: int
    end: int
    kind: str
    """`digits`, or the table of the lexicon that the word is from."""
    value: float
    scale: float = 1.0


_LONGEST = 24
"""Runs of digits longer than this are identifiers, not numbers."""
_NO_JET = (
    r"(?!7[0-8]7(?:s|-\d|[ -](?:MAX|Max|[Jj]et|[Pp]lane|[Aa]ircraft|[Aa]irliner|Dreamliner|[Ff]reighter)))"
)
"""No Boeing begins here, which is no group of three digits: "bought 27 737 Max jets"."""
_DIGITS = (
    r"\d{1,3},\d{1,2}(?=[ \xa0](?:million|billion|trillion|mln|mio|mn|bn|tn)(?!\w))|"
    r"\d{1,3},\d{1,2}(?=[ \xa0]?(?:%|per ?cent(?!\w)))|"
    r"\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)?|\d{1,2}(?:,\d{2}(?!\d)){1,4},\d{3}(?!\d)|"
    f"\\d{{1,3}}(?:[\u00a0\u2009\u202f ]{_NO_JET}\\d{{3}}(?![\\d,]))+(?:\\.\\d+)?|"
    r"\d+(?:\.\d+)?|(?<![\w.])\.\d+"
)
_COMMA = re.compile(r"^(\d+),(\d{1,2})$")
"""A decimal comma: "1,5 million", "12,5 %"."""
_RATIO = re.compile(r"(?<![\d/.,])(?:(\d+)[ -])?(\d+)[/⁄](\d+)(?![\d/⁄.]\d|[\d/⁄])")
_WHOLE_DENOMINATORS = {2, 3, 4, 5, 8, 16, 32, 64, 128}
_EXPONENT = re.compile(r"[eE]([+-]?\d{1,2})(?!\w)|\s?[x×]\s?10\^?([-−]?\d{1,2})(?!\d)")
_LETTERS = re.compile(r"[ -]?([A-Za-z]{1,3})(?![^\W_])")
_ONLY_GLUED = {"k", "K", "m", "b", "t", "T", "mm", "cr", "M", "mil"}
_TIED_SCALES = {"bn", "cr", "mln", "mn", "tn"}
"""Abbreviations that a hyphen may tie to a sum: "Rs 500-cr"."""
_ONLY_MONEY = {"t", "T", "mm"}
_MONEY_RANGE = re.compile(r"[$€£¥₹]\s?[\d.,]+\s?(?:[-–—]|to|and)\s?$")


@cache
def _word_atoms() -> dict[str, tuple[str, float]]:
    words = number_words()
    atoms: dict[str, tuple[str, float]] = {"tens": ("vague", 20.0)}
    for kind in ("units", "tens", "scales", "collections", "vague"):
        atoms |= {word: (kind, float(value)) for word, value in words[kind].items()}
    for word, value in words["fractions"].items():
        atoms |= {word: ("fractions", float(value)), word + "s": ("fractions", float(value))}
    return atoms


@cache
def _atom_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_word_atoms(), key=len, reverse=True))
    return re.compile(rf"(?<!\d)({_DIGITS})|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?<![^\W\d_])({words})(?![^\W\d_])", re.I)


@cache
def _prefixes() -> Phrasebook[object]:
    return Phrasebook(unit_phrases().prefixes, any_case=False)


def atoms_of(text: str) -> list[Atom]:
    """Return the pieces of numbers in `text`, in order."""
    ratios = {match.start(): match for match in _RATIO.finditer(text) if _is_ratio(text, match)}
    atoms: list[Atom] = []
    end = 0
    for match in _atom_pattern().finditer(text):
        if match.start() < end:
            continue
        if match.start() in ratios:
            atoms.append(_ratio_atom(ratios[match.start()]))
        elif match.group(1):
            atoms.extend(_digit_atom(text, *match.span()))
        elif match.group(2):
            atoms.append(Atom(*match.span(), "glyph", unicodedata.numeric(match.group())))
        else:
            atoms.append(Atom(*match.span(), *_word_atoms()[match.group().lower()]))
        end = atoms[-1].end if atoms else 0
    return atoms


def _is_ratio(text: str, match: re.Match[str]) -> bool:
    """Whether "3/4" is a fraction rather than a date, a score or a label."""
    _, upper, lower = match.groups()
    if len(lower) > 3 or len(upper) > 2 or not 0 < int(upper) < int(lower):
        return False
    return int(lower) in _WHOLE_DENOMINATORS and not text[match.start() - 1 : match.start()].isalpha()


def _ratio_atom(match: re.Match[str]) -> Atom:
    whole, upper, lower = match.groups()
    value = float(whole[:_LONGEST] if whole else 0) + int(upper) / int(lower)
    return Atom(*match.span(), "ratio", value)


def _digit_atom(text: str, start: int, end: int) -> Iterator[Atom]:
    """Yield the atom of a run of digits, with its exponent or scale letters; nothing for identifiers."""
    if end - start > _LONGEST:
        return
    value = float(re.sub(r"[^\d.]", "", _COMMA.sub(r"\1.\2", text[start:end])))
    if match := _EXPONENT.match(text, end):
        power = int((match.group(1) or match.group(2)).replace("−", "-"))
        yield Atom(start, match.end(), "digits", value * 10.0**power)
        return
    letters = _LETTERS.match(text, end)
    scale = _letter_scale(text, start, letters) if letters else None
    if letters and scale:
        yield Atom(start, letters.end(), "digits", value * scale, scale)
    else:
        yield Atom(start, end, "digits", value)


def _letter_scale(text: str, start: int, letters: re.Match[str]) -> float | None:
    letter = letters.group(1)
    scale: float | None = number_words()["abbreviations"].get(letter)
    is_glued = letters.group()[0] != " "
    if letters.group()[0] == "-" and letter not in _TIED_SCALES:
        return None
    is_money = _prefixes().ending_at(text, start) is not None or bool(
        _MONEY_RANGE.search(text[max(0, start - 24) : start])
    )
    if scale is None or (letter in _ONLY_GLUED and not is_glued and not is_money):
        return None
    if letter in _ONLY_MONEY and not is_money:
        return None
    if letter == "m" and not is_money and is_metre(text, start, letters.end()):
        return None
    if letter == "b" and not is_glued:
        return None
    return scale
