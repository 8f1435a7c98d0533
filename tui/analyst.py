"""The reader's end of `language.worker`: a process that reads articles while the screen stays awake."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from typing import IO, Any

from store.cache import AnalysisCache
from textual.message import Message

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.fingerprint import pipeline_id
from tui.messages import AnalystReady, AnalystStopped, ArticleRead, PartRead, ReadingFailed


class Analyst:
    """Reads articles in a process of its own and posts what it finds, paragraph by paragraph.

    Raises:
        PipelineNotLoadedError: when there is no such pipeline.

    Args:
        pipeline: name or path of the spaCy pipeline; None for the shipped one.
        post: called from another thread with each message.
        cache: where finished analyses are kept, if anywhere.
    """

    def __init__(
        self, pipeline: str | None, post: Callable[[Message], object], cache: AnalysisCache | None
    ) -> None:
        self.pipeline = pipeline_id(pipeline)
        """The pipeline it reads with."""
        self._name = pipeline
        self._post = post
        self._cache = cache
        self._process: subprocess.Popen[str] | None = None
        self._asked: dict[str, Article] = {}

    def start(self) -> None:
        """Start the process, so that the pipeline loads while the person begins to read."""
        command = [sys.executable, "-m", "language.worker"]
        if self._name is not None:
            command += ["--pipeline", self._name]
        complaints = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            encoding="utf-8",
        )
        threading.Thread(target=self._listen, args=(self._process, complaints), daemon=True).start()

    def known(self, article: Article) -> Analysis | None:
        """Return the analysis of an article that was read before, if it is still in the cache."""
        return self._cache.get(article.id, self.pipeline) if self._cache is not None else None

    def read(self, article: Article) -> None:
        """Ask for an article; a process that has ended is started again."""
        self._asked[article.id] = article
        if self._process is None or self._process.poll() is not None:
            self.start()
        self._ask({"read": article.id, "text": article.text})

    def drop(self, article: str) -> None:
        """Say that nobody waits for this article any more."""
        if self._asked.pop(article, None) is not None:
            self._ask({"drop": article})

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _ask(self, request: dict[str, str]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
        except OSError:
            pass  # it has just ended; its listener reports that

    def _listen(self, process: subprocess.Popen[str], complaints: IO[str]) -> None:
        assert process.stdout is not None
        explained = False
        with process.stdout, complaints:
            for line in process.stdout:
                message = self._message(json.loads(line))
                explained = explained or isinstance(message, AnalystStopped)
                if message is not None:
                    self._post(message)
            status = process.wait()
            if process is self._process and not explained:
                self._post(
                    AnalystStopped(_last_words(complaints, status), "press r to read this article again")
                )

    def _message(self, answer: dict[str, Any]) -> Message | None:
        """Return the message for an answer of the worker; None when nobody waits for it any more."""
        if "ready" in answer:
            return AnalystReady(PipelineId(**answer["ready"]))
        if "error" in answer:
            return AnalystStopped(answer["error"], answer["hint"])
        identity = answer["article"]
        article = self._asked.get(identity)
        if article is None or "dropped" in answer:
            return None
        if "part" in answer:
            return PartRead(identity, answer["read"], Analysis.from_record(identity, answer["part"]))
        self._asked.pop(identity, None)
        if "failed" in answer:
            return ReadingFailed(identity, answer["failed"])
        analysis = Analysis.from_record(identity, answer["analysis"])
        if self._cache is not None:
            self._cache.put(article, analysis)
        return ArticleRead(identity, analysis)


def _last_words(complaints: IO[str], status: int) -> str:
    """Say in one sentence how the process ended."""
    complaints.seek(0)
    lines = [line.strip() for line in complaints.read().splitlines() if line.strip()]
    return f"the analysis stopped unexpectedly ({lines[-1] if lines else f'exit status {status}'})"
