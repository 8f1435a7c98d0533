"""One small article with its suggestions, for the tests of what is laid over them."""

from __future__ import annotations

import pytest
from hand import Hand
from story import Story

from language.analysis import Analysis, Entity, PipelineId
from language.article import Article
from language.figure import Figure, Predicate, Source, Unit
from store import durable

TEXT = (
    "Rebels freed 129 captives in Goma on Tuesday, Ana Ruiz of the United Nations said. "
    "Ruiz said 40 of the 129 had left Goma."
)
PIPELINE = PipelineId("en_reader", "1.0")
STORY = Story(TEXT)


def captives(words: str, number: str, nth: int = 0, **others: object) -> Figure:
    """How many captives were freed, in these words of the article."""
    unit, predicate = Unit(None, "captives", "captive"), Predicate("freed", "free")
    return STORY.figure(words, number, nth, unit=unit, predicate=predicate, score=0.8, **others)


@pytest.fixture
def article() -> Article:
    return Article(TEXT)


@pytest.fixture
def analysis(article: Article) -> Analysis:
    mention = STORY.mention
    says, ruiz = STORY.stretch("said"), STORY.stretch("Ana Ruiz")
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
            captives(
                "129 captives",
                "129",
                place=0,
                source=Source(ruiz.start, ruiz.end, ruiz.text, 2, says, "indirect"),
            ),
            captives("40", "40", of=2, kind="part", sentence=1),
            captives("129", "129", 1, kind="whole", sentence=1),
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
