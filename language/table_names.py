"""Names in tables: the heading of a column tells what all its cells are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Span

from language.name_mending import instead
from language.tables import Cell, table_cells

_LABELS = {
    **dict.fromkeys(("candidate", "director", "driver", "author", "coach", "leader", "player"), "PERSON"),
    **dict.fromkeys(("rider", "swimmer", "winner", "minister", "nominee", "scorer"), "PERSON"),
    **dict.fromkeys(("agency", "airline", "bank", "broadcaster", "club", "company", "firm"), "ORG"),
    **dict.fromkeys(("employer", "manufacturer", "newspaper", "organisation", "organization"), "ORG"),
    **dict.fromkeys(("outlet", "party", "pollster", "team", "university"), "ORG"),
    **dict.fromkeys(("canton", "city", "country", "county", "district", "governorate", "nation"), "GPE"),
    **dict.fromkeys(("municipality", "oblast", "prefecture", "province", "region", "state"), "GPE"),
    **dict.fromkeys(("territory", "town", "village"), "GPE"),
}
"""Headings, in the singular, and what stands below them."""
_NAME = re.compile(r"(?!(?:All|Average|Mean|N/A|None|Others?|Rest|Sum|Total|Unknown)\b)[^\W\d_a-z][^\d\n]*")

SCORE = 0.9
"""How sure we are of a name that only its heading tells."""


def with_table_names(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """Make a name of each cell below a heading like "Province" or "Party".

    Args:
        doc: a whole article: recognisers read its lines one by one.
        names: those known so far, in order.
    """
    spans = (_name(doc, cell) for cell in table_cells(doc.text))
    found = [span for span in spans if span is not None]
    known_scores = {(name.start, name.end): name._.score for name in names}
    for span in found:
        span._.score = known_scores.get((span.start, span.end), SCORE)
    return instead(names, found)


def _name(doc: Doc, cell: Cell) -> Span | None:
    label = _LABELS.get(cell.heading.lower())
    if label is None or _NAME.fullmatch(doc.text, cell.start, cell.end) is None:
        return None
    return doc.char_span(cell.start, cell.end, label=label)
