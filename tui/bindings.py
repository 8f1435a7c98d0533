"""How a key is written down: keys are data, from which footer, help, command palette and README grow."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import ActiveBinding, Binding
from textual.keys import REPLACED_KEYS, key_to_character


def key(identity: str, keys: str, action: str, does: str, footer: str = "") -> Binding:
    """Return the binding of a command.

    Args:
        identity: its id, by which `config.toml` calls it; the part before the dot is its group.
        keys: one or more keys, as Textual calls them, parted by commas.
        action: what is called.
        does: what it does, in a few words.
        footer: its name in the footer; without one it is not there.
    """
    return Binding(keys, action, footer or does, show=bool(footer), id=identity, tooltip=does)


def character_of(key: str) -> str | None:
    """Return the character that a key types, if any.

    Textual knows of none for the keys that it calls by another name than Unicode does: "slash", "minus".
    """
    return key_to_character(REPLACED_KEYS.get(key, key))


def in_order(bindings: Iterable[ActiveBinding]) -> list[ActiveBinding]:
    """Return active bindings as they are written down, those of the widget that has the focus first.

    Textual puts last, among those of their widget, the ones that the person has given other keys.
    """
    given = list(bindings)
    nodes = {id(one.node): one.node for one in given}
    ranks = {
        (identity, binding.id): rank
        for identity, node in nodes.items()
        for rank, (_, binding) in enumerate(node._bindings)
    }
    depths = {identity: len(node.ancestors_with_self) for identity, node in nodes.items()}
    return sorted(given, key=lambda one: (-depths[id(one.node)], ranks[id(one.node), one.binding.id]))
