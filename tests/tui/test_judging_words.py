from __future__ import annotations

import pytest
from msgspec.structs import replace

from language.article import Article
from language.compare.judged import Answer
from language.compare.names import Name
from store.anchors import anchor_at
from store.decisions import Decision
from store.judging import judge_events, judge_names
from tui.judging_words import judgements_in_words
from tui.subject import history_words

WIRE, POST, MAIL = (
    Article(f"The ferry of the {name} sank.", path=f"{name}.txt") for name in ("Wire", "Post", "Mail")
)
KRUZ, CRUZ = (Name(name, "PERSON", (), (), (), (("person", name.lower()),)) for name in ("Kruz", "Cruz"))


def called(article: str) -> str:
    return {one.id: one.name for one in (WIRE, POST)}.get(article, "")


def events(answer: Answer, *pairs: tuple[Article, Article]) -> list[Decision]:
    return [judge_events(answer, *pair) for pair in pairs]


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        (events("apart", (WIRE, POST), (WIRE, MAIL)), {"Wire.txt reports another event"}),
        (
            events("apart", (WIRE, POST)),
            {f"{one} report different events" for one in ("Wire.txt and Post.txt", "Post.txt and Wire.txt")},
        ),
        (events("same", (WIRE, POST), (WIRE, MAIL)), {"3 articles report one event"}),
        ([judge_names("same", KRUZ, CRUZ)], {"“Cruz” and “Kruz” are one"}),
        ([judge_names("unsure", KRUZ, CRUZ)], {"“Cruz” and “Kruz” may be one"}),
        ([judge_names("apart", KRUZ, CRUZ)] * 3, {"“Cruz” and “Kruz” are two, and 2 more pairs"}),
        ([Decision("split", "a")], {""}),
        ([Decision("accept", "a")], {""}),
    ],
)
def test_what_was_said_of_two_articles_names_or_figures_is_told_in_words(
    decisions: list[Decision], words: set[str]
) -> None:
    assert judgements_in_words(decisions, called) in words


def test_an_article_that_is_not_open_is_called_by_the_title_that_was_kept() -> None:
    words = judgements_in_words(events("same", (WIRE, replace(MAIL, title="A ferry sank"))), lambda _: "")
    assert "report one event" in words
    assert "an article that is not open" in words


def test_figures_are_told_by_their_numbers() -> None:
    anchor = anchor_at("It killed 43.", 10, 12)
    decision = Decision("same_as", "a", "figure", anchor, after={"other": {"article": "b", "quote": "57"}})
    assert history_words("undo", [decision], called) == "Undone: “43” and “57” are one."
