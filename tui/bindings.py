"""How a key is written down: keys are data, from which footer, help, command palette and README grow."""

from __future__ import annotations

from textual.binding import Binding


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
