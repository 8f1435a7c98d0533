"""Hints that name keys: the person's own, where they have chosen others.

A hint says which key it means and how that is written unless another was chosen: `‹note.write:a›`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from rich.cells import cell_len
from textual.binding import Binding
from textual.dom import DOMNode

NAMED_KEY = re.compile(r"‹([a-z]+(?:[.-][a-z]+)+):([^‹›]+)›")

_POINT = " · "
"""What parts two hints in one line."""


def hint(node: DOMNode, words: str) -> str:
    """Return the words of a hint with the keys of whoever uses the application that a node belongs to."""
    settings = getattr(node.app, "settings", None)
    chosen: Mapping[str, str] = settings.keys if settings is not None else {}
    return with_keys(words, chosen, lambda key: node.app.get_key_display(Binding(key, "")))


def nothing_bound(node: DOMNode, key: str, *, lists: str = "‹app.help:?›") -> str:
    """Return what is said at a key that does nothing.

    Args:
        node: where it was pressed.
        key: the key, as Textual calls it.
        lists: the hint at the key that lists all others there.
    """
    name = node.app.get_key_display(Binding(key, ""))
    return f"Nothing is bound to {name}: {hint(node, lists)} lists the keys."


def fitting_hints(hints: Sequence[str], room: int, *, way_out: str) -> str:
    """Return hints in one line, as many as there is room for: "y yes · n no · esc done".

    Args:
        hints: those that may be left out, the last of them first.
        room: how many cells they may take.
        way_out: the hint at the end that stays in any case.
    """
    kept = list(hints)
    while kept and cell_len(_POINT.join((*kept, way_out))) > room:
        kept.pop()
    return _POINT.join((*kept, way_out))


def with_keys(words: str, chosen: Mapping[str, str], written: Callable[[str], str]) -> str:
    """Return the words of a hint with its keys.

    Args:
        words: the hint.
        chosen: the keys that the person has bound, as Textual calls them, parted by commas, by the id of the
            binding. Of several keys the first is named.
        written: how a key is written.
    """

    def name(match: re.Match[str]) -> str:
        key = chosen.get(match[1], "").partition(",")[0]
        return written(key) if key else match[2]

    return NAMED_KEY.sub(name, words)
