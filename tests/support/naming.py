"""Texts with names in them, for the tests of what is done to names."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

NLP = spacy.blank("en")


def named(text: str, *names: tuple[str, str]) -> tuple[Doc, list[Span]]:
    """Return a text and its names, each given by its surface and label, in order."""
    doc, spans, at = NLP.make_doc(text), [], 0
    for surface, label in names:
        start = text.index(surface, at)
        at = start + len(surface)
        span = doc.char_span(start, at, label, alignment_mode="expand")
        assert span is not None
        spans.append(span)
    return doc, spans


def shown(spans: list[Span]) -> list[tuple[str, str]]:
    """Return the surface and label of each name."""
    return [(span.text, span.label_) for span in spans]
