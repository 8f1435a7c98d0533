"""The two kinds of suggestions that decisions are laid over: mentions and figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec.structs import replace

from language.mention import Mention, in_columns
from store.figure_record import LinkedFigure, figure_as_record, figure_from_record
from store.laying import Kind
from store.placing import Placed
from store.soundness import sound


def _mention_revised(mention: Mention, values: Mapping[str, Any]) -> Mention:
    start, end = int(values.get("start", mention.start)), int(values.get("end", mention.end))
    if not 0 <= start <= end:
        raise ValueError("a mention ends before it begins")
    label, text = str(values.get("label", mention.label)), str(values.get("text", mention.text))
    return replace(mention, start=start, end=end, label=label, text=text)


def _mention_rebuilt(one: Placed) -> Mention:
    quote = one.decision.anchor.quote if one.decision.anchor else ""
    return sound(Mention(*one.span, str(_baseline(one)["label"]), quote, score=one.before.get("score")))


def _figure_revised(one: LinkedFigure, values: Mapping[str, Any]) -> LinkedFigure:
    return figure_from_record({**figure_as_record(one), **values})


def _figure_rebuilt(one: Placed) -> LinkedFigure:
    return figure_from_record(_baseline(one))


def _baseline(one: Placed) -> Mapping[str, Any]:
    return one.after if one.decision.action == "add" else one.before


MENTIONS: Final = Kind[Mention](
    "mention",
    frozenset({"accept", "reject", "relabel", "move", "add"}),
    lambda one: (one.start, one.end),
    lambda one: (one.start, one.end),
    _mention_revised,
    lambda before, more: in_columns(before).followed_by(more),
    _mention_rebuilt,
)
FIGURES: Final = Kind[LinkedFigure](
    "figure",
    frozenset({"accept", "reject", "set", "move", "add"}),
    lambda one: one.span,
    lambda one: (one.figure.start, one.figure.end),
    _figure_revised,
    lambda before, more: [*before, *more],
    _figure_rebuilt,
)
