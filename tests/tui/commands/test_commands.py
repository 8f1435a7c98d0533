"""The commands on real files, with a small pipeline of a user's own: names by a list, the rest ours."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from language.pipeline import load_pipeline
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.overlay import overlay
from store.readers import read_articles
from tui.border import INPUT_NOT_READ
from tui.cli import main

STORY = "Flood in Velm\n\nThe river drove 1,200 people out of Velm, Ana Ruiz said.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "b.jsonl").write_text(
        '{"text": "Velm is dry."}\n{"text": "Ana Ruiz left Velm.", "outlet": "Courier"}\n'
    )
    return folder


class Run:
    """One run of the command line: its status and what it printed."""

    def __init__(self, args: list[str | Path], capfd: pytest.CaptureFixture[str]) -> None:
        self.status = main(list(map(str, args)))
        self.out, self.err = capfd.readouterr()

    @property
    def records(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.out.splitlines()]


def test_extract_prints_the_contract_one_line_an_article_in_order(
    news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(["extract", news, "--pipeline", small_pipeline], capsys)
    assert (run.status, run.err) == (0, "")
    first, second, third = run.records
    assert first["schema"] == "tallymark/1"
    assert first["article"]["path"] == f"{news}/a.txt"
    assert first["text"] == STORY
    assert [mention["text"] for mention in first["mentions"]] == ["Velm", "1,200", "Velm", "Ana Ruiz"]
    (figure,) = first["figures"]
    assert (figure["number"]["text"], figure["value"]) == ("1,200", 1200)
    assert second["text"] == "Velm is dry."
    assert third["article"]["outlet"] == "Courier"


@pytest.mark.parametrize("jobs", [[], ["--jobs", "2"]])
def test_what_a_pipeline_has_no_labels_for_is_filled_when_asked(
    tmp_path: Path, small_pipeline: str, jobs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ana Ruiz left Velm for the World Health Organization.")
    run = Run(["extract", story, "--pipeline", small_pipeline, "--fill", *jobs], capsys)
    [record] = run.records
    assert [(mention["text"], mention["label"]) for mention in record["mentions"]] == [
        ("Ana Ruiz", "PERSON"),
        ("Velm", "GPE"),
        ("World Health Organization", "ORG"),
    ]
    assert record["pipeline"]["name"] == "en_small+en_tallymark_reader"


def test_extract_prints_one_json_array_when_asked(
    news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = Run(["extract", news, "--pipeline", small_pipeline], capsys).records
    array = Run(["extract", news, "--pipeline", small_pipeline, "-f", "json"], capsys)
    assert json.loads(array.out) == lines


def test_extract_prints_the_same_however_many_processes_read(
    news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = Run(["extract", news, "--pipeline", small_pipeline], capsys)
    together = Run(["extract", news, "--pipeline", small_pipeline, "--jobs", "2"], capsys)
    assert (together.status, together.out) == (0, alone.out)


def test_an_extraction_that_was_broken_off_goes_on(
    news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Run(["extract", news, "--pipeline", small_pipeline], capsys).out.encode()
    out = tmp_path / "out.jsonl"
    out.write_bytes(whole[: len(whole) * 2 // 3])
    args = ["extract", news, "--pipeline", small_pipeline, "--resume", out]
    assert Run(args, capsys).out == ""
    assert out.read_bytes() == whole
    assert Run([*args, "-f", "table"], capsys).status == 2


def test_extract_prints_tables_when_asked(
    news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(["extract", news / "a.txt", "--pipeline", small_pipeline, "-f", "table"], capsys)
    assert run.out.startswith("Flood in Velm\n")
    assert "1,200" in run.out
    assert "Ana Ruiz" in run.out


@pytest.mark.parametrize("command", [["extract"], ["show"], ["export"], []])
def test_what_cannot_be_read_is_named_and_the_others_are_still_printed(
    command: list[str], news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (news / "aa.txt").write_bytes(b"\x89PNG\0")
    run = Run([*command, news, news / "missing.txt", "--pipeline", small_pipeline], capsys)
    assert run.status == 3
    assert run.err.splitlines()[::2] == [
        f"tallymark: error: {news}/aa.txt could not be read: it is binary, not text",
        f"tallymark: error: {news}/missing.txt could not be read: there is no such file",
    ]
    assert "Ana Ruiz" in run.out
    assert "is dry" in run.out


def test_nothing_to_read_loads_no_pipeline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(["extract", tmp_path, "--pipeline", "no_such_pipeline"], capsys)
    assert (run.status, run.out) == (3, "")
    assert "the folder holds no articles" in run.err


@pytest.mark.parametrize("command", ["extract", "show", "export"])
def test_a_pipeline_that_cannot_be_loaded_is_status_4(
    command: str, news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run([command, news, "--pipeline", "no_such_pipeline"], capsys)
    assert (run.status, run.out) == (4, "")
    error, hint = run.err.splitlines()
    assert error.startswith("tallymark: error: the pipeline 'no_such_pipeline' could not be loaded")
    assert hint.startswith("tallymark: hint: ")


def test_the_encoding_is_the_one_asked_for(
    tmp_path: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes("Ana Ruiz’s".encode("mac_roman"))
    run = Run(["extract", tmp_path, "--encoding", "mac_roman", "--pipeline", small_pipeline], capsys)
    assert run.records[0]["text"] == "Ana Ruiz’s"
    run = Run(["extract", tmp_path, "--encoding", "utf-8", "--pipeline", small_pipeline], capsys)
    assert run.status == 3
    assert "byte 9 is not utf-8" in run.err


def test_the_fields_of_a_corpus_are_those_asked_for(
    tmp_path: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "Velm.", "head": "H", "when": "2021-07-15", "paper": "P"}')
    fields = [
        "--text-field",
        "body",
        "--title-field",
        "head",
        "--date-field",
        "when",
        "--outlet-field",
        "paper",
    ]
    (record,) = Run(["extract", tmp_path, *fields, "--pipeline", small_pipeline], capsys).records
    assert record["text"] == "Velm."
    article = record["article"]
    assert (article["title"], article["published"], article["outlet"]) == ("H", "2021-07-15", "P")


@pytest.mark.parametrize("command", [["show"], []])
def test_without_a_terminal_the_articles_are_printed_with_names_and_figures(
    command: list[str], news: Path, small_pipeline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run([*command, news / "a.txt", "--pipeline", small_pipeline], capsys)
    assert run.status == 0
    assert "out of [Velm|GPE], [Ana Ruiz|PERSON] said." in run.out
    assert re.search(r"drove \{1,200[^{}]*\|1\}", run.out)
    assert "\x1b" not in run.out


@pytest.fixture
def decided(news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A store in which Velm was rejected, Ana Ruiz relabelled and the figure noted on."""
    (article,) = read_articles([str(news / "a.txt")], stdin=io.BytesIO())
    analysis = load_pipeline(small_pipeline).analyse(article)
    reading = overlay(analysis, [], article.text)
    desk = Desk(article, reading)
    path = tmp_path / "decisions.json"
    with DecisionStore.open(path, author="Ada") as store:
        store.record(desk.reject(reading.mentions[0]))
        store.record(desk.relabel(reading.mentions[3], "ORG"))
        store.record(desk.note("=ask again", reading.figures[0]))
    return path


def test_export_lays_the_decisions_over_the_suggestions(
    news: Path, small_pipeline: str, decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["export", news, "--pipeline", small_pipeline, "--store", decided]
    run = Run([*args, "--with-rejected"], capsys)
    assert (run.status, run.err) == (0, "")
    first = run.records[0]
    assert [(one["text"], one["label"], one["state"]) for one in first["mentions"]] == [
        ("1,200", "CARDINAL", "suggested"),
        ("Velm", "GPE", "suggested"),
        ("Ana Ruiz", "ORG", "changed"),
    ]
    assert first["rejected"]["mentions"][0]["decision"]["author"] == "Ada"
    assert first["notes"][0]["note"] == "=ask again"
    mentions = Run([*args, "--only", "accepted"], capsys).records[0]["mentions"]
    assert [one["text"] for one in mentions] == ["Ana Ruiz"]


def test_only_articles_that_are_done_are_exported_if_you_like(
    news: Path, small_pipeline: str, decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["export", news, "--pipeline", small_pipeline, "--store", decided, "--only", "done"]
    target = tmp_path / "none.jsonl"
    for into in ([], ["-o", target]):
        run = Run([*args, *into], capsys)
        assert (run.status, run.out) == (INPUT_NOT_READ, "")
        assert "articles left out: not marked as done" in run.err
        assert "nothing exported: no article is done" in run.err
        assert "hint: mark some as done in the reader" in run.err
    assert not target.exists()
    (article,) = read_articles([str(news / "a.txt")], stdin=io.BytesIO())
    with DecisionStore.open(decided, author="Ada") as store:
        store.record(Decision("finish", article.id, "article"))
    run = Run(args, capsys)
    assert [len(record["mentions"]) for record in run.records] == [3]
    assert run.records[0]["decisions"][-1]["action"] == "finish"


@pytest.mark.parametrize("only", ["decided", "accepted"])
def test_articles_in_which_nothing_is_decided_are_not_exported_as_if_nothing_were_in_them(
    only: str,
    news: Path,
    small_pipeline: str,
    decided: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    args = ["export", news, "--pipeline", small_pipeline, "--only", only]
    run = Run([*args, "--store", decided], capsys)
    assert [record["article"]["path"] for record in run.records] == [str(news / "a.txt")]
    assert run.err == "tallymark: note: 2 articles left out: nothing is decided in them\n"
    run = Run([*args, "--store", decided.with_name("nobody.json")], capsys)
    assert (run.status, run.out) == (INPUT_NOT_READ, "")
    assert "nothing exported: nothing is decided in these articles" in run.err


def test_show_lays_the_decisions_over_the_suggestions(
    news: Path, small_pipeline: str, decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(["show", news / "a.txt", "--pipeline", small_pipeline, "--store", decided], capsys)
    assert "\nFlood in Velm\n" in run.out
    assert "[Ana Ruiz|ORG]" in run.out
    assert "=ask again" in run.out


def test_extract_prints_suggestions_whatever_was_decided(
    news: Path,
    small_pipeline: str,
    decided: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TALLYMARK_STORE", str(decided))
    run = Run(["extract", news / "a.txt", "--pipeline", small_pipeline], capsys)
    assert len(run.records[0]["mentions"]) == 4


def test_an_export_is_written_to_a_file_but_never_over_one(
    news: Path, small_pipeline: str, decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "figures.csv"
    args = ["export", news, "--pipeline", small_pipeline, "--store", decided, "-f", "csv", "-o", out]
    assert Run(args, capsys).status == 0
    written = out.read_bytes()
    (row,) = csv.DictReader(io.StringIO(written.decode()))
    assert (row["number"], row["value"]) == ("1,200", "1200")
    again = Run(args, capsys)
    assert (again.status, out.read_bytes()) == (2, written)
    assert "there is something of that name already" in again.err
    assert Run([*args, "--force"], capsys).status == 0


def test_a_strict_export_fails_rather_than_lose_something(
    news: Path, small_pipeline: str, decided: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tasks.jsonl"
    run = Run(
        [
            "export",
            news,
            "--pipeline",
            small_pipeline,
            "--store",
            decided,
            "-f",
            "prodigy",
            "--strict",
            "-o",
            out,
        ],
        capsys,
    )
    assert run.status == 2
    assert "that format cannot carry its" in run.err
    assert list(tmp_path.glob("*tasks*")) == []


def test_a_folder_of_files_is_not_printed_but_made(
    news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["export", news, "--pipeline", small_pipeline, "-f", "brat"]
    assert Run(args, capsys).status == 2
    assert Run([*args, "-o", tmp_path / "brat"], capsys).status == 0
    made = sorted(path.suffix for path in (tmp_path / "brat").iterdir())
    assert made == [".ann", ".ann", ".ann", ".conf", ".txt", ".txt", ".txt"]
    assert Run([*args, "-o", tmp_path / "brat"], capsys).status == 2
    assert Run([*args, "-o", tmp_path / "brat", "--force"], capsys).status == 0


def test_what_belongs_beside_an_export_is_written_beside_it(
    news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["export", news, "--pipeline", small_pipeline, "-f", "label-studio"]
    assert Run([*args, "-o", tmp_path / "tasks.json"], capsys).status == 0
    assert json.loads((tmp_path / "tasks.json").read_text())[0]["data"]["text"] == STORY
    assert 'value="GPE"' in (tmp_path / "tasks.config.xml").read_text()
    printed = Run(args, capsys)
    assert "config.xml is left out" in printed.err
    assert len(json.loads(printed.out)) == 3


def test_no_store_is_made_by_looking(
    news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "new" / "decisions.json"
    assert Run(["show", news, "--pipeline", small_pipeline, "--store", store], capsys).status == 0
    assert not store.parent.exists()


def test_a_store_beyond_recovery_is_status_5(
    news: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / "decisions.json"
    store.mkdir()
    run = Run(["export", news, "--pipeline", small_pipeline, "--store", store], capsys)
    assert (run.status, run.out) == (5, "")
    assert run.err.startswith(f"tallymark: error: the store '{store}' ")
