"""UIMA CAS as XMI or JSON, one file an article or a folder of them. Offsets are UTF-16 units, as in Java."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate

from msgspec import Struct

from language.article import Article
from store.exports.cas import ATTRIBUTION, NAMED_ENTITY
from store.imports.errors import NotImportedError, not_understood
from store.imports.lines import bytes_of, json_object, text_of
from store.imports.offsets import DIGITS
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Sheet, checked_label, link_between

_SOFA = "uima.cas.Sofa"
_XMI_ID = "http://www.omg.org/XMI id"
_OUR_PACKAGE = b"http:///webanno/custom.ecore"


class _Structure(Struct, frozen=True):
    """A feature structure of a CAS."""

    where: str
    type: str
    features: dict[str, Any]
    id: str


def read_xmi(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of an XMI file, or of each in a folder."""
    return (_sheet(file, *_of_xmi(file)) for file in _files(path, ".xmi"))


def read_json_cas(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of a JSON CAS file, or of each in a folder."""
    return (_sheet(file, *_of_json(file)) for file in _files(path, ".json"))


def _files(path: Path, suffix: str) -> list[Path]:
    files = sorted(path.glob(f"*{suffix}")) if os.path.isdir(path) else [path]
    if not files:
        raise NotImportedError(str(path), f"it holds no {suffix} file", "name the folder of the export")
    return files


def _sheet(path: Path, structures: Iterable[_Structure], is_ours: bool) -> Sheet:
    """Return the sheet of a file: of its feature structures, and whether it knows our attributions."""
    by_type: dict[str, list[_Structure]] = {_SOFA: [], NAMED_ENTITY: [], ATTRIBUTION: []}
    for one in structures:
        by_type.get(one.type, []).append(one)
    texts = [one.features.get("sofaString") for one in by_type[_SOFA]]
    raw = next((text for text in texts if isinstance(text, str)), None)
    if raw is None:
        raise not_understood(str(path), "it has no text (a Sofa with a sofaString)")
    text = RawText(raw)
    regions = tuple(_region(one, text) for one in by_type[NAMED_ENTITY])
    index = {one.id: number for number, one in enumerate(by_type[NAMED_ENTITY])}
    return Sheet(
        str(path),
        Article.from_raw(raw),
        regions,
        links=tuple(_link(one, index) for one in by_type[ATTRIBUTION]),
        is_ours=is_ours,
    )


def _region(one: _Structure, text: RawText) -> Region:
    label = checked_label(one.features.get("value"), one.where)
    return Region(
        *text.utf16_span(_number(one.features.get("begin")), _number(one.features.get("end")), one.where),
        label,
    )


def _link(one: _Structure, index: dict[str, int]) -> tuple[int, int]:
    figure, source = (
        str(one.features.get(name, one.features.get(f"@{name}"))) for name in ("Governor", "Dependent")
    )
    return link_between(figure, source, index, one.where)


def _number(value: object) -> object:
    return int(value) if isinstance(value, str) and re.fullmatch(DIGITS, value) else value


def _of_xmi(path: Path) -> tuple[list[_Structure], bool]:
    """Return the feature structures of an XMI file; one that declares entities may be a bomb."""
    data, found = bytes_of(path), list[_Structure]()
    parser = ParserCreate(namespace_separator=" ")

    def take(name: str, features: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
        where = f"{path}:{parser.CurrentLineNumber}"
        found.append(_Structure(where, f"{package}.{local}", features, features.get(_XMI_ID, "")))

    def refuse(*_: object) -> None:
        raise not_understood(f"{path}:{parser.CurrentLineNumber}", "it declares entities of its own")

    parser.StartElementHandler = take
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise not_understood(
            f"{path}:{error.lineno}", f"it is not XML ({ErrorString(error.code)})"
        ) from error
    except (LookupError, ValueError) as error:  # of the encoding that its first line names
        raise not_understood(f"{path}:1", f"its encoding is none of XML ({error})") from error
    return found, _OUR_PACKAGE in data


def _of_json(path: Path) -> tuple[list[_Structure], bool]:
    """Return the feature structures of a JSON CAS, whichever of the two ways they are listed in."""
    record = json_object(text_of(path), str(path))
    types = record.get("%TYPES")
    listed = record.get("%FEATURE_STRUCTURES")
    if isinstance(listed, dict):
        listed = [{"%ID": identity, **one} for identity, one in listed.items() if isinstance(one, dict)]
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise not_understood(str(path), "it has no '%FEATURE_STRUCTURES'")
    found = [
        _Structure(
            f"{path}, feature structure {one.get('%ID')}", str(one.get("%TYPE")), one, str(one.get("%ID"))
        )
        for one in listed
    ]
    return found, isinstance(types, dict) and ATTRIBUTION in types
