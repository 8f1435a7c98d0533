"""The analyst: reads articles in a process of its own, so that the screen never waits.

Speaks JSON, one object a line. It is asked on standard input:

    {"read": "<id>", "text": "…"}     read this article, known by this name from now on
    {"drop": "<id>"}                  never mind that one
    {"parse": "<id>", "text": "…", "start": 12, "end": 34}     read a figure from these characters

and answers on standard output:

    {"ready": {"name": "…", "version": "…"}}          the pipeline is loaded
    {"article": "<id>", "read": 1200, "part": {…}}    what the newest paragraphs hold
    {"article": "<id>", "piece": {…}}                 the next piece of all of it, to be put together
    {"article": "<id>", "whole": true}                that was the last piece
    {"article": "<id>", "dropped": true}              as asked
    {"parsed": "<id>", "span": [12, 34], "figure": {…}, "passage": {…}}
                                                      the figure there, null when no number stands there, in
                                                      the indices of the passage around it
    {"article": "<id>", "failed": "…"}                this one went wrong; the next may go well
    {"error": "…", "hint": "…"}                       the pipeline cannot be loaded; the process ends

It ends when its standard input does, so it never outlives the reader.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, TextIO

from language.analysis import Analysis
from language.article import Article
from language.errors import PipelineNotLoadedError

_NICENESS = 5
"""How far the person's keys come before the analysis, where the two share a processor."""


class _DroppedError(Exception):
    """The person has gone on to another article."""


class Worker:
    """Answers requests, one article after the other, in the order asked; figures at once, in between."""

    def __init__(self, pipeline: str | None, answers: TextIO) -> None:
        self._pipeline_name = pipeline
        self._answers = answers
        self._requests: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._parses: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._dropped: set[str] = set()

    def run(self, requests: TextIO) -> int:
        """Serve until `requests` ends, or return the exit status when the pipeline cannot be loaded."""
        threading.Thread(target=self._listen, args=(requests,), daemon=True).start()
        from language.pipeline import load_pipeline  # noqa: PLC0415  (listen first: loading takes a second)

        try:
            pipeline = load_pipeline(self._pipeline_name)
        except PipelineNotLoadedError as error:
            self._answer(error=error.sentence, hint=error.hint)
            return 4
        self._answer(ready={"name": pipeline.id.name, "version": pipeline.id.version})
        while True:
            request = self._requests.get()
            self._parse_waiting(pipeline)
            if request is not None:
                self._read(pipeline, request["read"], request["text"])

    def _listen(self, requests: TextIO) -> None:
        for line in requests:
            request = json.loads(line)
            if "drop" in request:
                self._dropped.add(request["drop"])
            elif "parse" in request:
                self._parses.put(request)
                self._requests.put(None)  # wakes a worker that has nothing else to do
            else:
                self._dropped.discard(request["read"])
                self._requests.put(request)
        os._exit(0)  # the reader is gone: nobody wants the rest of this article

    def _read(self, pipeline: Any, article: str, text: str) -> None:
        def report(read: int, part: Analysis) -> None:
            if article in self._dropped:
                raise _DroppedError
            self._answer(article=article, read=read, part=part.as_record())
            self._parse_waiting(pipeline)

        try:
            if article in self._dropped:
                raise _DroppedError
            analysis = pipeline.analyse(Article.from_raw(text), progress=report)
        except _DroppedError:
            self._answer(article=article, dropped=True)
        except Exception as error:  # one text that breaks a model must not take the others with it
            self._answer(article=article, failed=f"{type(error).__name__}: {error}")
        else:
            for piece in analysis.pieces():
                self._answer(article=article, piece=piece.as_record())
            self._answer(article=article, whole=True)

    def _parse_waiting(self, pipeline: Any) -> None:
        """Read the figures asked for meanwhile: the person waits for them, in a long article too."""
        while not self._parses.empty():
            request = self._parses.get()
            start, end = request["start"], request["end"]
            try:
                figure, passage = pipeline.figure_at(Article.from_raw(request["text"]), start, end)
            except Exception as error:  # as above
                self._answer(parsed=request["parse"], failed=f"{type(error).__name__}: {error}")
            else:
                record = None if figure is None else figure.as_record()
                self._answer(
                    parsed=request["parse"], span=[start, end], figure=record, passage=passage.as_record()
                )

    def _answer(self, **answer: Any) -> None:
        self._answers.write(json.dumps(answer) + "\n")
        self._answers.flush()


def main() -> int:
    """Serve the process that started this one."""
    parser = argparse.ArgumentParser(
        prog="python -m language.worker", description="Read articles for the reader."
    )
    parser.add_argument("--pipeline", help="name or path of a spaCy pipeline")
    arguments = parser.parse_args()
    with suppress(AttributeError, OSError):  # not everywhere
        os.nice(_NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c in the terminal is the reader's to handle
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not be taken for an answer
    requests = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    return Worker(arguments.pipeline, answers).run(requests)


if __name__ == "__main__":
    sys.exit(main())
