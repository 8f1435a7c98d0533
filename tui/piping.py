"""Piping: words of an article through a command of the person's own, and what it answers."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from subprocess import PIPE, STDOUT
from typing import Final

from msgspec import Struct

MOST: Final = 200_000
"""How many bytes of an answer are taken: a command that says more is ended."""


class Answer(Struct, frozen=True):
    """What a command said, errors too, and how it ended."""

    words: str
    status: int
    """Its exit status; 0 is well."""
    is_cut: bool = False
    """Whether it said more than is kept."""


class Command:
    """A command of the shell that runs, with words on its standard input.

    It has no terminal of its own: a program that would take the keys away from the reader finds none.

    Args:
        line: what the shell is to run.
        words: its input.
        known: the variables it has beside those of the reader.

    Raises:
        OSError: when it cannot be started.
    """

    def __init__(self, line: str, words: str, known: Mapping[str, str]) -> None:
        with tempfile.TemporaryFile() as given:
            given.write(words.encode("utf-8", "replace"))
            given.seek(0)
            self._process = subprocess.Popen(
                line,
                shell=True,
                stdin=given,
                stdout=PIPE,
                stderr=STDOUT,
                env={**os.environ, **{name: _for_environment(value) for name, value in known.items()}},
                start_new_session=True,
            )

    def answer(self) -> Answer:
        """Wait for its end and return what it answers; for a long time, perhaps: `stop` ends that."""
        assert self._process.stdout is not None
        with self._process.stdout as output:
            data = output.read(MOST + 1)
        if len(data) > MOST:
            self.stop()
        return Answer(data[:MOST].decode("utf-8", "replace"), self._process.wait(), len(data) > MOST)

    def stop(self) -> None:
        """End it, with all that it has started, unless it has ended."""
        if self._process.returncode is not None:
            return
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()


def _for_environment(words: str) -> str:
    """Return words as the environment can hold them: without NUL and lone surrogates."""
    return words.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
