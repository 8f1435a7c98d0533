"""doccano: one article a line, for sequence labelling or, with relations, for relation extraction.

Escaped to ASCII on purpose: doccano guesses the encoding of what it imports, and takes UTF-8 with a single
emoji or euro sign for Windows-1254, after which every offset is wrong. Keys it does not know become metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from store.exports.piece import Piece, ReadArticle
from store.exports.spans import ATTRIBUTED_TO, spans_of, without_overlaps, without_sources


def export_doccano(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield each article with its spans; of overlapping ones, which doccano refuses, the first in rank."""
    for number, read in enumerate(read_articles, start=1):
        spans = without_overlaps(without_sources(spans_of(read).standing))
        labels = [[span.start, span.end, span.label] for span in spans]
        comments = [note.decision.note for note in read.reading.notes]
        yield _line({"id": number, "text": read.article.text, "label": labels, "Comments": comments}, read)


def export_doccano_relations(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield each article with its spans, the links from figures to sources, and notes."""
    span_ids, relation_ids, comment_ids = count(1), count(1), count(1)
    for number, read in enumerate(read_articles, start=1):
        spans = spans_of(read)
        entities = [
            {"id": next(span_ids), "label": span.label, "start_offset": span.start, "end_offset": span.end}
            for span in spans.standing
        ]
        relations = [
            {
                "id": next(relation_ids),
                "from_id": entities[figure]["id"],
                "to_id": entities[source]["id"],
                "type": ATTRIBUTED_TO,
            }
            for figure, source in spans.sources
        ]
        comments = [{"id": next(comment_ids), "comment": note.decision.note} for note in read.reading.notes]
        record = {"id": number, "text": read.article.text, "entities": entities, "relations": relations}
        yield _line({**record, "Comments": comments}, read)


def _line(record: dict[str, Any], read: ReadArticle) -> Piece:
    return Piece(json.dumps(record | read.facts(), ensure_ascii=True).encode("ascii") + b"\n")
