"""W3C Web Annotation: a JSON-LD collection of annotations, each with the quote and the offsets of its target.

Offsets are code points; the quote's context is 32 characters, as Hypothes.is has it. What the vocabulary has
no word for (the state of a suggestion, the value of a figure) is a textual body: JSON-LD drops unknown keys.
A figure is described twice: in words for people, and in JSON for programs, which an import reads back.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from language.article import Article
from language.figure import Figure
from language.wording import claim_in_words, noun_in_words, value_in_words
from store.anchors import anchor_at
from store.exports.contract import encoded
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import Span, spans_of
from store.figure_values import values_as_record
from store.reading import ShownFigure, ShownNote

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
VALUES_FORMAT = "application/json"
"""The format of the body that has the values of a figure."""


def export_webannotation(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the collection annotation by annotation, their number last."""
    head = {"@context": CONTEXT, "id": "urn:tallymark:collection", "type": "AnnotationCollection"}
    yield Piece(
        _json(head)[:-1] + b', "first": {"id": "urn:tallymark:page", "type": "AnnotationPage", "items": ['
    )
    total = 0
    for read in read_articles:
        for annotation in _annotations(read):
            yield Piece((b",\n" if total else b"\n") + _json(annotation))
            total += 1
    yield Piece(b'\n]}, "total": %d}\n' % total)


def _annotations(read: ReadArticle) -> Iterator[dict[str, Any]]:
    spans, figures = spans_of(read), read.reading.worded.figures
    for span in (*spans.standing, *spans.rejected):
        yield _annotation(read, span, figures)
    for figure, source in spans.sources:
        yield _link(read, spans.standing[figure], spans.standing[source])
    for note in read.reading.notes:
        if note.span is None or note.decision.target == "selection":
            target = note.span and _target(read.article, *note.span)
            yield _note(read, note, target or _source(read.article))


def _annotation(read: ReadArticle, span: Span, figures: Sequence[Figure]) -> dict[str, Any]:
    identity = _identity(read.article, f"{span.start}-{span.end}-{span.label}-{span.state}")
    return {
        "id": identity,
        "type": "Annotation",
        "motivation": "identifying",
        **_makers(read, span),
        "body": list(_bodies(span, figures)),
        "target": _target(read.article, span.start, span.end),
    }


def _makers(read: ReadArticle, span: Span) -> dict[str, Any]:
    pipeline = read.reading.analysis.pipeline
    generator = {"type": "Software", "name": f"Tallymark with {pipeline.name} {pipeline.version}"}
    decision = span.shown.decision if span.shown is not None else None
    if decision is None:
        return {"generator": generator}
    creator = {"type": "Person", "name": decision.author}
    return {"creator": creator, "created": _utc(decision.at), "generator": generator}


def _bodies(span: Span, figures: Sequence[Figure]) -> Iterator[dict[str, str]]:
    yield _body("tagging", span.label)
    yield _body("classifying", span.state)
    if isinstance(span.shown, ShownFigure):
        figure = span.shown.figure
        claim = claim_in_words(figure, figures)
        words = (value_in_words(figure, span.shown.machine), noun_in_words(figure), claim)
        yield _body("describing", " ".join(word for word in words if word))
        values = json.dumps(values_as_record(figure), ensure_ascii=False)
        yield {**_body("describing", values), "format": VALUES_FORMAT}
    for note in span.notes:
        yield _body("commenting", note)


def _utc(at: str) -> str:
    """Return a time with the Z that the model demands for UTC."""
    return f"{at.removesuffix('+00:00')}Z" if at.endswith("+00:00") else at


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _link(read: ReadArticle, figure: Span, source: Span) -> dict[str, Any]:
    return {
        "id": _identity(
            read.article, f"{figure.start}-{figure.end}-attributed-to-{source.start}-{source.end}"
        ),
        "type": "Annotation",
        "motivation": "linking",
        "body": _target(read.article, source.start, source.end),
        "target": _target(read.article, figure.start, figure.end),
    }


def _note(read: ReadArticle, note: ShownNote, target: object) -> dict[str, Any]:
    decision = note.decision
    return {
        "id": _identity(read.article, f"{note.span}-{decision.author}-{decision.at}-{decision.note}"),
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"type": "Person", "name": decision.author},
        "created": _utc(decision.at),
        "body": _body("commenting", decision.note),
        "target": target,
    }


def _target(article: Article, start: int, end: int) -> dict[str, Any]:
    anchor = anchor_at(article.text, start, end)
    return {
        "source": _source(article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": anchor.quote,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }


def _source(article: Article) -> str:
    """Return the name of an article: that of its text, for a path is known to one machine only."""
    return f"urn:sha256:{article.id}"


def _identity(article: Article, name: str) -> str:
    return uuid5(NAMESPACE_URL, f"{_source(article)}#{name}").urn


def _json(record: object) -> bytes:
    return encoded(json.dumps(record, ensure_ascii=False))
