"""A pseudo-terminal with the real program in it: what a person types and sees, byte for byte."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

PATIENCE = 60.0
"""Seconds to wait for something that is sure to come."""

_CONTROL = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[ -/]*[0-~])", re.S
)


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """Runs a command in a terminal of its own.

    Args:
        command: the program and its arguments.
        size: columns and rows.
        environment: what to set besides the tests' own environment.
        is_controlling: whether the terminal is the program's own, which is sent a signal when it is closed.
    """

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        size: tuple[int, int] = (100, 30),
        environment: dict[str, str] | None = None,
        is_controlling: bool = True,
    ) -> None:
        self._main, worker = pty.openpty()
        columns, rows = size
        fcntl.ioctl(worker, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=worker,
            stdout=worker,
            stderr=worker,
            start_new_session=True,
            preexec_fn=_take_terminal if is_controlling else None,  # noqa: PLW1509  (so that ctrl+c and hang-ups reach it)
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})},
        )
        os.close(worker)
        self.raw = b""
        """Everything the program has written."""

    @classmethod
    def tallymark(
        cls, *arguments: str | Path, size: tuple[int, int] = (100, 30), **environment: str
    ) -> Terminal:
        """Start Tallymark with these arguments."""
        return cls(
            [Path(sys.executable).parent / "tallymark", *arguments], size=size, environment=environment
        )

    @property
    def seen(self) -> str:
        """All the words that have been on the screen, in the order they were drawn."""
        return _CONTROL.sub(b"", self.raw).decode("utf-8", "replace")

    def type(self, keys: str) -> None:
        """Type some keys."""
        os.write(self._main, keys.encode())

    def until(self, words: str, *, since: int = 0) -> str:
        """Read on until the program has shown these words; return all that was seen.

        Args:
            words: what to wait for.
            since: how many of the bytes in `raw` were there before.
        """
        deadline = time.monotonic() + PATIENCE
        while words not in _CONTROL.sub(b"", self.raw[since:]).decode("utf-8", "replace"):
            if not self._read_some(repr(words), deadline):
                raise AssertionError(f"the program ended before it showed {words!r}: {self.seen[-2000:]!r}")
        return self.seen

    def wait(self) -> int:
        """Read until the program ends; return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._read_some("the end", deadline):
            pass
        return self._process.wait(PATIENCE)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> int:
        """Close the terminal under the program, as a lost connection does; return its exit status."""
        os.close(self._main)
        self._main = -1
        return self._process.wait(PATIENCE)

    def _read_some(self, awaited: str, deadline: float) -> bool:
        """Read what is written next; say whether the program still has its terminal."""
        left = max(0.0, deadline - time.monotonic())
        if not select.select([self._main], [], [], left)[0]:
            raise AssertionError(f"{awaited} did not come; the last that was seen: {self.seen[-2000:]!r}")
        try:
            data = os.read(self._main, 65536)
        except OSError:  # Linux says so when the other side is closed
            data = b""
        self.raw += data
        return bool(data)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._main >= 0:
            os.close(self._main)
