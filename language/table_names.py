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
    for span in found:
        same = next((name for name in names if (name.start, name.end) == (span.start, span.end)), None)
        span._.score = SCORE if same is None else same._.score
    return instead(names, found)


def _name(doc: Doc, cell: Cell) -> Span | None:
    label = _LABELS.get(cell.heading.lower())
    is_name = label is not None and _NAME.fullmatch(doc.text, cell.start, cell.end) is not None
    return doc.char_span(cell.start, cell.end, label=label) if label and is_name else None
