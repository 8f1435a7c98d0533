"""How soon the first frame is there, and how soon a key press is answered, through a real pseudo-terminal.

Beside a hello-world Textual application in the same run. A frame is over when the application says so:
Textual brackets frames with synchronised output (`ESC[?2026h` … `ESC[?2026l`) for terminals that know it, and
this one says it does.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median, quantiles

from language.analysis import Analysis, Mention
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache

SIZES = {"5 KB": 5_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
RUNS = 5
PRESSES = 60
KEYS = ("lh", "jk", " b", "yx")
"""Keys pressed in turn, there and back, so that every press changes the screen."""
_QUERY, _ANSWER, _FRAME_END = b"\x1b[?2026$p", b"\x1b[?2026;2$y", b"\x1b[?2026l"
_HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, world: Chapter 1")
Hello().run()
"""


class Screen:
    """A program in a pseudo-terminal of 120x40 that answers Textual's question about synchronised output."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._main, worker = pty.openpty()
        fcntl.ioctl(worker, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=worker, stdout=worker, stderr=worker, start_new_session=True, env=environment
        )
        os.close(worker)
        self._asked = False

    def frame(self, words: bytes = b"", patience: float = 60.0) -> float:
        """Read until a frame that holds these words has ended; return when that was."""
        data = b""
        while not (words in data and _FRAME_END in data[data.find(words) :]):
            ready, _, _ = select.select([self._main], [], [], patience)
            if not ready:
                raise TimeoutError(
                    f"no frame with {words!r} within {patience} s; the last bytes: {data[-200:]!r}"
                )
            data += os.read(self._main, 1 << 16)
            if not self._asked and _QUERY in data:
                self._asked = True
                os.write(self._main, _ANSWER)
        return time.perf_counter()

    def press(self, key: str) -> float:
        """Press a key; return how many seconds it took until the next frame had ended."""
        self._drain()
        start = time.perf_counter()
        os.write(self._main, key.encode())
        return self.frame() - start

    def _drain(self) -> None:
        while select.select([self._main], [], [], 0.02)[0]:
            os.read(self._main, 1 << 16)

    def close(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait()
        os.close(self._main)


def main() -> None:
    """Print first frames, key presses and memory for every size of article."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "XDG_CACHE_HOME": folder,
        }
        os.environ["XDG_CACHE_HOME"] = folder
        commands = {name: _reader(Path(folder), size) for name, size in SIZES.items()}
        hello = median(_first_frame([sys.executable, "-c", _HELLO], environment) for _ in range(RUNS))
        print(f"hello world: first frame {hello:.2f} s")
        for name, command in commands.items():
            first = median(_first_frame(command, environment) for _ in range(RUNS))
            print(f"{name}: first frame {first:.2f} s ({first / hello:.2f}x)", end="; ")
            print("; ".join(_presses(command, environment, keys) for keys in KEYS))


def _reader(folder: Path, size: int) -> list[str]:
    """Write an article of this many characters with its analysis in the cache; return how to read it."""
    sentence = "Chapter {} tells of Angela Merkel and the others in Berlin now. "
    text = "\n\n".join(sentence.format(number) * 6 for number in range(1, size // (6 * len(sentence)) + 2))
    path = folder / f"{size}.txt"
    path.write_text(text, encoding="utf-8")
    article = Article.from_raw(text)
    mentions, start = [], text.find("Angela Merkel")
    while start >= 0:
        mentions.append(Mention(start, start + 13, "PERSON", "Angela Merkel"))
        start = text.find("Angela Merkel", start + 1)
    AnalysisCache().put(Analysis(article.id, pipeline_id(), ((0, len(text)),), tuple(mentions)))
    tallymark = str(Path(sys.executable).parent / "tallymark")
    return [tallymark, "--store", str(folder / f"{size}.json"), str(path)]


def _first_frame(command: list[str], environment: dict[str, str]) -> float:
    screen = Screen(command, environment)
    try:
        return screen.frame(b"Chapter 1") - screen.started
    finally:
        screen.close()


def _presses(command: list[str], environment: dict[str, str], keys: str) -> str:
    screen = Screen(command, environment)
    try:
        screen.frame(b"Chapter 1")
        time.sleep(2)  # let wrapping and the analyst come to rest
        screen.press("l")
        times = [screen.press(keys[turn % 2]) * 1000 for turn in range(PRESSES)]
    finally:
        screen.close()
    return f"{keys!r} p50 {median(times):.1f} p95 {quantiles(times, n=20)[-1]:.1f} ms"


if __name__ == "__main__":
    main()
