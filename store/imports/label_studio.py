"""Label Studio: an array of tasks with the annotations made on them. Offsets are code points, once UTF-16.

The server checks nothing, so that every region is held against the words it says it has: where they stand
at its offsets in UTF-16, as older versions counted, those are meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from language.article import Article
from store.imports.errors import not_understood
from store.imports.lines import facts, json_array, objects
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Sheet, checked_label, link_between
from store.labels import FIGURE
from store.reading import State

_STATES: dict[str, State] = {"prediction-changed": "changed", "manual": "added"}


def read_label_studio(path: Path) -> Iterator[Sheet]:
    """Yield a sheet for each annotation of each task: several people may have worked on one."""
    for where, task in json_array(path):
        data = task.get("data")
        if not isinstance(data, dict):
            raise not_understood(where, "it is no task: it has no 'data'")
        text = RawText(_text(data, where))
        article = Article.from_raw(text.raw, **facts(data))
        for annotation in objects(task, "annotations", where):
            if not annotation.get("was_cancelled"):
                yield _sheet(text, article, annotation, where)


def _text(data: dict[str, Any], where: str) -> str:
    """Return the text of a task: its `text`, else the longest of its strings."""
    strings = [value for value in data.values() if isinstance(value, str)]
    text = data.get("text", max(strings, key=len, default=None))
    if not isinstance(text, str):
        raise not_understood(where, "its 'data' has no text")
    return text


def _sheet(text: RawText, article: Article, annotation: dict[str, Any], where: str) -> Sheet:
    results = objects(annotation, "result", where)
    spans = [result for result in results if result.get("type") == "labels"]
    author, at = _author(annotation), str(annotation.get("updated_at") or "")
    regions = tuple(_region(span, text, where, author, at) for span in spans)
    return Sheet(
        where,
        article,
        regions,
        links=tuple(_links(results, spans, where)),
        is_ours=article.path != "-" or any(region.label == FIGURE for region in regions),
    )


def _author(annotation: dict[str, Any]) -> str:
    """Return the address of whoever completed an annotation; a number of theirs names nobody."""
    by = annotation.get("completed_by")
    return str(by.get("email") or "") if isinstance(by, dict) else ""


def _region(result: dict[str, Any], text: RawText, where: str, author: str, at: str) -> Region:
    value = result.get("value")
    if not isinstance(value, dict):
        raise not_understood(where, "a region has no 'value'")
    labels = value.get("labels")
    label = labels[0] if isinstance(labels, list) and labels else None
    about = result.get("meta")
    notes = about.get("text") if isinstance(about, dict) else None
    return Region(
        *text.span_of_words(value.get("start"), value.get("end"), value.get("text"), where),
        checked_label(label, where),
        _STATES.get(str(result.get("origin"))),
        notes=tuple(map(str, notes)) if isinstance(notes, list) else (),
        author=author,
        at=at,
    )


def _links(
    results: list[dict[str, Any]], spans: list[dict[str, Any]], where: str
) -> Iterator[tuple[int, int]]:
    index = {str(span.get("id")): number for number, span in enumerate(spans)}
    for result in results:
        if result.get("type") == "relation":
            figure, source = str(result.get("from_id")), str(result.get("to_id"))
            if result.get("direction") == "left":
                figure, source = source, figure
            yield link_between(figure, source, index, where)
