"""The speed of the screen, each figure beside the bar it has to stay under, through a real pseudo-terminal.

First frames and memory are ratios to a hello-world Textual application in the same run; key presses are
milliseconds until the frame that answers has ended. Articles of four sizes have a mention every 60
characters, and their analysis in the cache.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.terminal import Terminal
from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache

SIZES = {"5 KB": 5_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
RUNS = 5
PRESSES = 40
KEYS = {"moving": "lh", "scrolling lines": "jk", "scrolling pages": " b", "deciding": "yx", "searching": "nN"}
"""Keys pressed in turn, there and back, so that every press changes the screen."""

FIRST_FRAME, ANSWER, ANSWER_WHILE_READING, MEMORY, LIST = 1.3, 16.0, 33.0, 1.6, 1.0
"""The bars: ratio, milliseconds (95 of 100 presses), the same while an analysis runs, ratio, seconds."""

FILES = 10_000
_LIT = b"Angela Merkel"
_HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Hello, world: Chapter 1")
Hello().run()
"""
_ECHO = """
from textual.app import App
from textual.widgets import Static
class Echo(App):
    def compose(self):
        yield Static("Chapter 1")
    def on_key(self, event):
        self.query_one(Static).update(event.key)
Echo().run()
"""


def main() -> None:
    """Print a line for each bar."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "XDG_CACHE_HOME": place}
        os.environ |= {"XDG_DATA_HOME": place, "XDG_CONFIG_HOME": place}
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs are compiled
        commands = {name: _reader(folder, size) for name, size in SIZES.items()}
        _first_frames(commands)
        _key_presses(commands)
        _key_presses_while_reading(folder)
        _memory(commands["10 MB"])
        _long_list(folder)


def report(what: str, value: float, bar: float, unit: str, more: str = "") -> None:
    """Print a figure beside its bar."""
    verdict = "met   " if value <= bar else "MISSED"
    print(f"{verdict} {what}: {value:.2f}{unit} (bar {bar:g}{unit}){more}", flush=True)


def _first_frames(commands: dict[str, list[str]]) -> None:
    """Report how soon the text is seen, and whether it is lit; the programs take turns."""
    hello = [sys.executable, "-c", _HELLO]
    ages: dict[str, list[float]] = {name: [] for name in ("hello", *commands)}
    lit = dict.fromkeys(commands, 0)
    for run in range(RUNS + 1):
        for name, command in {"hello": hello, **commands}.items():
            with Terminal(command, dict(os.environ)) as terminal:
                age = terminal.frame("Chapter 1")
                if run:  # the first fills the caches of Python and of the disk
                    ages[name].append(age)
                if run and name in lit:
                    lit[name] += _is_lit(terminal.frame_bytes)
    base = median(ages.pop("hello"))
    for name, times in ages.items():
        words = f", {median(times):.2f} s; lit in {lit[name]} of {RUNS}"
        report(f"first frame with text, {name}", median(times) / base, FIRST_FRAME, "x hello world", words)


def _is_lit(frame: bytes) -> bool:
    """Say whether the first name in a frame is underlined, as those of people are."""
    style = frame[: frame.find(_LIT)].rpartition(b"\x1b[")[2]
    return b"4" in style.removesuffix(b"m").split(b";")


def _key_presses(commands: dict[str, list[str]]) -> None:
    slow, half = _echo()
    print(f"       for comparison, an application that shows the key: {slow:.1f} ms{half}", flush=True)
    for name, command in commands.items():
        for what, keys in KEYS.items():
            with Terminal(command, dict(os.environ)) as terminal:
                terminal.frame("Chapter 1")
                terminal.rest(2.0)  # let wrapping and the analysis come to rest
                terminal.press("l")
                if what == "searching":
                    _search(terminal)
                slow, half = _slow(terminal, keys)
                report(f"key press to frame, {what}, {name}", slow, ANSWER, " ms", half)


def _search(terminal: Terminal) -> None:
    for key in "/Berlin\r":
        terminal.press(key)


def _echo() -> tuple[float, str]:
    with Terminal([sys.executable, "-c", _ECHO], dict(os.environ)) as terminal:
        terminal.frame("Chapter 1")
        return _slow(terminal, "ab")


def _slow(terminal: Terminal, keys: Sequence[str]) -> tuple[float, str]:
    """Return the time in ms that 95 of 100 presses of these keys stay under, and in words that of half.

    On a machine that does other things as well, the two are far apart.
    """
    times = [terminal.press(keys[turn % len(keys)]) * 1000 for turn in range(PRESSES)]
    return quantiles(times, n=20)[-1], f", half of them {median(times):.1f} ms"


def _key_presses_while_reading(folder: Path) -> None:
    """Report how keys are answered while an article is analysed that is long enough for that to go on."""
    path = folder / "new.txt"
    path.write_text(_text(1_000_000).replace("Berlin", "Vienna"), encoding="utf-8")
    with Terminal(_command(folder, path), dict(os.environ)) as terminal:
        terminal.frame("Chapter")
        terminal.frame("1%", patience=120.0)
        for what, keys in (("moving", "lh"), ("scrolling", "jk"), ("deciding", "yx")):
            slow, half = _slow(terminal, keys)
            report(f"while an analysis runs, {what}", slow, ANSWER_WHILE_READING, " ms", half)


def _memory(command: list[str]) -> None:
    used = []
    for one in ([sys.executable, "-c", _HELLO], command):
        with Terminal(one, dict(os.environ)) as terminal:
            terminal.frame("Chapter 1")
            terminal.rest(5.0)
            used.append(terminal.memory)
    report("memory at 10 MB", used[1] / used[0], MEMORY, "x hello world", f", {used[1] / 1e6:.0f} MB")


def _long_list(folder: Path) -> None:
    """Report how soon the list of a folder can be used, and how soon it has all its articles."""
    many = folder / "many"
    many.mkdir()
    for number in range(FILES):
        (many / f"{number:05}.txt").write_text(f"Report {number}\n\nIt rained in Bergen.", encoding="utf-8")
    with Terminal(_command(folder, many), dict(os.environ)) as terminal:
        report(f"usable list of {FILES:,} articles", terminal.frame("00009.txt"), LIST, " s")
        print(f"       all of them listed: {terminal.frame(f'1/{FILES}'):.2f} s", flush=True)


def _reader(folder: Path, size: int) -> list[str]:
    """Write an article of this many characters with its analysis in the cache; return how to read it."""
    text = _text(size)
    path = folder / f"{size}.txt"
    path.write_text(text, encoding="utf-8")
    article = Article.from_raw(text)
    mentions, start = [], text.find("Angela Merkel")
    while start >= 0:
        mentions.append(Mention(start, start + 13, "PERSON", "Angela Merkel"))
        start = text.find("Angela Merkel", start + 1)
    AnalysisCache().put(Analysis(article.id, pipeline_id(), ((0, len(text)),), tuple(mentions)))
    return _command(folder, path)


def _text(size: int) -> str:
    sentence = "Chapter {} tells of Angela Merkel and the others in Berlin now. "
    return "\n\n".join(sentence.format(number) * 6 for number in range(1, size // (6 * len(sentence)) + 2))


def _command(folder: Path, path: Path) -> list[str]:
    return [sys.executable, "-m", "tui.start", "--store", str(folder / f"{path.stem}.json"), str(path)]


if __name__ == "__main__":
    main()
