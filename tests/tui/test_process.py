"""The command line as a process: what it imports, and how it lives with pipes, full disks and interrupts."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE

import pytest

TALLYMARK = str(Path(sys.executable).parent / "tallymark")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two hundred articles, which print as more than any pipe holds."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        "".join(json.dumps({"text": f"Report {n}. " + "It rained. " * 100}) + "\n" for n in range(200))
    )
    return path


def imported(*args: str) -> set[str]:
    """The packages that are loaded when the command line has run."""
    code = (
        "import sys; from tui.cli import main; main(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *args], stdout=DEVNULL, stderr=PIPE, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["show", "--help"], ["export", "--list"]])
def test_help_needs_neither_spacy_nor_textual(args: list[str]) -> None:
    assert not {"spacy", "textual"} & imported(*args)


def test_extract_never_loads_textual(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    loaded = imported("extract", str(tmp_path))
    assert "spacy" in loaded
    assert "textual" not in loaded


@pytest.mark.parametrize("command", ["extract", "show"])
def test_a_reader_who_has_seen_enough_ends_it_quietly(command: str, corpus: Path) -> None:
    with subprocess.Popen([TALLYMARK, command, corpus], stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait() == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("command", "redirection"), [("extract", ">&-"), ("extract", "> /dev/full"), ("show", "> /dev/full")]
)
def test_an_output_that_cannot_be_written_is_one_line(command: str, redirection: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    line = f'"{TALLYMARK}" {command} "{tmp_path}/a.txt" {redirection}'
    done = subprocess.run(["sh", "-c", line], stderr=PIPE, text=True, check=False)
    assert done.returncode == 2
    error, hint = done.stderr.splitlines()
    assert error.startswith("tallymark: error: the output could not be written: ")
    assert hint.startswith("tallymark: hint: ")


def test_articles_come_out_while_others_are_still_to_come() -> None:
    with subprocess.Popen([TALLYMARK, "extract", "-"], stdin=PIPE, stdout=PIPE) as process:
        for number in range(3):
            process.stdin.write(json.dumps({"text": f"Report {number}."}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["text"] == f"Report {number}."
        process.stdin.close()
        assert process.wait() == 0


def test_an_interrupt_ends_it_with_130_and_no_words() -> None:
    with subprocess.Popen([TALLYMARK, "extract", "-"], stdin=PIPE, stdout=PIPE, stderr=PIPE) as process:
        process.stdin.write(b'{"text": "Report."}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == b""


def test_a_closed_standard_input_is_empty() -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{TALLYMARK}" extract - <&-'], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "- could not be read: it is empty" in done.stderr


def test_an_error_has_its_traceback_only_with_debug(tmp_path: Path) -> None:
    args = ["export", str(tmp_path / "a.txt"), "-o", str(tmp_path), "--debug"]
    done = subprocess.run([TALLYMARK, *args], stdout=DEVNULL, stderr=PIPE, text=True, check=False)
    assert "Traceback" in done.stderr
    done = subprocess.run([TALLYMARK, *args[:-1]], stdout=DEVNULL, stderr=PIPE, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == 2


def test_no_library_speaks_for_itself(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 broken")
    done = subprocess.run([TALLYMARK, "show", tmp_path], capture_output=True, text=True, check=False)
    error, hint = done.stderr.splitlines()
    assert (
        error
        == f"tallymark: error: {tmp_path}/a.pdf could not be read: it is damaged or locked (PdfStreamError)"
    )
    assert hint.startswith("tallymark: hint: ")
    assert done.returncode == 3
