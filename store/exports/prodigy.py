"""Prodigy: one task a line, with its tokens; what was rejected is a task of its own with the answer `reject`.

The task of an article in which nobody decided about any of it, and that nobody said is done, has no answer:
it is work for others.
Offsets are code points; `token_end` is inclusive. https://prodi.gy/docs/api-interfaces
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from store.exports.contract import json_line
from store.exports.piece import Piece, ReadArticle
from store.exports.spans import ATTRIBUTED_TO, Span, Spans, spans_of
from store.exports.tokenised import Tokenised


def export_prodigy(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the task of each article, then one for each span that was rejected in it."""
    for read in read_articles:
        spans = spans_of(read)
        cut = Tokenised.of(read.article.text, (*spans.standing, *spans.rejected))
        answer = {"answer": "accept"} if read.is_gold else {}
        yield Piece(json_line(_task(read, spans.standing, cut) | answer | _relations(spans, cut)))
        for span in spans.rejected:
            yield Piece(json_line(_task(read, [span], cut) | {"answer": "reject"}))


def _task(read: ReadArticle, spans: Sequence[Span], cut: Tokenised) -> dict[str, Any]:
    overlap = any(span.end > other.start for span, other in pairwise(spans))
    return {
        "text": read.article.text,
        "meta": _meta(read),
        "tokens": [
            {"text": token.text, "start": token.start, "end": token.end, "id": number, "ws": token.space}
            for number, token in enumerate(cut.tokens)
        ],
        "spans": [_span(span, cut) for span in spans],
        "_view_id": "spans_manual" if overlap else "ner_manual",
    }


def _meta(read: ReadArticle) -> dict[str, str]:
    """Return what Prodigy shows below a task."""
    facts = read.facts()
    return {"source": facts.pop("path"), **facts}


def _span(span: Span, cut: Tokenised) -> dict[str, Any]:
    first, behind = cut.range_of(span)
    place = {"start": span.start, "end": span.end, "token_start": first, "token_end": behind - 1}
    score = {} if span.score is None else {"score": span.score}
    return {**place, "label": span.label, **score, "state": span.state}


def _relations(spans: Spans, cut: Tokenised) -> dict[str, Any]:
    """Return the links from figures to their sources, as the `relations` interface has them."""
    links = [
        {
            "head": cut.range_of(spans.standing[figure])[1] - 1,
            "child": cut.range_of(spans.standing[source])[1] - 1,
            "head_span": _span(spans.standing[figure], cut),
            "child_span": _span(spans.standing[source], cut),
            "label": ATTRIBUTED_TO,
        }
        for figure, source in spans.sources
    ]
    return {"relations": links} if links else {}
