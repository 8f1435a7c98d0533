"""Every key of the reader, found where it is bound, and the person's own keys laid over them.

A place is a screen or widget with bindings of its own. What the person binds is checked before the screen
opens: an id that no binding has, a key that no keyboard has, and a key that would stand for two things at
once.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_SPARE = tuple(f"f{number}" for number in range(2, 13))
"""Keys that mean nothing unless somebody binds them."""
_INTERRUPT = "ctrl+c"
_PANELS = frozenset({"view.figures", "view.entities", "view.notes"})
"""What a digit may be bound to although it also repeats movements: a number leaves the sidebar as it was."""

_Wrong = tuple[str, str]
"""What is wrong with the person's keys, and what to do about it."""


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
        SettingsError: at unknown ids, at keys there are not or that are needed, and at two actions on one
            key; it names all of these.
    """
    if not keys:
        return {}
    rows = rebound(key_rows(), keys)
    wrong = dict.fromkeys((*_unknown(keys), *_unusable(rows, keys), *_clashes(rows, keys)))
    if wrong:
        reasons, hints = zip(*wrong, strict=True)
        raise SettingsError(path, "; ".join(reasons), "; ".join(dict.fromkeys(hints)))
    return {identity: ",".join(_names(words)) for identity, words in keys.items()}


def with_checked_keys(settings: Settings) -> Settings:
    """Return the settings with the person's keys as Textual wants them.

    Raises:
        SettingsError: when these keys cannot be used.
    """
    return replace(settings, keys=checked_keymap(settings.keys, path=str(config_path())))


def _unknown(keys: Iterable[str]) -> Iterator[_Wrong]:
    """Yield the ids that no action has."""
    known = {row.id for row in key_rows()}
    for identity in keys:
        if identity not in known:
            close = get_close_matches(identity, known, n=1)
            meant = f"did you mean {close[0]!r}? " if close else ""
            yield f"no action is called {identity!r}", f"{meant}tallymark keys lists all"


def _unusable(rows: Sequence[KeyRow], keys: Mapping[str, str]) -> Iterator[_Wrong]:
    """Yield the person's keys that are none, and those that do something else already."""
    another = _another(rows)
    counted_in = {TallymarkApp, *_felt_in(ReadingScreen)}
    for row in rows:
        for name in row.keys if row.id in keys else ():
            bound = f"{row.id!r} is bound to {name!r}"
            if not _is_key(name):
                yield f"{bound}, which is no key", 'write keys as in "y", "ctrl+n", "f5" or "question_mark"'
            elif _is_capital_with_modifiers(name):
                small = name.lower()
                yield (
                    f"{bound}, which no terminal sends",
                    f'write "{small}", or "{_in_order(f"shift+{small}")}"',
                )
            elif name == _INTERRUPT:
                yield f"{bound}, which copies, and says how to leave", another
            elif name.isdigit() and row.place in counted_in and row.id not in _PANELS:
                yield f"{bound}, but digits repeat the movement behind them", another


def _clashes(rows: Sequence[KeyRow], keys: Mapping[str, str]) -> Iterator[_Wrong]:
    """Yield the actions that one of the person's keys stands for in one place, the first two for each key."""
    told: set[tuple[str, str]] = set()
    owners: dict[tuple[type[DOMNode], str], KeyRow] = {}
    for row in rows:
        for place in _felt_in(row.place):
            for key in row.keys:
                other = owners.setdefault((place, key), row)
                if other.id != row.id and not keys.keys().isdisjoint({other.id, row.id}):
                    mine = row.id if row.id in keys else other.id
                    if (mine, key) not in told:
                        told.add((mine, key))
                        yield f"{other.id!r} and {row.id!r} are both bound to {key!r}", _another(rows)


def _another(rows: Iterable[KeyRow]) -> str:
    """Return the advice to take another key, with one that stands for nothing anywhere."""
    taken = {key for row in rows for key in row.keys}
    free = next((name for name in _SPARE if name not in taken), "ctrl+f12")
    return f'write another key, as in "{free}"'


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
    names = map(str.strip, words.split(","))
    return tuple(_character_to_key(key) if len(key) == 1 else _in_order(key) for key in names)


def _in_order(name: str) -> str:
    """Return a key with its modifiers as Textual orders them: "ctrl+shift+x" for "shift+ctrl+x"."""
    *modifiers, key = name.split("+")
    return "+".join([*sorted(set(modifiers)), key])


def _is_capital_with_modifiers(name: str) -> bool:
    """Say whether a key is a capital letter behind modifiers: terminals send the small one."""
    key = name.rpartition("+")[2]
    return "+" in name and len(key) == 1 and key.isupper()


def _is_key(name: str) -> bool:
    *modifiers, key = name.split("+")
    is_known = key in _NAMED or (key_to_character(key) or "") != ""
    return is_known and _MODIFIERS.issuperset(modifiers)
