"""Folds: boilerplate at the end of an article, hidden with its reason and never deleted.

The text is walked from its last line upward for as long as the lines look like the furniture of a web page
(comment forms, share links, copyright) rather than like a story. Only words that publishers themselves put
around their articles are looked for; a line of prose that matches none of them ends the walk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from language.analysis import Fold

LARGEST_SHARE = 1 / 4
"""The greatest part of a text that is ever folded."""

LONGEST_LABEL = 60
"""The most characters of a line that may be furniture without being known: "Facebook", "Tags: Cairo"."""

LONGEST_GAP = 5
"""The most lines in a row that may be furniture without being known."""

_LONGEST_NOTICE = 400

_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives), re.IGNORECASE)


_SEEDS = {
    "comment form": _pattern(
        r"leave a (?:reply|comment)\b.{0,40}$",
        r"(?:post|add|submit|write|join) (?:a |the |your )?(?:comments?|conversation|discussion)[.!]?$",
        r"please enter (?:your|a valid)\b.{0,60}$",
        r"your e-?mail address will not be published",
        r"(?:all )?required fields are marked",
        r"save my name, e-?mail",
        r"you have entered an incorrect e-?mail",
        r"(?:please )?log ?in to (?:leave|post|add|write) (?:a |your )?comment",
        r"you must be logged in to",
        r"cancel reply$",
        r"(?:no|\d+) (?:comments?|replies|responses)$",
        r"comments? (?:are )?(?:closed|off)\b.{0,40}$",
        r"notify me of (?:new|follow-?up)",
    ),
    "newsletter": _pattern(
        r"(?:sign up|subscribe|register) (?:now |here |today )?(?:for|to) (?:our|the|my)\b.{0,80}"
        r"(?:newsletter|e-?mails?|bulletin|alerts?|channel|podcast)",
        r"(?:get|receive) (?:our|the) .{0,60}(?:in|to) your inbox",
        r"enter your e-?mail",
        r"(?:subscribe|sign up)(?: now| here| today)?[.!]?$",
        r"(?:our|the) (?:daily |weekly |free )?newsletter[.!]?$",
        r"unsubscribe\b.{0,40}$",
    ),
    "share links": _pattern(
        r"share(?: this)?(?: article| story| post| page)?(?: on\b.{0,30}| via\b.{0,30}| with\b.{0,30})?:?$",
        r"share (?:this |the )?(?:article|story|post|page):.{0,80}$",
        r"click to (?:share|email|print)",
        r"(?:follow|like|find) us(?: on\b.{0,60})?[.:]?$",
        r"(?:tweet|retweet|pin it|whatsapp|telegram|print this(?: page| article)?)$",
        r"(?:email|send) this(?: article| story| page)?(?: to a friend)?$",
    ),
    "copyright": _pattern(
        r"(?:copyright\b|©|\(c\) ?\d{4})",
        r".{0,60}\ball rights reserved\b",
        r"(?:this (?:material|article|content) )?may not be (?:published|reproduced|broadcast|copied)",
    ),
    "links to other articles": _pattern(
        r"(?:read|see|watch) (?:also|more|next)\b.{0,120}[^.]$",
        r"(?:read|see|watch) (?:also|more|next):?$",
        r"also read\b.{0,120}[^.]$",
        r"related(?: stories| articles| posts| news| topics| coverage| content| links)?:?$",
        r"more (?:from|stories|news|articles|on this story)\b.{0,40}[^.]$",
        r"you (?:may|might) also (?:like|be interested in):?$",
        r"(?:most (?:read|popular|viewed)|recommended(?: for you)?|trending(?: now)?|editor['’]s picks?):?$",
        r"(?:previous|next) (?:article|post|story)\b.{0,120}$",
    ),
    "topics": _pattern(r"(?:tags?|topics|filed under|categories|category)\s*:.{0,200}$"),
    "cookies": _pattern(
        r"(?:we|this (?:site|website)) uses? cookies",
        r"(?:accept|reject|manage)(?: all)? cookies$",
        r"(?:privacy|cookies?) (?:policy|notice|settings|preferences)$",
        r"terms (?:of (?:use|service)|and conditions)\b.{0,40}$",
    ),
    "advertisement": _pattern(r"(?:advertisement|sponsored(?: content)?|story continues below.{0,20})$"),
}


def find_folds(text: str) -> tuple[Fold, ...]:
    """Return what to fold in `text`: nothing, or one stretch that reaches to its last line.

    A line is furniture when it opens with words that are known to stand around articles, or when it is short,
    no sentence, and has such a line above it. The stretch begins with a known line, and is never more than
    a quarter of the text; where it would be, its last part alone is folded.

    Args:
        text: a normalised text.

    Returns:
        The fold, whose reason names the kinds of boilerplate in it, in the order of the text.
    """
    known = _known_lines_of_the_tail(text)
    if not known:
        return ()
    reasons = dict.fromkeys(reason for _, reason in known)
    return (Fold(known[0][0], len(text.rstrip()), ", ".join(reasons)),)


def unfolded_parts(start: int, end: int, folds: Iterable[Fold]) -> Iterator[tuple[int, int] | Fold]:
    """Yield the parts of a range outside all folds, and in its place each fold that begins in the range.

    Args:
        start: where the range begins.
        end: where it ends.
        folds: in the order of the text.
    """
    for fold in folds:
        if fold.end <= start or end <= fold.start:
            continue
        if start < fold.start:
            yield start, fold.start
        if start <= fold.start:
            yield fold
        start = fold.end
    if start < end:
        yield start, end


def _known_lines_of_the_tail(text: str) -> list[tuple[int, str]]:
    """Return the (start, reason) of the known lines that only furniture follows, in order."""
    known: list[tuple[int, str]] = []
    gap = 0
    for start, line in _lines_from_the_end(text):
        reason = _reason(line)
        gap = 0 if reason else gap + 1
        if reason:
            known.append((start, reason))
        elif gap > LONGEST_GAP or not _may_be_label(line):
            break
    return known[::-1]


def _lines_from_the_end(text: str) -> Iterator[tuple[int, str]]:
    """Yield the start and words of each line with any, last one first, as far as may be folded."""
    end = len(text.rstrip())
    first = max(0, end - len(text) * LARGEST_SHARE)
    while end > first:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        indented = start + text[start:end].find(line)
        if indented < first:
            break
        if line:
            yield indented, line
        end = start - 1


def _reason(line: str) -> str | None:
    if len(line) > _LONGEST_NOTICE:
        return None
    return next((reason for reason, pattern in _SEEDS.items() if pattern.match(line)), None)


def _may_be_label(line: str) -> bool:
    return len(line) <= LONGEST_LABEL and not _SENTENCE_END.search(line)
