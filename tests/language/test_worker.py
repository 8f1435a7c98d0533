"""The worker: requests in, findings out, one line each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from subprocess import PIPE
from typing import Any

import pytest

from language.analysis import Analysis
from language.article import Article
from language.figure import Figure


class Worker:
    """The real process."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "language.worker", *arguments],
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, **request: str | int) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()

    def answer(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        answer: dict[str, Any] = json.loads(line)
        return answer

    def answers_until(self, key: str) -> list[dict[str, Any]]:
        answers = [self.answer()]
        while key not in answers[-1]:
            answers.append(self.answer())
        return answers


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    with worker.process:
        yield worker
        assert worker.process.stdin
        worker.process.stdin.close()
        assert worker.process.wait(30) == 0


def whole_of(answers: list[dict[str, Any]], article: str) -> Analysis:
    pieces = (answer["piece"] for answer in answers if "piece" in answer)
    return Analysis.whole(Analysis.from_json(article, json.dumps(piece)) for piece in pieces)


def test_parts_come_first_and_the_whole_holds_them(worker: Worker) -> None:
    article = Article(
        "\n\n".join(f"On day {day} Angela Merkel saw {day} people in Berlin." for day in range(2, 42))
    )
    worker.ask(read=article.id, text=article.text)
    ready, *answers = worker.answers_until("whole")
    parts = [answer for answer in answers if "part" in answer]
    analysis = whole_of(answers, article.id)
    assert ready["ready"]["name"] == analysis.pipeline.name
    assert [part["read"] for part in parts] == sorted(part["read"] for part in parts)
    assert parts[-1]["read"] == len(article.text)
    found = [(m["start"], m["end"], m["label"]) for part in parts for m in part["part"]["mentions"]]
    assert found == [(mention.start, mention.end, mention.label) for mention in analysis.mentions]


def test_an_article_that_is_dropped_is_not_finished(worker: Worker) -> None:
    worker.ask(read="long", text="Angela Merkel saw Berlin again.\n\n" * 20_000)
    worker.ask(drop="long")
    worker.ask(read="short", text="Angela Merkel saw Berlin.")
    answers = worker.answers_until("whole")
    assert {"article": "long", "dropped": True} in answers
    assert answers[-1]["article"] == "short"


def test_an_empty_article_is_no_error(worker: Worker) -> None:
    worker.ask(read="empty", text=" \n\n ")
    analysis = whole_of(worker.answers_until("whole"), "empty")
    assert (len(analysis.mentions), analysis.figures) == (0, ())


def test_a_figure_is_read_from_the_characters_asked_for(worker: Worker) -> None:
    text = "Ana Lee spoke.\n\n“We counted nearly 300 of the 400 people in Berlin,” she said."
    start = text.index("nearly")
    worker.ask(parse="one", text=text, start=start, end=text.index(" of the"))
    answer = worker.answers_until("parsed")[-1]
    passage = Analysis.from_json("one", json.dumps(answer["passage"]))
    figure = Figure.from_record(answer["figure"])
    assert (answer["parsed"], answer["span"]) == ("one", [start, start + len("nearly 300")])
    assert (figure.text, figure.value, figure.bound) == ("nearly 300", 300, "~")
    assert figure.of is not None
    assert passage.figures[figure.of].number.text == "400"


def test_a_figure_is_read_while_a_long_article_is(worker: Worker) -> None:
    worker.ask(read="long", text="Angela Merkel saw Berlin again.\n\n" * 20_000)
    worker.ask(parse="short", text="Six people came.", start=0, end=3)
    worker.ask(drop="long")
    answers = worker.answers_until("dropped")
    assert [answer["figure"]["value"] for answer in answers if "parsed" in answer] == [6]


def test_a_stretch_without_a_number_is_no_figure(worker: Worker) -> None:
    worker.ask(parse="one", text="Nobody came.", start=0, end=6)
    assert worker.answers_until("parsed")[-1]["figure"] is None


def test_a_pipeline_that_is_not_there_is_said_with_a_hint() -> None:
    worker = Worker("--pipeline", "no_such_pipeline")
    with worker.process:
        answer = worker.answer()
        assert "no_such_pipeline" in answer["error"]
        assert answer["hint"]
        assert worker.process.wait(30) == 4
