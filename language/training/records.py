"""The texts of a corpus as they are: of others from the folder of corpora, our own from beside this module.

Our own are written for this, with every name marked where it stands: `[PERSON Ana Lee], [ORG Harbour Bank]`.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from language.analysis import NAME_LABELS

OWN = "news"
"""The corpus of our own texts: a folder for each part, in it files of articles between lines of `=`."""

_BETWEEN = re.compile(r"^=+$", re.MULTILINE)
_MARK = re.compile(rf"\[({'|'.join(NAME_LABELS)}) ([^\[\]\n]+)\]")


def corpus_records(corpora: Path, name: str) -> list[dict[str, Any]]:
    """Return the texts of one part of a corpus ("gum.dev"), each with its `spans`.

    Raises:
        FileNotFoundError: there is no such corpus, or the repository's texts are not there.
        ValueError: there is a bracket in our own texts that marks no name.
    """
    corpus, _, part = name.partition(".")
    if corpus == OWN:
        folder = Path(__file__).with_name(OWN) / part
        files = sorted(folder.glob("*.txt"))
        if not files:
            raise FileNotFoundError(f"there are no texts in {folder}")
        return [record for file in files for record in marked_records(file.read_text(encoding="utf-8"))]
    with gzip.open(corpora / "ner" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def marked_records(articles: str) -> Iterator[dict[str, Any]]:
    """Yield each article without its marks, and where its names are.

    Raises:
        ValueError: there is a bracket that marks no name.
    """
    for article in _BETWEEN.split(articles):
        if marked := article.strip():
            yield _record(marked)


def _record(marked: str) -> dict[str, Any]:
    text, spans, end = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        spans.append({"start": len(text), "end": len(text) + len(mark[2]), "label": mark[1]})
        text, end = text + mark[2], mark.end()
    text += marked[end:]
    if stray := re.search(r".{0,30}[\[\]].{0,30}", text):
        raise ValueError(f"a bracket that marks no name: {stray.group()!r}")
    return {"text": text, "spans": spans}
