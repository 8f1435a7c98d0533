"""What a reader judged about two things of different reports: that they are one, or that they are not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Answer = Literal["same", "apart", "unsure"]
"""What a reader says of two things. Unsure is remembered as well: it is not asked again."""

FigureKey = tuple[str, int, int]
"""A figure of any report: the id of its article, and where its number stands."""

NameKey = tuple[str, str]
"""A name of any report, also of later ones: its kind, and its words as they are compared."""


class Judged(Struct, frozen=True):
    """All answers, each by the two things it is about."""

    figures: Mapping[frozenset[FigureKey], Answer] = field(default_factory=dict)
    names: Mapping[frozenset[NameKey], Answer] = field(default_factory=dict)
    events: Mapping[frozenset[str], Answer] = field(default_factory=dict)
    """Whether two articles, by their ids, report one event."""
