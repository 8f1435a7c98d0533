"""Prodigy: tasks and the answers to them, a line each; those of one text after one another are one sheet.

Offsets are code points. A whole task that was rejected says nothing about its spans and is passed over, but
one with a single span says that this span is none. https://prodi.gy/docs/api-interfaces
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from language.article import Article
from store.imports.errors import not_understood
from store.imports.lines import facts, json_lines, objects, string
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Sheet, checked_label, known_state, link_between
from store.placing import Span

BINARY = "ner"
"""The view in which a person says yes or no to one span: the task says nothing of the others."""


def read_prodigy(path: Path) -> Iterator[Sheet]:
    """Yield a sheet for each run of tasks with one text."""
    tasks = ((where, string(task, "text", where), task) for where, task in json_lines(path))
    for text, group in groupby(tasks, key=lambda one: one[1]):
        yield _sheet(text, [(where, task) for where, _, task in group])


def _sheet(raw: str, tasks: list[tuple[str, dict[str, Any]]]) -> Sheet:
    where, first = tasks[0]
    about = first.get("meta")
    article, text = Article.from_raw(raw, **facts(about if isinstance(about, dict) else {})), RawText(raw)
    regions: list[Region] = []
    rejected: list[Region] = []
    links: list[tuple[int, int]] = []
    for place, task in tasks:
        spans = [_region(span, task, text, place) for span in objects(task, "spans", place)]
        if task.get("answer", "accept") == "accept":
            links += _links(task, spans, text, place, len(regions))
            regions += spans
        elif task["answer"] == "reject" and len(spans) == 1:
            rejected += spans
    return Sheet(
        where,
        article,
        tuple(regions),
        tuple(rejected),
        links=tuple(links) if links or _is_ours(regions, rejected) else None,
        is_whole=any(_is_whole(task) for _, task in tasks),
        is_ours=_is_ours(regions, rejected),
    )


def _is_whole(task: dict[str, Any]) -> bool:
    """Whether a task says everything about its text."""
    return task.get("_view_id") != BINARY and task.get("answer", "accept") == "accept"


def _is_ours(regions: list[Region], rejected: list[Region]) -> bool:
    """Say whether Tallymark wrote the tasks, also if there was nothing to write in this one."""
    return any(region.state is not None for region in (*regions, *rejected))


def _region(span: dict[str, Any], task: dict[str, Any], text: RawText, where: str) -> Region:
    score = span.get("score")
    return Region(
        *text.span(span.get("start"), span.get("end"), where),
        checked_label(span.get("label"), where),
        known_state(span.get("state")),
        score if isinstance(score, float | int) else None,
        author=str(task.get("_annotator_id") or task.get("_session_id") or ""),
        at=_time(task.get("_timestamp")),
    )


def _time(seconds: object) -> str:
    if not isinstance(seconds, int | float):
        return ""
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):  # there is no such time
        return ""


def _links(
    task: dict[str, Any], spans: list[Region], text: RawText, where: str, before: int
) -> Iterator[tuple[int, int]]:
    """Yield the relations of a task as pairs of indices; one to something that is no span is an error."""
    index = {(region.span, region.label): number for number, region in enumerate(spans, start=before)}
    for relation in objects(task, "relations", where):
        figure, source = (_end(relation.get(name), text, where) for name in ("head_span", "child_span"))
        yield link_between(figure, source, index, where)


def _end(span: object, text: RawText, where: str) -> tuple[Span, str]:
    if not isinstance(span, dict):
        raise not_understood(where, "a relation has no 'head_span' or no 'child_span'")
    return text.span(span.get("start"), span.get("end"), where), str(span.get("label"))
