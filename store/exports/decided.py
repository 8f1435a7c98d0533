"""An article as an export takes it: its reading, and the decisions that led to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.anchors import anchor_at
from store.decisions import Decision
from store.exports.choosing import Only
from store.exports.piece import ReadArticle
from store.force import ABOUT_DECISIONS, FINISH
from store.history import in_force
from store.overlay import overlay
from store.placing import Placed, place

if TYPE_CHECKING:
    from store.decision_store import DecisionStore


def read_article(article: Article, analysis: Analysis, decisions: Sequence[Decision]) -> ReadArticle:
    """Return an article with what was suggested about it, and the decisions laid over that.

    Args:
        article: the article.
        analysis: what the pipeline suggests about it.
        decisions: those about the article and its earlier versions.
    """
    reading = overlay(analysis, decisions, article.text)
    return ReadArticle(article, reading, decisions_in(article, decisions), analysis)


def is_exported(article: Article, only: Only, store: DecisionStore) -> bool:
    """Say whether an article goes into an export of what was chosen.

    One in which nothing was decided would say that there is nothing in it.
    """
    if only == "done":
        return store.is_done(article.id)
    return only == "all" or bool(decisions_in(article, store.decisions_about(article)))


def decisions_in(article: Article, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions in force about an article, anchored in its text as it is now.

    Those that are detached from it are left out, and so are those that only take other decisions back, or
    say that an earlier version of it is done.
    """
    placed, _ = place(in_force(decisions), article.id, article.text)
    return tuple(_here(one, article) for one in placed if _is_told(one.decision, article))


def _is_told(decision: Decision, article: Article) -> bool:
    is_of_another = decision.action == FINISH and decision.article != article.id
    return decision.action not in ABOUT_DECISIONS and not is_of_another


def _here(one: Placed, article: Article) -> Decision:
    anchor = one.decision.anchor and anchor_at(article.text, *one.span)
    return replace(
        one.decision, article=article.id, anchor=anchor, before=one.before, after=one.after, revokes=None
    )
