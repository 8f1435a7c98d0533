"""JSON CAS 0.4: UIMA CAS as JSON, a folder with one self-contained file an article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from store.exports.cas import ANNOTATION, SOFA, TYPES, FeatureStructure, feature_structures
from store.exports.naming import file_stem
from store.exports.piece import Piece, ReadArticle


def export_json_cas(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the file of each article."""
    for read in read_articles:
        written = json.dumps(_document(read), ensure_ascii=False).encode()
        yield Piece(written + b"\n", f"{file_stem(read.article)}.json")


def _document(read: ReadArticle) -> dict[str, Any]:
    structures = feature_structures(read)
    sofa = {
        "%ID": SOFA,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text/plain",
        "sofaString": read.article.text,
    }
    return {
        "%TYPES": {name: _type(name, features) for name, features in TYPES.items()},
        "%FEATURE_STRUCTURES": [sofa, *map(_structure, structures)],
        "%VIEWS": {"_InitialView": {"%SOFA": SOFA, "%MEMBERS": [one.id for one in structures]}},
    }


def _type(name: str, features: dict[str, str]) -> dict[str, Any]:
    ranges = {feature: {"%NAME": feature, "%RANGE": range_} for feature, range_ in features.items()}
    return {"%NAME": name, "%SUPER_TYPE": ANNOTATION, **ranges}


def _structure(one: FeatureStructure) -> dict[str, Any]:
    references = {f"@{name}": value for name, value in one.references.items()}
    place = {"@sofa": SOFA, "begin": one.begin, "end": one.end}
    return {"%ID": one.id, "%TYPE": one.type, **place, **one.strings, **references}
