"""Settings: records whose fields say what they do, read from the tables of a TOML file and written as one.

The annotation of each field is `Annotated` with a `Setting`, which holds its description and its bounds. What
is checked, shown and written grows from these alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import product
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from msgspec import Struct

from store.errors import SettingsError

Record = TypeVar("Record")

ALL_SETTINGS = "tallymark config init --config NEW.toml writes a file with all that can be set"
"""The way out for somebody whose settings cannot be read: to show them needs to read them."""

_IN_WORDS = {bool: "true or false", int: "a whole number", str: "a string", Path: "a path", tuple: "a list"}


class Setting(Struct, frozen=True):
    """What a field of a record of settings does, and what it may hold."""

    does: str
    """What it does, as a sentence without its full stop."""
    least: int | None = None
    """The smallest number it may be."""
    most: int | None = None
    """The largest number it may be."""
    among: tuple[str, ...] = ()
    """The only strings it may hold."""


class _Field(Struct, frozen=True):
    name: str
    kind: Any
    setting: Setting


def _fields(kind: type[Any]) -> list[_Field]:
    hints = get_type_hints(kind, include_extras=True)
    return [_Field(name, *get_args(hint)) for name, hint in hints.items()]


class _File(Struct, frozen=True):
    """Where settings are read from."""

    path: str
    """Its path, for the error."""
    kind: type[Any]
    """The record of all that it may hold."""


def settings_from(table: Mapping[str, Any], kind: type[Record], *, path: str) -> Record:
    """Return the record of settings that a file holds; what it leaves out has its default.

    Args:
        table: names and values, as `tomllib` gives them.
        kind: the record.
        path: the file, for the error.

    Raises:
        SettingsError: at a name that is no setting, and at a value that is none for its name.
    """
    return _record(table, kind, _File(path, kind))


def _record(table: Mapping[str, Any], kind: type[Record], file: _File, below: str = "") -> Record:
    """Return the record that a table holds; `below` are the tables it is in, each with a full stop."""
    known = {one.name: one for one in _fields(kind)}
    for name in table:
        if name not in known:
            hint = f"{_meant(name, below, file.kind)}{ALL_SETTINGS}"
            raise SettingsError(file.path, f"{below}{name} is no setting", hint)
    return kind(**{name: _value(table[name], known[name], file, below) for name in table})


def toml_lines(record: Any, *, commented: bool, below: str = "") -> Iterator[str]:
    """Yield the lines of a TOML file that holds a record of settings, each with its description above.

    Args:
        record: the settings.
        commented: whether to write every value as a comment, for a file that is to be filled in.
        below: the names of the tables it stands in, each with a full stop behind it.
    """
    known = _fields(type(record))
    tables = [one for one in known if _is_table(getattr(record, one.name))]
    for one in known:
        if one not in tables:
            value = getattr(record, one.name)
            yield f"# {one.setting.does}{_bounds(one.setting, ', ')}."
            yield _comment(f"{one.name} = {_toml_value(value)}", commented or value is None)
            yield ""
    for one in tables:
        yield f"# {one.setting.does}."
        yield f"[{below}{one.name}]"
        yield from _table_lines(getattr(record, one.name), f"{below}{one.name}.", commented=commented)


def _table_lines(table: Any, below: str, *, commented: bool) -> Iterator[str]:
    if isinstance(table, Mapping):
        yield from (f"{_toml_value(key)} = {_toml_value(words)}" for key, words in table.items())
        yield ""
    else:
        yield ""
        yield from toml_lines(table, commented=commented, below=below)


def _is_table(value: object) -> bool:
    return isinstance(value, Struct | Mapping)


def _comment(line: str, wanted: bool) -> str:
    return f"# {line}" if wanted else line


def _meant(name: str, below: str, kind: type[Any]) -> str:
    """Return what may have been meant by a name, and where that is to be written; else nothing."""
    tables: dict[str, list[str]] = {below: []}  # first where the name stands, then elsewhere
    for table, known in _names(kind):
        tables.setdefault(table, []).append(known)
    for likeness, (table, there) in product((1.0, 0.6), tables.items()):
        close = get_close_matches(name, there, n=1, cutoff=likeness)
        if close:
            return f"did you mean {table}{close[0]}{'' if table == below else _place_of(table)}? "
    return ""


def _names(kind: type[Any], below: str = "") -> Iterator[tuple[str, str]]:
    """Yield every setting with the tables it is in, each of them with a full stop."""
    for one in _fields(kind):
        yield below, one.name
        if isinstance(one.kind, type) and issubclass(one.kind, Struct):
            yield from _names(one.kind, f"{below}{one.name}.")


def _place_of(table: str) -> str:
    return (
        f", which is to be written under [{table[:-1]}]" if table else ", which is to stand before all tables"
    )


def _value(value: Any, one: _Field, file: _File, below: str) -> Any:
    """Return a value as the field wants it."""
    name, kind, setting, path = f"{below}{one.name}", one.kind, one.setting, file.path
    if isinstance(kind, type) and issubclass(kind, Struct):
        if not isinstance(value, Mapping):
            raise _wrong(path, name, f"a table, [{name}]")
        return _record(value, kind, file, f"{name}.")
    plain = next(arm for arm in get_args(kind) if arm is not type(None)) if _is_optional(kind) else kind
    origin = get_origin(plain) or plain
    if origin is tuple:
        return _strings(value, setting, path, name)
    if issubclass(origin, Mapping):
        return _flat(value, path, name)
    if type(value) is not (str if origin is Path else origin):
        raise _wrong(path, name, _IN_WORDS[origin])
    return Path(value) if origin is Path else _bounded(value, setting, path, name)


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) is UnionType


def _bounded(value: Any, setting: Setting, path: str, name: str) -> Any:
    least, most = setting.least, setting.most
    if (least is not None and value < least) or (most is not None and value > most):
        raise _wrong(path, name, f"{_IN_WORDS[int]}{_bounds(setting)}")
    if setting.among and value not in setting.among:
        raise _wrong(path, name, f"one of {', '.join(setting.among)}")
    return value


def _strings(value: Any, setting: Setting, path: str, name: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(path, name, "a list of strings")
    return tuple(_bounded(item, setting, path, f"{name} ({item})") for item in value)


def _flat(value: Any, path: str, name: str) -> dict[str, str]:
    """Return a table of strings; `a.b = "x"` and `"a.b" = "x"` are the same."""
    if not isinstance(value, Mapping):
        raise _wrong(path, name, f"a table, [{name}]")
    found: dict[str, str] = {}
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            found |= {f"{key}.{rest}": words for rest, words in _flat(inner, path, f"{name}.{key}").items()}
        elif isinstance(inner, str):
            found[key] = inner
        else:
            raise _wrong(path, f"{name}.{key}", _IN_WORDS[str])
    return found


def _wrong(path: str, name: str, wanted: str) -> SettingsError:
    return SettingsError(path, f"{name} has to be {wanted}", f"change it; {ALL_SETTINGS}")


def _bounds(setting: Setting, joint: str = " ") -> str:
    """Return what a value may be, as the end of a sentence."""
    if setting.among:
        return f"{joint}among {', '.join(setting.among)}"
    if setting.least is None and setting.most is None:
        return ""
    return f"{joint}from {setting.least} to {setting.most}"


def _toml_value(value: Any) -> str:
    """Return a value as TOML writes it: strings as JSON does, but DEL too is escaped."""
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml_value, value))}]"
    return json.dumps("" if value is None else str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
