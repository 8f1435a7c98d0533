"""A reader's hand: decisions made on what is shown, as the screen and the store make them together."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from language.figure import Source
from store.deciding import Desk
from store.decisions import Decision
from store.history import next_redo, next_undo
from store.overlay import overlay
from store.reading import Reading

Decide = Callable[[Desk, Reading], Decision]


class Hand:
    """Decides about one article; its decisions are all there is of a store."""

    def __init__(self, article: Article, analysis: Analysis, *, author: str = "Ada") -> None:
        self.article, self.analysis, self.author = article, analysis, author
        self.decisions: list[Decision] = []

    @property
    def reading(self) -> Reading:
        return overlay(self.analysis, self.decisions, self.article.text)

    def does(self, decide: Decide, *, author: str | None = None) -> Decision:
        """Decide something about what is shown, in the name of the hand's owner or of somebody else."""
        reading = self.reading
        self.records(decide(Desk(self.article, reading), reading), author=author)
        return self.decisions[-1]

    def records(self, *drafts: Decision, author: str | None = None) -> None:
        """Record decisions as one step."""
        number = len(self.decisions) + 1
        self.decisions += [
            replace(
                draft, id=f"{identity:04}", group=f"{number:04}", clock=number, author=author or self.author
            )
            for identity, draft in enumerate(drafts, number)
        ]

    def steps(self, action: str) -> None:
        """Undo or redo the owner's last step, if there is one."""
        step = next_undo if action == "undo" else next_redo
        group = step(reversed(self.decisions), self.author)
        if group is not None:
            self.records(Decision(action, self.article.id, "article", revokes=group))


def _labels(desk: Desk, reading: Reading, which: int, label: str) -> Decision:
    return desk.relabel(reading.mentions[which % len(reading.mentions)], label)


def _bounded(desk: Desk, reading: Reading, which: int) -> Decision:
    shown = reading.figures[which % len(reading.figures)]
    return desk.set_figure(shown, replace(shown.figure, bound="~"))


def _sourced(desk: Desk, reading: Reading, which: int) -> Decision:
    shown, standing = reading.figures[which % len(reading.figures)], reading.analysis.mentions
    if not standing:
        return desk.accept(shown)
    index = which % len(standing)
    said = standing[index]
    source = Source(said.start, said.end, said.text, index, None, "indirect")
    return desk.set_figure(shown, replace(shown.figure, source=source))


actions: list[Callable[[Desk, Reading, int], Decision]] = [
    lambda desk, reading, n: desk.accept(reading.mentions[n % len(reading.mentions)]),
    lambda desk, reading, n: desk.reject(reading.mentions[n % len(reading.mentions)]),
    lambda desk, reading, n: _labels(desk, reading, n, "GPE"),
    lambda desk, reading, n: _labels(desk, reading, n, "LOC"),
    lambda desk, reading, n: desk.move(reading.mentions[n % len(reading.mentions)], 3 * n, 3 * n + 9),
    lambda desk, _reading, n: desk.add(2 * n, 2 * n + 7, "EVENT"),
    lambda desk, reading, n: desk.same_as(reading.mentions[0], reading.mentions[n % len(reading.mentions)]),
    lambda desk, reading, n: desk.split(reading.mentions[n % len(reading.mentions)]),
    lambda desk, reading, n: desk.reject(reading.figures[n % len(reading.figures)]),
    lambda desk, reading, n: desk.accept(reading.figures[n % len(reading.figures)]),
    lambda desk, reading, n: desk.note(f"note {n}", reading.figures[n % len(reading.figures)]),
    lambda desk, reading, n: desk.note(f"note {n}", reading.mentions[n % len(reading.mentions)]),
    _bounded,
    _sourced,
    lambda desk, _reading, n: desk.fold(3 * n, 3 * n + 12),
]
"""What a hand can do, with a number that says to which mention or figure."""
scripts = st.lists(
    st.tuples(st.sampled_from(range(len(actions))), st.integers(0, 30), st.sampled_from(["Ada", "Ben"])),
    max_size=12,
)
"""What hands do, in turn: the action, its number, and whose hand it is."""
shared_article = settings(
    suppress_health_check=[*settings().suppress_health_check, HealthCheck.function_scoped_fixture]
)


def performed(article: Article, analysis: Analysis, script: list[tuple[int, int, str]]) -> Hand:
    """Return a hand that has done all this."""
    hand = Hand(article, analysis)
    for which, number, author in script:
        hand.does(
            lambda desk, reading, which=which, n=number: actions[which](desk, reading, n), author=author
        )
    return hand
