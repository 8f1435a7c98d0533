"""spaCy: a DocBin. One that Tallymark wrote holds the decisions; of any other, what its spans say.

`doc.ents` are mentions, `doc.spans["figures"]` figures, `doc.spans["incorrect"]` what was rejected.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from language.article import Article
from store.imports.errors import not_understood
from store.imports.jsonl import sheet_of_record
from store.imports.lines import bytes_of
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Sheet, checked_label
from store.labels import FIGURE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def read_docbin(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of each document."""
    for number, doc in enumerate(_docs(path), start=1):
        where = f"{path}, document {number}"
        record = _record(doc)
        if record is not None and _is_untouched(doc, record):
            yield sheet_of_record(record, doc.text, where)
        else:
            yield _sheet(doc, where)


def _docs(path: Path) -> Iterator[Doc]:
    from spacy.tokens import DocBin  # noqa: PLC0415  (no other format needs spaCy's own objects)
    from spacy.vocab import Vocab  # noqa: PLC0415

    try:
        docs = list(DocBin(store_user_data=True).from_bytes(bytes_of(path)).get_docs(Vocab()))
    except Exception as error:  # whatever zlib, msgpack or spaCy makes of bytes that are no DocBin
        raise not_understood(str(path), "it is no DocBin of spaCy") from error
    yield from docs


def _record(doc: Doc) -> dict[str, Any] | None:
    """Return what Tallymark wrote beside a document; lists in a DocBin come back as tuples."""
    record = doc.user_data.get("tallymark")
    found = json.loads(json.dumps(record)) if isinstance(record, dict) else None
    return found if found and {"mentions", "figures", "decisions"} <= found.keys() else None


def _is_untouched(doc: Doc, record: dict[str, Any]) -> bool:
    """Whether the spans are still those that the decisions led to: others may have been set since."""
    written = {(one["start"], one["end"], one["label"]) for one in record["mentions"]}
    written |= {(one["start"], one["end"], FIGURE) for one in record["figures"]}
    found = (*doc.ents, *doc.spans.get("figures", ()))
    return written == {(one.start_char, one.end_char, one.label_) for one in found}


def _sheet(doc: Doc, where: str) -> Sheet:
    text = RawText(doc.text)
    figures = [_region(span, text, where, FIGURE) for span in doc.spans.get("figures", ())]
    return Sheet(
        where,
        Article.from_raw(doc.text),
        (*(_region(span, text, where) for span in doc.ents), *figures),
        tuple(_region(span, text, where) for span in doc.spans.get("incorrect", ())),
        is_ours=bool(figures),
    )


def _region(span: Span, text: RawText, where: str, label: str | None = None) -> Region:
    return Region(
        *text.span(span.start_char, span.end_char, where), checked_label(label or span.label_, where)
    )
