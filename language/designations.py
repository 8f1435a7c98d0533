"""Designations: an aircraft is called by its maker and model, and a letter with a number is no body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span

from language.name_mending import instead, relabelled, with_edges
from language.ships import TAKEN_FOR

_MODELS = {
    maker: re.compile(rf" {model}\b")
    for maker, model in {
        "Airbus": r"(?:A[23]\d\d|H\d{3})[\w-]*",
        "Antonov": r"An-\d+[\w-]*",
        "Boeing": r"7\d7[\w-]*(?: (?:MAX|Max)(?: \d{1,2}s?)?)?",
        "Cessna": r"\d{3}[A-Z]?s?",
        "Embraer": r"(?:E-?)?1[79][05][\w-]*",
        "Fokker": r"(?:27|50|70|100)s?",
        "Ilyushin": r"Il-\d+[\w-]*",
        "Tupolev": r"Tu-\d+[\w-]*",
    }.items()
}
"""What the aircraft of a maker are called."""
_CALLED = re.compile(
    r"(?:AH|AK|B|C|CH|EA|F|FA|Il|KC|Mi|MQ|RPG|RQ|S|SA|SR|Su|T|TB|Tu|UH|V|Yak|M[Ii][Gg])-\d{1,3}[A-Z]{0,2}s?"
)
"""Aircraft, tanks and missiles by their kind and number."""


def with_models(names: Sequence[Span]) -> list[Span]:
    """Make one product of a maker and its aircraft: "Boeing" before "737 MAX 8"."""
    models = [model for name in names if (model := _model(name)) is not None]
    return instead(names, models)


def with_designations(names: Sequence[Span]) -> list[Span]:
    """Make products of what is called by a kind and a number: "F-16s"."""
    return relabelled(names, "PRODUCT", _is_designation)


def _model(name: Span) -> Span | None:
    pattern, doc = _MODELS.get(name.text), name.doc
    match = pattern.match(doc.text, name.end_char) if pattern else None
    whole = doc.char_span(name.start_char, match.end()) if match else None
    return with_edges(name, whole.start, whole.end, "PRODUCT") if whole is not None else None


def _is_designation(name: Span) -> bool:
    return name.label_ in TAKEN_FOR and _CALLED.fullmatch(name.text) is not None
