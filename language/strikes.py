"""Strikes: what missiles and storms hit is a place, and no team that lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from language.knowledge import bodies, organisations
from language.known_words import may_be_town
from language.name_mending import stands_first, with_edges

_HIT = frozenset({"hit", "hits", "rocked", "strike", "strikes", "struck"})
_STRIKERS = frozenset(
    {
        *("airstrike", "airstrikes", "blast", "blasts", "bomb", "bombs", "cyclone", "drone", "drones"),
        *("earthquake", "earthquakes", "explosion", "explosions", "flood", "floods", "hurricane", "missile"),
        *("missiles", "quake", "quakes", "rocket", "rockets", "shell", "shells", "storm", "storms"),
        *("tornado", "tornadoes", "tremor", "typhoon"),
    }
)
_BETWEEN = frozenset({"again", "also", "had", "has", "have", "later"})
"""What may stand between a missile and what it does."""
_TEAM = "Rockets"
"""Missiles that are a team as well, where they have a capital."""


def with_targets(names: Sequence[Span]) -> list[Span]:
    """Make places of what missiles hit: "Missiles struck Sumy, Izmail and Odesa".

    Known bodies stay ones, and so do words in the plural, as teams are called.
    """
    targets = {name.start for name in names if _is_hit(name)}
    if not targets:
        return list(names)
    targets |= set(_listed(names, targets))
    hit = [_as_place(name) if name.start in targets else name for name in names]
    return [name for name in hit if not (name.text == _TEAM and _is_missile(name, hit))]


def _is_hit(name: Span) -> bool:
    doc, at = name.doc, name.start - 1
    if at < 1 or doc[at].text not in _HIT:
        return False
    at -= 1
    while at > 0 and doc[at].text in _BETWEEN:
        at -= 1
    return doc[at].lower_ in _STRIKERS and not (doc[at].is_title and not stands_first(doc[at]))


def _listed(names: Sequence[Span], targets: set[int]) -> Iterator[int]:
    """Yield where the others begin that are hit too: those that an "and" joins to a target."""
    listed: list[Span] = []
    for name in names:
        between = name.doc[listed[-1].end : name.start].text if listed else None
        if name.start in targets:
            listed = [name]
        elif between in {",", "and", ", and"}:
            listed.append(name)
            if between != "," and not _does(name):
                yield from (one.start for one in listed)
        else:
            listed = []


def _does(name: Span) -> bool:
    """Whether somebody does or says something, as behind "Missiles struck Sumy, and"."""
    after = name.doc[name.end : name.end + 1]
    return len(after) == 1 and after[0].pos_ in {"VERB", "AUX"}


def _as_place(name: Span) -> Span:
    return with_edges(name, name.start, name.end, "GPE") if _may_be_place(name) else name


def _may_be_place(name: Span) -> bool:
    word = name.text
    is_one_word = name.label_ == "ORG" and len(name) == 1 and name[0].is_title and word.isalpha()
    is_body = word in organisations() or word.lower() in bodies()
    return is_one_word and not is_body and (may_be_town(word) or not word.endswith("s"))


def _is_missile(team: Span, names: Sequence[Span]) -> bool:
    """Whether a team in the first word of a sentence is no team, but hits a place."""
    following = team.doc[team.end : team.end + 1].text
    is_place = any(name.start == team.end + 1 and name.label_ == "GPE" for name in names)
    return following in _HIT and stands_first(team[0]) and is_place
