"""Analyses and figures as records: there and back, moved and joined."""

import json

import pytest
from msgspec import DecodeError
from msgspec.structs import replace

from language.analysis import Analysis, Entity, Fold, PipelineId
from language.figure import Figure, Per, Predicate, Source, Stretch, Unit
from language.mention import Mention

FIGURE = Figure(
    start=4, end=18, text="nearly 20 people", number=Stretch(11, 13, "20"), value=20.0, high=20.0,
    bound="~", kind="count", unit=Unit(None, "people", "person", ("local",)), per=Per("day", "a day"),
    of=0, predicate=Predicate("killed", "kill"), place=1, status="estimated",
    source=Source(30, 33, "UN", 0, Stretch(34, 38, "says"), "indirect"), score=0.9,
)  # fmt: skip

ANALYSIS = Analysis(
    "id", PipelineId("en_x", "1"), ((0, 40),),
    (Mention(0, 3, "ORG", "UN", 0, 0.97), Mention(20, 24, "GPE", "Goma", 1)),
    (Entity(0, "UN", "ORG", (0,), ("United Nations",)), Entity(1, "Goma", "GPE", (1,))),
    (FIGURE,), (Fold(41, 60, "comment form"),),
)  # fmt: skip


def test_an_analysis_survives_being_written_and_read() -> None:
    assert Analysis.from_json("id", json.dumps(ANALYSIS.as_record())) == ANALYSIS


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", json.dumps({**ANALYSIS.as_record(), "figures": [7]}).encode()]
)
def test_what_is_no_record_of_an_analysis_is_a_value_error(data: bytes) -> None:
    with pytest.raises(DecodeError):
        Analysis.from_json("id", data)


@pytest.mark.parametrize("most", [1, 2, 500])
def test_pieces_make_the_whole_again(most: int) -> None:
    pieces = list(ANALYSIS.pieces(most))
    assert Analysis.whole(pieces) == ANALYSIS
    assert {len(one.mentions) + len(one.figures) + len(one.entities) for one in pieces} <= {*range(most + 1)}
    assert Analysis.whole(Analysis("id", ANALYSIS.pipeline).pieces()) == Analysis("id", ANALYSIS.pipeline)


def test_of_no_pieces_there_is_no_whole() -> None:
    with pytest.raises(ValueError, match="no piece"):
        Analysis.whole([])


def test_a_record_of_a_newer_version_still_opens() -> None:
    record = FIGURE.as_record()
    assert (
        Figure.from_record({**record, "mood": "glum", "unit": {**record["unit"], "mood": "glum"}}) == FIGURE
    )


def test_a_record_of_an_older_version_still_opens() -> None:
    record = FIGURE.as_record()
    del record["course"]
    assert Figure.from_record(record) == FIGURE


def test_whole_numbers_print_without_a_decimal_point() -> None:
    record = replace(FIGURE, value=19667.0, low=0.5).as_record()
    assert (repr(record["value"]), record["low"], record["high"]) == ("19667", 0.5, 20)


def test_a_part_is_moved_to_its_place_with_everything_in_it() -> None:
    moved = ANALYSIS.moved(100)
    figure = moved.figures[0]
    assert (moved.sentences, moved.mentions[1].start, moved.folds[0].end) == (((100, 140),), 120, 160)
    assert (figure.start, figure.number.start, figure.source.start, figure.source.cue.end) == (
        104,
        111,
        130,
        138,
    )


def test_indices_of_a_following_part_count_on() -> None:
    joined = ANALYSIS.followed_by(ANALYSIS.moved(100))
    second = joined.figures[1]
    assert (second.of, second.place, second.sentence, second.source.mention) == (1, 3, 1, 2)
    assert joined.mentions[second.place].text == "Goma"
