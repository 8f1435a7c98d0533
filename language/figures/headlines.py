"""Who says what a headline says: "Police: 20 dead", "Fire kills 20: officials", "Fire kills 20 – police".

Much else stands beside such marks ("Harbour fire: 20 dead"), so that only a word for those who say things
counts, or a name behind a colon, where the headline has no capitals without one.
"""

from __future__ import annotations

import re

from language.figures.reporting_words import reporting_words

_LONGEST = 160
"""A headline has at most so many characters."""
_WORDS = r"((?:[\w’'.&-]+ ){0,3}[\w’'.&-]*[\w’'&-])"
_BEFORE = re.compile(rf"(?:#+ )?{_WORDS}(:) ")
_BEHIND = re.compile(rf"(?<=\w)(:| [-–—]) {_WORDS}\.?$")
_SMALL = re.compile(r"(?<!\S)[a-z]{4}")
"""A word that headlines in capitals write with one."""

Stretch = tuple[int, int]


def headline_speaker(headline: str, place: int) -> tuple[Stretch, Stretch] | None:
    """Return where the one stands who says what is at `place` in a headline, and the mark beside them."""
    if len(headline) > _LONGEST or "\n" in headline:
        return None
    before = _BEFORE.match(headline)
    if before is not None and place >= before.end() and _is_teller(before[1]):
        return before.span(1), before.span(2)
    behind = _BEHIND.search(headline)
    if behind is None or place >= behind.start():
        return None
    is_name = behind[1] == ":" and behind[2].rsplit(maxsplit=1)[-1][0].isupper()
    is_told = _is_teller(behind[2]) or (is_name and _SMALL.search(headline))
    mark = behind.end(1) - 1
    return (behind.span(2), (mark, mark + 1)) if is_told else None


def _is_teller(words: str) -> bool:
    """Whether the last word is one for people, bodies or papers that say things, not a label."""
    tables = [reporting_words(table) for table in ("parties", "bodies", "finders", "roles")]
    tellers = reporting_words("viewpoints", "polls").union(*tables) - reporting_words("not_speakers")
    return words.rsplit(maxsplit=1)[-1].lower() in tellers
