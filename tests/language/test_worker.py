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

    def ask(self, **request: str) -> None:
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


def test_parts_come_first_and_the_whole_holds_them(worker: Worker) -> None:
    article = Article(
        "\n\n".join(f"On day {day} Angela Merkel saw {day} people in Berlin." for day in range(2, 42))
    )
    worker.ask(read=article.id, text=article.text)
    ready, *parts, whole = worker.answers_until("analysis")
    analysis = Analysis.from_record(article.id, whole["analysis"])
    assert ready["ready"]["name"] == analysis.pipeline.name
    assert [part["read"] for part in parts] == sorted(part["read"] for part in parts)
    assert parts[-1]["read"] == len(article.text)
    found = [(m["start"], m["end"], m["label"]) for part in parts for m in part["part"]["mentions"]]
    assert found == [(mention.start, mention.end, mention.label) for mention in analysis.mentions]


def test_an_article_that_is_dropped_is_not_finished(worker: Worker) -> None:
    worker.ask(read="long", text="Angela Merkel saw Berlin again.\n\n" * 20_000)
    worker.ask(drop="long")
    worker.ask(read="short", text="Angela Merkel saw Berlin.")
    answers = worker.answers_until("analysis")
    assert {"article": "long", "dropped": True} in answers
    assert answers[-1]["article"] == "short"


def test_an_empty_article_is_no_error(worker: Worker) -> None:
    worker.ask(read="empty", text=" \n\n ")
    analysis = worker.answers_until("analysis")[-1]["analysis"]
    assert (analysis["mentions"], analysis["figures"]) == ([], [])


def test_a_pipeline_that_is_not_there_is_said_with_a_hint() -> None:
    worker = Worker("--pipeline", "no_such_pipeline")
    with worker.process:
        answer = worker.answer()
        assert "no_such_pipeline" in answer["error"]
        assert answer["hint"]
        assert worker.process.wait(30) == 4
