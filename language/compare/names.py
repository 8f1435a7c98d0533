"""Names over all open reports: one person, place or body, whatever each report calls it.

What is safe is joined, what is likely is suggested, all else is left apart; a reader's answers come first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from language.analysis import Analysis, Entity
from language.compare.judged import Answer, Judged, NameKey
from language.compare.likenames import key_of, reason_to_ask, tokens_of
from language.names import acronym, initials

Member = tuple[int, int]
"""An entity of one report: the index of the report, and the id of the entity in its analysis."""

_NAMESAKES = "the same words under two labels"

Answers = Mapping[frozenset[NameKey], Answer]


class Name(Struct, frozen=True):
    """A person, place or body that one or several reports name."""

    name: str
    """Its fullest name in any report."""
    label: str
    aliases: tuple[str, ...]
    """What else it is called."""
    members: tuple[Member, ...]
    """The entities that it is, in the order of the reports."""
    counts: tuple[int, ...]
    """How often each report names it."""
    keys: tuple[NameKey, ...]
    """By what it is known, its own name first."""
    called: tuple[str, ...] = ()
    """What each report calls it, by the fullest name there; empty where it does not."""

    @property
    def reports(self) -> tuple[int, ...]:
        """The reports that name it."""
        return tuple(index for index, count in enumerate(self.counts) if count)


class Suggestion(Struct, frozen=True):
    """Two names that may be one, for the reader to say."""

    first: int
    """Its index among the names; the one that more reports have."""
    second: int
    why: str


class Names(Struct, frozen=True):
    """The names of several reports."""

    names: tuple[Name, ...]
    """Those that most reports have first, then those most often named."""
    suggestions: tuple[Suggestion, ...]
    index: Mapping[Member, int]
    """The name that an entity of a report is."""

    @property
    def settled(self) -> list[Name]:
        """The names that no suggestion asks about."""
        asked = {place for one in self.suggestions for place in (one.first, one.second)}
        return [name for place, name in enumerate(self.names) if place not in asked]

    def likely_one(self) -> Mapping[Member, int]:
        """Return the name that an entity is likely to be: as `index`, with the suggestions taken as well."""
        first = list(range(len(self.names)))
        for one in sorted(self.suggestions, key=lambda one: one.second):
            first[one.second] = min(first[one.second], first[one.first])
        return {member: first[name] for member, name in self.index.items()}


def join_names(analyses: Sequence[Analysis], judged: Judged | None = None) -> Names:
    """Return the names of several reports, joined where they are safely one.

    Entities are joined when their names have the same words, or when the name of one is another name of just
    one entity in a report (of a person, more than the surname). They are never joined across kinds; places
    are one kind.

    Args:
        analyses: of the reports, in their order.
        judged: what the reader said, which overrules all of this.
    """
    answers = judged.names if judged else {}
    names = sorted(
        (_name(members, analyses) for members in _joined(analyses, answers)),
        key=lambda name: (-len(name.reports), -sum(name.counts), name.members),
    )
    index = {member: place for place, name in enumerate(names) for member in name.members}
    return Names(tuple(names), tuple(_suggestions(names, answers)), index)


def _joined(analyses: Sequence[Analysis], answers: Answers) -> Iterable[list[Member]]:
    """Return the entities that are one, together."""
    by_key: defaultdict[NameKey, list[Member]] = defaultdict(list)
    for report, analysis in enumerate(analyses):
        for entity in analysis.entities:
            by_key[key_of(entity.name, entity.label)].append((report, entity.id))
    groups = {key: frozenset({key}) for key in by_key}
    for one, other in [*_said_to_be_one(groups, answers), *_also_called(analyses, groups)]:
        union = groups[one] | groups[other]
        if not any(answers.get(frozenset(pair)) == "apart" for pair in combinations(union, 2)):
            groups |= dict.fromkeys(union, union)
    return [
        sorted(member for key in group for member in by_key[key])
        for group in dict.fromkeys(groups[key] for key in by_key)
    ]


def _said_to_be_one(known: Mapping[NameKey, object], answers: Answers) -> Iterator[tuple[NameKey, NameKey]]:
    for pair, answer in answers.items():
        if answer == "same" and len(pair) == 2 and pair <= known.keys():
            one, other = sorted(pair)
            yield one, other


def _also_called(
    analyses: Sequence[Analysis], known: Mapping[NameKey, object]
) -> Iterator[tuple[NameKey, NameKey]]:
    """Yield the keys of two names, one of which is another name of just one entity in a report."""
    called: defaultdict[NameKey, set[NameKey]] = defaultdict(set)
    for analysis in analyses:
        for entity in analysis.entities:
            for key in _keys_of_aliases(entity):
                called[key].add(key_of(entity.name, entity.label))
    for key, full in called.items():
        others = full - {key}
        if key in known and len(others) == 1:
            yield others.pop(), key


def _keys_of_aliases(entity: Entity) -> Iterator[NameKey]:
    for alias in entity.aliases:
        if entity.label != "PERSON" or len(tokens_of(alias, entity.label)) > 1:
            yield key_of(alias, entity.label)


def _name(members: Sequence[Member], analyses: Sequence[Analysis]) -> Name:
    entities = [analyses[report].entities[entity] for report, entity in members]
    counts = [0] * len(analyses)
    called_there: list[list[str]] = [[] for _ in analyses]
    for (report, _), entity in zip(members, entities, strict=True):
        counts[report] += len(entity.mentions)
        called_there[report].append(entity.name)
    spelled: defaultdict[str, int] = defaultdict(int)
    for entity in entities:
        spelled[entity.name] += len(entity.mentions)
    best = max(spelled, key=lambda name: (len(tokens_of(name, entities[0].label)), spelled[name]))
    called = dict.fromkeys(name for entity in entities for name in (entity.name, *entity.aliases))
    keys = [key_of(best, entities[0].label)] + [key_of(entity.name, entity.label) for entity in entities]
    return Name(
        name=best,
        label=max(entities, key=lambda entity: len(entity.mentions)).label,
        aliases=tuple(name for name in called if name != best),
        members=tuple(members),
        counts=tuple(counts),
        keys=tuple(dict.fromkeys(keys)),
        called=tuple(", ".join(dict.fromkeys(each)) for each in called_there),
    )


def _suggestions(names: Sequence[Name], answers: Answers) -> Iterator[Suggestion]:
    """Yield the pairs of names that may be one; those of one report were kept apart there already."""
    namesakes = _namesakes(names)
    for first, second in sorted(_near(names) | namesakes):
        one, other = names[first], names[second]
        if set(one.reports) & set(other.reports) or _is_answered(one, other, answers):
            continue
        is_asked = (first, second) in namesakes
        why = _NAMESAKES if is_asked else reason_to_ask(one.name, other.name, one.label)
        if why is not None:
            yield Suggestion(first, second, why)


def _near(names: Sequence[Name]) -> set[tuple[int, int]]:
    """Return the pairs of one kind in which a word begins alike or one may be the initials of the other."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        words = {token[:2] for token in tokens_of(name.name, name.label)} | initials(name.name)
        for word in words | {acronym(name.name) or ""} - {""}:
            blocks[name.keys[0][0], word].append(place)
    return {pair for block in blocks.values() for pair in combinations(block, 2)}


def _namesakes(names: Sequence[Name]) -> set[tuple[int, int]]:
    """Return the pairs of names that have the same words and are of two kinds: a ship, and a building.

    A surname alone is easily that of a town as well.
    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        if name.label != "PERSON" or len(tokens_of(name.name, name.label)) > 1:
            blocks[name.keys[0][1]].append(place)
    pairs = (pair for block in blocks.values() for pair in combinations(block, 2))
    return {pair for pair in pairs if names[pair[0]].keys[0][0] != names[pair[1]].keys[0][0]}


def _is_answered(one: Name, other: Name, answers: Answers) -> bool:
    return any(frozenset((mine, theirs)) in answers for mine in one.keys for theirs in other.keys)
