"""The fields of a figure as a person sees and sets them."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict, replace

from language.analysis import Analysis, Entity, PipelineId
from language.figure import Figure, Source, Stretch, Unit
from language.mention import Mention
from tui.figure_fields import FIELDS, Field, Passage

TEXT = "In Cairo, Ana Lee and Bo Ek of FNV said 20 of the 35 men left. Ana Lee stayed."


def figure_at(words: str, value: float) -> Figure:
    start = TEXT.index(words)
    return Figure(
        start=start,
        end=start + len(words),
        text=words,
        number=Stretch(start, start + 2, words[:2]),
        value=value,
        low=value,
        high=value,
        kind="count",
        unit=Unit(None, "men", "man", inferred=True),
        score=0.9,
    )


def mention(words: str, label: str, start: int = 0) -> Mention:
    start = TEXT.index(words, start)
    return Mention(start, start + len(words), label, words)


@pytest.fixture
def passage() -> Passage:
    mentions = (
        mention("Cairo", "GPE"),
        mention("Ana Lee", "PERSON"),
        mention("Bo Ek", "PERSON"),
        mention("FNV", "ORG"),
        mention("Ana Lee", "PERSON", start=60),
    )
    figures = (figure_at("20", 20), figure_at("35 men", 35))
    sentences = ((0, 63), (64, len(TEXT)))
    return Passage(
        TEXT, Analysis("a", PipelineId("p", "1"), sentences=sentences, mentions=mentions, figures=figures)
    )


def field(identity: str) -> Field:
    return next(one for one in FIELDS if one.id == identity)


def choices(identity: str, passage: Passage) -> dict[str, Figure]:
    of = field(identity).choices
    assert of is not None
    return {choice.words: choice.figure for choice in of(passage.analysis.figures[0], passage)}


def _differing(one: Figure, other: Figure) -> set[str]:
    return {name for name, value in asdict(one).items() if value != getattr(other, name)}


def test_every_field_can_be_set_somehow():
    assert all(one.typed or one.choices for one in FIELDS)
    assert len({one.id for one in FIELDS}) == len(FIELDS)


def test_every_choice_gives_the_figure_that_says_so(passage):
    figure = replace(passage.analysis.figures[0], source=choices("source", passage)["FNV"].source)
    for one in FIELDS:
        for choice in one.choices(figure, passage) if one.choices else ():
            assert one.parts
            others = _differing(figure, choice.figure)
            assert others <= {*one.parts, "low", "high"}


def test_the_source_is_chosen_from_the_names_that_may_speak_the_nearest_first(passage):
    named = choices("source", passage)
    assert list(named) == ["nobody", "FNV", "Bo Ek", "Ana Lee", "Cairo"]
    assert named["Ana Lee"].source.mention == 4
    assert named["nobody"].source is None


def test_who_speaks_elsewhere_in_the_article_is_offered_before_other_names_and_once(passage):
    said = Source(10, 17, "Ana Lee", 1, None, "indirect")
    other = replace(passage.analysis.figures[1], source=said)
    again = replace(other, number=Stretch(70, 72, "40"))
    analysis = replace(passage.analysis, figures=(passage.analysis.figures[0], other, again))
    named = list(choices("source", replace(passage, analysis=analysis)))
    assert named == ["nobody", "Ana Lee", "FNV", "Bo Ek", "Cairo"]


def test_one_person_is_offered_once_with_the_full_name(passage):
    lee = Mention(67, 70, "Lee", "Lee", entity=0)
    named = replace(passage.analysis.mentions[1], entity=0)
    entities = (Entity(0, "Ana Lee", "PERSON", (0, 1)),)
    analysis = replace(
        passage.analysis, mentions=(named, replace(lee, label="PERSON")), entities=entities, figures=()
    )
    figure = replace(passage.analysis.figures[0], start=72)
    of = field("source").choices
    assert of is not None
    assert [one.words for one in of(figure, replace(passage, analysis=analysis))] == [
        "nobody",
        "Lee (Ana Lee)",
    ]


def test_a_person_who_speaks_elsewhere_is_not_offered_again_by_name(passage):
    named = replace(passage.analysis.mentions[1], entity=0)
    entities = (Entity(0, "Ana Lee", "PERSON", (0,)),)
    said = Source(3, 17, "Cairo, Ana Lee", 0, None, "indirect")
    other = replace(passage.analysis.figures[1], source=said)
    figures = (passage.analysis.figures[0], other)
    analysis = replace(passage.analysis, mentions=(named,), entities=entities, figures=figures)
    assert list(choices("source", replace(passage, analysis=analysis))) == ["nobody", "Cairo, Ana Lee"]


def test_the_place_is_chosen_from_the_places(passage):
    assert {words: one.place for words, one in choices("place", passage).items()} == {
        "none": None,
        "Cairo": 0,
    }


def test_the_whole_is_chosen_from_the_other_figures(passage):
    assert {words: one.of for words, one in choices("of", passage).items()} == {"none": None, "35 men": 1}


def test_a_noun_that_the_article_leaves_out_is_in_parentheses(passage):
    assert field("unit").words(passage.analysis.figures[0], passage) == "(men)"


def test_an_open_end_says_so_and_can_be_typed(passage):
    figure = replace(passage.analysis.figures[0], high=None, bound=">=")
    high = field("high")
    assert high.words(figure, passage) == "open"
    assert high.typed is not None
    assert high.typed(figure, "open", passage) == figure


def test_how_it_was_said_is_asked_only_of_a_source(passage):
    assert choices("type", passage) == {}


def test_a_field_is_reset_to_the_machine_s_value_and_the_others_stay(passage):
    machine = passage.analysis.figures[0]
    corrected = replace(machine, value=25, low=25, high=25, status="denied")
    assert field("value").as_in(machine, corrected) == replace(machine, status="denied")
