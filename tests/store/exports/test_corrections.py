"""What the report says that a person corrected."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.figures.correcting import with_source, with_unit, with_value
from store.deciding import Desk
from store.decisions import Decision, stamped
from store.exports.choosing import Choice, chosen
from store.exports.corrections import corrections_of
from store.exports.decided import decisions_in
from store.exports.markdown import export_markdown
from store.exports.piece import ReadArticle
from store.overlay import overlay
from store.reading import Reading

Deed = Callable[[Desk, Reading], Decision]


def after(read: ReadArticle, *deeds: Deed, suggested: Analysis | None = None) -> ReadArticle:
    """The article, of which somebody has decided nothing so far, after they did this."""
    analysis, article = read.reading.analysis, read.article
    made: tuple[Decision, ...] = ()
    for clock, deed in enumerate(deeds, start=1):
        now = overlay(analysis, made, article.text)
        made += stamped([deed(Desk(article, now), now)], author="Ada", clock=clock)
    reading = overlay(suggested or analysis, made, article.text)
    return ReadArticle(article, reading, decisions_in(article, made))


def told(read: ReadArticle) -> list[str]:
    report = b"".join(piece.data for piece in export_markdown([read])).decode()
    _, _, section = report.partition("## Corrections\n\n")
    return section.partition("\n\n")[0].splitlines()


def sourced(words: str | None) -> Deed:
    def deed(desk: Desk, now: Reading) -> Decision:
        figure, text = now.figures[0].figure, TEXT
        start = text.index(words) if words else 0
        found = (
            with_source(figure, start, start + len(words), text) if words else replace(figure, source=None)
        )
        return desk.set_figure(now.figures[0], found)

    return deed


TEXT = "Rebels freed 129 captives 😊 in Goma, the UN said."


def test_a_changed_source_is_told_with_both(unlinked_article: ReadArticle) -> None:
    assert told(after(unlinked_article, sourced("Rebels"))) == [
        "- “129 captives” (figure): source: the UN → Rebels"
    ]
    assert told(after(unlinked_article, sourced(None))) == [
        "- “129 captives” (figure): source: the UN → none"
    ]


def test_all_that_was_set_in_turn_is_told_once(unlinked_article: ReadArticle) -> None:
    read = after(
        unlinked_article,
        lambda desk, now: desk.set_figure(now.figures[0], with_value(now.figures[0].figure, "130")),
        lambda desk, now: desk.set_figure(now.figures[0], with_unit(now.figures[0].figure, "tugs")),
        lambda desk, now: desk.set_figure(now.figures[0], replace(now.figures[0].figure, place=None)),
    )
    assert told(read) == [
        "- “129 captives” (figure): value: 129 → 130, unit: captives → tugs, place: Goma → none"
    ]


def test_other_edges_of_a_figure_are_told_with_both(unlinked_article: ReadArticle) -> None:
    def widened(desk: Desk, now: Reading) -> Decision:
        figure = now.figures[0].figure
        wider = replace(figure, start=7, text=TEXT[7 : figure.end])
        return desk.set_figure(now.figures[0], with_value(wider, "130"))

    assert told(after(unlinked_article, widened)) == [
        "- “129 captives” became “freed 129 captives” (figure): value: 129 → 130"
    ]


def test_a_correction_is_told_whatever_is_chosen_and_suggested_today(unlinked_article: ReadArticle) -> None:
    nothing = Analysis(unlinked_article.article.id, PipelineId("other", "1"))
    read = after(unlinked_article, sourced("Rebels"), suggested=nothing)
    assert told(chosen(read, Choice("accepted", with_rejected=False))) == [
        "- “129 captives” (figure): source: the UN → Rebels"
    ]


def test_that_something_was_changed_is_told_where_nobody_knows_to_what(unlinked_article: ReadArticle) -> None:
    read = after(unlinked_article, lambda desk, now: desk.change(now.figures[0]))
    assert told(read) == ["- “129 captives” (figure) corrected"]


def test_joins_and_splits_of_what_stands_are_told(unlinked_article: ReadArticle) -> None:
    read = after(
        unlinked_article,
        lambda desk, now: desk.same_as(now.mentions[1], now.mentions[2]),
        lambda desk, now: desk.split(now.mentions[3]),
        lambda desk, now: desk.split(now.mentions[0]),
        lambda desk, now: desk.reject(now.mentions[0]),
    )
    assert told(read) == [
        "- “Rebels” (NORP) rejected",
        "- “Goma” joined with “UN”",
        "- “=Goma=” split off",
    ]


def test_a_join_that_came_to_harm_is_not_told(unlinked_article: ReadArticle) -> None:
    read = after(unlinked_article, lambda desk, now: desk.same_as(now.mentions[1], now.mentions[2]))
    (joined,) = read.decisions
    assert corrections_of(replace(read, decisions=(replace(joined, after={}),))) == []


def test_a_relabelled_mention_is_told_with_both_labels(unlinked_article: ReadArticle) -> None:
    read = after(unlinked_article, lambda desk, now: desk.relabel(now.mentions[1], "GPE"))
    assert told(read) == ["- “Goma” (ORG) became “Goma” (GPE)"]


def test_an_article_without_corrections_has_none(unlinked_article: ReadArticle) -> None:
    article = Article("Nothing.")
    assert corrections_of(ReadArticle(article, overlay(Analysis.empty(article.id), ()))) == []
    assert corrections_of(unlinked_article) == []
