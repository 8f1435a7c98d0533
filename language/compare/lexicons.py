"""What is known of words before any report is read: data files beside this one, checked when loaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from language.figures.lexicons import parse

_SHAPES: dict[str, Any] = {
    "claims": {
        "claims": {str: [str]},
        "of_people": {str: str},
        "negated": {str: [str]},
        "excluding": {str: [str]},
        "alive": {"claims": [str]},
        "suffered": {"claims": [str]},
        "growing": {"claims": [str]},
    },
    "nouns": {"people": {"any": [str], "states": [str], "kinds": [str]}},
    "words": {
        "irregular": {str: str},
        "empty": {"words": [str]},
        "light": {"verbs": [str]},
        "same": {str: [str]},
    },
    "things": {str: [str]},
    "units": {str: {str: float}},
}


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return the lexicon `data/<name>.toml`.

    Raises:
        LexiconError: when it is damaged.
    """
    source = (files("language.compare") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return parse(f"compare/{name}", source, _SHAPES[name])
