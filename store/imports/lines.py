"""Reading files of JSON and of lines, so that every complaint can name its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from store.imports.errors import not_read, not_understood


def text_of(path: Path, *, with_mark: bool = False) -> str:
    """Return what a UTF-8 file says.

    Args:
        path: the file.
        with_mark: whether to keep a byte order mark, where offsets count it.

    Raises:
        NotImportedError: when it cannot be read, or is not UTF-8.
    """
    data = bytes_of(path)
    try:
        return data.decode("utf-8" if with_mark else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise not_understood(f"{path}:{line}", "it is not UTF-8") from error


def bytes_of(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        NotImportedError: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise not_read(path, error) from error


def lines_of(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line of a file, without its end, behind the place to name in a complaint.

    Only LF and CR LF end a line: a text within a line may hold other signs that end lines elsewhere.
    """
    for number, line in enumerate(text_of(path).split("\n"), start=1):
        yield f"{path}:{number}", line.removesuffix("\r")


def json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the object on each line of a file, behind its place; empty lines are passed over.

    Raises:
        NotImportedError: at a line that is no JSON object.
    """
    for where, line in lines_of(path):
        if line.strip():
            yield where, json_object(line, where)


def json_object(words: str, where: str) -> dict[str, Any]:
    """Return the JSON object that these words are.

    Raises:
        NotImportedError: when they are none.
    """
    try:
        record = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise not_understood(where, f"it is not JSON ({error})") from error
    return _checked_object(record, where)


def _checked_object(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise not_understood(where, "it is no JSON object")
    return value


def json_array(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the objects of an array of JSON, or the one object a file holds, each behind its place.

    Raises:
        NotImportedError: where the file is not that.
    """
    text = text_of(path)
    at = _past_space(text, 0)
    is_array = text.startswith("[", at)
    at = _past_space(text, at + is_array)
    while at < len(text) and not text.startswith("]", at):
        where = _line_at(at, text, path)
        record, at = _object_at(at, text, where)
        yield where, record
        if not (is_array and text.startswith(",", at)):
            break
        at = _past_space(text, at + 1)
    if is_array and not text.startswith("]", at):
        raise not_understood(_line_at(at, text, path), "the array is not closed")


def _line_at(at: int, text: str, path: Path) -> str:
    """Return how a complaint names the line of a file that holds this offset."""
    line = text.count("\n", 0, at) + 1
    return f"{path}:{line}"


def _object_at(at: int, text: str, where: str) -> tuple[dict[str, Any], int]:
    """Return the JSON object that begins at an offset, and the offset of what comes after it."""
    try:
        record, end = json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError) as error:
        raise not_understood(where, f"it is not JSON ({error})") from error
    return _checked_object(record, where), _past_space(text, end)


def string(record: dict[str, Any], key: str, where: str) -> str:
    """Return a field that has to be a string.

    Raises:
        NotImportedError: when it is not there or something else.
    """
    value = record.get(key)
    if not isinstance(value, str):
        raise not_understood(where, f"it has no {key!r} that is a string")
    return value


def listed(record: dict[str, Any], key: str, where: str) -> list[Any]:
    """Return a field that has to be a list, or none at all.

    Raises:
        NotImportedError: when it is something else.
    """
    value = record.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise not_understood(where, f"its {key!r} is no list")
    return value


def objects(record: dict[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    """Return a field that has to be a list of objects, or none at all.

    Raises:
        NotImportedError: when it is something else.
    """
    values = listed(record, key, where)
    if not all(isinstance(value, dict) for value in values):
        raise not_understood(where, f"its {key!r} is no list of objects")
    return values


def facts(record: dict[str, Any]) -> dict[str, str]:
    """Return what a record tells of its article besides the text, by the names of `Article.from_raw`."""
    names = {"path": ("path", "source"), "title": ("title",), "outlet": ("outlet",), "published": ("date",)}
    found = {
        ours: next((record[name] for name in theirs if isinstance(record.get(name), str)), None)
        for ours, theirs in names.items()
    }
    return {name: words for name, words in found.items() if words is not None}


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
