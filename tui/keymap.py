"""Every key of the reader, found where it is bound, and the person's own keys laid over them.

A place is a screen or widget with bindings of its own. What the person binds is checked before the screen
opens: an id that no binding has, a key that no keyboard has, and a key that would stand for two things at
once.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from msgspec import Struct
from msgspec.structs import replace
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, _character_to_key, key_to_character
from textual.screen import Screen

import tui.screens
import tui.widgets
from store.errors import SettingsError
from tui.application import TallymarkApp
from tui.config import Settings, config_path
from tui.keys import HEADINGS
from tui.screens.reading import ReadingScreen

_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_NAMED = frozenset(key.value for key in Keys) | frozenset(KEY_NAME_REPLACEMENTS.values())


class KeyRow(Struct, frozen=True):
    """An action with its keys."""

    id: str
    """The id of its binding, by which `config.toml` calls it."""
    keys: tuple[str, ...]
    """The keys that do it, as Textual calls them."""
    does: str
    """What it does."""
    place: type[DOMNode]
    """The screen or widget where they work."""

    @property
    def heading(self) -> str:
        """The heading that the reader's help lists it under."""
        return HEADINGS.get(self.id.partition(".")[0], "In dialogs")


@cache
def key_rows() -> tuple[KeyRow, ...]:
    """Return every action of every place, with the keys that are built in."""
    rows = (row for place in _places() for row in _rows_of(place))
    headings = [*HEADINGS.values()]
    return tuple(sorted(rows, key=lambda row: headings.index(row.heading) if row.heading in headings else 99))


def written(key: str) -> str:
    """Return a key as a person writes it: `?` for `question_mark`."""
    character = key_to_character(key)
    return character if character and character.isprintable() and character not in " ," else key


def rebound(rows: Iterable[KeyRow], keys: Mapping[str, str]) -> list[KeyRow]:
    """Return the rows with the person's keys in the place of the built-in ones."""
    return [replace(row, keys=_names(keys[row.id])) if row.id in keys else row for row in rows]


def checked_keymap(keys: Mapping[str, str], *, path: str) -> dict[str, str]:
    """Return the person's keys as Textual wants them.

    Args:
        keys: one or more keys, parted by commas, by the ids of bindings.
        path: the file they stand in, for the error.

    Raises:
        SettingsError: at an unknown id, at a key there is not, and at two actions on one key.
    """
    if not keys:
        return {}
    known = {row.id for row in key_rows()}
    for identity, words in keys.items():
        if identity not in known:
            close = get_close_matches(identity, known, n=1)
            meant = f"did you mean {close[0]!r}? " if close else ""
            raise SettingsError(path, f"no action is called {identity!r}", f"{meant}tallymark keys lists all")
        for name in _names(words):
            if not _is_key(name):
                reason = f"{identity!r} is bound to {name!r}, which is no key"
                raise SettingsError(path, reason, 'write keys as in "y", "ctrl+n", "f5" or "question_mark"')
    _check_for_clashes(rebound(key_rows(), keys), keys.keys(), path)
    return {identity: ",".join(_names(words)) for identity, words in keys.items()}


def with_checked_keys(settings: Settings) -> Settings:
    """Return the settings with the person's keys as Textual wants them.

    Raises:
        SettingsError: when these keys cannot be used.
    """
    return replace(settings, keys=checked_keymap(settings.keys, path=str(config_path())))


def _check_for_clashes(rows: Iterable[KeyRow], changed: Iterable[str], path: str) -> None:
    owners: dict[tuple[type[DOMNode], str], KeyRow] = {}
    own = set(changed)
    for row in rows:
        for place in _felt_in(row.place):
            for key in row.keys:
                other = owners.setdefault((place, key), row)
                if other.id != row.id and {other.id, row.id} & own:
                    reason = f"{other.id!r} and {row.id!r} are both bound to {key!r}"
                    raise SettingsError(path, reason, "give one of them another key")


@cache
def _felt_in(place: type[DOMNode]) -> tuple[type[DOMNode], ...]:
    """Return the places where a key of `place` may stand for nothing else.

    A key of the reading screen also works in its widgets. A widget that uses such keys for something else by
    itself, as the bars do while they are open, keeps them for itself.
    """
    if place is TallymarkApp:
        return _places()
    if place is not ReadingScreen:
        return (place,)
    widgets = (other for other in _places() if not issubclass(other, Screen | App))
    taken = _built_in_keys(ReadingScreen)
    return (place, *(widget for widget in widgets if not taken & _built_in_keys(widget)))


def _built_in_keys(place: type[DOMNode]) -> frozenset[str]:
    return frozenset(key for row in _rows_of(place) for key in row.keys)


@cache
def _places() -> tuple[type[DOMNode], ...]:
    """Return the application, its screens and its widgets that have keys of their own."""
    names = [
        one.name for room in (tui.screens, tui.widgets) for one in _modules_of(room.__path__, room.__name__)
    ]
    found: list[type[DOMNode]] = [TallymarkApp, ReadingScreen]
    for name in names:
        module = import_module(name)
        classes = (one for one in vars(module).values() if isinstance(one, type) and one.__module__ == name)
        found += [one for one in classes if issubclass(one, DOMNode) and "BINDINGS" in vars(one)]
    return tuple(dict.fromkeys(found))


def _modules_of(path: Iterable[str], name: str) -> Iterator[pkgutil.ModuleInfo]:
    return pkgutil.walk_packages(path, f"{name}.")


def _rows_of(place: type[DOMNode]) -> tuple[KeyRow, ...]:
    rows: dict[str, KeyRow] = {}
    for binding in Binding.make_bindings(vars(place)["BINDINGS"]):
        if binding.id is not None:
            old = rows.get(binding.id)
            keys = (*old.keys, binding.key) if old else (binding.key,)
            rows[binding.id] = KeyRow(binding.id, keys, binding.tooltip or binding.description, place)
    return tuple(rows.values())


def _names(words: str) -> tuple[str, ...]:
    """Return the names of keys parted by commas; a comma by itself is the key."""
    if words.strip() == ",":
        return ("comma",)
    return tuple(_character_to_key(key) if len(key) == 1 else key for key in map(str.strip, words.split(",")))


def _is_key(name: str) -> bool:
    *modifiers, key = name.split("+")
    is_known = key in _NAMED or (key_to_character(key) or "") != ""
    return is_known and _MODIFIERS.issuperset(modifiers)
