"""Repeating: a decision about one thing, made again about others like it.

Drafts like those of the desk: the store records them, all of one repetition as one group with one undo.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from language.article import Article
from store.deciding import Desk, Shown
from store.decisions import Decision
from store.placing import Span
from store.reading import Reading, ShownFigure, ShownMention

SPREADING = frozenset({"accept", "reject", "relabel", "move", "add"})
"""The actions that can be done to all identical things at once."""

_MARKING = frozenset({"accept", "relabel", "add"})
"""The actions that say what a surface is: they also hold where the machine saw nothing."""


class Like(Struct, frozen=True):
    """A thing like the one that was decided about, with the same decision about it."""

    span: Span
    """Where it stands."""
    draft: Decision


def repeated(decision: Decision, desk: Desk, shown: Shown) -> Decision | None:
    """Return the same decision about something else that is shown; None when it cannot be made about that."""
    match decision.action:
        case "accept":
            return desk.accept(shown)
        case "reject":
            return desk.reject(shown)
        case "note":
            return desk.note(decision.note, shown)
        case "relabel" | "add" if isinstance(shown, ShownMention) and "label" in decision.after:
            return desk.relabel(shown, str(decision.after["label"]))
        case "set" if isinstance(shown, ShownFigure) and decision.after.keys() == {"source"}:
            is_here = decision.article == desk.article_id or decision.after["source"] is None
            return desk.say_who(shown, decision.after["source"]) if is_here else None
    return None


def alike(decision: Decision, article: Article, reading: Reading) -> list[Like]:
    """Return what is identical to what was decided about, and not decided yet, in the order of the text.

    Identical is the same surface with the same label; of figures, the same words. Where the decision says
    what the surface is, it is also proposed wherever the surface stands as a word and is no mention.

    Args:
        decision: what was decided, with the values it replaced.
        article: where to look; it need not be the article of the decision.
        reading: what is shown of it.
    """
    if decision.action not in SPREADING:
        return []
    desk = Desk(article, reading)
    own = decision.anchor.span if decision.anchor and decision.article == article.id else None
    if decision.target == "figure":
        found = list(_figures(decision, desk, reading))
    else:
        found = [
            *_mentions(decision, desk, article.text, reading),
            *_unmarked(decision, desk, article, reading),
        ]
    return sorted((one for one in found if one.draft.anchor and one.draft.anchor.span != own), key=_where)


def _where(like: Like) -> Span:
    return like.span


def _figures(decision: Decision, desk: Desk, reading: Reading) -> Iterator[Like]:
    words = decision.before.get("text")
    for shown in reading.figures:
        if shown.state == "suggested" and shown.figure.text == words:
            draft = repeated(decision, desk, shown) if decision.action in {"accept", "reject"} else None
            if draft is not None:
                yield Like((shown.start, shown.end), draft)


def _mentions(decision: Decision, desk: Desk, text: str, reading: Reading) -> Iterator[Like]:
    before = decision.before
    for shown in reading.mentions:
        same = shown.mention.text == before.get("text") and shown.mention.label == before.get("label")
        if same and shown.state == "suggested":
            moved = decision.action == "move"
            draft = _moved(decision, desk, text, shown) if moved else repeated(decision, desk, shown)
            if draft is not None:
                yield Like((shown.start, shown.end), draft)


def _moved(decision: Decision, desk: Desk, text: str, shown: ShownMention) -> Decision | None:
    """Return the same move of the edges, where it takes in, or leaves out, the same words."""
    before, after = decision.before, decision.after
    start = shown.start + after["start"] - before["start"]
    end = shown.end + after["end"] - before["end"]
    return desk.move(shown, start, end) if start >= 0 and text[start:end] == after["text"] else None


def _unmarked(decision: Decision, desk: Desk, article: Article, reading: Reading) -> Iterator[Like]:
    """Yield the places where the surface stands as a word and nothing is marked, not even as rejected."""
    surface = decision.after.get("text") or decision.before.get("text") or ""
    label = decision.after.get("label") or decision.before.get("label")
    if decision.action not in _MARKING or not surface or not label:
        return
    taken = [(one.start, one.end) for one in reading.mentions]
    taken = sorted(taken + [(fold.start, fold.end) for fold in reading.analysis.folds])
    furthest_ends = list(accumulate((end for _, end in taken), max))
    for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", article.text):
        start, end = match.span()
        before = bisect_left(taken, (end,))
        if before == 0 or furthest_ends[before - 1] <= start:
            yield Like((start, end), desk.add(start, end, str(label)))


def spreads(shown: Shown | None) -> bool:
    """Say whether something was decided about it that can be done to all identical things."""
    if not isinstance(shown, ShownMention | ShownFigure) or shown.decision is None:
        return False
    return shown.decision.action in SPREADING
