"""A small article with an emoji in it, its suggestions, and what a reader decided about them."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from story import Story

from language.analysis import Analysis, Entity, Fold, PipelineId
from language.article import Article
from language.figure import Predicate, Source, Unit
from language.figures.correcting import with_value
from store.deciding import Desk
from store.decisions import Decision
from store.exports.decided import decisions_in
from store.exports.piece import ReadArticle
from store.overlay import overlay

TEXT = (
    "Rebels freed 129 captives 😊 in Goma, the UN said.\n\n"
    "=Goma= | *fell* on Tuesday; 40 had left.\n\n"
    "LEAVE A REPLY"
)
ARTICLE = Article(
    TEXT, path="news/goma.txt", title="129 freed | “at last”", outlet="Wire", published="2021-07-15"
)


def suggestions() -> Analysis:
    story = Story(TEXT)
    mention, figure = partial(story.mention, score=0.5), story.figure
    un, said = story.stretch("the UN"), story.stretch("said")
    return Analysis(
        ARTICLE.id,
        PipelineId("en_reader", "1.0"),
        sentences=((0, 49), (51, 91)),
        mentions=(
            mention("Rebels", "NORP", entity=0),
            mention("Goma", "ORG", entity=1),
            mention("UN", "ORG", entity=2),
            mention("=Goma=", "GPE", entity=3),
            mention("Tuesday", "DATE"),
        ),
        entities=(
            Entity(0, "Rebels", "NORP", (0,)),
            Entity(1, "Goma", "ORG", (1,)),
            Entity(2, "UN", "ORG", (2,), ("U.N.",)),
            Entity(3, "=Goma=", "GPE", (3,)),
        ),
        figures=(
            figure(
                "129 captives",
                "129",
                unit=Unit(None, "captives", "captive"),
                predicate=Predicate("freed", "free"),
                place=1,
                source=Source(un.start, un.end, un.text, 2, said, "indirect"),
            ),
            figure(
                "40",
                "40",
                unit=Unit(None, "captives", "captive", inferred=True),
                of=0,
                kind="part",
                sentence=1,
            ),
        ),
        folds=(Fold(TEXT.index("LEAVE"), len(TEXT), "comment form"),),
    )


def decisions() -> list[Decision]:
    reading = overlay(suggestions(), [], TEXT)
    desk = Desk(ARTICLE, reading)
    rebels, goma, un, _, _ = reading.mentions
    freed, _ = reading.figures
    drafts = [
        desk.reject(rebels),
        desk.relabel(goma, "GPE"),
        desk.accept(un),
        desk.accept(freed),
        desk.note("=checked by phone", freed),
        desk.note("Read *twice*."),
    ]
    return _stamped(drafts)


def _stamped(drafts: list[Decision]) -> list[Decision]:
    return [
        replace(
            draft,
            id=f"{n:032}",
            group=f"{n:032}",
            clock=n,
            author="Ada",
            at=f"2021-07-16T08:00:{n:02}.000+00:00",
        )
        for n, draft in enumerate(drafts, start=1)
    ]


@pytest.fixture
def read_article() -> ReadArticle:
    """The article as Ada left it."""
    made = decisions()
    return ReadArticle(ARTICLE, overlay(suggestions(), made, TEXT), decisions_in(ARTICLE, made))


@pytest.fixture
def corrected_article() -> ReadArticle:
    """The article after somebody said that it was 130 captives, and left between 12 and 15."""
    reading = overlay(suggestions(), [], TEXT)
    desk = Desk(ARTICLE, reading)
    freed, left = reading.figures
    typed = _stamped(
        [
            desk.set_figure(freed, with_value(freed.figure, "130")),
            desk.set_figure(left, with_value(left.figure, "12 to 15")),
        ]
    )
    return ReadArticle(ARTICLE, overlay(suggestions(), typed, TEXT), decisions_in(ARTICLE, typed))


@pytest.fixture
def unread_article() -> ReadArticle:
    """An article about which nothing is known."""
    article = Article("Nothing happened.", path="-")
    return ReadArticle(article, overlay(Analysis(article.id, PipelineId("en_reader", "1.0")), []))


@pytest.fixture
def unlinked_article() -> ReadArticle:
    """The article with nobody's decisions, its source no mention."""
    analysis = suggestions()
    figure = analysis.figures[0]
    alone = replace(figure, source=replace(figure.source, mention=None))
    return ReadArticle(ARTICLE, overlay(replace(analysis, figures=(alone,)), [], TEXT))
