"""The character stages together: quantities with their qualifiers and changes, echoes included."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec.structs import replace

from language.figures.change import with_change
from language.figures.composition import compose
from language.figures.qualifiers import with_qualifier
from language.figures.quantity import Quantity
from language.figures.units import with_rate

_ECHO = re.compile(r"\s?\((?:or )?")
_ALTERNATIVE = re.compile(r"(?: \w+)?,? or (?:by )?")
_BY = re.compile(r"(?<!\w)by $")
_SAME_SENTENCE = 60
_VALUES = frozenset({"money", "percent", "points", "measure"})


def qualified_quantities(text: str) -> list[Quantity]:
    """Return the quantities of `text`, as far as characters alone tell, in the order of their numbers."""
    return list(_quantities(text))


@lru_cache(maxsize=1)  # the numerals and the figures of a text are asked for one after the other
def _quantities(text: str) -> tuple[Quantity, ...]:
    done: list[Quantity] = []
    for composed in compose(text):
        quantity = with_change(text, with_qualifier(text, composed))
        if done:
            done[-1:] = _with_shared_rate(text, done[-1], _echoing(text, done[-1], quantity))
        else:
            done.append(quantity)
    return tuple(done)


def _with_shared_rate(text: str, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Give a sum and its conversion the rate that stands with both: "23 million pesos ($25,000) a head"."""
    is_echo = left.kind == right.kind and _ECHO.fullmatch(text, left.end, right.start)
    if not is_echo or text[right.end : right.end + 1] != ")":
        return left, right
    per = with_rate(text, replace(left, end=right.end + 1)).per
    return (left, right) if per is None else (replace(left, per=per), replace(right, per=right.per or per))


def _echoing(text: str, left: Quantity, right: Quantity) -> Quantity:
    """Give what is said of a value to its conversion in parentheses, and a change to its "or 0.2%"."""
    if right.kind not in _VALUES:
        return right
    is_other = left.kind == right.kind and left.unit != right.unit  # "27 percent (95%" repeats nothing
    if is_other and right.bound == "=" and _ECHO.fullmatch(text, left.end, right.start):
        is_least, is_most = left.low is not None, left.high is not None
        echoed = (
            right
            if right.value is None
            else replace(right, low=right.value if is_least else None, high=right.value if is_most else None)
        )
        return replace(echoed, bound=left.bound, change=right.change or left.change)
    if right.change is None and left.change is not None and _goes_on(text, left, right):
        return replace(right, change=left.change)
    return right


def _goes_on(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether the right one says the same change again ("or 2%") or one more of its kind ("Ford by 2%")."""
    if _ALTERNATIVE.fullmatch(text, left.end, right.start):
        return True
    is_near = right.start - left.end < _SAME_SENTENCE and "." not in text[left.end : right.start]
    return is_near and _BY.search(text, left.end, right.start) is not None
