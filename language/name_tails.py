"""How names go on: the "of" and "for" inside them, and those that end them by mistake.

A recogniser of names cuts "Popular Front for the Liberation of Ruritania" where a small word stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Span

from language.knowledge import bodies

_LINKS = frozenset({"of", "for"})
"""Words that a name goes on behind."""
_SMALL = _LINKS | {"the", "and"}
"""Words that no name ends with."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ENDED = frozenset({"PERSON", "NORP"})
"""The labels of names that do not go on behind a small word."""


def with_tails(names: Sequence[Span]) -> list[Span]:
    """Join names that go on as the next one, and take small words from the ends of the others.

    A body goes on with the place or the body it is of or for ("Armed Forces" of "Ruritania"), a name that
    ends in a small word with whatever follows it ("Basilica of the" and "Annunciation").

    Args:
        names: of one document, in order.
    """
    joined: list[Span] = []
    for name in names:
        if joined and _goes_on(joined[-1], name):
            joined[-1] = _with_edges(joined[-1], joined[-1].start, name.end)
        else:
            joined.append(name)
    return [_without_small_words(name) for name in joined]


def _goes_on(head: Span, tail: Span) -> bool:
    if head.label_ in _ENDED:
        return False
    own = _small_words_before(head.doc, head.start, head.end)
    link = [*own, *_words(head.doc, head.end, tail.start)]
    if not link or link[0] not in _LINKS or link[1:] not in ([], ["the"]):
        return False
    return bool(own) or _is_of(head, link, tail)


def _is_of(head: Span, link: Sequence[str], tail: Span) -> bool:
    """Whether a body that is all there goes on with what it is of or for."""
    if head.label_ != "ORG":
        return False
    is_body = head[-1].lower_ in bodies()
    is_purpose = any(word.lower_ == "for" for word in head[1:])
    if tail.label_ in _PLACES:
        return link[0] == "of" and (is_body or is_purpose)
    return tail.label_ == "ORG" and is_body and (link[0] == "of" or link == ["for", "the"])


def _without_small_words(name: Span) -> Span:
    small = len(_small_words_before(name.doc, name.start, name.end))
    return name if small in (0, len(name)) else _with_edges(name, name.start, name.end - small)


def _small_words_before(doc: Doc, start: int, end: int) -> list[str]:
    """Return the small words that end a stretch of tokens, in order."""
    backwards = takewhile(_SMALL.__contains__, reversed(_words(doc, start, end)))
    return list(backwards)[::-1]


def _words(doc: Doc, start: int, end: int) -> list[str]:
    return [token.lower_ for token in doc[start:end]]


def _with_edges(name: Span, start: int, end: int) -> Span:
    other = Span(name.doc, start, end, label=name.label)
    other._.score = name._.score
    return other
