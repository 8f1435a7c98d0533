"""JSON Lines: the `tallymark/1` contract with the decisions laid over it, one article a line.

What stands is where the contract has it, with its `state` and `decision`; what was rejected stands under
`rejected`, the words of the reader under `notes`. Under `decisions` stands what led there, for an import.
Only the history is lost: decisions that were undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from store.decisions import Decision
from store.exports.contract import article_as_record, json_line
from store.exports.piece import Piece, ReadArticle
from store.reading import Reading, ShownFigure, ShownMention, ShownNote


def export_jsonl(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield one line an article."""
    for read in read_articles:
        yield Piece(json_line(reading_as_record(read)))


def reading_as_record(read: ReadArticle) -> dict[str, Any]:
    """Return the article as the contract has it, with what the reader made of the suggestions."""
    record = article_as_record(read.article, read.reading.analysis)
    reading, text = read.reading, read.article.text
    return record | {
        "mentions": _with_states(record["mentions"], reading.mentions),
        "figures": _with_states(record["figures"], reading.figures),
        "rejected": _rejected(reading),
        "notes": [_note(note, text) for note in reading.notes],
        "decisions": [_bare(decision) for decision in read.decisions],
    }


def _with_states(
    records: list[dict[str, Any]], shown: Iterable[ShownMention | ShownFigure]
) -> list[dict[str, Any]]:
    standing = (one for one in shown if one.state != "rejected")
    return [
        {**record, "state": one.state, "decision": _decision(one.decision)}
        for record, one in zip(records, standing, strict=True)
    ]


def _rejected(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    return {
        "mentions": [
            {**one.mention.as_record(), "decision": _decision(one.decision)}
            for one in reading.mentions
            if one.state == "rejected"
        ],
        "figures": [
            {**one.figure.as_record(), "decision": _decision(one.decision)}
            for one in reading.figures
            if one.state == "rejected"
        ],
    }


def _note(note: ShownNote, text: str) -> dict[str, Any]:
    start, end = note.span or (None, None)
    quote = None if note.span is None else text[start:end]
    return {
        "start": start,
        "end": end,
        "text": quote,
        "note": note.decision.note,
        "decision": _decision(note.decision),
    }


def _decision(decision: Decision | None) -> dict[str, Any] | None:
    if decision is None:
        return None
    return {"action": decision.action, "author": decision.author, "at": decision.at}


def _bare(decision: Decision) -> dict[str, Any]:
    """Return a decision without what only its own store can tell: its place in history."""
    record = decision.as_record()
    return {key: value for key, value in record.items() if key not in _HISTORY}


_HISTORY = frozenset({"article", "id", "clock", "group", "revokes"})
