"""The words for what somebody said of two things of different articles: that they are one, or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from language.compare.judged import Answer
from store.decisions import Decision
from store.judging import answer_of
from tui.plurals import counted

Called = Callable[[str], str]
"""Returns what the article with this id is called; nothing where nobody knows."""

_OF_EVENTS: Final[dict[Answer, str]] = {
    "same": "one event",
    "apart": "different events",
    "unsure": "perhaps one event",
}
_OF_PAIRS: Final[dict[Answer, str]] = {"same": "are one", "apart": "are two", "unsure": "may be one"}


def judgements_in_words(decisions: Sequence[Decision], called: Called) -> str:
    """Return what a group of judgements says, as a sentence: "“Kruz” and “Cruz” are one".

    Args:
        decisions: the group; for others than judgements there are no words here.
        called: names an article.
    """
    answer = answer_of(decisions[0])
    if answer is None:
        return ""
    if decisions[0].target == "article":
        return _events_in_words(decisions, answer, called)
    more = f", and {counted(len(decisions) - 1, 'more pair')}" if len(decisions) > 1 else ""
    one, other = _pair_of(decisions[0])
    return f"“{one}” and “{other}” {_OF_PAIRS[answer]}{more}"


def _events_in_words(decisions: Sequence[Decision], answer: Answer, called: Called) -> str:
    """Return of which articles it was said that they report one event, or another than the others do."""
    pairs = [(one.article, str(one.after["other"].get("article", ""))) for one in decisions]
    told = {str(one.after["other"].get("article", "")): one.after["other"].get("title") for one in decisions}
    names = {
        article: called(article) or str(told.get(article) or "an article that is not open")
        for pair in pairs
        for article in pair
    }
    in_all = [name for article, name in names.items() if all(article in pair for pair in pairs)]
    if answer == "apart" and len(in_all) == 1:
        return f"{in_all[0]} reports another event"
    who = " and ".join(names.values()) if len(names) == 2 else counted(len(names), "article")
    return f"{who} report {_OF_EVENTS[answer]}"


def _pair_of(decision: Decision) -> tuple[str, str]:
    """Return the words of the two figures or names that a judgement is about."""
    other = decision.after["other"]
    if decision.target == "name":
        return str(decision.before.get("name", "")), str(other.get("name", ""))
    return decision.anchor.quote if decision.anchor else "", str(other.get("quote", ""))
