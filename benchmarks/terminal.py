"""A program in a pseudo-terminal of 120x40, and how long it takes to draw.

A frame is over when the application says so: Textual brackets frames with synchronised output
(`ESC[?2026h` … `ESC[?2026l`) for terminals that know it, and this one says it does.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path
from types import TracebackType

_QUERY, _ANSWER, _FRAME_END = b"\x1b[?2026$p", b"\x1b[?2026;2$y", b"\x1b[?2026l"
_STYLE = re.compile(rb"\x1b\[[0-9;]*m")
_QUIET = 0.02
"""Seconds without a byte after which a program has come to rest."""


def _belong_to_terminal() -> None:
    """Have the terminal end the program with the measuring, also when that is killed or under `nohup`."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """Runs a program; a context manager that ends it."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._main, worker = pty.openpty()
        fcntl.ioctl(worker, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self._started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=worker,
            stdout=worker,
            stderr=worker,
            start_new_session=True,
            preexec_fn=_belong_to_terminal,  # noqa: PLW1509
            env=environment,
        )
        os.close(worker)
        self._asked = False
        self.frame_bytes = b""
        """What was written up to the end of the last frame that was waited for."""

    @property
    def age(self) -> float:
        """Seconds since the program was started."""
        return time.perf_counter() - self._started

    @property
    def memory(self) -> int:
        """How many bytes of memory the program has in use, without the processes it started."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def frame(self, words: str = "", patience: float = 60.0) -> float:
        """Read until a frame with these words has ended; return how old the program was then.

        Raises:
            TimeoutError: when there is no such frame.
        """
        wanted = words.encode()
        data = b""
        while True:
            ready, _, _ = select.select([self._main], [], [], patience)
            if not ready:
                raise TimeoutError(
                    f"no frame with {words!r} in {patience} s; the last bytes: {data[-200:]!r}"
                )
            data += os.read(self._main, 1 << 16)
            if not self._asked and _QUERY in data:
                self._asked = True
                os.write(self._main, _ANSWER)
            end = data.rfind(_FRAME_END)
            if end >= 0 and wanted in _STYLE.sub(b"", data[:end]):
                self.frame_bytes = data[:end]
                return self.age

    def press(self, key: str) -> float:
        """Press a key; return how many seconds it took until the next frame had ended."""
        self.rest()
        start = time.perf_counter()
        os.write(self._main, key.encode())
        self.frame()
        return time.perf_counter() - start

    def rest(self, quiet: float = _QUIET) -> None:
        """Read until nothing more is drawn."""
        while select.select([self._main], [], [], quiet)[0]:
            os.read(self._main, 1 << 16)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._main)
