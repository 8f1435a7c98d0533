"""Judging: decisions about two things of different articles, that they are one or that they are not.

A judgement about two figures, or about two articles as reports of one event, belongs to that article of the
two whose id comes first. One about two names belongs to no article, for it holds in later ones as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import chain
from typing import Any, Final

from language.article import Article
from language.compare.judged import Answer, FigureKey, Judged, NameKey
from language.compare.names import Name
from language.compare.reports import Report
from store.anchors import anchor_at
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.history import in_force

NAMES: Final = "names"
"""What stands in the place of an article's id in judgements about names."""

ACTIONS: Final[dict[Answer, str]] = {"same": "same_as", "apart": "split", "unsure": "unsure"}
"""The action of a decision for each answer."""
_ANSWERS: Final[dict[str, Answer]] = {action: answer for answer, action in ACTIONS.items()}


def judge_figures(answer: Answer, one: FigureKey, other: FigureKey, reports: Iterable[Report]) -> Decision:
    """Say whether two figures of different reports are one claim.

    Args:
        answer: what the reader says.
        one: a figure.
        other: a figure of another report.
        reports: those that the figures stand in.
    """
    texts = {report.article.id: report.article.text for report in reports}
    (article, start, end), there = sorted((one, other))
    return Decision(
        ACTIONS[answer],
        article,
        "figure",
        anchor_at(texts[article], start, end),
        after={"other": _figure_as_record(there, texts[there[0]])},
    )


def judge_names(answer: Answer, one: Name, other: Name) -> Decision:
    """Say whether two names are one person, place or body, in whatever article."""
    first, second = sorted((one, other), key=lambda name: name.keys)
    return Decision(
        ACTIONS[answer],
        NAMES,
        "name",
        before=_name_as_record(first),
        after={"other": _name_as_record(second)},
    )


def judge_events(answer: Answer, one: Article, other: Article) -> Decision:
    """Say whether two articles report one event."""
    first, second = sorted((one, other), key=lambda article: article.id)
    return Decision(
        ACTIONS[answer],
        first.id,
        "article",
        after={"other": {"article": second.id, "title": second.title or second.path}},
    )


def answer_of(decision: Decision) -> Answer | None:
    """Return what a judgement says; None for any other decision, such as that two mentions are one."""
    is_judgement = isinstance(decision.after.get("other"), Mapping)
    return _ANSWERS.get(decision.action) if is_judgement else None


def judged_in(store: DecisionStore, articles: Iterable[Article]) -> Judged:
    """Return what was said of these articles, and of all names."""
    ids = [*dict.fromkeys(article.id for article in articles), NAMES]
    return judged(chain.from_iterable(map(store.decisions, ids)))


def judged(decisions: Iterable[Decision]) -> Judged:
    """Return the judgements among decisions of any articles; of two about one pair, the later one holds."""
    figures: dict[frozenset[FigureKey], Answer] = {}
    names: dict[frozenset[NameKey], Answer] = {}
    events: dict[frozenset[str], Answer] = {}
    for decision in in_force(decisions):
        answer, other = answer_of(decision), decision.after.get("other")
        if answer is None or not isinstance(other, Mapping):
            continue
        with suppress(LookupError, TypeError, ValueError):  # another program may have written the file
            if decision.target == "figure" and decision.anchor is not None:
                here = (decision.article, *decision.anchor.span)
                figures[frozenset((here, _figure_from_record(other)))] = answer
            elif decision.target == "name":
                names[frozenset((_name_from_record(decision.before), _name_from_record(other)))] = answer
            elif decision.target == "article":
                events[frozenset((decision.article, str(other["article"])))] = answer
    return Judged(figures, names, events)


def _figure_as_record(key: FigureKey, text: str) -> dict[str, Any]:
    """Return a figure of another article; its place is no stretch of this one, so it is no start and end."""
    article, start, end = key
    return {"article": article, "number": [start, end], "quote": text[start:end]}


def _figure_from_record(record: Mapping[str, Any]) -> FigureKey:
    start, end = record["number"]
    return str(record["article"]), int(start), int(end)


def _name_as_record(name: Name) -> dict[str, str]:
    kind, words = name.keys[0]
    return {"name": name.name, "kind": kind, "words": words}


def _name_from_record(record: Mapping[str, Any]) -> NameKey:
    return str(record["kind"]), str(record["words"])
