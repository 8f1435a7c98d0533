"""What is exported, imported where nothing was decided, and exported again, is the same to the byte."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hand import shared_article
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis, Entity, PipelineId
from language.article import Article
from language.entities import group_mentions
from language.figure import Source
from language.figures.correcting import with_unit, with_value
from language.mention import Mention
from store.deciding import Desk
from store.decisions import Decision, stamped
from store.exports.choosing import Choice, chosen
from store.exports.decided import decisions_in
from store.exports.formats import EXPORT_FORMATS
from store.exports.output import write_export
from store.exports.piece import ReadArticle
from store.figure_values import values_as_record
from store.imports.deciding import Scope, drafts_of
from store.imports.figures import figure_at
from store.imports.formats import IMPORT_FORMATS
from store.imports.library import Library
from store.overlay import overlay
from store.reading import Reading as Shown
from store.reading import ShownMention

MANY = int(os.environ.get("TALLYMARK_FUZZ", "15"))
"""How many articles are read in each format; more of them find what is rarer."""
pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")
WORDS = (
    *(
        "Goma",
        "the UN",
        "Ana Ruiz",
        "said",
        "O’Neil",
        "=SUM(A1)",
        "<b>&amp;",
        "Zoë",
        "e\u0301clair",
        "a\u200db",
    ),
    *(
        "😊",
        "👩\u200d👩\u200d👧",
        "ירושלים",
        "القاهرة",
        "東京",
        "\u202eabc\u202c",
        "𝔘𝔫",
        "…",
        "- -",
        "I-95",
        "#1",
        "O",
    ),
)
NUMBERS = ("129 captives", "nearly 20,000 people", "40", "£3.5 million", "dozens", "some 😊")
GAPS = (" ", "  ", "\n", "\n\n", "\t", "\u00a0", ", ", "")
LABELS = ("PERSON", "ORG", "GPE", "DATE", "CARDINAL", "WORK_OF_ART")


@st.composite
def analyses(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """An article of words that are hard on offsets, and what a pipeline might suggest about it."""
    pieces = draw(
        st.lists(st.tuples(st.sampled_from(WORDS + NUMBERS), st.sampled_from(GAPS)), min_size=1, max_size=9)
    )
    text = "".join(word + gap for word, gap in pieces)
    article = Article(text, path="news/a.txt")
    mentions: list[Mention] = []
    figures = []
    at = 0
    for word, gap in pieces:
        start, end = at, at + len(word)
        at = end + len(gap)
        kind = draw(st.sampled_from(["mention", "figure", "both", "none"]))
        if kind in ("mention", "both"):
            score = draw(st.sampled_from([None, 0.25, 0.75]))
            mentions.append(Mention(start, end, draw(st.sampled_from(LABELS)), word, score=score))
        if kind != "mention" and word in NUMBERS:
            figures.append(figure_at(article, start, end))
    grouped, entities = group_mentions(mentions)
    found = Analysis(article.id, PipelineId("en_small", "1.0"), mentions=grouped)
    figures = [
        replace(one, source=drawn_source(draw, found)) if grouped and draw(st.booleans()) else one
        for one in figures
    ]
    breaks = sorted({0, *(start for start, _ in article.paragraphs)})
    sentences = tuple(zip(breaks, [*breaks[1:], len(text)], strict=True))
    return article, replace(found, sentences=sentences, entities=entities, figures=tuple(figures))


class Reader:
    """Somebody who decides at random about an article as it is shown."""

    def __init__(self, draw: st.DrawFn, article: Article, reading: Shown) -> None:
        self.draw, self.article, self.reading = draw, article, reading
        self.desk = Desk(article, reading)
        self.mentions = [one for one in reading.mentions if one.state != "rejected"]
        self.figures = [one for one in reading.figures if one.state != "rejected"]

    def deeds(self, *, is_exact: bool) -> list[Callable[[], Decision | None]]:
        """What there is to do; some of it only a format that has the decisions themselves brings back."""
        deeds: list[Callable[[], Decision | None]] = [self.note, self.add]
        if self.mentions:
            deeds += [self.accept, self.reject, self.relabel, self.move, self.note_on]
            deeds += [self.fold, self.split, self.join, self.desk.finish] * is_exact
        if self.figures:
            deeds += [self.accept_figure, self.reject_figure, self.set_value]
            deeds += [self.name_source, self.name_place] * bool(self.mentions)
        return deeds

    def one(self) -> ShownMention:
        return self.draw(st.sampled_from(self.mentions))

    def accept(self) -> Decision:
        return self.desk.accept(self.one())

    def reject(self) -> Decision:
        return self.desk.reject(self.one())

    def relabel(self) -> Decision:
        one = self.one()
        others = [label for label in LABELS if label != one.mention.label]
        return self.desk.relabel(one, self.draw(st.sampled_from(others)))

    def move(self) -> Decision | None:
        one = self.one()
        first = one.machine or one.mention
        ends = [end for end in (one.start + 1, first.end) if one.start < end != one.end]
        return self.desk.move(one, one.start, self.draw(st.sampled_from(ends))) if ends else None

    def accept_figure(self) -> Decision:
        return self.desk.accept(self.draw(st.sampled_from(self.figures)))

    def reject_figure(self) -> Decision:
        return self.desk.reject(self.draw(st.sampled_from(self.figures)))

    def set_value(self) -> Decision:
        one = self.draw(st.sampled_from(self.figures))
        typed = self.draw(st.sampled_from(["9", "about 12 tugs", "10 to 15", "$3m", "20%"]))
        return self.desk.set_figure(one, with_value(one.figure, typed))

    def name_source(self) -> Decision:
        one = self.draw(st.sampled_from(self.figures))
        return self.desk.set_figure(
            one, replace(one.figure, source=drawn_source(self.draw, self.reading.analysis))
        )

    def name_place(self) -> Decision:
        one = self.draw(st.sampled_from(self.figures))
        place = self.draw(st.integers(0, len(self.reading.analysis.mentions) - 1))
        return self.desk.set_figure(one, replace(one.figure, place=place))

    def add(self) -> Decision | None:
        taken = [(one.start, one.end) for one in self.reading.mentions]
        free = [
            at
            for at, sign in enumerate(self.article.text)
            if not sign.isspace() and not any(start <= at < end for start, end in taken)
        ]
        at = self.draw(st.sampled_from(free)) if free else None
        return None if at is None else self.desk.add(at, at + 1, self.draw(st.sampled_from(LABELS)))

    def note(self) -> Decision:
        return self.desk.note("Read *twice*.\nBoth times 😊.")

    def note_on(self) -> Decision:
        return self.desk.note(self.draw(st.sampled_from(["=checked", "by 📞"])), self.one())

    def fold(self) -> Decision:
        return self.desk.fold(0, self.draw(st.integers(1, len(self.article.text))))

    def split(self) -> Decision:
        return self.desk.split(self.one())

    def join(self) -> Decision:
        return self.desk.same_as(self.one(), self.one())


def drawn_source(draw: st.DrawFn, analysis: Analysis) -> Source:
    said = draw(st.integers(0, len(analysis.mentions) - 1))
    mention = analysis.mentions[said]
    return Source(mention.start, mention.end, mention.text, said, None, "indirect")


@st.composite
def read_articles(draw: st.DrawFn, *, is_exact: bool) -> tuple[Article, Analysis, tuple[Decision, ...]]:
    """An article with what Ada and Ben decided about it."""
    article, analysis = draw(analyses())
    made: tuple[Decision, ...] = ()
    for clock in range(1, draw(st.integers(0, 6)) + 1):
        reader = Reader(draw, article, overlay(analysis, made, article.text))
        decision = draw(st.sampled_from(reader.deeds(is_exact=is_exact)))()
        if decision is not None:
            at = f"2021-07-16T08:00:{clock:02}.000+00:00"
            who = draw(st.sampled_from(["Ada", "Ben"]))
            made += stamped([replace(decision, at=at)], author=who, clock=clock)
    return article, analysis, made


OTHER = Article("Velm is dry 😊.\n\nNobody left.", path="news/b.txt")
OTHER_ANALYSIS = Analysis(
    OTHER.id, PipelineId("en_small", "1.0"), ((0, 14), (16, 28)), (Mention(0, 4, "GPE", "Velm", None, 0.5),)
)


def as_read(
    articles: Sequence[tuple[Article, Analysis, tuple[Decision, ...]]], choice: Choice
) -> list[ReadArticle]:
    return [
        chosen(
            ReadArticle(article, overlay(analysis, made, article.text), decisions_in(article, made)), choice
        )
        for article, analysis, made in articles
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def there_and_back(
    name: str, article: Article, analysis: Analysis, made: tuple[Decision, ...], choice: Choice
) -> None:
    form = EXPORT_FORMATS[name]
    other = (OTHER, OTHER_ANALYSIS, ())
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "second")
        for place in (first, second):
            place.mkdir()
        read = as_read([(article, analysis, made), other], choice)
        write_export(form.export(read), first / "out", is_folder=form.is_folder)
        if name == "webannotation" and not any(article.id.encode() in one for one in files(first).values()):
            return  # it does not name articles with nothing to annotate
        sheets = list(IMPORT_FORMATS[name].read(first / "out", Library([article, OTHER])))
        scope = Scope.of(sheets, "reject" if name.startswith("conll") else None)
        back: dict[str, tuple[Decision, ...]] = {}
        for sheet in sheets:
            suggestions = analysis if sheet.article.id == article.id else OTHER_ANALYSIS
            drafts = drafts_of(sheet, suggestions, back.get(sheet.article.id, ()), scope).decisions
            back[sheet.article.id] = stamped(drafts, author="Eve", clock=1)
        again = [
            (article, analysis, back.get(article.id, ())),
            (OTHER, OTHER_ANALYSIS, back.get(OTHER.id, ())),
        ]
        write_export(form.export(as_read(again, choice)), second / "out", is_folder=form.is_folder)
        assert files(second) == files(first)


choices = st.builds(Choice, st.just("all"), st.booleans())


@pytest.mark.parametrize("name", ["jsonl", "spacy"])
@settings(shared_article, max_examples=MANY)
@given(read=read_articles(is_exact=True), choice=choices)
def test_everything_comes_back_where_the_format_has_the_decisions(
    name: str, read: tuple[Article, Analysis, tuple[Decision, ...]], choice: Choice
) -> None:
    there_and_back(name, *read, choice)


@pytest.mark.parametrize("name", [name for name in IMPORT_FORMATS if name not in ("jsonl", "spacy")])
@settings(shared_article, max_examples=MANY)
@given(read=read_articles(is_exact=False), choice=choices)
def test_what_a_format_carries_comes_back(
    name: str, read: tuple[Article, Analysis, tuple[Decision, ...]], choice: Choice
) -> None:
    there_and_back(name, *read, choice)


CAPTIVES = Article("129 captives Goma", path="news/c.txt")
CAPTIVES_ANALYSIS = Analysis(
    CAPTIVES.id,
    PipelineId("en_small", "1.0"),
    ((0, 17),),
    (Mention(0, 12, "QUANTITY", "129 captives"), Mention(13, 17, "PERSON", "Goma", 0)),
    (Entity(0, "Goma", "PERSON", (1,)),),
    (replace(figure_at(CAPTIVES, 0, 12), source=Source(13, 17, "Goma", 1, None, "indirect")),),
)
Deed = Callable[[Desk, Shown], Decision]
STORIES: dict[str, list[Deed]] = {
    "a figure accepted when its source had other edges": [
        lambda desk, now: desk.move(now.mentions[1], 13, 14),
        lambda desk, now: desk.accept(now.figures[0]),
    ],
    "a figure accepted when its source was rejected": [
        lambda desk, now: desk.reject(now.mentions[1]),
        lambda desk, now: desk.accept(now.figures[0]),
    ],
    "a source named by hand when its mention had other edges": [
        lambda desk, now: desk.move(now.mentions[1], 13, 14),
        lambda desk, now: desk.set_figure(
            now.figures[0],
            replace(now.figures[0].figure, source=Source(13, 14, "G", 1, None, "indirect")),
        ),
    ],
    "a figure corrected in what other tools do not know": [
        lambda desk, now: desk.set_figure(now.figures[0], replace(now.figures[0].figure, place=1)),
    ],
    "a mention relabelled there and back": [
        lambda desk, now: desk.relabel(now.mentions[1], "ORG"),
        lambda desk, now: desk.relabel(now.mentions[1], "PERSON"),
    ],
    "a mention moved and rejected where a figure was rejected": [
        lambda desk, now: desk.reject(now.figures[0]),
        lambda desk, now: desk.move(now.mentions[0], 0, 3),
        lambda desk, now: desk.reject(now.mentions[0]),
    ],
}


@pytest.mark.parametrize("name", IMPORT_FORMATS)
@pytest.mark.parametrize("story", STORIES)
def test_what_once_did_not_come_back_does(name: str, story: str) -> None:
    made: tuple[Decision, ...] = ()
    for clock, deed in enumerate(STORIES[story], start=1):
        now = overlay(CAPTIVES_ANALYSIS, made, CAPTIVES.text)
        made += stamped([deed(Desk(CAPTIVES, now), now)], author="Ada", clock=clock)
    there_and_back(name, CAPTIVES, CAPTIVES_ANALYSIS, made, Choice("all", with_rejected=True))


def come_back(name: str, folder: Path, made: tuple[Decision, ...]) -> Shown:
    """What is shown once the export of these decisions was imported where nothing was decided."""
    form, out = EXPORT_FORMATS[name], folder / "out"
    read = as_read([(CAPTIVES, CAPTIVES_ANALYSIS, made)], Choice("all", with_rejected=True))
    write_export(form.export(read), out, is_folder=form.is_folder)
    (sheet,) = IMPORT_FORMATS[name].read(out, Library([CAPTIVES]))
    drafts = drafts_of(sheet, CAPTIVES_ANALYSIS, (), Scope.of([sheet])).decisions
    return overlay(CAPTIVES_ANALYSIS, stamped(drafts, author="Eve", clock=1), CAPTIVES.text)


@pytest.mark.parametrize("name", IMPORT_FORMATS)
def test_a_format_brings_back_the_states_if_and_only_if_it_says_that_it_carries_them(
    name: str, tmp_path: Path
) -> None:
    now = overlay(CAPTIVES_ANALYSIS, (), CAPTIVES.text)
    made = stamped([Desk(CAPTIVES, now).accept(now.mentions[1])], author="Ada", clock=1)
    back = come_back(name, tmp_path, made)
    states = [one.state for one in (*back.mentions, *back.figures)]
    assert (states == ["suggested", "accepted", "suggested"]) == ("states" in EXPORT_FORMATS[name].carries)


@pytest.mark.parametrize("name", IMPORT_FORMATS)
def test_a_format_brings_back_the_values_if_and_only_if_it_says_that_it_carries_them(
    name: str, tmp_path: Path
) -> None:
    now = overlay(CAPTIVES_ANALYSIS, (), CAPTIVES.text)
    corrected = with_unit(with_value(now.figures[0].figure, "about 9"), "tugs")
    made = stamped([Desk(CAPTIVES, now).set_figure(now.figures[0], corrected)], author="Ada", clock=1)
    (figure,) = come_back(name, tmp_path, made).analysis.figures
    is_back = values_as_record(figure) == values_as_record(corrected)
    assert is_back == ("values" in EXPORT_FORMATS[name].carries)
