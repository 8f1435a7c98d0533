"""What a figure says, field by field, in words: so that the figures of two people can be compared.

It is what a person can set. Where the same thing has several wordings ("%" and "percent"), its canonical name
stands; a link is the words it leads to, for the mention may be another one of the same name.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import fields

from language.figure import Figure
from language.figures.correcting import with_bound
from language.wording import BOUND_SIGNS, plain_number
from store.figure_record import Links
from store.placing import Span


class Says(Struct, frozen=True, order=True, omit_defaults=True):
    """What a figure says; empty words for what it does not say."""

    value: str = ""
    """With the sign of its bound, and with its ends where they do not follow from that: "≥ 20", "10–15"."""
    change: str = ""
    unit: str = ""
    """The unit or counted noun."""
    per: str = ""
    kind: str = ""
    claim: str = ""
    """The words of its predicate."""
    whole: str = ""
    """The number that it is a part of."""
    place: str = ""
    status: str = ""
    source: str = ""
    """Who said it; behind a pronoun, whom it stands for."""
    said: str = ""
    """How they said it: in direct speech, and so on."""


NOTHING: Final = Says()
"""What a mention says: it is no figure."""

FIELDS: Final = tuple(field.name for field in fields(Says))
"""The names of the fields, in order."""


def said_by(figure: Figure, links: Links, text: str) -> Says:
    """Return what a figure says.

    Args:
        figure: the figure, whatever its indices.
        links: what it is linked to.
        text: that of the article; empty when it is not at hand, then a link is told by its place.
    """
    unit, per, source = figure.unit, figure.per, figure.source
    return Says(
        value=_value(figure),
        change=figure.change or "",
        unit=_one_line(unit.id or unit.text) if unit else "",
        per=_one_line(per.id or per.text) if per else "",
        kind=figure.kind,
        claim=_one_line(figure.predicate.text) if figure.predicate else "",
        whole=_linked(links.of, text),
        place=_linked(links.place, text),
        status=figure.status,
        source=_linked(links.source, text)
        if source and source.resolved
        else _one_line(source.text if source else ""),
        said=source.type if source else "",
    )


def differing(ours: Says, theirs: Says) -> tuple[str, ...]:
    """Return the fields in which two figures say something else.

    How it was said is no matter of its own where one of them has no source.
    """
    told = FIELDS if ours.source and theirs.source else [name for name in FIELDS if name != "said"]
    return tuple(name for name in told if getattr(ours, name) != getattr(theirs, name))


def _value(figure: Figure) -> str:
    ends = _ends(figure)
    if figure.value is None:
        words = ends or _one_line(figure.number.text)
    else:
        plain = with_bound(figure, figure.bound)
        follow = (plain.low, plain.high) == (figure.low, figure.high)
        words = plain_number(figure.value) + ("" if follow else f" ({ends or 'open'})")
    return f"{BOUND_SIGNS[figure.bound]} {words}".strip()


def _ends(figure: Figure) -> str:
    if figure.low is not None and figure.high is not None:
        return f"{plain_number(figure.low)}–{plain_number(figure.high)}"
    if figure.low is not None:
        return f"{plain_number(figure.low)} or more"
    return f"up to {plain_number(figure.high)}" if figure.high is not None else ""


def _linked(span: Span | None, text: str) -> str:
    """Return the words of a link; without the text, where it leads."""
    return "" if span is None else _one_line(text[slice(*span)]) or f"at {span[0]}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
