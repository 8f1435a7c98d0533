import re
from pathlib import Path
from typing import get_args

import pytest

from store.exports.choosing import Only
from tui.cli import app, main
from tui.command_words import with_command


@pytest.mark.parametrize(
    ("args", "understood"),
    [
        (["a.txt"], ["read", "a.txt"]),
        (["a.txt", "show"], ["read", "a.txt", "show"]),
        (["-"], ["read", "-"]),
        (["--", "-odd.txt"], ["read", "--", "-odd.txt"]),
        (["--store", "d.json", "a.txt"], ["read", "--store", "d.json", "a.txt"]),
        (["--store", "show", "a.txt"], ["read", "--store", "show", "a.txt"]),
        (["--store=d.json", "a.txt"], ["read", "--store=d.json", "a.txt"]),
        (["show", "a.txt"], ["show", "a.txt"]),
        (["./show"], ["read", "./show"]),
        (["--", "show"], ["read", "--", "show"]),
        (
            ["--pipeline", "xx", "extract", "-f", "json", "a.txt"],
            ["extract", "--pipeline", "xx", "-f", "json", "a.txt"],
        ),
        (["store", "info"], ["store", "info"]),
        (["--store", "d.json", "store", "info"], ["store", "info", "--store", "d.json"]),
        (["agree", "a.json", "b.json"], ["agree", "a.json", "b.json"]),
        (["read", "a.txt"], ["read", "a.txt"]),
        (["--version"], ["--version"]),
        (["-h"], ["-h"]),
        (["--store", "d.json"], ["--store", "d.json"]),
        ([], []),
    ],
)
def test_a_path_alone_means_to_read_it(args: list[str], understood: list[str]) -> None:
    assert with_command(app, args) == understood


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["show"], "missing argument 'PATH'"),
        (["--store", "d.json"], "no such option: --store"),
        (["a.txt", "--bogus"], "no such option: --bogus"),
        (
            ["a.txt", "--encoding", "klingon"],
            "invalid value for '--encoding': no encoding of text is called 'klingon'",
        ),
        (
            ["a.txt", "--encoding", "hex"],
            "invalid value for '--encoding': no encoding of text is called 'hex'",
        ),
        (
            ["a.txt", "--encoding", "undefined"],
            "invalid value for '--encoding': no encoding of text is called 'undefined'",
        ),
        (
            ["agree", "a.json", "b.json", "c.txt", "--encoding", "klingon"],
            "invalid value for '--encoding': no encoding of text is called 'klingon'",
        ),
        (
            ["extract", "a.txt", "-f", "xml"],
            "invalid value for '--format' / '-f': 'xml' is not one of 'jsonl', 'json', 'table'",
        ),
        (
            ["export", "a.txt", "-f", "xml"],
            "invalid value for '--format' / '-f': 'xml' is not one of jsonl, csv,",
        ),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    args: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args) == 2
    told = capsys.readouterr()
    error, hint = told.err.splitlines()
    assert error.startswith(f"tallymark: error: {complaint}")
    assert hint.startswith("tallymark: hint: see tallymark ")
    assert hint.endswith(" --help")
    assert told.out == ""


@pytest.mark.parametrize(
    ("args", "word", "hint"),
    [
        (["extrct", "a.txt"], "extrct", "did you mean tallymark extract?"),
        (["shwo", "a.txt"], "shwo", "did you mean tallymark show?"),
        (["--store", "d.json", "stores", "info"], "stores", "did you mean tallymark store?"),
        (["weather"], "weather", "tallymark --help lists the commands"),
    ],
)
def test_a_mistyped_command_is_not_taken_for_a_file(
    args: list[str], word: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"tallymark: error: there is no command and no file or folder called {word}",
        f"tallymark: hint: {hint}",
    ]


def test_a_folder_that_is_missing_keeps_nobody_from_the_other_articles() -> None:
    assert with_command(app, ["reports", "a.txt"]) == ["read", "reports", "a.txt"]


def test_a_file_without_a_suffix_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "weather").write_text("It rained in Bergen.")
    assert with_command(app, ["weather"]) == ["read", "weather"]


@pytest.mark.parametrize("args", [["--help"], ["-h"], []])
def test_help_names_every_command(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {command} " in shown for command in ("read", "show", "extract", "export"))


@pytest.mark.parametrize("args", [["--help"], ["store", "--help"], ["config", "--help"]])
def test_help_says_the_whole_sentence_about_each_command(
    args: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args) == 0
    assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


@pytest.mark.parametrize("command", ["read", "import", "agree", "store merge"])
def test_help_names_no_types_of_arguments(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    usage, _, rest = capsys.readouterr().out.partition("Arguments:")
    arguments = rest.partition("Options:")[0]
    assert arguments.strip()
    assert "<" not in arguments
    assert "[[" not in usage


@pytest.mark.parametrize("command", ["read", "show", "extract", "export"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert f"Usage: tallymark {command} [OPTIONS]" in capsys.readouterr().out


def test_what_can_be_exported_alone_is_explained_in_the_order_of_its_values(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "--help"]) == 0
    explained = capsys.readouterr().out.partition("--only")[2].partition("--with-rejected")[0]
    assert re.findall(r"(\w+):", explained.partition(">")[2]) == [*get_args(Only), "default"]


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("tallymark ")


def test_the_export_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--list"]) == 0
    shown = capsys.readouterr().out
    assert "label-studio" in shown
    assert "other notes" in shown
