"""One small article with its suggestions, for the tests of what is laid over them."""

from __future__ import annotations

import pytest
from hand import Hand
from msgspec.structs import replace

from language.analysis import Analysis, Entity, PipelineId
from language.article import Article
from language.figure import Figure, Predicate, Source, Stretch, Unit
from language.mention import Mention
from store import durable

TEXT = (
    "Rebels freed 129 captives in Goma on Tuesday, Ana Ruiz of the United Nations said. "
    "Ruiz said 40 of the 129 had left Goma."
)
PIPELINE = PipelineId("en_reader", "1.0")


def stretch(words: str, nth: int = 0) -> Stretch:
    """The nth place of these words in the article."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Stretch(start, start + len(words), words)


def mention(words: str, label: str, nth: int = 0, entity: int | None = None) -> Mention:
    """A mention of the article, by its words."""
    place = stretch(words, nth)
    return Mention(place.start, place.end, label, words, entity, 0.9)


def figure(words: str, number: str, nth: int = 0, **others: object) -> Figure:
    """A figure of the article, by its words and its number."""
    whole, part = stretch(words, nth), stretch(number, nth)
    value = float(part.text)
    counted = Figure(
        whole.start,
        whole.end,
        whole.text,
        part,
        value,
        low=value,
        high=value,
        kind="count",
        unit=Unit(None, "captives", "captive"),
        predicate=Predicate("freed", "free"),
        score=0.8,
    )
    return replace(counted, **others)


@pytest.fixture
def article() -> Article:
    return Article(TEXT)


@pytest.fixture
def analysis(article: Article) -> Analysis:
    says = stretch("said")
    ruiz = stretch("Ana Ruiz")
    return Analysis(
        article.id,
        PIPELINE,
        sentences=((0, 82), (83, len(TEXT))),
        mentions=(
            mention("Goma", "ORG", entity=0),
            mention("Tuesday", "DATE"),
            mention("Ana Ruiz", "PERSON", entity=1),
            mention("United Nations", "ORG", entity=2),
            mention("Ruiz", "PERSON", 1, entity=1),
            mention("Goma", "ORG", 1, entity=0),
        ),
        entities=(
            Entity(0, "Goma", "ORG", (0, 5)),
            Entity(1, "Ana Ruiz", "PERSON", (2, 4), ("Ruiz",)),
            Entity(2, "United Nations", "ORG", (3,)),
        ),
        figures=(
            figure(
                "129 captives",
                "129",
                place=0,
                source=Source(ruiz.start, ruiz.end, ruiz.text, 2, says, "indirect"),
            ),
            figure("40", "40", of=2, kind="part", sentence=1),
            figure("129", "129", 1, kind="whole", sentence=1),
        ),
    )


@pytest.fixture
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare tests that do not cut the power the time that power cuts are survived by."""
    monkeypatch.setattr(durable.os, "fsync", lambda _: None)
    monkeypatch.setattr(durable, "_sync_data", lambda _: None)


@pytest.fixture
def hand(article: Article, analysis: Analysis) -> Hand:
    """The hand of somebody who decides about it."""
    return Hand(article, analysis)
