"""The gold itself is well formed: whatever it says of the articles can be found in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, get_args

import pytest

from language.analysis import NAME_LABELS
from language.figure import Bound, Change, Kind, SourceType, Status
from tests.gold import SAMPLES, GoldArticle, Record, events, gold_articles

ARTICLES = gold_articles()
EVENTS = events()

each_article = pytest.mark.parametrize("sample", ARTICLES, ids=lambda sample: sample.path)
each_event = pytest.mark.parametrize("event", EVENTS.values(), ids=EVENTS)


def stretches(gold: Record) -> Iterator[Record]:
    """Everything in the gold of an article that has a start, an end and a text."""
    yield from gold["mentions"]
    yield from gold["folds"]
    for figure in gold["figures"]:
        yield from (figure, figure["number"])
        if figure["source"]:
            yield from (figure["source"], figure["source"]["cue"])


def holds(outer: Record, inner: Record) -> bool:
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def figure_of(event: Record, reference: list[Any]) -> Record:
    """The figure that [path, index] refers to."""
    path, index = reference
    (article,) = [article for article in event["articles"] if article["path"] == path]
    figure: Record = article["figures"][index]
    return figure


def extent(figure: Record) -> tuple[float, float]:
    """The interval that a figure's words license, literally."""
    low, high = figure["low"], figure["high"]
    return (float("-inf") if low is None else low), (float("inf") if high is None else high)


def test_every_article_has_gold_and_the_other_way_round() -> None:
    written = {
        str(path.relative_to(SAMPLES)) for path in SAMPLES.glob("*/*") if path.suffix in {".txt", ".md"}
    }
    assert written == {sample.path for sample in ARTICLES}
    assert all(len(event["articles"]) >= 3 for event in EVENTS.values())
    assert len(EVENTS) >= 8


@each_event
def test_reports_are_dated_and_in_the_order_of_their_days(event: Record) -> None:
    days = [date.fromisoformat(article["published"]) for article in event["articles"]]
    assert days == sorted(set(days))


def test_the_readme_names_every_event() -> None:
    readme = (SAMPLES / "README.rst").read_text(encoding="utf-8")
    assert all(f"``{event}``" in readme for event in EVENTS)


@each_article
def test_every_offset_is_where_its_words_are(sample: GoldArticle) -> None:
    for stretch in stretches(sample.gold):
        assert sample.article.text[stretch["start"] : stretch["end"]] == stretch["text"]


@each_article
def test_an_article_is_as_long_as_a_report_and_has_a_title(sample: GoldArticle) -> None:
    assert 200 <= len(sample.article.text.split()) <= 600
    assert sample.article.title


@each_article
def test_mentions_are_names_in_order_outside_folds(sample: GoldArticle) -> None:
    mentions = sample.gold["mentions"]
    assert {mention["label"] for mention in mentions} <= set(NAME_LABELS)
    assert all(left["end"] <= right["start"] for left, right in pairwise(mentions))
    assert not any(holds(fold, mention) for fold in sample.gold["folds"] for mention in mentions)


@each_article
def test_every_mention_belongs_to_one_entity_of_its_label(sample: GoldArticle) -> None:
    mentions = sample.gold["mentions"]
    seen = []
    for index, entity in enumerate(sample.gold["entities"]):
        assert entity["id"] == index
        surfaces = {mentions[mention]["text"] for mention in entity["mentions"]}
        assert surfaces == {entity["name"], *entity["aliases"]}
        assert {mentions[mention]["label"] for mention in entity["mentions"]} == {entity["label"]}
        assert {mentions[mention]["entity"] for mention in entity["mentions"]} == {index}
        seen += entity["mentions"]
    assert sorted(seen) == list(range(len(mentions)))


@each_article
def test_the_parts_of_a_figure_lie_within_it(sample: GoldArticle) -> None:
    figures, mentions = sample.gold["figures"], sample.gold["mentions"]
    assert all(left["number"]["end"] <= right["number"]["start"] for left, right in pairwise(figures))
    for figure in figures:
        assert holds(figure, figure["number"])
        assert not any(holds(fold, figure) for fold in sample.gold["folds"])
        if figure["place"] is not None:
            assert mentions[figure["place"]]["label"] in {"GPE", "LOC", "FAC"}
        if figure["of"] is not None:
            assert figures[figure["of"]]["number"] != figure["number"]


@each_article
def test_the_mention_of_a_source_is_in_it_or_what_it_stands_for(sample: GoldArticle) -> None:
    mentions = sample.gold["mentions"]
    for source in filter(None, (figure["source"] for figure in sample.gold["figures"])):
        names = [
            mention
            for mention in mentions
            if holds(source, mention) and mention["label"] in {"PERSON", "ORG"}
        ]
        mention = None if source["mention"] is None else mentions[source["mention"]]
        assert mention in names if names else mention is None or mention["label"] in {"PERSON", "ORG"}


@each_article
def test_a_figure_keeps_to_the_contract(sample: GoldArticle) -> None:
    for figure in sample.gold["figures"]:
        assert figure["bound"] in get_args(Bound)
        assert figure["kind"] in get_args(Kind)
        assert figure["status"] in get_args(Status)
        assert figure["change"] in (None, *get_args(Change))
        assert figure["source"] is None or figure["source"]["type"] in get_args(SourceType)


@each_article
def test_the_interval_of_a_figure_fits_its_bound(sample: GoldArticle) -> None:
    for figure in sample.gold["figures"]:
        value, low, high = figure["value"], figure["low"], figure["high"]
        if value is None:
            assert figure["kind"] == "score" or low is not None, figure["text"]
        elif figure["bound"] == "~":
            assert (low, high) in {(None, None), (value, None), (None, value)}, figure["text"]
        else:
            expected = {"=": (value, value), ">": (value, None), ">=": (value, None)}
            assert (low, high) == expected.get(figure["bound"], (None, value)), figure["text"]


@each_article
def test_figures_that_repeat_each_other_are_of_one_article(sample: GoldArticle) -> None:
    for repeats in sample.gold["repeats"]:
        assert len(set(repeats)) > 1
        assert max(repeats) < len(sample.gold["figures"])


@each_event
def test_pairs_join_figures_of_two_reports(event: Record) -> None:
    for pair in event["pairs"] + event["apart"]:
        assert pair["a"][0] != pair["b"][0]
        assert [figure_of(event, pair[end])["text"] for end in "ab"] == pair["texts"]


@each_event
def test_no_pair_must_and_must_not_be_aligned(event: Record) -> None:
    def claim(reference: list[Any]) -> tuple[str, int]:
        path, index = reference
        (article,) = [article for article in event["articles"] if article["path"] == path]
        return path, min(next((group for group in article["repeats"] if index in group), [index]))

    aligned, kept_apart = (
        {frozenset((claim(pair["a"]), claim(pair["b"]))) for pair in event[side]}
        for side in ("pairs", "apart")
    )
    assert not aligned & kept_apart
    assert len(aligned) == len(event["pairs"])


@each_event
def test_verdicts_follow_from_the_words(event: Record) -> None:
    published = {article["path"]: article["published"] for article in event["articles"]}
    for pair in event["pairs"]:
        first, second = sorted((pair["a"], pair["b"]), key=lambda reference: published[reference[0]])
        earlier, later = (extent(figure_of(event, reference)) for reference in (first, second))
        match pair["verdict"]:
            case "agree":
                assert earlier == later, pair["texts"]
            case "updated":
                before, now = (figure_of(event, reference) for reference in (first, second))
                is_more = before["value"] == now["value"] and now["bound"] == ">"
                assert before["value"] < now["value"] or is_more, pair["texts"]
            case "differs":
                values = [figure_of(event, reference)["value"] for reference in (first, second)]
                assert values[0] != values[1], pair["texts"]
            case verdict:
                assert verdict == "compatible"


@each_event
def test_a_name_across_reports_is_an_entity_of_each(event: Record) -> None:
    entities = {article["path"]: article["entities"] for article in event["articles"]}
    for name in event["names"]:
        assert len({report["article"] for report in name}) == len(name) > 1
        assert all(entities[report["article"]][report["entity"]]["name"] == report["name"] for report in name)


def _has_figure(**wanted: object) -> Callable[[GoldArticle], bool]:
    def has_it(sample: GoldArticle) -> bool:
        return any(
            all(figure[field] == value for field, value in wanted.items())
            for figure in sample.gold["figures"]
        )

    return has_it


def _has_source(kind: str) -> Callable[[GoldArticle], bool]:
    return lambda sample: any(
        figure["source"] and figure["source"]["type"] == kind for figure in sample.gold["figures"]
    )


def _says(pattern: str) -> Callable[[GoldArticle], bool]:
    return lambda sample: re.search(pattern, sample.article.text, re.MULTILINE) is not None


TRAPS: dict[str, Callable[[GoldArticle], bool]] = {
    **{f"kind {kind}": _has_figure(kind=kind) for kind in get_args(Kind) if kind != "rate"},
    **{f"bound {bound}": _has_figure(bound=bound) for bound in get_args(Bound)},
    **{f"change {change}": _has_figure(change=change) for change in get_args(Change)},
    **{
        f"status {status}": _has_figure(status=status)
        for status in ("asserted", "estimated", "offered", "possible")
    },
    **{f"source {kind}": _has_source(kind) for kind in get_args(SourceType)},
    "a rate": lambda sample: any(figure["per"] for figure in sample.gold["figures"]),
    "a part of a whole": lambda sample: any(figure["of"] is not None for figure in sample.gold["figures"]),
    "an implied noun": lambda sample: any(
        (figure["unit"] or {}).get("inferred") for figure in sample.gold["figures"]
    ),
    "a range": lambda sample: any(
        figure["value"] is None and None not in (figure["low"], figure["high"])
        for figure in sample.gold["figures"]
    ),
    "an entity with variants": lambda sample: any(entity["aliases"] for entity in sample.gold["entities"]),
    "a non-ASCII name": lambda sample: any(
        not mention["text"].isascii() for mention in sample.gold["mentions"]
    ),
    "a title": _says(r"\b(?:President|Mr\.?|Dr|Captain|Judge) [A-Z]"),
    "a fold": lambda sample: bool(sample.gold["folds"]),
    "a comment form": lambda sample: any(fold["reason"] == "comment form" for fold in sample.gold["folds"]),
    "a newsletter": lambda sample: any("newsletter" in fold["reason"] for fold in sample.gold["folds"]),
    "share links": lambda sample: any("share links" in fold["reason"] for fold in sample.gold["folds"]),
    "a dateline": _says(r"^\w[\w ,.]+(?:\([\w ]+\) )?(?:[—–-] |: )\w"),
    "curly quotes": _says("“[^”]+”"),
    "a table": _says(r"^[^\t\n]+(?:\t[^\t\n]+){2,}$"),
    "somebody told": _says(r"\btold (?:relatives of )?the [\d.]+ "),
    "a change from one number to another": _says(
        r"(?:rose|jumped|rise|dropped) to (?:some )?[\d,]+.{,12} from "
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_of_real_news_lies_in_two_articles_at_least(trap: str) -> None:
    assert sum(TRAPS[trap](sample) for sample in ARTICLES) >= 2


def test_the_gold_knows_every_label_of_names() -> None:
    used = {mention["label"] for sample in ARTICLES for mention in sample.gold["mentions"]}
    assert used == set(NAME_LABELS)
