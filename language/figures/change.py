"""Words of change before a quantity: "rose 5%" is up, "fell by 200" is down, "rose to 5%" is neither."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from language.figure import Change
from language.figures.lexicons import rates
from language.figures.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+|\d+")
_REACH = 48
_KINDS_THAT_CHANGE = frozenset({"percent", "points", "money", "measure", "count"})
_KINDS_OF_VALUE = frozenset({"percent", "points", "money"})
_PARTICLES = frozenset({"up", "down"})
_OTHER_SENTENCE = re.compile(r"[^\w\s$€£¥%~(-]\s?$")


@cache
def _directions() -> dict[str, Change]:
    words = rates()["change"]
    return dict.fromkeys(words["up"], "up") | dict.fromkeys(words["down"], "down")


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rates()["change"][table])


def direction_before(text: str, end: int) -> Change | None:
    """Return which way the word of change that governs what begins at `end` points, if there is one."""
    found = _change_word_before(text, end)
    return _directions()[found[0]] if found else None


def _change_word_before(text: str, end: int) -> tuple[str, str] | None:
    """Return the word of change that ends before `end`, and the word before it."""
    words = ["", *(word.lower() for word in _WORD.findall(text, max(0, end - _REACH), end))]
    for index in range(len(words) - 1, 0, -1):
        if words[index] in _directions():
            return words[index], words[index - 1]
        if words[index] not in _words("between"):
            return None
    return None


def with_change(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity marked up or down when it says by how much something changed."""
    place = quantity.start
    if quantity.course is not None or quantity.kind not in _KINDS_THAT_CHANGE:
        return quantity
    behind = _WORD.match(text, quantity.end + 1)
    if behind is not None and behind.group() in _words("after") and quantity.kind in _KINDS_OF_VALUE:
        return replace(quantity, change=_directions()[behind.group()])
    found = (
        None if _OTHER_SENTENCE.search(text, max(0, place - 2), place) else _change_word_before(text, place)
    )
    if found is None or not _says_change(*found, quantity):
        return quantity
    return replace(quantity, change=_directions()[found[0]])


def _says_change(verb: str, before: str, quantity: Quantity) -> bool:
    """Whether the verb says that so much was added or taken: "gave up 20 yards" and "lost 20 men" do not."""
    if quantity.kind in _KINDS_OF_VALUE:
        return True
    if verb in _PARTICLES:
        return before in _words("copulas") or before.isdigit()
    return quantity.kind != "count" or verb not in _words("of_values_only")
