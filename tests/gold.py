"""The gold of `samples/`: what a careful reader finds in each article, as samples/README.rst lays it down."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from language.article import Article
from store.readers import read_articles

SAMPLES = Path(__file__).parents[1] / "samples"

Record = dict[str, Any]


@dataclass(frozen=True)
class GoldArticle:
    """An article as Tallymark reads it, with its gold record."""

    article: Article
    gold: Record

    @property
    def path(self) -> str:
        """Where it lies in `samples/`."""
        return str(self.gold["path"])


@cache
def events() -> dict[str, Record]:
    """The gold of each event, by its name."""
    files = sorted((SAMPLES / "gold").glob("*.json"))
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}


@cache
def gold_articles() -> tuple[GoldArticle, ...]:
    """All articles that have gold, event by event."""
    records = [record for event in events().values() for record in event["articles"]]
    return tuple(GoldArticle(_read(record["path"]), record) for record in records)


def _read(path: str) -> Article:
    (article,) = read_articles([str(SAMPLES / path)], stdin=io.BytesIO())
    assert isinstance(article, Article), article
    return article
