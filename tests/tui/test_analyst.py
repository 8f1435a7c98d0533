"""The reader's end of the process that reads articles, without the process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from driver import reading
from velm import SECOND, kept

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from tui.analyst import Analyst
from tui.messages import ArticleRead, PartRead

THIRD = Article.from_raw("Third story\n\nVelm is calm. Ana Ruiz said so.\n\nVelm sleeps.", path="c.txt")
FIRST_VELM, LAST_VELM = THIRD.text.index("Velm"), THIRD.text.rindex("Velm")


class Requests(list[Any]):
    """What a process is asked."""

    put = list.append


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> Requests:
    """What analysts ask of a process that is never started."""
    asked = Requests()
    monkeypatch.setattr(Analyst, "start", lambda _: None)
    monkeypatch.setattr("tui.analyst.SimpleQueue", lambda: asked)
    return asked


def part(start: int, read: int, request: int = 0) -> bytes:
    """Return the answer of the process when it has read on for a request and found Velm somewhere."""
    analysis = Analysis(THIRD.id, PipelineId("p", "1"), mentions=(Mention(start, start + 4, "GPE", "Velm"),))
    return json.dumps(
        {"article": f"{THIRD.id}#{request}", "read": read, "part": analysis.as_record()}
    ).encode()


def test_what_was_read_ahead_is_told_who_asks_later_and_not_asked_again(requests: Requests) -> None:
    analyst = Analyst(None, lambda _: None, None)
    analyst.read_ahead(THIRD)
    told = [analyst._message(part(FIRST_VELM, 40)), analyst._message(part(LAST_VELM, 60))]
    assert [(one.begin, one.read) for one in told if isinstance(one, PartRead)] == [(0, 40), (40, 60)]
    assert analyst.read(THIRD) == told
    assert requests == [{"read": f"{THIRD.id}#0", "text": THIRD.text}]


def test_the_pieces_of_an_analysis_are_told_as_one_when_the_last_has_come(requests: Requests) -> None:
    analyst = Analyst(None, lambda _: None, None)
    analyst.read_ahead(THIRD)
    mentions = (Mention(FIRST_VELM, FIRST_VELM + 4, "GPE", "Velm"), Mention(60, 64, "GPE", "Velm"))
    whole = Analysis(THIRD.id, PipelineId("p", "1"), mentions=mentions)
    about = {"article": f"{THIRD.id}#0"}
    for piece in whole.pieces(1):
        assert analyst._message(json.dumps(about | {"piece": piece.as_record()}).encode()) is None
        assert analyst.is_reading(THIRD)
    told = analyst._message(json.dumps(about | {"whole": True}).encode())
    assert isinstance(told, ArticleRead)
    assert told.analysis == whole
    assert not analyst.is_reading(THIRD)


def test_an_article_that_was_given_up_or_finished_has_no_more_to_tell(requests: Requests) -> None:
    analyst = Analyst(None, lambda _: None, None)
    analyst.read_ahead(THIRD)
    assert analyst.stop_reading(THIRD)
    assert not analyst.stop_reading(THIRD)
    assert analyst._message(part(FIRST_VELM, 40)) is None
    assert requests[-1] == {"drop": f"{THIRD.id}#0"}


def test_what_is_asked_for_anew_is_not_told_what_was_read_for_the_request_before(requests: Requests) -> None:
    analyst = Analyst(None, lambda _: None, None)
    analyst.read(THIRD)
    analyst.read(SECOND)
    assert analyst.read(THIRD) == []
    assert analyst._message(part(LAST_VELM, 60)) is None
    told = analyst._message(part(FIRST_VELM, 40, request=2))
    assert isinstance(told, PartRead)
    assert (told.article, told.begin, told.read) == (THIRD.id, 0, 40)


async def test_an_article_opened_in_the_middle_of_its_analysis_is_lit_from_its_beginning(
    tmp_path: Path, requests: Requests
) -> None:
    async with reading([SECOND, THIRD], tmp_path, cache=kept(tmp_path / "analyses")) as person:
        analyst, screen = person.app.analyst, person.screen
        analyst.read_ahead(THIRD)
        for answer in (part(FIRST_VELM, 40), part(LAST_VELM, 60)):
            screen.post_message(analyst._message(answer))
            await person.press("J") if screen.position == 0 else None
        await person.until(lambda: len(screen.live.mentions) == 2)
        assert [one.start for one in screen.live.mentions] == [FIRST_VELM, LAST_VELM]
        assert screen.live.suggested.pipeline == pipeline_id()
