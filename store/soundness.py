"""Soundness: whether a record that was rebuilt from a file holds what its fields say it holds."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from language.figure import Figure, Per, Predicate, Source, Stretch, Unit
from language.mention import Mention

Record = TypeVar("Record")


def sound(record: Record) -> Record:
    """Return a mention, a figure or a part of one as it is, when all values are of the kinds they should be.

    Words of which there is a choice may be any: a newer Tallymark may have others.

    Raises:
        TypeError: when one is not.
        ValueError: when a stretch begins before the text or ends before it begins.
    """
    name, kinds = type(record).__name__, _kinds()[type(record)]
    for field, allowed in kinds.items():
        value = getattr(record, field)
        if not isinstance(value, allowed):
            raise TypeError(f"the {field} of a {name} is no {value!r}")
        if isinstance(value, tuple) and not all(isinstance(one, str) for one in value):
            raise TypeError(f"the {field} of a {name} are no words")
        if isinstance(value, Struct):
            sound(value)
    if not 0 <= getattr(record, "start", 0) <= getattr(record, "end", 0):
        raise ValueError(f"a {name} ends before it begins")
    return record


def _types(hint: Any) -> tuple[type[Any], ...]:
    """Return the types that a value of a field with this annotation may have."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return tuple(one for arm in get_args(hint) for one in _types(arm))
    if origin is Literal:
        return (str,)
    if hint is None:
        return (NoneType,)
    return (int, float) if hint is float else (origin or hint,)


@cache
def _kinds() -> dict[type[Any], dict[str, tuple[type[Any], ...]]]:
    """Return the types that the values of each field of a record may have."""
    return {
        record: {name: _types(hint) for name, hint in get_type_hints(record).items()}
        for record in (Mention, Figure, Stretch, Unit, Per, Predicate, Source)
    }
