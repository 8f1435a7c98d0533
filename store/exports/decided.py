"""The decisions that led to a reading, as an export hands them on."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from language.article import Article
from store.anchors import anchor_at
from store.decisions import HISTORY_ACTIONS, Decision
from store.history import in_force
from store.placing import Placed, place

_ABOUT_DECISIONS = HISTORY_ACTIONS | {"withdraw", "import"}
"""Decisions that say nothing about the article itself."""


def decisions_in(article: Article, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions in force about an article, anchored in its text as it is now.

    Those that are detached from it are left out, and so is what only takes other decisions back.
    """
    placed, _ = place(in_force(decisions), article.id, article.text)
    return tuple(_here(one, article) for one in placed if one.decision.action not in _ABOUT_DECISIONS)


def _here(one: Placed, article: Article) -> Decision:
    anchor = one.decision.anchor and anchor_at(article.text, *one.span)
    return replace(
        one.decision, article=article.id, anchor=anchor, before=one.before, after=one.after, revokes=None
    )
