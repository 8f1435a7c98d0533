"""What a poll gives: "a poll has Lee ahead by 20 points", "a poll shows 52 percent for it, while 41 …"."""

from __future__ import annotations

from language.figures.cues import Cue
from language.figures.noun_phrases import noun_phrase
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence, has_tense

_SHARES = frozenset({"percent", "%", "point", "points", "percentage", "pct"})
_MARGIN = frozenset({"margin", "error", "turnout"})
"""What is told of the poll itself."""


def polled_cue(sentence: Sentence, token: int) -> Cue | None:
    """Return the cue of a poll whose verb stands above the share at the token, or None."""
    for above in sentence.ancestors(token) if sentence.is_parsed and is_share(sentence, token) else ():
        poll = _poll_before(sentence, above, token)
        verb = None if poll is None else _verb_between(sentence, poll, token)
        if poll is not None and verb is not None:
            return Cue(verb, verb, *noun_phrase(sentence, poll), "poll")
    return None


def is_share(sentence: Sentence, token: int) -> bool:
    """Whether the number is one of percent or points, as polls give them."""
    following = sentence.words[token + 1 : token + 3]
    return bool(_SHARES.intersection(following[:1])) or following == ["per", "cent"]


def _poll_before(sentence: Sentence, verb: int, token: int) -> int | None:
    """Return the poll that is the subject, or one of two, of what stands above a token."""
    subjects = (one for one in sentence.children[verb] if sentence.roles[one] == "subject" and one < token)
    polls = reporting_words("viewpoints", "polls")
    return next((one for one in subjects if sentence.words[one] in polls), None)


def _verb_between(sentence: Sentence, poll: int, token: int) -> int | None:
    """Return the verb by which the poll says it, if that is one for giving values, and not of its margin."""
    verb = next((place for place in range(poll + 1, token) if has_tense(sentence, place)), None)
    if verb is None or sentence.words[verb] not in reporting_words("viewpoints", "giving"):
        return None
    return None if _MARGIN.intersection(sentence.words[verb:token]) else verb
