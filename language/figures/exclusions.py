"""Stage 2: numbers that are no figures, because they date, name, label or score something.

`masked` finds stretches of text in which no number counts; `is_label` looks at what stands around one number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from language.dates import MONTH_BEFORE, YEAR, dates_and_times
from language.figures.lexicons import exclusions
from language.figures.numbers import Number
from language.figures.phrases import Phrasebook

Range = tuple[int, int]

_MASKS = re.compile(
    r"""
    https?://\S{1,2000} | (?<!\w)www\.\S{1,2000}
    | <[a-zA-Z/!][^<>\n]{0,400}>
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
    | (?<![\w.])[\w-]{1,40}\.(?:com|org|net|gov|edu|co\.uk)(?:/\S{0,400})?
    | (?<![\w$€£])\+?\d{0,2}[ -]?\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)       # telephone
    | (?<![\w$€£.,])\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}(?!\d)                # +44 20 7413 5566
    | (?<![\w$€£.,])0\d{2,4}(?:[ -]\d{2,5}){1,4}(?![\d,])(?![ ][a-z]+s\b|[ ]people|[ ]GMT)   # 0800 555 111
    | (?<!\w)(?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone|[Tt]ext|(?:hot|help)line(?:[ ]on)?)[ ]
      (?:[\d-]{3,16}[ ]or[ ])?\d{3,6}(?=\s*(?:[.,;:)]|$|(?:and|for|free|if|immediately|now|on|or|to|with)\b))
    | (?<!\w)(?:ref(?:erence)?|code)[ ]\d[\w*/-]*(?=\s*(?:[.,;:)]|$))
    | (?<![\w.,])\d{1,4}\.\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?!\d)               # version
    | (?<![\w,.])\d{1,9}(?:,\d{3}){0,3}
      (?:(?<!11)(?<=1)st(?![ ]?\d{1,2}[ ]?lb)|(?<=2)nd|(?<=3)rd|th)(?!\w)     # ordinal
    | (?<![\w,.$€£])\d{1,4}(?:\.\d)?[’']?s(?!\w)                             # 737s, 20s
    | (?<!\w)[A-Z]{1,2}-?\d{2,4}s(?!\w)                                      # A320s
    | (?<!\w)(?:Android|iOS|iPhone|macOS|PlayStation|Windows|Xbox)[ ]\d{1,3}(?:\.\d{1,2})?(?!\w|[.,]\d)
    | (?<![\w.,-])(?:(?:6|8|10|11)-K|10-Q|(?:20|40)-F)(?!\w|[ ](?:races?|runs?|runners?)\b)  # filings
    | (?<![\w.,$€£-])\d{1,4}[A-Ha-h](?=[ ](?:[A-Z][\w’'-]+[ ]){1,3}
      (?:Avenue|Close|Crescent|Drive|Lane|Place
      |Road|Square|Street|Terrace|Way)(?!\w))                                     # 221B Baker Street
    | (?<![\w.,$€£-])\d{1,4}(?=[ ](?:[A-Z][\w’'-]+[ ]){1,3}
      (?:Avenue|Boulevard|Crescent|Drive|Lane|Plaza|Road|Square|Street|Terrace)
      (?!\w|[’']|[ ](?:[a-z-]+[ ])?(?:[a-z]{2,}s|people|police|staff)(?!\w)))    # 14 Baker Street
    | (?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w)                         # NW1 6XE
    | (?<=[Tt]he[ ])\d{1,2}\.[0-5]\d(?=[ ](?:bus|departure|ferry|flight|kick-?off|service|train)(?!\w))
    | (?<=[Tt]he[ ])\d{1,3}00(?=[ ]block[ ]of[ ])
    | (?<!\w)[Tt]he[ ]Group[ ]of[ ](?:\d{1,2}|[A-Z][a-z]+)(?!\w)
    | (?<![\w.,$€£])\d{2,3}[ ]for[ ](?:\d|10)                        # 245 for 6
      (?=[.,;)]|$|[ ](?:after|at|declared|in[ ](?:reply|\d+[ ]overs)|off|when)(?!\w))
    | (?<![\w.])\d{1,2}-for-\d{1,2}(?!\w) | (?<!\w)[pP][ ]?[<=>≤][ ]?0?\.\d+   # a batter's day, a p-value
    | (?<![\w.])(?:45|90|105|120)\+\d{1,2}[ ]minute(?!\w)
    | (?<!\w)(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]
      (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!s)(?!\w)
    | (?<!\w)(?:nineteen|eighteen|seventeen|twenty)[ -](?:(?:hundreds|ten|eleven|twelve|\w{3,6}teen)(?![\w-])
      |oh[\w-]{0,12}|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y[\w-]{0,12})  # nineteen eighty-four
    | (?<![\w/])\d{1,4}/\d{1,4}/\d{1,4}(?!\w)
    | \[\d{1,3}\] | ^[ \t]*\(?\d{1,3}[.)][ \t] | ^[ \t]*\d{1,3}$
    | (?<!\w)(?:S\s?&\s?P|S\sP|sp|s&p)(?:/\w{2,4})?[\s-]\d{2,4}(?![\d,.]\d)  # the index
    | (?<!\w)(?:[Nn]o|[Nn]os|[Nn]r|NO)\.\s?\d{1,5}(?:-\d{1,6})?(?![\d,])
    | (?<!\w)(?:[Tt]he|[Aa]|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Ww]orld)[ ]No[ ]\d{1,4}(?![\d,])
    | \#\s?\d{1,6} | №\s?\d{1,6}
    | (?<!\w)(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twenty)[ ]
      (?:Acre|Day|Hour|Mile|Star)[ ](?:Beach|Creek|House|Island|Movement|War|Woods?)(?!\w) # Three Mile Island
    | (?<![\w.])\d[ ]?[x×][ ]?(?:[1245]00m|\d{1,2}(?:\.\d)?km)(?!\w)          # a 4x100m relay
    | (?<!\w)(?:Class[ ]of[ ][’']?|class[ ]of[ ][’'])\d\d(?!\w|[ ][a-z]+s(?!\w))
    | (?<!\w)(?:double|single|triple)-digits?
    | (?<!\w)(?:(?:five|ten|twenty|twenty-five)[ ]past|(?:half|quarter)[ ](?:past|to))
      [ ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\w)  # clock times in words
    | (?<![\w$€£])(?:[248]K|[2-6]G)(?!\w)                                     # 4K films, 5G phones
    """,
    re.X | re.M,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_TIED_UNIT = re.compile(r"[-‐‑](?:second|minute|hour|day|night|week|month|year|mile|metre|meter)(?!\w)")
_SLASHED = re.compile(r"(?<![\w/.])\d{1,4}/\d{1,4}(?![\w/])")
_NUMBERED = re.compile(r"([^\W\d_][\w’'.&/-]*)[ \xa0]?$")
_NUMBERED_TOO = re.compile(r"([^\W\d_]+) (?:\d{1,4}(?:, | and | or | to ))+$")
"""What stands before the second of two labels: "junctions 21 and 23"."""
_IN_SO_MANY = re.compile(r"(?<!\w)(?:\d{1,3}|one|two|three)-in-$", re.I)
_JOINED_LETTERS = re.compile(r"[^\W\d_]$|[^\W\d_]-$|[^\W\d_]/$")
_IN_LOWER_CASE = re.compile(r"[^\W\d_A-Z]")
_WORD_IN_CAPITALS = re.compile(r"(?<![\w’'-])[A-Z]{2,}(?!\w)")
_CAPITALS_REACH = 24
_POSSESSIVE = re.compile(r"[’']s?$")
_JERSEY = re.compile(r"\)(?!\w)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;”\"“(\n—–-])\s*[\"“‘(]*$")
_PLURAL_NEXT = re.compile(
    r"[ \xa0](?:(?!(?:and|at|by|for|from|in|of|on|that|to|which|with|one|two|three|four|five|six|"
    r"seven|eight|nine|ten)[ \xa0])[a-z-]+[ \xa0]){0,2}"
    r"([a-z]{2,}s|people|men|women|children|police|staff)(?!\w)"
)
_PEOPLE_NEXT = re.compile(
    r"[ \xa0](?:people|men|women|children|soldiers|troops|workers|jobs|homes|students|refugees|prisoners"
    r"|hostages|employees|members|families|civilians|police|victims|protesters|migrants)(?!\w)"
)
_AND_OF_OTHERS = r"(?:,| and|, and) (?:the )?(?:[A-Z][\w’'.-]{0,30} ){1,3}"
_SET_BESIDE = re.compile(rf"\d[\d,.]*(?: [a-z][a-z-]*){{1,4}}(?:{_AND_OF_OTHERS}\d[\d,.]*)*{_AND_OF_OTHERS}$")
"""What stands before the number of another in a row: "Labour won 312 seats, the Greens 280"."""
_ENDS_PART = re.compile(r"[,;]|\.(?!\d)| and | but |$")
_LONGEST_ROW = 160
_NEXT_CENTURY = re.compile(r"2[12]\d\d")
_BY = re.compile(r"(?<!\w)(?:by|in|until|till|before|after|since|to)[ \xa0]$")
_IN_YEAR = re.compile(r"(?<!\w)(?:In|Since|Until|By|During)[ \xa0]$")
"""What opens a sentence with a year, whatever follows: "In 2000 soldiers took power"."""
_ALL_BUT = re.compile(r"(?<!\w)all but $", re.I)
_QUALIFIED = re.compile(
    r"(?<!\w)(?:about|around|nearly|almost|some|over|than|least|to|roughly|approximately)[ \xa0]$", re.I
)


def masked(text: str) -> list[Range]:
    """Return the stretches in which no number is a figure: sorted, without overlaps."""
    found = sorted([*_ranges(text), *((date.start, date.end) for date in dates_and_times(text))])
    merged: list[Range] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _ranges(text: str) -> Iterator[Range]:
    yield from (match.span() for match in _MASKS.finditer(text))


def outside(numbers: Sequence[Number], ranges: Sequence[Range]) -> list[Number]:
    """Return the numbers that no range touches; both in the order of the text."""
    starts = [start for start, _ in ranges]

    def is_free(number: Number) -> bool:
        index = bisect_right(starts, number.end - 1) - 1
        return index < 0 or ranges[index][1] <= number.start

    return [number for number in numbers if is_free(number)]


@cache
def _idioms() -> Phrasebook[bool]:
    return Phrasebook(dict.fromkeys(exclusions()["idioms"]["phrases"], True))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(exclusions()[table]["words"])


def _is_counting(text: str, end: int) -> bool:
    """Whether a plural follows within three words, so that the number counts it."""
    match = _PLURAL_NEXT.match(text, end)
    return match is not None and match.group(1) not in _words("no_plurals")


def is_name_part(text: str, number: Number) -> bool:
    """Whether the number is glued to letters ("G7", "Covid-19") or written as a name ("Channel Four")."""
    before = text[max(0, number.start - 24) : number.start]
    if _JOINED_LETTERS.search(before):
        if _IN_SO_MANY.search(before):
            return False
        word = re.search(r"([^\W\d_]+)-$", before)
        return not (word and word.group(1).lower() in _words("prefixes"))
    first = text[number.start]
    is_capital = first.isupper() and number.form == "words" and not _is_in_capitals(text, number)
    return is_capital and not _SENTENCE_START.search(before)


def _is_in_capitals(text: str, number: Number) -> bool:
    """Whether all around the number is in capitals, which then tell no name: "QUAKE KILLS 40 IN PERU"."""
    start = max(text.rfind("\n", 0, number.start) + 1, number.start - _CAPITALS_REACH)
    around = text[start : number.end + _CAPITALS_REACH].partition("\n")[0]
    is_all = _IN_LOWER_CASE.search(around) is None
    return is_all and len(_WORD_IN_CAPITALS.findall(around)) >= 2


def is_numbered(text: str, number: Number) -> bool:
    """Whether a label or a name stands before the number, as in "Terminal 1A"."""
    before = _word_before(text[max(0, number.start - 40) : number.start])
    return before is not None and (before[1].lower().rstrip(".") in _words("labels") or _is_name(before[1]))


def is_left_out(text: str, number: Number) -> bool:
    """Whether the number is of those that are not spoken of: "all but two died"."""
    return _ALL_BUT.search(text, max(0, number.start - 8), number.start) is not None


def is_label(text: str, number: Number) -> bool:
    """Whether a number labels a thing: "Section 427", "iPhone 11", "Euro 2020", "Prescott (4)"."""
    before = text[max(0, number.start - 40) : number.start]
    if before.endswith("(") and _JERSEY.match(text, number.end) and (number.value or 0) < 100:
        return True
    listed = _NUMBERED_TOO.search(before)
    if listed is not None and listed[1].lower() in _words("listed"):
        return not _is_counting(text, number.end)
    numbered = _word_before(before)
    if numbered is None:
        return False
    word = numbered.group(1)
    is_class = _is_class(word, number)
    if is_class or word.lower().rstrip(".") in _words("labels") | _words("listed"):
        return is_class or not _is_counting(text, number.end)
    is_plain = number.form == "digits" and number.scale == 1.0 and "," not in text[number.start : number.end]
    if not is_plain or not _is_name(word) or MONTH_BEFORE.search(before) or _is_in_capitals(text, number):
        return word.lower() in _words("indices") and is_plain
    starts_sentence = bool(_SENTENCE_START.search(before[: numbered.start()])) and not word.isupper()
    is_counted = _is_counting(text, number.end) or _is_set_beside(text, number)
    return not (is_counted or (starts_sentence and (number.value or 0) > 99))


def _is_set_beside(text: str, number: Number) -> bool:
    """Whether it is said of somebody else what a number before counted: "sent 40 tanks, Poland 30"."""
    before = text[max(0, number.start - _LONGEST_ROW) : number.start]
    return _ENDS_PART.match(text, number.end) is not None and _SET_BESIDE.search(before) is not None


def _is_class(word: str, number: Number) -> bool:
    """Whether a capitalised word numbers even what a plural follows: "Grade 8 pupils", "Line 4 carries"."""
    is_plain = number.form == "digits" and number.scale == 1.0
    return is_plain and word.istitle() and word.lower() in _words("classes")


def _word_before(before: str) -> re.Match[str] | None:
    """Return the last word of a sentence so far; a full stop may be part of it: "vol. 2", "U.S. 20"."""
    match = _NUMBERED.search(before)
    if match is None or not match[1].endswith("."):
        return match
    stem = match[1].removesuffix(".")
    return match if "." in stem or stem.lower() in _words("shortened") else None


def _is_name(word: str) -> bool:
    """Whether a word before a number is a name: it has a capital, and is no closed-class word."""
    if word.lower() in _words("closed") or _POSSESSIVE.search(word):
        return False
    return word[0].isupper() or (len(word) > 1 and not word.islower() and "’" not in word and "'" not in word)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits without a comma are a year, and not the count of the noun behind them."""
    if _NEXT_CENTURY.fullmatch(text[start:end]):
        return bool(_BY.search(text, max(0, start - 8), start)) and not _is_counting(text, end)
    if not YEAR.fullmatch(text[start:end]):
        return False
    if text[start:end] < "1900":
        return not _is_counting(text, end)
    if _IN_YEAR.search(text, max(0, start - 8), start):
        return True
    return not (
        _PEOPLE_NEXT.match(text, end)
        or (_QUALIFIED.search(text, max(0, start - 16), start) and _is_counting(text, end))
    )


def is_idiom(text: str, number: Number) -> bool:
    """Whether the number word stands in a phrase that counts nothing: "one another", "no one"."""
    if number.form != "words" or _TIED_UNIT.match(text, number.end):
        return False
    starts = (number.start, *(match.start() for match in _two_words_before(text, number.start)))
    ends = (_idioms().starting_at(text, start) for start in starts)
    return any(found is not None and found[0] >= number.end for found in ends)


def _two_words_before(text: str, end: int) -> list[re.Match[str]]:
    return list(_LETTERS.finditer(text, max(0, end - 32), end))[-2:]


def is_slashed(text: str, number: Number) -> bool:
    """Whether the number is one side of "24/7" or "9/11"."""
    match = _SLASHED.search(text, max(0, number.start - 6), number.end + 6)
    return number.form == "digits" and match is not None and match.start() <= number.start < match.end()
