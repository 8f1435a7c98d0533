"""The names and the wordings of the comparing screen, by its keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from comparer import comparing

from language.analysis import Analysis, Entity, PipelineId
from language.article import Article
from language.compare.reports import Report
from language.mention import Mention
from language.pipeline import Pipeline
from store.judging import judged_in


async def test_names_of_two_kinds_are_not_joined(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2", "y")
        await person.go_to("Ramon")
        await person.press("equals_sign")
        await person.go_to("Samar")
        await person.press("equals_sign")
        assert "Names of two kinds (person / country or city) are not one." in person.words("#compare-status")


async def test_a_question_is_not_joined(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2", "equals_sign")
        assert "This line asks: y says that its two names are one" in person.words("#compare-status")
        assert person.screen.marked is None


async def test_names_are_settled_one_by_one(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2")
        assert [line[0] for line in person.lines if "Ramon" in line[0]] == ["? Ramon Kruz ~ Ramon Cruz"]
        assert "1 name to settle" in person.words("#compare-title")
        await person.press("y")
        assert person.line("Ramon")[1:] == ["1×", "Ramon Cruz 1×"]
        assert "to settle" not in person.words("#compare-title")


@pytest.mark.parametrize(("key", "answer"), [("x", "apart"), ("u", "unsure")])
async def test_a_name_that_was_answered_is_not_asked_again(
    reports: list[Report], tmp_path: Path, key: str, answer: str
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2", key)
        assert not [line for line in person.lines if line[0].startswith("?")]
        assert list(judged_in(person.store, []).names.values()) == [answer]


async def test_namesakes_are_told_apart_by_their_kinds_and_asked_about(tmp_path: Path) -> None:
    text, kinds = "The Santa Brigida sank.", ("FAC", "PRODUCT")
    articles = [Article.from_raw(text, path=f"{kind}.txt") for kind in kinds]
    ships = [
        Report(
            article,
            Analysis(
                article.id,
                PipelineId("", ""),
                ((0, len(text)),),
                (Mention(4, 17, kind, "Santa Brigida", 0),),
                (Entity(0, "Santa Brigida", kind, (0,)),),
            ),
        )
        for article, kind in zip(articles, kinds, strict=True)
    ]
    async with comparing(ships, tmp_path) as person:
        await person.press("2")
        assert [line[0] for line in person.lines] == [
            "? Santa Brigida (building or site) ~ Santa Brigida (product)",
        ]
        await person.press("x")
        assert [line[0] for line in person.lines] == [
            "Santa Brigida (building or site)",
            "Santa Brigida (product)",
        ]
        await person.press("U", "y")
        assert [line[0] for line in person.lines] == ["Santa Brigida"]


async def test_a_joined_name_is_split_again(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2", "y")
        await person.go_to("Ramon")
        await person.press("x")
        found = [line for line in person.lines if "Ramon" in line[0]]
        assert found == [["Ramon Kruz", "1×", ""], ["Ramon Cruz", "", "1×"]]
        assert list(judged_in(person.store, []).names.values()) == ["apart"]


async def test_the_words_of_each_report_have_a_sheet(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("3", "1")
        assert person.screen.sheet == "figures"
        await person.press("3")
        assert person.screen.sheet == "wordings"


async def test_the_sentences_of_a_wording_are_shown(pipeline: Pipeline, tmp_path: Path) -> None:
    texts = ("The talks began. The war in Kenya goes on.", "The conflict in Kenya goes on. It rains.")
    articles = [Article.from_raw(text, path=f"{n}.txt") for n, text in zip("ab", texts, strict=True)]
    async with comparing([Report(one, pipeline.analyse(one)) for one in articles], tmp_path) as person:
        await person.press("3", "enter")
        assert person.words("#compare-sentences").splitlines() == [
            "a  The war in Kenya goes on.",
            "b  The conflict in Kenya goes on.",
        ]


async def test_names_of_one_report_stand_behind_those_of_several(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("2", "x")
        shared = [all(line[1:]) for line in person.lines]
        assert shared == sorted(shared, reverse=True)
        assert not shared[-1]


@pytest.mark.parametrize(("width", "is_whole"), [(100, True), (60, False)])
async def test_a_name_is_whole_while_the_line_has_room(
    pipeline: Pipeline, tmp_path: Path, width: int, is_whole: bool
) -> None:
    text = "The Food and Agriculture Organization (FAO) sent help to Samar. The FAO sent rice."
    articles = [Article.from_raw(text, path=f"{n}.txt") for n in "ab"]
    helped = [Report(article, pipeline.analyse(article)) for article in articles]
    async with comparing(helped, tmp_path, size=(width, 30)) as person:
        await person.press("2")
        assert person.line("Food and")[0].endswith("(also FAO)") == is_whole
