"""The reader's end of `language.worker`: a process that reads articles while the screen stays awake."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from queue import SimpleQueue
from subprocess import PIPE
from typing import IO, Any

from msgspec import Raw, Struct, field
from msgspec.json import Decoder
from textual.message import Message

from language.analysis import Analysis
from language.article import Article
from language.figure import Figure
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from tui.messages import AnalystStopped, ArticleRead, FigureFailed, FigureParsed, PartRead, ReadingFailed
from tui.navigation import Place

_NUMBER = "#"
"""What stands between the id of an article and the number of the request for it."""


class _Asked(Struct):
    """An article that was asked for."""

    request: str
    """What the process knows it by: another name when it is asked for anew."""
    parts: list[PartRead] = field(default_factory=list)
    """What has been read of it."""
    pieces: list[Analysis] = field(default_factory=list)
    """What has come of the finished analysis."""


class _Answer(Struct, frozen=True):
    """What the process says, as `language.worker` tells."""

    article: str = ""
    read: int = 0
    part: Raw = Raw()
    piece: Raw = Raw()
    dropped: bool = False
    failed: str | None = None
    parsed: str | None = None
    span: Place = (0, 0)
    figure: Figure | None = None
    passage: Raw = Raw()
    ready: dict[str, str] | None = None
    error: str | None = None
    hint: str = ""


_ANSWERS = Decoder(_Answer)


class Analyst:
    """Reads articles in a process of its own and posts what it finds, paragraph by paragraph.

    Args:
        pipeline: name or path of the spaCy pipeline; None for the shipped one.
        post: called from another thread with each message.
        cache: where finished analyses are kept, if anywhere.

    Raises:
        PipelineNotLoadedError: when there is no such pipeline.
    """

    def __init__(
        self, pipeline: str | None, post: Callable[[Message], object], cache: AnalysisCache | None
    ) -> None:
        self.pipeline = pipeline_id(pipeline)
        """The pipeline it reads with."""
        self._name = pipeline
        self._post = post
        self._cache = cache
        self._process: subprocess.Popen[bytes] | None = None
        self._requests: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._mutex = threading.Lock()
        self._asked: dict[str, _Asked] = {}
        """What was asked for, by the ids of the articles."""
        self._numbers = count()

    def start(self) -> None:
        """Start the process unless it runs: the pipeline loads while the person begins to read."""
        if self._is_running:
            return
        # -P: whatever lies in the folder where somebody reads is no part of the program
        command = [sys.executable, "-P", "-m", "language.worker"]
        if self._name is not None:
            command += ["--pipeline", self._name]
        complaints = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        process = subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=complaints)
        with self._mutex:  # what the last process was asked for, this one knows nothing of
            self._asked.clear()
        self._process, self._requests = process, SimpleQueue()
        threading.Thread(target=_send, args=(process, self._requests), daemon=True).start()
        threading.Thread(target=self._listen, args=(process, complaints), daemon=True).start()

    def known(self, article: Article) -> Analysis | None:
        """Return the analysis of an article that was read before, if it is still in the cache."""
        return self._cache.get(article.id, self.pipeline) if self._cache is not None else None

    def beginning(self, article: Article) -> Analysis | None:
        """Return the part of that analysis that is about the beginning of the article, at once."""
        return None if self._cache is None else self._cache.beginning(article.id, self.pipeline)

    def knows(self, article: Article) -> bool:
        """Say whether the cache holds the analysis of an article, without reading it."""
        return self._cache is not None and self._cache.holds(article.id, self.pipeline)

    def read(self, article: Article) -> list[PartRead]:
        """Ask for an article, and drop whatever else was asked for: the person waits for this one.

        Returns:
            What has been read of it already, because it had been asked for before.
        """
        with self._mutex:
            others = [identity for identity in self._asked if identity != article.id]
        for other in others:
            self._drop(other)
        self.read_ahead(article)
        with self._mutex:
            asked = self._asked.get(article.id)
            return [] if asked is None else list(asked.parts)

    def is_reading(self, article: Article) -> bool:
        """Say whether an article is being read, or waits for that."""
        return article.id in self._asked

    def stop_reading(self, article: Article) -> bool:
        """Give up an article; say whether it was being read, or waited for that."""
        return self._drop(article.id)

    def _drop(self, identity: str) -> bool:
        """Give up an article; say whether it was asked for."""
        with self._mutex:
            asked = self._asked.pop(identity, None)
        if asked is not None:
            self._requests.put({"drop": asked.request})
        return asked is not None

    def read_ahead(self, article: Article) -> None:
        """Ask for an article after all others; a process that has ended is started again."""
        self.start()
        with self._mutex:
            if article.id in self._asked:
                return
            asked = self._asked[article.id] = _Asked(f"{article.id}{_NUMBER}{next(self._numbers)}")
        self._requests.put({"read": asked.request, "text": article.text})

    def parse_figure(self, article: Article, start: int, end: int) -> None:
        """Ask what figure a stretch of an article says: a `FigureParsed` or `FigureFailed` answers."""
        self.start()
        self._requests.put({"parse": article.id, "text": article.text, "start": start, "end": end})

    @property
    def _is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        self._requests.put(None)
        if process is not None:
            process.kill()
            process.wait()

    def _listen(self, process: subprocess.Popen[bytes], complaints: IO[str]) -> None:
        assert process.stdout is not None
        explained = False
        with process.stdout, complaints:
            for line in process.stdout:
                message = self._message(line)
                explained = explained or isinstance(message, AnalystStopped)
                if message is not None:
                    self._post(message)
            status = process.wait()
            if process is self._process and not explained:
                what_to_do = "‹article.read-again:r› reads this article again"
                self._post(AnalystStopped(_last_words(complaints, status), what_to_do))

    def _message(self, line: bytes) -> Message | None:
        """Return the message for an answer of the worker; None when nobody waits for it any more."""
        answer = _ANSWERS.decode(line)
        if answer.error is not None:
            return AnalystStopped(answer.error, answer.hint)
        if answer.parsed is not None:
            return _figure_message(answer.parsed, answer)
        return None if answer.ready else self._article_message(answer)

    def _article_message(self, answer: _Answer) -> Message | None:
        """Return the message for an answer about an article, unless it was given up since, or asked anew."""
        identity = answer.article.partition(_NUMBER)[0]
        if answer.part:
            part = Analysis.from_json(identity, answer.part)
            return self._part(answer.article, answer.read, part.sharing_words())  # there may be thousands
        with self._mutex:
            asked = self._asked_by(answer.article)
            if answer.dropped or asked is None:
                return None
            if answer.piece:
                asked.pieces.append(Analysis.from_json(identity, answer.piece))
                return None
            del self._asked[identity]
        if answer.failed is not None:
            return ReadingFailed(identity, answer.failed)
        analysis = Analysis.whole(asked.pieces)
        if self._cache is not None:
            self._cache.put(analysis)
        return ArticleRead(identity, analysis)

    def _part(self, request: str, read: int, part: Analysis) -> PartRead | None:
        """Keep what was read of an article that was asked for, and return the message that tells it."""
        with self._mutex:
            asked = self._asked_by(request)
            if asked is None:
                return None
            begin = asked.parts[-1].read if asked.parts else 0
            asked.parts.append(PartRead(part.article, begin, read, part))
            return asked.parts[-1]

    def _asked_by(self, request: str) -> _Asked | None:
        """Return what was asked for by a request, unless it was given up since, or asked anew."""
        asked = self._asked.get(request.partition(_NUMBER)[0])
        return asked if asked is not None and asked.request == request else None


def _figure_message(article: str, answer: _Answer) -> FigureParsed | FigureFailed:
    if answer.failed is not None:
        return FigureFailed(article, answer.failed)
    passage = Analysis.from_json(article, answer.passage)
    return FigureParsed(article, *answer.span, answer.figure, passage)


def _send(process: subprocess.Popen[bytes], requests: SimpleQueue[dict[str, Any] | None]) -> None:
    """Write requests to the process: in a thread, because the pipe may be full of a long article."""
    assert process.stdin is not None
    with suppress(OSError), process.stdin:  # a process that has just ended is reported by its listener
        while (request := requests.get()) is not None:
            process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            process.stdin.flush()


def _last_words(complaints: IO[str], status: int) -> str:
    """Say in one sentence how the process ended."""
    complaints.seek(0)
    lines = [line.strip() for line in complaints.read().splitlines() if line.strip()]
    return f"the analysis stopped unexpectedly ({lines[-1] if lines else f'exit status {status}'})"
