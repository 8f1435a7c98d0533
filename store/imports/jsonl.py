"""JSON Lines as Tallymark exports them: the decisions themselves, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from language.article import Article
from store.decisions import Decision
from store.exports.contract import SCHEMA
from store.imports.errors import NotImportedError, not_understood
from store.imports.lines import json_lines, objects, string
from store.imports.sheet import Sheet


def read_jsonl(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of each line."""
    for where, record in json_lines(path):
        if record.get("schema") != SCHEMA:
            raise not_understood(where, f"its schema is not {SCHEMA!r}")
        yield sheet_of_record(record, string(record, "text", where), where)


def sheet_of_record(record: dict[str, Any], text: str, where: str) -> Sheet:
    """Return the sheet of an article as `store.exports.jsonl` writes it.

    Raises:
        NotImportedError: when it holds no decisions, or they are damaged.
    """
    if "decisions" not in record:
        raise NotImportedError(
            where,
            "it holds no decisions, only what a pipeline says",
            "make it with tallymark export --format jsonl",
        )
    about = record.get("article")
    names = ("path", "title", "outlet", "published")
    told = about if isinstance(about, dict) else {}
    known = {name: told[name] for name in names if isinstance(told.get(name), str) and told[name]}
    article = Article.from_raw(text, **known)
    return Sheet(where, article, decisions=tuple(_decisions(record, article, where)))


def _decisions(record: dict[str, Any], article: Article, where: str) -> Iterator[Decision]:
    for one in objects(record, "decisions", where):
        try:
            decision = Decision.from_record({**one, "article": article.id})
        except (KeyError, TypeError, ValueError) as error:
            raise not_understood(where, "one of its decisions is damaged") from error
        anchor = decision.anchor
        if anchor is not None and article.text[anchor.start : anchor.end] != anchor.quote:
            raise not_understood(
                where, f"the words {anchor.quote!r} do not stand at {anchor.start}-{anchor.end}"
            )
        yield decision
