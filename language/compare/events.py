"""Events: which articles of a folder report one, by the names, figures and dates they share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, combinations, product

from msgspec import Struct

from language.compare.dimensions import dimension_of
from language.compare.joining import Pair, joined
from language.compare.judged import Answer, Judged
from language.compare.likenames import key_of
from language.compare.reports import Report
from language.compare.values import significant_digits

LIKELY = 0.07
"""The least likeness of two articles that report one event, from 0 to 1."""
UNLIKE = 0.03
"""Two articles less alike than this, by themselves, report two events: in the samples all pairs of one event
reach 0.036, and of 252 pairs of two events all but one stay below 0.03."""
_FIGURE = 1.5
"""What a shared figure counts for, beside a name (1): two reports hardly share 19,667 by chance."""
_OTHERS = 100
"""How many other articles there are thought to be, that have none of these names: so that what all reports of
a folder share tells their event, and not that it is common. In the samples, up to 200 join no two events."""
_LEAST_SHARED = 2
"""How many names and figures two reports of one event share at least: in one town a ferry sinks, and wheat is
sold."""
_FORGOTTEN = 1000.0
"""After how many days between two reports their likeness counts for half."""

Feature = tuple[str, ...]
Vector = Mapping[Feature, float]


class Event(Struct, frozen=True):
    """Articles that report one event."""

    reports: tuple[int, ...]
    """Their indices, the earliest first."""
    names: tuple[str, ...]
    """The names that tell it best, by which to call it."""


def find_events(reports: Sequence[Report], judged: Judged | None = None) -> tuple[Event, ...]:
    """Return the groups of two or more articles that report one event, the largest first.

    Articles that share more than one name or telling figure are alike by the cosine of these (weighted by how
    few articles have them), less so the more time lies between them; groups are joined while they are alike
    on average.

    Args:
        reports: the articles of a folder, analysed.
        judged: what the reader said of two articles: joined ones are together, ones held apart are not.
    """
    vectors = _vectors([_features(report) for report in reports], others=_OTHERS)
    answers = _answers(reports, judged or Judged())
    groups = joined(_likenesses(reports, vectors, answers), answers, LIKELY)
    return tuple(
        _event(each, reports, vectors) for each in sorted(groups, key=lambda each: (-len(each), min(each)))
    )


def find_strangers(reports: Sequence[Report], judged: Judged | None = None) -> tuple[int, ...]:
    """Return the reports that share next to nothing with those of the largest event among them.

    An article without names and telling figures says nothing of its event, and is no stranger.

    Args:
        reports: the articles that are compared.
        judged: what the reader said of two articles.
    """
    features = [_features(report) for report in reports]
    answers = _answers(reports, judged or Judged())
    known = [place for place, each in enumerate(features) if each]
    group = {place: frozenset({place}) for place in known}
    for one, other in combinations(known, 2):
        if group[one] != group[other] and _may_be_one_event(one, other, reports, features, answers):
            group |= dict.fromkeys(group[one] | group[other], group[one] | group[other])
    most = max(group.values(), key=lambda each: (len(each), -min(each)), default=frozenset())
    return tuple(place for place in known if place not in most)


def _may_be_one_event(
    one: int,
    other: int,
    reports: Sequence[Report],
    features: Sequence[Counter[Feature]],
    answers: Mapping[Pair, Answer],
) -> bool:
    pair = frozenset((one, other))
    if pair in answers:
        return answers[pair] == "same"
    vectors = _vectors([features[one], features[other]])
    return _likeness(frozenset((0, 1)), [reports[one], reports[other]], vectors) >= UNLIKE


def _features(report: Report) -> Counter[Feature]:
    """Return what an event is known by: the names of an article, with how often, and its telling figures."""
    features: Counter[Feature] = Counter()
    for entity in report.telling.entities:
        features["name", *key_of(entity.name, entity.label)] += len(entity.mentions)
    for figure in report.telling.figures:
        if figure.value is not None and significant_digits(figure) > 2:
            features["figure", *dimension_of(figure).measure, f"{figure.value:g}"] = 1
    return features


def _vectors(features: Sequence[Counter[Feature]], *, others: int = 0) -> list[Vector]:
    """Return the articles as vectors of length 1, without what only one of them has.

    Args:
        features: of each article.
        others: how many articles more there are thought to be, without any of these features.
    """
    counts = Counter(feature for each in features for feature in each)
    return [_normalised(each, counts, len(features) + others) for each in features]


def _normalised(features: Counter[Feature], counts: Mapping[Feature, int], articles: int) -> Vector:
    weighted = {
        feature: (1 + math.log(times)) * math.log(1 + articles / counts[feature]) * _kind_weight(feature)
        for feature, times in features.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weighted.values()))
    return {feature: weight / length for feature, weight in weighted.items() if counts[feature] > 1}


def _kind_weight(feature: Feature) -> float:
    return _FIGURE if feature[0] == "figure" else 1.0


def _likenesses(
    reports: Sequence[Report], vectors: Sequence[Vector], answers: Mapping[Pair, Answer]
) -> dict[Pair, float]:
    """Return how alike each two articles are that share more than one thing and may report one event."""
    alike = ((pair, _likeness(pair, reports, vectors)) for pair in _candidates(vectors))
    said = {pair: 1.0 for pair, answer in answers.items() if answer == "same"}
    return {pair: likeness for pair, likeness in alike if likeness >= LIKELY} | said


def _likeness(pair: Pair, reports: Sequence[Report], vectors: Sequence[Vector]) -> float:
    """Return how alike two articles are: not at all, if they share one thing alone."""
    one, other = pair
    mine, theirs = vectors[one], vectors[other]
    shared = mine.keys() & theirs.keys()
    if len(shared) < _LEAST_SHARED:
        return 0.0
    cosine = sum(mine[feature] * theirs[feature] for feature in shared)
    return cosine * _nearness(reports[one].date, reports[other].date)


def _candidates(vectors: Sequence[Vector]) -> Iterator[Pair]:
    """Yield all pairs of articles whose cosine may reach `LIKELY`, and few others.

    What most articles have tells little: in each, what is commonest is passed over as long as sharing all of
    that would not do. Two articles that reach it share something else (Bayardo, Ma and Srikant, 2007,
    "Scaling up all pairs similarity search").
    """
    counts = Counter(feature for vector in vectors for feature in vector)
    most: defaultdict[Feature, float] = defaultdict(float)
    for vector in vectors:
        for feature, weight in vector.items():
            most[feature] = max(most[feature], weight)
    having: defaultdict[Feature, list[int]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        commonest_first = sorted(vector, key=lambda feature: (-counts[feature], feature))
        reached = accumulate(vector[feature] * most[feature] for feature in commonest_first)
        telling = [feature for feature, sum_ in zip(commonest_first, reached, strict=True) if sum_ >= LIKELY]
        for other in {other for feature in telling for other in having[feature]}:
            yield frozenset((place, other))
        for feature in telling:
            having[feature].append(place)


def _nearness(one: date | None, other: date | None) -> float:
    """Return 1 for two articles of one day or of unknown days, less the more days lie between them."""
    if one is None or other is None:
        return 1.0
    days = abs((one - other).days)
    return 1 / (1 + days / _FORGOTTEN)


def _answers(reports: Sequence[Report], judged: Judged) -> dict[Pair, Answer]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, report in enumerate(reports):
        places[report.article.id].append(place)
    return {
        frozenset(pair): answer
        for articles, answer in judged.events.items()
        if len(articles) == 2
        for pair in product(*(places.get(article, ()) for article in articles))
    }


def _event(places: frozenset[int], reports: Sequence[Report], vectors: Sequence[Vector]) -> Event:
    ordered = sorted(places, key=lambda place: (reports[place].day or "", place))
    total: Counter[Feature] = Counter()
    for place in ordered:
        total.update({feature: weight for feature, weight in vectors[place].items() if feature[0] == "name"})
    called: dict[Feature, str] = {
        ("name", *key_of(entity.name, entity.label)): entity.name
        for place in ordered
        for entity in reports[place].telling.entities
    }
    return Event(tuple(ordered), tuple(called[feature] for feature, _ in total.most_common(3)))
