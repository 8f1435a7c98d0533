"""The start: what is understood without the command line, and what is not loaded before the first page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.start import named_files

SLOW = {"charset_normalizer", "httpx", "lxml", "markdown_it", "numpy", "spacy", "trafilatura", "typer"}
LATE = {
    "store.exports.formats",
    "store.readers.book",
    "tui.cards",
    "tui.commands.export",
    "tui.screens.export",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with an article in it, and one that is named like a command."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "show"):
        (tmp_path / name).write_text("It rained.")
    return tmp_path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["a.txt"], (["a.txt"], None)),
        (["./show", "."], (["./show", "."], None)),
        (["--store", "d.json", "a.txt"], (["a.txt"], Path("d.json"))),
    ],
)
def test_files_alone_are_understood_at_once(
    folder: Path, words: list[str], expected: tuple[list[str], Path | None]
) -> None:
    assert named_files(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["show", "a.txt"],
        ["show"],
        ["b.txt"],
        ["-"],
        ["--watch", "a.txt"],
        ["a.txt", "--store", "d.json"],
        ["--store", "d.json"],
        ["--store"],
        ["--", "a.txt"],
        ["https://example.org/a.txt"],
    ],
)
def test_all_else_is_left_to_the_command_line(folder: Path, words: list[str]) -> None:
    assert named_files(words) is None


def test_nothing_slow_is_loaded_before_the_first_page() -> None:
    code = "import sys, tui.start, tui.commands.read, tui.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not (SLOW | LATE) & set(done.stdout.split())


def test_what_reads_a_figure_is_loaded_when_one_is_corrected() -> None:
    code = "import sys, tui.screens.reading; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"tui.figure_fields", "language.figures.correcting"} & set(done.stdout.split())


@pytest.mark.parametrize("args", [["--version"], ["show", "a.txt"]])
def test_the_program_understands_commands_too(folder: Path, args: list[str]) -> None:
    command = [sys.executable, "-m", "tui.start", *args]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("tallymark") if args == ["--version"] else "It rained." in done.stdout


@pytest.mark.parametrize(("own", "expected"), [(None, "240"), ("30", "30")])
def test_a_key_waits_no_longer_for_its_frame_than_somebody_wants(own: str | None, expected: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    code = "import tui.start, textual.constants; print(textual.constants.MAX_FPS)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=environment | ({"TEXTUAL_FPS": own} if own else {}),
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == expected
