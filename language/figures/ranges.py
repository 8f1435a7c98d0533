"""Stage 3, second half: two numbers that are one quantity: ranges, changes from one to the other, scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from language.figures.change import direction_before, direction_of, is_moved_before
from language.figures.lexicons import unit_phrases
from language.figures.quantity import Quantity

_HYPHEN = re.compile(r"[ \xa0]?[-–—‐‑][ \xa0]?")
_SLASH = re.compile("/")
_TO = re.compile(
    r"[ \xa0](?:to|through)[ \xa0](?:as (?:much|many|high) as |almost |nearly |about |around |over )?|-to-"
    r"|[-‐‑] to "
)
_BOUND = r"(?:at least |just (?:over|under) |(?:fewer|less|more) than )?"
_COURSE = re.compile(rf"(?:[ \xa0]\w+)?(?:[ \xa0](?:up|down))?(?:{_TO.pattern}){_BOUND}")
_OR = re.compile(r"[ \xa0]or[ \xa0]|-or-|[-‐‑] or ")
_MAYBE = re.compile(r",?[ \xa0](?:or )?(?:even|maybe|perhaps|possibly)[ \xa0]")
_AND = re.compile(r"[ \xa0]and[ \xa0]")
_HEDGE = r"(?:about |around |roughly |just |nearly |almost |over |an? |the |a record )?"
_BETWEEN = re.compile(rf"(?<!\w)between[ \xa0]{_HEDGE}$", re.I)
_FROM = re.compile(rf"(?<!\w)from[ \xa0]{_HEDGE}{_BOUND}$", re.I)
_OF = re.compile(rf"([^\W\d_]+)[ \xa0]of[ \xa0]{_HEDGE}$", re.I)
_BY = re.compile(rf"(?<!\w)by[ \xa0]{_HEDGE}$", re.I)
_CONTEST = re.compile(
    r"(?<!\w)(?:vot\w+|beat|beating|won|wins?|winning|lost|lose|loss|defeat\w*|draw\w*|drew|lead\w*|led|trail\w*|down|"
    r"tied?|score\w*|victory|result|ahead|behind|overtime|record)(?: (?:of|by|\w+))?[ \xa0]$",
    re.I,
)
_VOTED_DOWN = re.compile(
    r"(?<!\w)(?:adopted|approved|defeated|failed|passed|rejected)(?: by| it| (?:the|a) \w+)?[ \xa0]$", re.I
)
_WICKETS = re.compile(
    r"(?<!\w)(?:claim\w*|figures of|finish\w* with|return\w*|taken|takes|taking|took)[ \xa0]$", re.I
)
_MOST_WICKETS = 10
_ENDS = re.compile(r"\s*(?:[.,;:)]|$)| (?:after|and|as|but|in|on|when|with)(?!\w)")
_SET = re.compile(r"\d{1,2}[-–‑]\d{1,2}")
_NEXT_SET = re.compile(r"\)?(?:,|,? and)? ")
_SET_ENDS = re.compile(
    r"[.,;:)]|$| \(?\d{1,2}[-–‑]\d| (?:after|against|and|at|before|but|for|in|on|to|when|with)(?!\w)"
)
_TO_ONE = re.compile(r":| to ")
_HEDGED = r"(?: (?:about|almost|around|at least|more than|nearly|over|roughly))? $"
_RATIO_BEFORE = re.compile(
    r"(?<!\w)ratio(?: of [\w’'-]+(?: [\w’'-]+)? to [\w’'-]+)?(?: (?:as|at|is|of|stands at|stood at|was))?"
    rf"{_HEDGED}",
    re.I,
)
_OUTNUMBERS = re.compile(rf"(?<!\w)outnumber\w*(?: [\w’'-]+){{0,4}} by{_HEDGED}", re.I)
_RATIO_NEXT = re.compile(r"[ -]ratio(?!\w)")
_RATIO_REACH = 72
_WIDEST_THOUSANDS = 3
_RATE_NEXT = re.compile(r"(?:[ \xa0][a-z]+)?[ \xa0](?:an?|each|every|per)[ \xa0]")
_REACH = 24
_WIDEST_LINK = 20
_LEVEL = 5
"""How many times what it changed by a number must be, to be what it came to: "by 5 to 10" is a range."""
_INHERITED_BY_RIGHT = {"money", "age"}


def joined(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities with neighbours that make one range, change or score put together."""
    for links in ((_HYPHEN, _SLASH), (_TO, _OR, _AND, _MAYBE)):
        quantities = _joined_by(text, quantities, links)
    return _with_sets(text, quantities)


def _with_sets(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities, those beside a score scores as well: all three of "won 6-4, 3-6, 7-6"."""
    done: list[Quantity] = []
    for one in quantities:
        is_next = (
            bool(done) and done[-1].kind == "score" and _NEXT_SET.fullmatch(text, done[-1].end, one.start)
        )
        done.append(
            replace(one, kind="score", low=None, high=None) if is_next and _is_set(text, one) else one
        )
    return done


def _is_set(text: str, one: Quantity) -> bool:
    """Whether a pair of numbers stands there alone: "3-6", but not "3-6 days"."""
    is_pair = one.is_bare and _SET.fullmatch(text, one.start, one.end) is not None
    return is_pair and _SET_ENDS.match(text, one.end) is not None


def _joined_by(text: str, quantities: Sequence[Quantity], links: Sequence[re.Pattern[str]]) -> list[Quantity]:
    done: list[Quantity] = []
    for right in quantities:
        union = (_ratio(text, done[-1], right) or _union(text, done[-1], right, links)) if done else None
        if union is not None:
            done[-1] = union
        else:
            done.append(right)
    return done


def _union(text: str, left: Quantity, right: Quantity, links: Sequence[re.Pattern[str]]) -> Quantity | None:
    if left.value is None or right.high is None or right.start - left.end > _WIDEST_LINK:
        return None
    before = max(0, left.start - _REACH)
    origin = _FROM.search(text, before, left.start) if _TO in links else None
    if origin is not None and _COURSE.fullmatch(text, left.end, right.start):
        return _course(text, origin.start(), left, right)
    link = None if _is_by_share(text, left) else _link(text, left, right, links)
    right = _aged_like(left, right)
    if link is None or right.value is None or not _agree(left, right):
        return None
    left = _in_thousands(text, left, right) if link is _HYPHEN else left
    right = replace(right, bound="~") if link is _MAYBE else right
    left, right = _distributed(left, right)
    if link in (_HYPHEN, _TO) and _is_contest(text, left, right):
        return _score(left, right) if _is_small(left) and _is_small(right) else None
    if link is _AND:
        between = _BETWEEN.search(text, before, left.start)
        return replace(_range(left, right), start=between.start()) if between else None
    is_ordered = _rises(left, right) or _falls_in_one_unit(text, left, right)
    return _range(left, right) if is_ordered and _is_span(text, left, right, link) else None


def _falls_in_one_unit(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two ends stand with their unit, the greater first: "a width of 12 mm to 3 mm", no "rise of"."""
    before = _OF.search(text, max(0, left.start - _REACH), left.start)
    has_unit = left.unit_span is not None and right.unit_span is not None and left.kind == "measure"
    return has_unit and before is not None and direction_of(before[1].lower()) is None


def _aged_like(left: Quantity, right: Quantity) -> Quantity:
    """Return the second end of "aged five months to 36 months" as an age too."""
    if left.kind != "age" or right.kind != "duration" or right.unit is None:
        return right
    unit = unit_phrases().names.get(f"{right.unit.name} old")
    return right if unit != left.unit else replace(right, kind="age", unit=unit)


def _is_by_share(text: str, left: Quantity) -> bool:
    """Whether something changed "by a third" or "fell a third" before it came "to 40"."""
    return left.form == "fraction" and _is_change(text, left)


def _is_change(text: str, left: Quantity) -> bool:
    """Whether something changed by so much before it came to another number: "fell 2,000 to 41,000"."""
    is_by = _BY.search(text, max(0, left.start - _REACH), left.start) is not None
    return is_by or direction_before(text, left.start) is not None


def _link(
    text: str, left: Quantity, right: Quantity, links: Sequence[re.Pattern[str]]
) -> re.Pattern[str] | None:
    """Return what stands between two ends; a slash ties only prices ("$7/$9")."""
    found = next((link for link in links if link.fullmatch(text, left.end, right.start)), None)
    return None if found is _SLASH and not (_is_priced(left) and _is_priced(right)) else found


def _is_contest(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two bare numbers are a score or a vote: they fall, or the words before speak of a contest."""
    if not (left.is_bare and right.is_bare):
        return False
    before = max(0, left.start - _REACH)
    if _is_bowling(text, left, right):
        return True
    is_vote = _VOTED_DOWN.search(text, before, left.start) and _ENDS.match(text, right.end)
    return not _rises(left, right) or bool(is_vote or _CONTEST.search(text, before, left.start))


def _is_bowling(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are wickets and the runs they cost: "took 5-41", but not "took 5-10 days"."""
    is_shape = (
        0 < (left.value or 0) <= _MOST_WICKETS < (right.value or 0) and left.scale == right.scale == 1.0
    )
    before = _WICKETS.search(text, max(0, left.start - _REACH), left.start)
    return is_shape and before is not None and _ENDS.match(text, right.end) is not None


def _is_span(text: str, left: Quantity, right: Quantity, link: re.Pattern[str]) -> bool:
    """Whether rising numbers are two ends.

    "rose 5 cents to 60 cents" and "rose by 5 to 60" are a change and a level instead.
    """
    assert left.value is not None
    assert right.value is not None
    if link is _TO:
        is_higher = right.kind != "percent" and right.value >= _LEVEL * left.value
        is_level = is_higher and _RATE_NEXT.match(text, right.end) is None and _is_change(text, left)
        is_apart = left.unit_span is not None or left.scale > 1.0
        return not is_level and not (is_apart and direction_before(text, left.start))
    is_near = right.value <= 3 * left.value and (left.unit_span is not None or not _is_priced(right))
    return link in (_HYPHEN, _SLASH) or is_near


def _is_priced(quantity: Quantity) -> bool:
    """Whether a currency is written before the number: "8 or $9" are two prices, not one range."""
    return quantity.unit_span is not None and quantity.unit_span[0] < quantity.number_start


def _rises(left: Quantity, right: Quantity) -> bool:
    return left.value is not None and right.value is not None and left.value < right.value


def _agree(left: Quantity, right: Quantity) -> bool:
    """Whether both can be ends of one range: the same unit, or one that the other can take over."""
    if left.per is not None and right.per is None:
        return False
    if left.unit is None or right.unit is None:
        return left.unit is None or left.kind in _INHERITED_BY_RIGHT
    return left.unit == right.unit


def _distributed(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Return both ends with the unit and the scale that are written at only one of them."""
    unit = right.unit or left.unit
    kind = right.kind if right.unit else left.kind
    left = replace(left, unit=unit, kind=kind, per=left.per or right.per)
    right = replace(right, unit=unit, kind=kind)
    if left.value is None or right.high is None:
        return left, right
    if left.scale == 1.0 and right.scale > 1.0 and left.value < right.high / right.scale:
        value = left.value * right.scale
        left = replace(left, value=value, low=value, high=value)
    return left, right


def _in_thousands(text: str, left: Quantity, right: Quantity) -> Quantity:
    """Return the first end of "2-3,000 workers" in thousands; "1-5,000 workers" may well begin with one."""
    assert left.value is not None
    is_written_so = text[right.number_start : right.number_end].endswith(",000") and left.form == "digits"
    thousands = (right.value or 0) / 1000
    if not is_written_so or not left.value < thousands <= _WIDEST_THOUSANDS * left.value:
        return left
    value = left.value * 1000
    return replace(left, value=value, low=value, high=value)


def _is_ratio(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are a ratio: "outnumber men by two to one", "the ratio was 2:1"."""
    is_bare = left.is_bare and right.is_bare
    if not is_bare or _TO_ONE.fullmatch(text, left.end, right.start) is None:
        return False
    before = max(0, left.start - _RATIO_REACH)
    if _RATIO_BEFORE.search(text, before, left.start) or _RATIO_NEXT.match(text, right.end):
        return True
    return not _rises(left, right) and _OUTNUMBERS.search(text, before, left.start) is not None


def _ratio(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    if left.value is None or not right.value or not _is_ratio(text, left, right):
        return None
    value = left.value / right.value
    return replace(_range(left, right), kind="multiple", value=value, low=value, high=value)


def _range(left: Quantity, right: Quantity) -> Quantity:
    ends = [end for end in (left.low, left.high, right.low, right.high) if end is not None]
    low, high = min(ends), max(ends)
    return replace(
        right,
        start=left.start,
        number_start=left.number_start,
        value=None,
        low=low,
        high=high,
        unit_span=right.unit_span or left.unit_span,
    )


def _course(text: str, start: int, left: Quantity, right: Quantity) -> Quantity | None:
    """Return the range "from 5 to 7", with its direction when a word of change stands before it."""
    if left.unit is not None and right.unit is not None and left.unit != right.unit:
        return None
    left, right = _distributed(left, right)
    union = replace(_range(left, right), start=start)
    if not is_moved_before(text, start):
        return union
    return replace(union, course="up" if (left.high or 0) < (right.high or 0) else "down")


def _is_small(quantity: Quantity) -> bool:
    return quantity.form == "digits" and quantity.scale == 1.0 and (quantity.value or 0) < 1000


def _score(left: Quantity, right: Quantity) -> Quantity:
    union = _range(left, right)
    return replace(union, kind="score", low=None, high=None)
