"""Label Studio: a JSON array of tasks, and beside it the labelling configuration that a project needs.

What stands is an annotation whose regions tell by their `origin` whether a person made them; everything the
pipeline suggested, also what was rejected, is a prediction. An article in which nobody decided about any of
it, and that nobody said is done, has no annotation: it is work for others. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from language.figure import Figure
from language.mention import Mention
from store.exports.contract import encoded
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import ATTRIBUTED_TO, Span, Spans, spans_of
from store.labels import FIGURE

_ORIGINS = {
    "suggested": "prediction",
    "accepted": "prediction",
    "changed": "prediction-changed",
    "added": "manual",
}


def export_label_studio(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the array task by task, then the configuration with every label that was used."""
    labels: dict[str, None] = {}
    opening = b"[\n"
    for read in read_articles:
        spans = spans_of(read)
        task = _task(read, spans)
        labels |= dict.fromkeys(span.label for span in spans.standing)
        labels |= dict.fromkeys(region["value"]["labels"][0] for region in task["predictions"][0]["result"])
        yield Piece(opening + encoded(json.dumps(task, ensure_ascii=False)))
        opening = b",\n"
    yield Piece(b"\n]\n" if labels or opening != b"[\n" else b"[]\n")
    yield Piece(_configuration(sorted(labels)), "config.xml")


def _task(read: ReadArticle, spans: Spans) -> dict[str, Any]:
    pipeline = read.reading.analysis.pipeline
    regions = [_region(f"r{number}", span) for number, span in enumerate(spans.standing)]
    links = [
        {
            "type": "relation",
            "from_id": f"r{figure}",
            "to_id": f"r{source}",
            "direction": "right",
            "labels": [ATTRIBUTED_TO],
        }
        for figure, source in spans.sources
    ]
    return {
        "data": {"text": read.article.text, **read.facts()},
        "annotations": [{"result": [*regions, *links]}] if read.is_gold else [],
        "predictions": [
            {"model_version": f"{pipeline.name}-{pipeline.version}", "result": list(_predictions(spans))}
        ],
    }


def _region(identity: str, span: Span) -> dict[str, Any]:
    region = _labels(identity, span.start, span.end, span.text, span.label)
    region["origin"] = _ORIGINS[span.state]
    return region | ({"meta": {"text": list(span.notes)}} if span.notes else {})


def _predictions(spans: Spans) -> Iterator[dict[str, Any]]:
    """Yield what the pipeline suggested, as it suggested it, in the order of the text."""
    machines = [span.shown.machine for span in (*spans.standing, *spans.rejected) if span.shown is not None]
    suggested = [(one.start, one.end, _label(one), one) for one in machines if one is not None]
    for number, (start, end, label, one) in enumerate(sorted(suggested, key=lambda each: each[:3])):
        region = _labels(f"p{number}", start, end, one.text, label)
        yield region | ({} if one.score is None else {"score": one.score})


def _label(one: Mention | Figure) -> str:
    return one.label if isinstance(one, Mention) else FIGURE


def _labels(identity: str, start: int, end: int, text: str, label: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": identity, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def _configuration(labels: Iterable[str]) -> bytes:
    tags = "".join(f"<Label value={quoteattr(label)}/>" for label in labels)
    relations = f'<Relations><Relation value="{ATTRIBUTED_TO}"/></Relations>'
    return (
        f'<View><Labels name="label" toName="text">{tags}</Labels>{relations}'
        f'<Text name="text" value="$text"/></View>\n'
    ).encode()
