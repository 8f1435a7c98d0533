"""Bodies that a recogniser left out or cut, where an acronym or their own last word tells what they are."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from language.analysis import PLACE_LABELS
from language.knowledge import bodies, built, titles
from language.name_mending import instead, stands_first, with_edges
from language.names import acronym, initials, is_known_place_or_people

_SHORTEST = 3
"""In letters or words: two letters are the initials of much, and two capitals of little."""
_SURE = 0.9
"""How sure we are of a body and its acronym at least: of a hundred on development data all were right."""
_WORDS_A_LETTER = 3
"""How many words an acronym has for a letter, at most: "Council for the Rights of ..."."""
_BREAKS = frozenset({".", ";", ":", "(", ")", "“", "”", '"', "!", "?"})
_GOES_ON = frozenset({"of", "for", "and", "&", "-", "–", "the"})
"""Words inside a name: behind them stands only its end."""
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_NAMING = frozenset({"ADJ", "NOUN", "PROPN"})


def with_spelt_bodies(names: Sequence[Span]) -> list[Span]:
    """Make one body of the words that an acronym behind them spells: "Council on Ships in Ruritania (CSR)".

    Where both were seen already, their scores are raised.

    Args:
        names: of one document, in order.
    """
    seen = [name for name in names if name.label_ == "ORG"]
    _make_sure_of_spelt(seen)
    spelt = [body for name in seen if (body := _spelt_by(name)) is not None]
    fitting = [body for body in spelt if _fits(body, [name for name in names if _overlap(name, body)])]
    return instead(names, fitting)


def with_unseen_bodies(doc: Doc, names: Sequence[Span], score: float | None) -> list[Span]:
    """Make bodies of three capitals or more that end in the word for one: "the Orla Relief Agency".

    Args:
        doc: what the names are in.
        names: those known so far, in order.
        score: what a name gets that nobody saw before.
    """
    ends = [token for token in doc if token.is_title and _is_body(token)]
    if not ends:
        return list(names)
    name_at = {token.i: name for name in names for token in name}
    unseen = [body for end in ends if end.i not in name_at and (body := _body_to(end, name_at)) is not None]
    for body in unseen:
        body._.score = score
    return instead(names, unseen)


def _make_sure_of_spelt(seen: Sequence[Span]) -> None:
    """Raise the scores of bodies and of the acronyms behind them that spell them."""
    by_end = {name.end: name for name in seen}
    for short in seen:
        full = by_end.get(_end_before(short) or 0)
        if full is not None and acronym(short.text) in initials(full.text):
            _make_sure(short)
            _make_sure(full)


def _make_sure(name: Span) -> None:
    if name._.score is not None:
        name._.score = max(name._.score, _SURE)


def _spelt_by(short: Span) -> Span | None:
    doc, letters, end = short.doc, acronym(short.text), _end_before(short)
    if letters is None or end is None or len(letters) < _SHORTEST:
        return None
    for start in range(end - 1, max(0, end - _WORDS_A_LETTER * len(letters)) - 1, -1):
        if doc[start].text in _BREAKS or doc[start].is_space:
            return None
        if doc[start].text[0].isupper() and letters in initials(doc[start:end].text):
            return with_edges(short, start, end)
    return None


def _end_before(short: Span) -> int | None:
    """Return where the name ends that an acronym is said to be short for: before "(" or ", or"."""
    before = [token.text for token in short.doc[max(0, short.start - 2) : short.start]]
    if before[-1:] == ["("]:
        return short.start - 1
    return short.start - 2 if before == [",", "or"] else None


def _fits(body: Span, inside: Sequence[Span]) -> bool:
    """Whether names give way to a body: none goes on beyond it, and it is no list of places."""
    if any(name.start < body.start or name.end > body.end for name in inside):
        return False
    if any(len(name) == len(body) and name.label_ != "PERSON" for name in inside):
        return False
    return sum(name.label_ in PLACE_LABELS for name in inside) <= 1


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _body_to(end: Token, name_at: dict[int, Span]) -> Span | None:
    """Return the body whose last word this is, with the country before it."""
    doc, start = end.doc, end.i
    while start and start - 1 not in name_at and _is_capital(doc[start - 1]):
        start -= 1
    while start < end.i and stands_first(doc[start]) and doc[start].pos_ not in _NAMING:
        start += 1
    country = name_at.get(start - 1)
    if country is not None and is_known_place_or_people(country.text):
        start = country.start
    is_long = end.i + 1 - start >= _SHORTEST
    is_body = is_long and not _goes_on(end) and not _is_end(doc, start, name_at)
    return Span(doc, start, end.i + 1, "ORG") if is_body else None


def _is_body(token: Token) -> bool:
    """Whether a word ends the names of bodies, and hardly those of buildings or events."""
    return token.lower_ in bodies() and token.lower_ not in built() and token.lower_ != "conference"


def _is_capital(token: Token) -> bool:
    return token.is_alpha and token.text[0].isupper()


def _goes_on(end: Token) -> bool:
    """Whether a capital or a hyphen follows, unless it is somebody's title, or a headline ends there."""
    after = end.doc[end.i + 1] if end.i + 1 < len(end.doc) else None
    if after is None or after.is_space:
        return True
    return after.text in {"-", "–"} or (after.text[0].isupper() and after.lower_ not in titles())


def _is_end(doc: Doc, start: int, name_at: dict[int, Span]) -> bool:
    """Whether what stands before some words makes them the end of a longer name: "Lord's Day Alliance"."""
    before = doc[start - 1].text if start else ""
    is_of_name = before in _POSSESSIVES and start - 2 not in name_at
    return before in _GOES_ON - {"the"} or is_of_name
