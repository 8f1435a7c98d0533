"""doccano: one article a line, from sequence labelling or relation extraction. Offsets are code points."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from language.article import Article
from store.imports.errors import not_understood
from store.imports.lines import facts, json_lines, listed, objects, string
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Remark, Sheet, checked_label, link_between
from store.labels import FIGURE


def read_doccano(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of each line."""
    for where, record in json_lines(path):
        raw = string(record, "text" if "text" in record else "data", where)
        has_links = "entities" in record
        spans = (
            objects(record, "entities", where)
            if has_links
            else listed(record, "label" if "label" in record else "labels", where)
        )
        text = RawText(raw)
        regions = tuple(_region(span, text, where) for span in spans)
        yield Sheet(
            where,
            Article.from_raw(raw, **facts(record)),
            regions,
            remarks=tuple(_remarks(record, where)),
            links=tuple(_links(record, where)) if has_links else None,
            has_overlaps=has_links,
            is_ours="path" in record or any(region.label == FIGURE for region in regions),
        )


def _region(span: Any, text: RawText, where: str) -> Region:
    if isinstance(span, list) and len(span) == 3:
        start, end, label = span
    elif isinstance(span, dict):
        start, end, label = span.get("start_offset"), span.get("end_offset"), span.get("label")
    else:
        raise not_understood(where, f"{span!r} is no span")
    return Region(*text.span(start, end, where), checked_label(label, where))


def _links(record: dict[str, Any], where: str) -> Iterator[tuple[int, int]]:
    index = {str(span.get("id")): number for number, span in enumerate(objects(record, "entities", where))}
    for relation in objects(record, "relations", where):
        yield link_between(str(relation.get("from_id")), str(relation.get("to_id")), index, where)


def _remarks(record: dict[str, Any], where: str) -> Iterator[Remark]:
    """Yield the comments, which doccano keeps with the article and not with a span."""
    for comment in listed(record, "Comments", where):
        words = comment.get("comment") if isinstance(comment, dict) else comment
        if not isinstance(words, str):
            raise not_understood(where, f"{comment!r} is no comment")
        yield Remark(words)
