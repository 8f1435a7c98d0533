"""The import formats by name, and which of them a file is in."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from store.imports.brat import read_brat
from store.imports.cas import read_json_cas, read_xmi
from store.imports.conll import read_conll
from store.imports.docbin import read_docbin
from store.imports.doccano import read_doccano
from store.imports.errors import NotImportedError, not_read
from store.imports.jsonl import read_jsonl
from store.imports.label_studio import read_label_studio
from store.imports.library import Library
from store.imports.lines import bytes_of
from store.imports.prodigy import read_prodigy
from store.imports.sheet import Sheet
from store.imports.webannotation import read_webannotation

_HEAD = 65536
"""How much of a file is looked at to guess its format."""


class ImportFormat(Struct, frozen=True):
    """One way to read decisions in."""

    name: str
    """What it is called on the command line: as the export is."""
    read: Callable[[Path, Library], Iterator[Sheet]]
    needs_articles: bool = False
    """Whether the articles have to be named, because the format does not hold their texts."""


def _with_texts(name: str, read: Callable[[Path], Iterator[Sheet]]) -> tuple[str, ImportFormat]:
    def fitted(path: Path, library: Library) -> Iterator[Sheet]:
        return map(library.fitted, read(path))

    return name, ImportFormat(name, fitted)


def _without_texts(name: str, read: Callable[[Path, Library], Iterator[Sheet]]) -> tuple[str, ImportFormat]:
    return name, ImportFormat(name, read, needs_articles=True)


IMPORT_FORMATS: dict[str, ImportFormat] = dict(
    [
        _with_texts("jsonl", read_jsonl),
        _with_texts("prodigy", read_prodigy),
        _with_texts("doccano", read_doccano),
        _with_texts("doccano-relations", read_doccano),
        _with_texts("label-studio", read_label_studio),
        _with_texts("brat", read_brat),
        _without_texts("conll", read_conll),
        _without_texts("conll-tab", read_conll),
        _with_texts("spacy", read_docbin),
        _without_texts("webannotation", read_webannotation),
        _with_texts("xmi", read_xmi),
        _with_texts("json-cas", read_json_cas),
    ]
)
"""Every format by its name, in the order they are listed."""


def guessed_format(path: Path) -> ImportFormat:
    """Return the format that a file, or a folder of files, is in, by what is in it.

    Raises:
        NotImportedError: when it cannot be read or is like none of them.
    """
    name = _of_folder(path) if os.path.isdir(path) else _of_file(path)
    if name is None:
        raise NotImportedError(
            str(path),
            "it is like none of the formats",
            f"name one with --format: {', '.join(IMPORT_FORMATS)}",
        )
    return IMPORT_FORMATS[name]


def _of_folder(path: Path) -> str | None:
    try:
        suffixes = {file.suffix for file in path.iterdir()}
    except OSError as error:
        raise not_read(path, error) from error
    names = {".ann": "brat", ".xmi": "xmi", ".json": "json-cas"}
    return next((name for suffix, name in names.items() if suffix in suffixes), None)


def _of_file(path: Path) -> str | None:
    if path.suffix == ".ann" or (path.suffix == ".txt" and os.path.isfile(path.with_suffix(".ann"))):
        return "brat"
    data = bytes_of(path)
    if _is_compressed(data):
        return "spacy"
    head = data[:_HEAD].decode("utf-8-sig", "replace").lstrip()
    if head.startswith("<"):
        return "xmi" if "http://www.omg.org/XMI" in head else None
    return _of_json(data.decode("utf-8-sig", "replace")) if head[:1] in ("{", "[") else _of_table(head)


def _is_compressed(data: bytes) -> bool:
    try:
        return bool(zlib.decompressobj().decompress(data, 1))
    except zlib.error:
        return False


def _of_json(text: str) -> str | None:
    """Return the format of JSON, by the keys of the first object in it."""
    try:
        first, _ = json.JSONDecoder().raw_decode(text.lstrip().lstrip("[").lstrip())
    except (ValueError, RecursionError):
        return None
    return _of_object(first) if isinstance(first, dict) else None


def _of_object(record: dict[str, Any]) -> str | None:
    for name, keys in _KEYS:
        if keys <= record.keys():
            return name
    return None


_KEYS: tuple[tuple[str, set[str]], ...] = (
    ("jsonl", {"schema", "article", "text"}),
    ("webannotation", {"@context"}),
    ("json-cas", {"%FEATURE_STRUCTURES"}),
    ("label-studio", {"data", "annotations"}),
    ("prodigy", {"text", "spans"}),
    ("prodigy", {"text", "answer"}),
    ("doccano-relations", {"text", "entities"}),
    ("doccano", {"text", "label"}),
    ("doccano", {"text", "labels"}),
    ("doccano", {"data", "label"}),
)


def _of_table(head: str) -> str | None:
    """Return CoNLL when the first line that is not empty ends in a tag."""
    line = next((line.split() for line in head.splitlines() if line.strip()), [""])
    is_tagged = len(line) > 1 and (line[-1] == "O" or line[-1][1:2] == "-")
    return ("conll" if len(line) > 2 else "conll-tab") if is_tagged else None
